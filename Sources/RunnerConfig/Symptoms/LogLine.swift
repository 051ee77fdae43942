/// A line of a log as it may be shown: one line of some length, without credentials.
enum LogLine {
    /// Longer lines are cut.
    static let longest = 240
    private static let stars = "********"
    /// The Runner's own words for a step: an error follows, and no credential.
    private static let ownWords = "setting up credentials: "

    static func shown(_ line: ArraySlice<UInt8>) -> String {
        let bytes = trimmed(withoutColors(line.prefix(SymptomLog.longest)))
        let told = CredentialScan.ranges(in: bytes).filter { !bytes[..<$0.lowerBound].suffix(ownWords.utf8.count).elementsEqual(ownWords.utf8) }
        let hidden = told + CredentialShape.ranges(in: bytes[...]) + signatures(in: bytes) + randomWords(in: bytes)
        var result: [UInt8] = []
        var place = 0
        for range in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > place {
            result += bytes[place..<max(place, range.lowerBound)]
            // Ranges may overlap; one row of stars stands for all that touch.
            if range.lowerBound >= place { result += stars.utf8 }
            place = range.upperBound
        }
        let text = String(decoding: result + bytes[place...], as: UTF8.self)
        return text.count > longest ? text.prefix(longest) + " ..." : text
    }

    /// Without the signs that make terminals show colors: the log of a job is full of them.
    private static func withoutColors(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var place = line.startIndex
        while place < line.endIndex {
            if line[place] == 0x1B, place + 1 < line.endIndex, line[place + 1] == UInt8(ascii: "[") {
                place += 2
                while place < line.endIndex, !(0x40...0x7E).contains(line[place]) { place += 1 }
            } else if line[place] != 0x0D {
                result.append(line[place])
            }
            place += 1
        }
        return result
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        var rest = bytes.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return [UInt8](rest)
    }

    /// What follows `?` in addresses: signatures of stores and tokens stand there.
    private static func signatures(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = 0
        while let mark = bytes[place...].firstIndex(of: UInt8(ascii: "?")) {
            let end = bytes[mark...].firstIndex { $0 <= 0x20 || "\"'<>`".utf8.contains($0) } ?? bytes.endIndex
            // A question mark ends a sentence, too.
            if end > mark + 1 { found.append(mark + 1..<end) }
            place = max(end, mark + 1)
        }
        return found
    }

    /// Words such as no name has: of a credential's length, with small letters, capitals and digits.
    private static func randomWords(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = 0
        while place < bytes.count {
            let end = bytes[place...].firstIndex { !TellingName.isLetterOrDigit($0) && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "+") } ?? bytes.endIndex
            let word = bytes[place..<end]
            if word.count >= 16, word.contains(where: { (0x30...0x39).contains($0) }), word.contains(where: { (0x61...0x7A).contains($0) }),
                word.contains(where: { (0x41...0x5A).contains($0) }) {
                found.append(place..<end)
            }
            place = end + 1
        }
        return found
    }
}
