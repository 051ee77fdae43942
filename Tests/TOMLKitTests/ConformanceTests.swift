import Foundation
import Testing
@testable import TOMLKit

@Suite(.enabled(if: Shared.root != nil, "needs ../shared")) struct ConformanceTests {
    @Test(arguments: [("1.0.0", TOMLVersion.v1_0), ("1.1.0", .v1_1)])
    func `toml-test, every file of the list`(_ list: String, _ version: TOMLVersion) throws {
        let names = try Shared.suiteNames(list)
        #expect(names.count > 690)
        for name in names {
            let bytes = try Shared.bytes("toml-test/\(name)")
            let document = TOMLDocument(parsing: bytes, version: version)
            #expect(document.bytes == bytes)
            if name.hasPrefix("invalid/") {
                #expect(!document.problems.isEmpty, "\(name) is accepted")
                continue
            }
            #expect(document.problems.isEmpty, "\(name): \(document.problems.map(\.message))")
            let expected = try JSONSerialization.jsonObject(with: Data(Shared.bytes("toml-test/" + name.dropLast(5) + ".json")))
            let actual = try JSONSerialization.jsonObject(with: Data(document.taggedJSON().utf8))
            #expect(Self.isEqual(actual, expected), "\(name)")
        }
    }

    /// Equal as toml-test judges: floats by value, trailing zeros of fractions of a second without weight.
    static func isEqual(_ left: Any, _ right: Any) -> Bool {
        switch (left, right) {
        case (let a as [String: Any], let b as [String: Any]):
            if let type = a["type"] as? String, let x = a["value"] as? String, let y = b["value"] as? String, a.count == 2 {
                guard type == b["type"] as? String else { return false }
                switch type {
                case "float": return Double(x) == Double(y) || x.lowercased().hasSuffix("nan") && y.lowercased().hasSuffix("nan")
                case "datetime", "datetime-local", "time-local": return shortened(x) == shortened(y)
                default: return x == y
                }
            }
            return a.count == b.count && a.allSatisfy { key, value in b[key].map { isEqual(value, $0) } ?? false }
        case (let a as [Any], let b as [Any]):
            return a.count == b.count && zip(a, b).allSatisfy { isEqual($0, $1) }
        default: return false
        }
    }

    private static func shortened(_ text: String) -> String {
        guard let dot = text.firstIndex(of: ".") else { return text }
        let digits = text[text.index(after: dot)...].prefix { $0.isNumber }
        var kept = String(digits)
        while kept.hasSuffix("0") { kept.removeLast() }
        return String(text[..<dot]) + (kept.isEmpty ? "" : "." + kept) + text[digits.endIndex...]
    }
}
