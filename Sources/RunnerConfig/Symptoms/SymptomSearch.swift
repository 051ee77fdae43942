/// Finds the symptoms that a text tells of.
public struct SymptomSearch: Sendable {
    let symptoms: [Symptom]
    /// The words of the messages; each is called by its place in what follows.
    private let vocabulary: Vocabulary
    /// The words of each symptom.
    private let words: [[Int]]
    /// How much a word says: the rarer it is among the messages, the more.
    private let weights: [Double]
    /// The symptoms with a word, each as often as the word stands in it.
    private let places: [[Int]]
    private let totals: [Double]
    /// The words of each symptom that are numbers: another number is another message.
    private let numbers: [[Int]]

    public init(_ symptoms: [Symptom] = Symptom.all) {
        var vocabulary: [UInt64: Int] = [:]
        let words = symptoms.map { symptom in
            symptom.words.map { word in
                let number = SymptomWords.number(of: word)
                let id = vocabulary[number] ?? vocabulary.count
                vocabulary[number] = id
                return id
            }
        }
        var places = [[Int]](repeating: [], count: vocabulary.count)
        for (index, list) in words.enumerated() { for word in list { places[word].append(index) } }
        let weights = places.map { 1 / Double(Set($0).count).squareRoot() }
        totals = words.map { $0.reduce(0) { $0 + weights[$1] } }
        numbers = zip(symptoms, words).map { symptom, words in zip(symptom.words, words).filter { SymptomWords.isNumber($0.0) }.map(\.1) }
        self.vocabulary = Vocabulary(vocabulary)
        (self.symptoms, self.words, self.places, self.weights) = (symptoms, words, places, weights)
    }

    /// The symptoms that what somebody typed or pasted stands for, the nearest first. A piece of a message is enough.
    public func explaining(_ text: String) -> [Symptom] {
        let asked = words(of: SymptomWords.withoutAdvice(text))
        guard !asked.isEmpty else { return [] }
        let hasNumbers = SymptomWords.holdsNumber(text)
        let whole = asked.reduce(0) { $0 + weight($1) }
        let pieces = asked.count > 1 ? Set(symptoms.indices.filter { Self.holds(words[$0], asked) }) : []
        let scored = symptoms.indices.compactMap { index -> (index: Int, score: Double)? in
            if hasNumbers, !numbers[index].allSatisfy(asked.contains) { return nil }
            let shared = common(asked, words[index])
            let isPiece = pieces.contains(index)
            guard shared >= Self.least || Self.isWhole(words[index], in: asked) || isPiece && pieces.count <= Self.fewMessages else { return nil }
            // Nearly all of the message, half of it and of what was asked for, or all of that in one piece.
            let part = shared / totals[index]
            guard part >= Self.nearlyAll || part >= 0.5 && shared / whole >= 0.5 || isPiece else { return nil }
            // Of messages that hold all that was asked for, the one that holds little else.
            return (index, shared * max(shared / whole, part) + part / 1000)
        }
        let sorted = scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }
        guard let best = sorted.first else { return [] }
        // Where a whole message is found, what has little or nothing besides is no other answer.
        let isWhole = common(asked, words[best.index]) >= totals[best.index] * Self.nearlyAll
        let answers = sorted.filter { $0.index == best.index || !isWhole || $0.score >= best.score / 2 && !isPart($0.index, of: best.index) }
        return answers.prefix(Self.mostAnswers).map { symptoms[$0.index] }
    }

    /// The messages with a word, those that begin with it first; none where everybody writes it.
    public func naming(_ word: String) -> [Symptom] {
        let asked = words(of: word)
        guard asked.count == 1, let word = asked.first, word != Self.unknown else { return [] }
        let found = Set(places[word])
        guard found.count <= Self.rareWord else { return [] }
        return found.sorted { left, right in
            let (first, second) = (words[left].first == word, words[right].first == word)
            return first == second ? (words[left].count, left) < (words[right].count, right) : first
        }.prefix(Self.mostAnswers).map { symptoms[$0] }
    }

    private func words(of text: String) -> [Int] {
        var found: [Int] = []
        SymptomWords.each(in: Array(text.utf8.prefix(SymptomLog.longest))[...]) { _, number in found.append(vocabulary.place(of: number) ?? Self.unknown) }
        return found
    }

    /// Finds the words of a line that are words of messages; none where they are too few for any message.
    func collect(from line: ArraySlice<UInt8>, into found: inout [Int]) {
        found.removeAll(keepingCapacity: true)
        var weight = 0.0
        SymptomWords.each(in: line) { _, number in
            guard let word = vocabulary.place(of: number) else { return }
            found.append(word)
            weight += weights[word]
        }
        if weight < Self.least / 2 { found.removeAll(keepingCapacity: true) }
    }

    /// The symptoms that a line of a log shows, by its known words: nearly the whole message must stand in it.
    func showing(_ line: [Int]) -> [Int] {
        // What words in any order weigh is more than what they weigh in the order of the message, and is found sooner.
        var present = [Double](repeating: 0, count: symptoms.count)
        for word in Set(line) { for symptom in places[word] { present[symptom] += weights[word] } }
        let found = present.indices.compactMap { index -> (index: Int, score: Double)? in
            let needed = totals[index] * Self.nearlyAll
            guard present[index] >= needed - 0.001, numbers[index].allSatisfy(line.contains) else { return nil }
            // A few words that everybody writes say something only side by side.
            if words[index].count < 4, !symptoms[index].message.contains("*") {
                return Self.holds(line, words[index]) ? (index, totals[index]) : nil
            }
            let shared = common(line, words[index])
            return shared >= max(Self.least, needed) ? (index, shared) : nil
        }
        // The longest message says most; what it holds of others adds nothing.
        guard let best = found.max(by: { ($0.score, $1.index) < ($1.score, $0.index) }) else { return [] }
        return found.filter { $0.score >= best.score * 0.7 && ($0.index == best.index || !isPart($0.index, of: best.index)) }.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.prefix(2).map(\.index)
    }

    /// Words alone that everybody writes are no symptom.
    private static let least = 0.8
    private static let nearlyAll = 0.85
    /// A piece of so few messages says which are meant, whatever its words.
    private static let fewMessages = 12
    private static let rareWord = 12
    private static let mostAnswers = 5
    private static let unknown = -1

    /// Whether a message of a few words stands in a text as it is.
    private static func isWhole(_ words: [Int], in text: [Int]) -> Bool { words.count == 3 && holds(text, words) }

    private static func holds(_ words: [Int], _ piece: [Int]) -> Bool {
        words.indices.contains { words[$0...].starts(with: piece) }
    }

    /// Whether a message adds nothing to another: the other has its words, or the same is said of both.
    private func isPart(_ index: Int, of other: Int) -> Bool {
        if let meaning = symptoms[index].meaning, meaning == symptoms[other].meaning { return true }
        return common(words[index], words[other]) >= totals[index] * Self.nearlyAll && numbers[index].allSatisfy(words[other].contains)
    }

    private func weight(_ word: Int) -> Double { weights[safe: word] ?? 0.5 }

    /// The weight of the longest sequence of words that both have in the same order.
    private func common(_ left: [Int], _ right: [Int]) -> Double {
        var row = [Double](repeating: 0, count: right.count + 1)
        for word in left where word != Self.unknown {
            var diagonal = 0.0
            for (index, other) in right.enumerated() {
                let above = row[index + 1]
                row[index + 1] = word == other ? diagonal + weights[word] : max(above, row[index])
                diagonal = above
            }
        }
        return row[right.count]
    }
}
