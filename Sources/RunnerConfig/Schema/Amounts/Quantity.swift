/// An amount of a resource as Kubernetes writes it: `500m`, `2`, `1.5Gi`, `1e3`.
public struct Quantity: Sendable, Equatable {
    public var text: String

    public init(_ text: String) { self.text = text }

    /// The amount in whole units - processors, bytes - as close as a float comes; nil where Kubernetes reports an error, as for
    /// `1GB`, `1 core` and the empty text.
    ///
    /// Source: `k8s.io/apimachinery/pkg/api/resource`.
    public var amount: Double? {
        let bytes = Array(text.utf8)
        var position = 0
        if let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position = 1 }
        let numberStart = position
        var dots = 0
        var digits = 0
        while position < bytes.count, Self.isDigit(bytes[position]) || bytes[position] == UInt8(ascii: ".") {
            if Self.isDigit(bytes[position]) { digits += 1 } else { dots += 1 }
            position += 1
        }
        guard digits > 0, dots < 2, let factor = Self.factor(String(decoding: bytes[position...], as: UTF8.self)) else { return nil }
        var number = String(decoding: bytes[numberStart..<position], as: UTF8.self)
        if number.hasPrefix(".") { number = "0" + number }
        if number.hasSuffix(".") { number.removeLast() }
        guard let value = Double(number) else { return nil }
        return (bytes.first == UInt8(ascii: "-") ? -value : value) * factor
    }

    public var isValid: Bool { amount != nil }

    private static let factors: [String: Double] = [
        "": 1, "n": 1e-9, "u": 1e-6, "m": 1e-3, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18,
        "Ki": 1024, "Mi": 1_048_576, "Gi": 1_073_741_824, "Ti": 1_099_511_627_776, "Pi": 1_125_899_906_842_624, "Ei": 1_152_921_504_606_846_976,
    ]

    private static func factor(_ suffix: String) -> Double? {
        if let factor = factors[suffix] { return factor }
        guard suffix.hasPrefix("e") || suffix.hasPrefix("E"), let exponent = Int(suffix.dropFirst()), -300...300 ~= exponent else { return nil }
        return Double("1e\(exponent)")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
