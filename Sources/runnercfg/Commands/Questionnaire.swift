import Reports
import RunnerConfig

/// Asks on standard error for what a setup needs, and takes the answers from standard input.
struct Questionnaire {
    private let command: Command
    private let answers: LineReader

    init(_ command: Command) {
        self.command = command
        answers = LineReader(command.input)
    }

    /// Asks one question after the other; says so and gives false where standard input ends before the last answer.
    func fill(_ setup: inout Setup) -> Bool {
        for (question, usual) in setup.questions {
            command.errors.write("\(question.text), such as \(question.example)\n")
            guard ask(question, usual, &setup) else { return false }
        }
        return true
    }

    /// The setup to begin with, nil for none of them; nothing where standard input ends before the answer.
    func preset(forChart isForChart: Bool) -> Preset?? {
        let presets = Preset.all.filter { !isForChart || $0.isForChart }
        command.errors.write("Setup to begin with, such as \(presets.prefix(3).map(\.name).joined(separator: ", ")); Enter for none\n")
        while true {
            command.errors.write("preset: ")
            guard let answer = answer(to: "preset") else { return nil }
            if answer.isEmpty { return .some(nil) }
            if let preset = presets.first(where: { $0.name == answer }) { return preset }
            command.say("there is no preset of this name: choose one of " + presets.map(\.name).joined(separator: ", "))
        }
    }

    /// The next answer; nil where there is none, which is said.
    private func answer(to key: String, isHidden: Bool = false) -> String? {
        if isHidden { command.input.setEcho(false) }
        defer { if isHidden { command.input.setEcho(true) } }
        do throws(FileProblem) {
            if let answer = try answers.next() {
                if !command.input.isTerminal || isHidden { command.errors.write("\n") }
                return answer
            }
            command.errors.write("\n")
            command.say(Messages.inputEnded(before: key))
        } catch {
            command.errors.write("\n")
            command.say(Messages.cannotRead("-", error))
        }
        return nil
    }

    /// Until there is a valid answer; false where none comes. No answer means what stands in brackets.
    private func ask(_ question: Question, _ usual: String, _ setup: inout Setup) -> Bool {
        let isHidden = KeyIndex.find(question.key).first?.key.isSecret == true
        while true {
            command.errors.write(question.key + (usual.isEmpty ? "" : " [\(usual)]") + ": ")
            guard let answer = answer(to: question.key, isHidden: isHidden) else { return false }
            if answer.isEmpty, !usual.isEmpty { return true }
            if answer.isEmpty {
                command.say(Messages.answerNeeded)
                continue
            }
            if let refusal = question.refusal(of: answer) {
                command.say(refusal)
                continue
            }
            do throws(GenerationFailure) {
                try setup.set(question.key, to: answer, from: .answer)
                return true
            } catch {
                command.say(Mask.none.sentence(error.message))
            }
        }
    }
}

/// Standard input, a line at a time.
final class LineReader {
    private let input: Input
    private var rest: [UInt8] = []
    private var hasEnded = false

    init(_ input: Input) { self.input = input }

    /// The next line without the blanks around it; nil at the end.
    func next() throws(FileProblem) -> String? {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = rest[..<end]
                rest.removeSubrange(...end)
                return text(Array(line))
            }
            guard !hasEnded else { break }
            let bytes = try input.next()
            hasEnded = bytes.isEmpty
            rest += bytes
            guard rest.count <= Self.limit else { throw .tooLarge(limit: Self.limit) }
        }
        guard !rest.isEmpty else { return nil }
        defer { rest = [] }
        return text(rest)
    }

    /// No answer comes near.
    private static let limit = 1 << 20

    private func text(_ line: [UInt8]) -> String { String(decoding: Mask.trimmed(line[...]), as: UTF8.self) }
}
