import RunnerConfig

/// A command line, understood.
struct ParsedArguments: Sendable {
    private var values: [String: [String]] = [:]
    /// Every option with its value, in order.
    private var inOrder: [(name: String, value: String)] = []
    /// What is neither option nor value, in order; `-` is one of them.
    private(set) var operands: [String] = []

    mutating func add(_ option: Option, value: String) {
        values[option.name, default: []].append(value)
        inOrder.append((option.name, value))
    }

    mutating func add(operand: String) { operands.append(operand) }

    func has(_ option: Option) -> Bool { values[option.name] != nil }

    /// The option's value; nil when it is not given.
    func value(_ option: Option) -> String? { values[option.name]?.last }

    /// The values of an option that may be repeated.
    func values(_ option: Option) -> [String] { values[option.name] ?? [] }

    /// The values of several options, in the order in which they stand on the command line.
    func values(ofAny options: [Option]) -> [(option: Option, value: String)] {
        inOrder.compactMap { name, value in options.first { $0.name == name }.map { ($0, value) } }
    }

    /// The option's value as one of an enumeration's words, which the parser has already made sure of.
    func choice<Choice: RawRepresentable<String>>(_ option: Option, as type: Choice.Type = Choice.self) -> Choice? {
        value(option).flatMap(Choice.init(rawValue:))
    }
}
