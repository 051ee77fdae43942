import HelmTemplate
import SourceBytes

/// Values files and arguments that Helm lays over each other, joined into one text with a line end after each: places in it are places
/// of all of them.
public struct ValuesLayers: Sendable {
    /// One of the files, or all arguments of a kind, one a line.
    public struct Layer: Sendable, Equatable {
        /// What the user calls it: `prod.yaml`, `--set`.
        public var path: String
        public var content: Content
        /// In the joined text.
        public var range: Range<Int>

        public enum Content: Sendable, Equatable {
            case file
            /// Arguments of the command: the range of each in the joined text.
            case arguments(SetForm, [Range<Int>])
            /// A file whose text is a value: what a `--set-file` names.
            case text
        }

        /// Whether a file holds it, which can be changed.
        public var isFile: Bool { if case .arguments = content { false } else { true } }
    }

    public private(set) var bytes: [UInt8] = []
    public private(set) var layers: [Layer] = []

    public init() {}

    /// Lays a file over all there is.
    public mutating func add(file path: String, _ content: [UInt8]) { add(path, .file, content) }

    /// Lays the arguments of one kind over all there is.
    ///
    /// - Parameter files: what a `--set-file` names, by the path as it is given.
    public mutating func add(_ form: SetForm, _ arguments: [String], files: [String: [UInt8]] = [:]) {
        guard !arguments.isEmpty else { return }
        var lines: [Range<Int>] = []
        var text: [UInt8] = []
        for argument in arguments {
            if !text.isEmpty { text.append(0x0A) }
            lines.append(bytes.count + text.count..<bytes.count + text.count + argument.utf8.count)
            text += argument.utf8
        }
        add(form.flag, .arguments(form, lines), text)
        for (path, content) in files.sorted(by: { $0.key < $1.key }) { add(path, .text, content) }
    }

    private mutating func add(_ path: String, _ content: Layer.Content, _ text: [UInt8]) {
        layers.append(Layer(path: path, content: content, range: bytes.count..<bytes.count + text.count))
        bytes += text
        bytes.append(0x0A)
    }

    /// The same with edits made in the joined text.
    func applying(_ edits: [Edit]) -> ValuesLayers {
        var changed = self
        changed.bytes = Edit.apply(edits, to: bytes)
        // An edit never reaches from one layer into the next: a line end lies between them.
        let shift = { (place: Int, includesPlace: Bool) in
            edits.filter { $0.range.upperBound < place || includesPlace && $0.range.upperBound == place }.reduce(0) { $0 + $1.text.utf8.count - $1.range.count }
        }
        let moved = { (range: Range<Int>) in range.lowerBound + shift(range.lowerBound, false)..<range.upperBound + shift(range.upperBound, true) }
        for index in layers.indices {
            changed.layers[index].range = moved(layers[index].range)
            if case .arguments(let form, let lines) = layers[index].content { changed.layers[index].content = .arguments(form, lines.map(moved)) }
        }
        return changed
    }

    /// The layer in which a place of the joined text lies.
    public func layer(at offset: Int) -> Layer? { layers.last { $0.range.lowerBound <= offset } ?? layers.first }
}
