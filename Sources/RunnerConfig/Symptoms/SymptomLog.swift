/// The known messages in the log of a Runner, a pod or a job.
public struct SymptomLog: Sendable {
    /// One message, wherever it stands.
    public struct Entry: Sendable {
        public let symptom: Symptom
        /// The first line with it, from 1.
        public let line: Int
        public internal(set) var count: Int
    }

    /// In the order of their first lines.
    public let entries: [Entry]

    /// Reads a log of any size; lines that are no text are passed over.
    public init(_ bytes: [UInt8], search: SymptomSearch = SymptomSearch()) {
        var found: [Entry] = []
        var places: [String: Int] = [:]
        // Logs repeat themselves: a line that came before says nothing new.
        var known: [[String]: [Symptom]] = [:]
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let text = String(decoding: line.prefix(Self.longest), as: UTF8.self)
            let words = SymptomWords.of(text)
            guard words.count > 1 else { continue }
            let symptoms = known[words] ?? search.showing(words)
            if known.count < Self.remembered { known[words] = symptoms }
            for symptom in symptoms {
                if let place = places[symptom.message] {
                    found[place].count += 1
                } else {
                    places[symptom.message] = found.count
                    found.append(Entry(symptom: symptom, line: index + 1, count: 1))
                }
            }
        }
        entries = found
    }

    /// Messages stand at the beginning; a line may go on for megabytes.
    static let longest = 2048
    private static let remembered = 4096
}
