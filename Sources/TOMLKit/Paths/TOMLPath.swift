/// The way from the root to a value: keys, and places in arrays.
///
///     let path: TOMLPath = ["runners", 0, "docker", "image"]
///     document[path]?.string
public struct TOMLPath: Sendable, Hashable, ExpressibleByArrayLiteral {
    public enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String)
        /// Counted from 0.
        case element(Int)

        public init(stringLiteral key: String) { self = .key(key) }
        public init(integerLiteral element: Int) { self = .element(element) }
    }

    public var steps: [Step]

    public init(_ steps: [Step]) { self.steps = steps }
    public init(arrayLiteral steps: Step...) { self.steps = steps }

    /// The path without its last step; of the root, the root.
    public var parent: TOMLPath { TOMLPath(Array(steps.dropLast())) }

    public func appending(_ step: Step) -> TOMLPath { TOMLPath(steps + [step]) }

    /// The keys alone: what a header of this table says.
    var keys: [String] {
        steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    }
}

extension TOMLPath: CustomStringConvertible {
    /// `runners[0].docker.image`
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .key(let key): text += (text.isEmpty ? "" : ".") + TOMLWriter.key(key)
            case .element(let index): text += "[\(index)]"
            }
        }
        return text
    }
}

extension TOMLDocument {
    /// The value at a path; nil when there is none, and for the root, which is no value.
    public subscript(path: TOMLPath) -> TOMLValue? {
        guard let node = storage.node(at: path), node != 0 else { return nil }
        return TOMLValue(storage: storage, index: node)
    }
}

extension TOMLStorage {
    func node(at path: TOMLPath) -> UInt32? {
        var node: UInt32 = 0
        for step in path.steps {
            switch step {
            case .key(let key):
                guard nodes[node].kind == .table, let member = member(key, of: node) else { return nil }
                node = member
            case .element(let index):
                guard nodes[node].kind == .array, let element = element(index, of: node) else { return nil }
                node = element
            }
        }
        return node
    }
}
