/// Finds the symptoms that a text tells of.
public struct SymptomSearch: Sendable {
    private let symptoms: [Symptom]
    /// How much a word says: the rarer it is among the messages, the more.
    private let weights: [String: Double]

    public init(_ symptoms: [Symptom] = Symptom.all) {
        self.symptoms = symptoms
        var counts: [String: Int] = [:]
        for symptom in symptoms { for word in Set(symptom.words) { counts[word, default: 0] += 1 } }
        weights = counts.mapValues { 1 / Double($0).squareRoot() }
    }

    /// The symptoms that what somebody typed or pasted stands for, the nearest first. A piece of a message is enough.
    public func explaining(_ text: String) -> [Symptom] {
        let words = SymptomWords.of(String(decoding: text.utf8.prefix(SymptomLog.longest), as: UTF8.self))
        guard !words.isEmpty else { return [] }
        let whole = weight(words)
        let scored = symptoms.enumerated().compactMap { index, symptom -> (index: Int, score: Double)? in
            let shared = common(words, symptom.words)
            let share = max(shared / whole, shared / weight(symptom.words))
            // Nearly all of the message, half of it and of what was asked for, or all of that in one piece.
            let part = shared / weight(symptom.words)
            guard shared >= Self.least, part >= 0.85 || part >= 0.5 && shared / whole >= 0.5 || words.count > 1 && Self.holds(symptom.words, words) else { return nil }
            return (index, shared * share)
        }
        return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.prefix(5).map { symptoms[$0.index] }
    }

    /// The symptoms that the words of a line of a log show: nearly the whole message must stand in it.
    func showing(_ words: [String]) -> [Symptom] {
        let present = Set(words)
        let found = symptoms.enumerated().compactMap { index, symptom -> (index: Int, score: Double)? in
            guard symptom.words.count(where: present.contains) * 4 >= symptom.words.count * 3 else { return nil }
            let shared = common(words, symptom.words)
            guard shared >= Self.least, shared / weight(symptom.words) >= 0.85 else { return nil }
            return (index, shared)
        }
        // The longest message says most; what it holds of others adds nothing.
        guard let best = found.max(by: { ($0.score, $1.index) < ($1.score, $0.index) }) else { return [] }
        return found.filter { $0.score >= best.score * 0.7 }.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.prefix(2).map { symptoms[$0.index] }
    }

    /// Words alone that everybody writes are no symptom.
    private static let least = 0.9

    private static func holds(_ words: [String], _ piece: [String]) -> Bool {
        words.indices.contains { words[$0...].starts(with: piece) }
    }

    private func weight(_ word: String) -> Double { weights[word] ?? 0.5 }

    private func weight(_ words: [String]) -> Double { words.reduce(0) { $0 + weight($1) } }

    /// The weight of the longest sequence of words that both have in the same order.
    private func common(_ left: [String], _ right: [String]) -> Double {
        var row = [Double](repeating: 0, count: right.count + 1)
        for word in left {
            var diagonal = 0.0
            for (index, other) in right.enumerated() {
                let above = row[index + 1]
                row[index + 1] = word == other ? diagonal + weight(word) : max(above, row[index])
                diagonal = above
            }
        }
        return row[right.count]
    }
}
