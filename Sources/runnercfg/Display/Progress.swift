import Reports

/// A line on standard error that counts files while a run lasts longer than a second; nothing is left of it at the end.
final class Progress {
    private let errors: Output
    private let isShown: Bool
    private let start = Platform.milliseconds
    private var lastShown: Double?
    private static let patience = 1_000.0
    private static let pause = 100.0

    init(_ command: Command, isQuiet: Bool) {
        errors = command.errors
        isShown = !isQuiet && Terminal(command.errors, command.environment).showsProgress
    }

    func checked(_ count: Int, of all: Int) {
        guard isShown else { return }
        let now = Platform.milliseconds
        guard now - start > Self.patience, now - (lastShown ?? 0) > Self.pause else { return }
        lastShown = now
        errors.write("\rchecked \(Self.grouped(count)) of \(Self.grouped(all)) files\u{1B}[K")
    }

    /// Takes the line back.
    func end() {
        if lastShown != nil { errors.write("\r\u{1B}[K") }
    }

    /// `12,345`.
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        return digits.enumerated().map { ($0.offset > 0 && (digits.count - $0.offset) % 3 == 0 ? "," : "") + String($0.element) }.joined()
    }
}
