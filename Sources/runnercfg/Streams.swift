/// Where a command writes.
///
/// A reference, because a stream remembers: after the first failure nothing more is written, and the run ends with that failure.
final class Output {
    let isTerminal: Bool
    /// Columns of the terminal, when it is one.
    let width: Int?
    private let sink: ([UInt8]) throws(FileProblem) -> Void
    private(set) var failure: FileProblem?

    init(isTerminal: Bool = false, width: Int? = nil, sink: @escaping ([UInt8]) throws(FileProblem) -> Void) {
        self.isTerminal = isTerminal
        self.width = width
        self.sink = sink
    }

    func write(_ text: String) { write([UInt8](text.utf8)) }

    func write(_ bytes: [UInt8]) {
        guard failure == nil, !bytes.isEmpty else { return }
        do { try sink(bytes) } catch { failure = error }
    }
}

/// Where a command reads what is not in a file.
struct Input {
    /// All of it.
    let read: () throws(FileProblem) -> [UInt8]
    /// What is there by now, at least a byte; none at the end.
    let next: () throws(FileProblem) -> [UInt8]

    /// Whether what is typed, line ends included, is seen on the screen.
    let isTerminal: Bool
    /// Whether what is typed from now on is seen on the screen.
    let setEcho: (Bool) -> Void

    /// - Parameter next: nil where there is no way to read a part.
    init(
        isTerminal: Bool = false, setEcho: @escaping (Bool) -> Void = { _ in }, next: (() throws(FileProblem) -> [UInt8])? = nil, read: @escaping () throws(FileProblem) -> [UInt8]
    ) {
        self.read = read
        self.setEcho = setEcho
        self.isTerminal = isTerminal
        if let next {
            self.next = next
            return
        }
        var isRead = false
        self.next = { () throws(FileProblem) in
            defer { isRead = true }
            return isRead ? [] : try read()
        }
    }
}

/// The variables around a command.
struct Environment {
    /// The value of a variable, byte for byte; nil when it is not set.
    let bytes: (String) -> [UInt8]?

    /// The value as text, nil when it is not set or empty.
    subscript(name: String) -> String? {
        guard let value = bytes(name), !value.isEmpty else { return nil }
        return String(decoding: value, as: UTF8.self)
    }
}
