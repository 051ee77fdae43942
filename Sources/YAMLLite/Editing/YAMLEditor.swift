import SourceBytes

/// Why an edit was not made. The text is as it was.
public enum YAMLEditError: Error, Sendable, Equatable {
    /// The text has mistakes; repair them first.
    case notReadable
    /// The path leads nowhere, or through an alias or a merge key, after which other places would change too.
    case noSuchPlace([YAMLStep])
    case keyExists(String)
    /// An alias elsewhere stands for something that the edit would take away.
    case anchorInUse
    /// The value cannot be written at this place so that it reads back.
    case notWritable
}

/// Changes values in a YAML text and leaves every other byte as it is.
///
///     var editor = YAMLEditor(stream)
///     try editor.set(["runners", "tags"], to: "linux, arm64")
///     try editor.remove(["runners", "locked"])
///     let bytes = editor.bytes
///
/// Quotes, block styles, comments, line ends and the order of keys stay. After each edit the text is read again, and the edit is
/// made only if the text then means exactly what it should.
public struct YAMLEditor: Sendable {
    public private(set) var stream: YAMLStream
    public let document: Int
    /// The edits of the last change, in bytes of the text before it.
    public private(set) var lastEdits: [TextEdit] = []

    /// - Parameter document: which document of the stream is edited.
    public init(_ stream: YAMLStream, document: Int = 0) {
        self.stream = stream
        self.document = document
    }

    public var bytes: [UInt8] { stream.bytes }

    /// The value of the document as it is now.
    public var value: YAMLValue? { Self.value(of: stream, document) }

    /// Replaces the value at a path. The last key of the path, and the ones before it, are added where they are missing.
    public mutating func set(_ path: [YAMLStep], to value: YAMLValue) throws(YAMLEditError) {
        let old = try current()
        guard let (present, added) = Self.split(path, old) else { throw .noSuchPlace(path) }
        // The missing part of the path is written as part of the value.
        var value = value
        for step in added.dropFirst().reversed() {
            guard case .key(let key) = step else { throw .noSuchPlace(path) }
            value = .map([YAMLMember(key, value)])
        }
        if let first = added.first {
            guard case .key(let key) = first else { throw .noSuchPlace(path) }
            let parent = old[present] ?? .null
            guard case .map = parent else { return try set(present, to: .map([YAMLMember(key, value)])) }
            try insert(key, value, into: present)
        } else if case .key(let key)? = present.last, Self.node(at: present, in: stream, document) == nil, isInherited(Array(present.dropLast()), key)
        {
            try insert(key, value, into: Array(present.dropLast()))
        } else if case .map(let new) = value, case .map(let members)? = old[present], !new.isEmpty, !members.isEmpty,
            let merged = try merge(present, members, new)
        {
            self = merged
        } else {
            try apply(expecting: old.changing(present[...]) { _ in value }) { plan throws(YAMLEditError) in try plan.replace(present, with: value) }
        }
    }

    /// Adds an entry to a mapping.
    ///
    /// - Parameter place: in front of which entry, by number; at the end if nil.
    public mutating func insert(_ key: String, _ value: YAMLValue, into path: [YAMLStep], at place: Int? = nil) throws(YAMLEditError) {
        let old = try current()
        guard case .map(let members)? = old[path] else { throw .noSuchPlace(path) }
        guard !members.contains(where: { $0.key == key }) || isInherited(path, key) else { throw .keyExists(key) }
        let new = old.changing((path + [.key(key)])[...]) { _ in value }
        if members.isEmpty || Self.node(at: path, in: stream, document)?.isWithoutEntries == true {
            try apply(expecting: new) { plan throws(YAMLEditError) in try plan.replace(path, with: .map([YAMLMember(key, value)])) }
        } else {
            try apply(expecting: new) { plan throws(YAMLEditError) in try plan.insert(.entry(key, value), into: path, at: place) }
        }
    }

    /// Adds an item to a list.
    ///
    /// - Parameter place: in front of which item, by number; at the end if nil.
    public mutating func insert(_ value: YAMLValue, into path: [YAMLStep], at place: Int? = nil) throws(YAMLEditError) {
        let old = try current()
        guard case .list(var items)? = old[path], (0...items.count).contains(place ?? 0) else { throw .noSuchPlace(path) }
        let isEmpty = items.isEmpty
        items.insert(value, at: place ?? items.count)
        try apply(expecting: old.changing(path[...]) { _ in .list(items) }) { plan throws(YAMLEditError) in
            if isEmpty { try plan.replace(path, with: .list(items)) } else { try plan.insert(.item(value), into: path, at: place) }
        }
    }

    /// Removes an entry or an item with the comment on its line. A collection that holds nothing else stays, as `{}` or `[]`.
    public mutating func remove(_ path: [YAMLStep]) throws(YAMLEditError) {
        let old = try current()
        guard let last = path.last, old[path] != nil else { throw .noSuchPlace(path) }
        let new = old.changing(path[...]) { _ in nil }
        try apply(expecting: new) { plan throws(YAMLEditError) in try plan.remove(last, from: Array(path.dropLast())) }
    }

    /// Gives an entry another key.
    public mutating func rename(_ path: [YAMLStep], to name: String) throws(YAMLEditError) {
        let old = try current()
        guard case .key(let key)? = path.last, let value = old[path], case .map(let members)? = old[Array(path.dropLast())] else {
            throw .noSuchPlace(path)
        }
        guard key != name else { return }
        guard !members.contains(where: { $0.key == name }) else { throw .keyExists(name) }
        let parent = path.dropLast()
        let new = old.changing(parent) { _ in .map(members.filter { $0.key != key } + [YAMLMember(name, value)]) }
        try apply(expecting: new) { plan throws(YAMLEditError) in try plan.rename(key, to: name, in: Array(parent)) }
    }

    // MARK: Making edits

    private func current() throws(YAMLEditError) -> YAMLValue {
        guard !stream.problems.contains(where: { $0.isError && !$0.isReadByHelm }), let value else { throw .notReadable }
        return value
    }

    /// Makes the planned edits if the text then reads as expected.
    private mutating func apply(expecting expected: YAMLValue?, _ build: (inout EditPlan) throws(YAMLEditError) -> Void) throws(YAMLEditError) {
        guard let expected else { throw .noSuchPlace([]) }
        // The second time nothing is kept of the old spelling: what reads back must not depend on it.
        for keepsStyle in [true, false] {
            guard var plan = EditPlan(stream, document, keepsStyle: keepsStyle) else { throw .notReadable }
            try build(&plan)
            let edited = YAMLStream(parsing: plan.result(), limits: stream.storage.limits)
            guard !edited.problems.contains(where: { $0.isError && !$0.isReadByHelm }),
                edited.storage.documents.count == max(1, stream.storage.documents.count),
                Self.value(of: edited, document) == expected
            else { continue }
            stream = edited
            lastEdits = plan.edits
            return
        }
        guard var plan = EditPlan(stream, document, keepsStyle: false) else { throw .notReadable }
        try build(&plan)
        throw plan.takesAwayAnchor ? .anchorInUse : .notWritable
    }

    /// Makes one mapping of another by its entries, so that what they have in common keeps its style and comments.
    private func merge(_ path: [YAMLStep], _ members: [YAMLMember], _ new: [YAMLMember]) throws(YAMLEditError) -> YAMLEditor? {
        guard members.contains(where: { member in new.contains { $0.key == member.key } }), Set(new.map(\.key)).count == new.count else { return nil }
        var editor = self
        for member in members where !new.contains(where: { $0.key == member.key }) { try editor.remove(path + [.key(member.key)]) }
        for member in new where value?[path]?[.key(member.key)] != member.value { try editor.set(path + [.key(member.key)], to: member.value) }
        return editor
    }

    /// An entry that only a merge key brings in, which an entry of the mapping itself goes before.
    private func isInherited(_ path: [YAMLStep], _ key: String) -> Bool {
        guard let node = Self.node(at: path, in: stream, document) else { return false }
        return node.record.kind == .mapping && node.ownEntries(key).isEmpty
    }

    /// The part of a path that exists, and the rest.
    private static func split(_ path: [YAMLStep], _ value: YAMLValue) -> (present: [YAMLStep], added: [YAMLStep])? {
        var count = 0
        var value = value
        while count < path.count, let next = value[path[count]] {
            value = next
            count += 1
        }
        let added = Array(path[count...])
        if !added.isEmpty {
            switch value {
            case .null, .map: break
            case .boolean, .number, .string, .list: return nil
            }
        }
        return (Array(path[..<count]), added)
    }

    private static func value(of stream: YAMLStream, _ document: Int) -> YAMLValue? {
        guard stream.storage.documents.count > document else { return document == 0 ? .null : nil }
        return YAMLDocument(storage: stream.storage, record: stream.storage.documents[document]).root?.value ?? .null
    }

    /// The node a path leads to, without aliases on the way.
    static func node(at path: [YAMLStep], in stream: YAMLStream, _ document: Int) -> YAMLNode? {
        guard stream.storage.documents.count > document else { return nil }
        var node = YAMLDocument(storage: stream.storage, record: stream.storage.documents[document]).root
        for step in path {
            switch step {
            case .key(let key): node = node?.ownEntries(key).last?.value
            case .index(let index):
                guard let items = node?.children, node?.record.kind == .sequence, items.indices.contains(index) else { return nil }
                node = items[index]
            }
        }
        return node
    }
}

extension YAMLNode {
    /// The entries with a key, as Helm takes keys, without those that merge keys bring in.
    func ownEntries(_ key: String) -> [YAMLEntry] {
        guard case .mapping(let entries) = content else { return [] }
        let resolver = EntryResolver(schema: .helm, budget: storage.limits.expansion)
        return entries.filter { !$0.key.isMergeKey && resolver.key($0.key) == key }
    }

    var isWithoutEntries: Bool { record.link < 0 || record.kind == .scalar }
}
