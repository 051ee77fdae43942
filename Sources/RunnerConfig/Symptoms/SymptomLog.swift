/// The known messages in the log of a Runner, a pod or a job.
public struct SymptomLog: Sendable {
    /// One message, wherever it stands.
    public struct Entry: Sendable {
        public let symptom: Symptom
        /// The first line with it, from 1.
        public let line: Int
        /// What stands there, without credentials.
        public let text: String
        public internal(set) var count: Int
    }

    /// In the order of their first lines.
    public let entries: [Entry]

    /// Reads a log of any size; lines that are no text are passed over.
    public init(_ bytes: [UInt8], search: SymptomSearch = SymptomSearch()) {
        var found: [Entry] = []
        var places: [Int: Int] = [:]
        // Logs repeat themselves: a line that came before says nothing new.
        var known: [[Int]: [Int]] = [:]
        var words: [Int] = []
        var line = 0
        var start = 0
        while start <= bytes.count {
            line += 1
            let end = Self.lineEnd(bytes, from: start)
            defer { start = end + 1 }
            // What no message has in common with the line is no reason to look further.
            search.collect(from: bytes[start..<min(end, start + Self.longest)], into: &words)
            guard !words.isEmpty else { continue }
            let symptoms = known[words] ?? search.showing(words)
            if known.count < Self.remembered { known[words] = symptoms }
            for symptom in symptoms {
                if let place = places[symptom] {
                    found[place].count += 1
                } else {
                    places[symptom] = found.count
                    found.append(Entry(symptom: search.symptoms[symptom], line: line, text: LogLine.shown(bytes[start..<end]), count: 1))
                }
            }
        }
        entries = found
    }

    /// Where the line ends that begins at a place.
    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var place = start
            while place < buffer.count, buffer[place] != UInt8(ascii: "\n") { place += 1 }
            return place
        }
    }

    /// Messages stand at the beginning; a line may go on for megabytes.
    static let longest = 2048
    private static let remembered = 4096
}
