/// A tag as Helm's reader takes it: `!<address>`, `!handle!suffix`, `!!suffix`, `!suffix` or `!`.
///
/// Source: measured with sigs.k8s.io/yaml 1.6 in Helm 4.2.3.
enum HelmTag {
    /// - Parameter range: the tag, its `!` included.
    static func isTaken(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.upperBound == bytes.count || bytes[range.upperBound].isBlank || bytes[range.upperBound].isBreak else { return false }
        let tag = bytes[range].dropFirst()
        guard let first = tag.first else { return true }
        if first == UInt8(ascii: "<") { return tag.last == UInt8(ascii: ">") && isAddress(tag.dropFirst().dropLast()) }
        let afterHandle = tag.drop(while: \.isTagHandlePart)
        return isAddress(afterHandle.first == UInt8(ascii: "!") ? afterHandle.dropFirst() : tag)
    }

    private static let marks = Array(";/?:@&=+$,.!~*'()[]%".utf8)

    private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.indices.allSatisfy { place in
            guard bytes[place] == UInt8(ascii: "%") else { return bytes[place].isTagHandlePart || marks.contains(bytes[place]) }
            return bytes[place...].dropFirst().prefix(2).count { $0.hexDigit != nil } == 2
        }
    }
}
