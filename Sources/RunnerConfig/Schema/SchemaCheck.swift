import Threads

/// Walks a file along its schema and collects what does not fit.
public struct SchemaCheck: Sendable {
    private let runner: Version
    public private(set) var problems: [SchemaProblem] = []
    /// The keys that were found and are read, in the order of the file.
    public private(set) var entries: [SchemaEntry] = []
    /// Inside a table that is itself deprecated: its keys are not told one by one.
    private var isInsideDeprecated = false

    /// - Parameter runner: the Runner the file is meant for.
    public init(_ root: Node, schema: TableSchema, runner: Version) {
        self.runner = runner
        table(root, schema: schema, path: "")
    }

    private mutating func table(_ node: Node, schema: TableSchema, path: String) {
        var seen: [(key: KeyDeclaration, range: Range<Int>)] = []
        let members = node.members
        for index in members.indices {
            let place = Place(table: node, index: index, tablePath: path, schema: schema)
            let member = members[index]
            guard let key = schema.key(of: member), key.name == member.key || !schema.namesMindCase else {
                add(.unknownKey, place)
                continue
            }
            if let first = seen.first(where: { $0.key === key }) {
                add(.duplicateByCase(key, first: first.range), place)
            } else if key.name != member.key {
                add(.otherCase(key), place)
            }
            seen.append((key, member.keyRange))
            // What the Runner does not read cannot be of a wrong kind either.
            guard isRead(key, place) else { continue }
            entries.append(SchemaEntry(key: key, member: member, in: node, tablePath: path, schema: schema))
            let wasInside = isInsideDeprecated
            isInsideDeprecated = isInsideDeprecated || isDeprecated(key)
            value(member.node, kind: key.kind(for: runner), key: key, place: place)
            isInsideDeprecated = wasInside
        }
    }

    /// Tells of a key that came too late or went too early for the Runner, or that should not be used any more.
    private mutating func isRead(_ key: KeyDeclaration, _ place: Place) -> Bool {
        if let removed = key.removed, runner >= removed {
            add(.removed(key), place)
        } else if !key.isRead(by: runner) {
            add(.tooNew(key), place)
        } else {
            if isDeprecated(key), !isInsideDeprecated { add(.deprecated(key), place) }
            return true
        }
        return false
    }

    private func isDeprecated(_ key: KeyDeclaration) -> Bool {
        key.deprecated.map { runner >= $0 } ?? false
    }

    private mutating func value(_ node: Node, kind: ValueKind, key: KeyDeclaration, place: Place) {
        switch (kind, node.value) {
        case (.string, .string(let text)):
            if let format = key.format, !format.accepts(text) { add(.badFormat(key, format), place, node: node) }
        case (.boolean, .boolean), (.float, .float), (.stringOrList, .string), (.duration, .integer), (.any, _):
            break
        case (.integer(let bits), .integer(let number)):
            if bits < 64, number >= 1 << (bits - 1) || number < -(1 << (bits - 1)) { add(.outOfRange(key, expected: kind), place) }
        case (.float, .integer(let number)):
            // The decoder wants whole numbers that a float holds exactly.
            if number.magnitude > 1 << 53 { add(.outOfRange(key, expected: kind), place) }
        case (.duration, .string(let text)):
            if GoDuration.nanoseconds(text) == nil { add(.wrongKind(key, expected: kind), place) }
        case (.dateTime, .dateTime(let text)):
            if Timestamp.isLeapSecond(text) { add(.wrongKind(key, expected: kind), place) }
        case (.dateTime, .string(let text)):
            if !Timestamp.isValid(text) { add(.wrongKind(key, expected: kind), place) }
        case (.list(let element), .array(let elements)):
            for item in elements { self.element(item, kind: element, key: key, place: place) }
        case (.stringOrList, .array(let elements)):
            for item in elements { self.element(item, kind: .string, key: key, place: place) }
        case (.map(let element), .table(let members)):
            guard !members.isEmpty else { break }
            let path = place.path
            for index in members.indices {
                self.element(members[index].node, kind: element, key: key, place: Place(table: node, index: index, tablePath: path, schema: place.schema))
            }
        case (.map, _):
            add(.ignoredValue(key, expected: kind), place)
        case (.table(let schema), .table):
            table(node, schema: schema, path: place.path)
            missing(node, schema: schema, path: place.path, place)
        case (.tables(let schema), .array(let elements)):
            tables(elements, schema: schema, key: key, place: place)
        case (.tables(let schema), .table) where place.path == "runners" && node.spelling != .inline:
            // `[runners]` or a lone `[runners.docker]`: a rule of its own says so; what stands in it is looked at all the same.
            table(node, schema: schema, path: "runners[0]")
        case (.string, _), (.boolean, _), (.integer, _), (.float, _), (.duration, _), (.dateTime, _), (.list, _), (.stringOrList, _), (.table, _),
            (.tables, _):
            let isDropped = place.schema.namesMindCase
            add(isDropped ? .ignoredValue(key, expected: kind) : .wrongKind(key, expected: kind), place)
        }
    }

    /// The tables of a list, a part of a long one on each core.
    private mutating func tables(_ elements: [Node], schema: TableSchema, key: KeyDeclaration, place: Place) {
        let path = place.path
        guard elements.count > Self.fewTables else {
            for index in elements.indices { table(elements[index], at: "\(path)[\(index)]", schema: schema, key: key, place: place) }
            return
        }
        let beginning = self
        let parts = Cores.parts(elements.count) { range in
            var part = beginning
            (part.problems, part.entries) = ([], [])
            for index in range { part.table(elements[index], at: "\(path)[\(index)]", schema: schema, key: key, place: place) }
            return part
        }
        for part in parts {
            problems += part.problems
            entries += part.entries
        }
    }

    /// Fewer are looked at before another thread has started.
    private static let fewTables = 500

    private mutating func table(_ node: Node, at path: String, schema: TableSchema, key: KeyDeclaration, place: Place) {
        guard node.isTable else { return add(.wrongElement(key, expected: .table(schema)), place, node: node) }
        table(node, schema: schema, path: path)
        missing(node, schema: schema, path: path, place)
    }

    private mutating func element(_ node: Node, kind: ValueKind, key: KeyDeclaration, place: Place) {
        let count = problems.count
        value(node, kind: kind, key: key, place: place)
        guard problems.count == count + 1, case .wrongKind = problems[count].kind else { return }
        problems[count].kind = .wrongElement(key, expected: kind)
        problems[count].node = node
    }

    /// The keys without which a table is no good.
    private mutating func missing(_ node: Node, schema: TableSchema, path: String, _ place: Place) {
        for key in schema.keys {
            guard key.required != nil, key.isRead(by: runner) else { continue }
            let isThere = node.members.contains { member in
                guard schema.namesMindCase else { return member.key.equalsIgnoringCase(key.name) && !(key.required == .toRunPods && member.node.string == "") }
                return member.key == key.name && key.kind == .string && member.node.string?.isEmpty == false
            }
            if !isThere {
                problems.append(
                    SchemaProblem(
                        kind: .missing(key), member: place.member, node: node, path: "\(path).\(key.name)", table: node, tablePath: path, schema: schema))
            }
        }
    }

    private struct Place {
        var table: Node
        /// Among the members of the table.
        var index: Int
        var tablePath: String
        var schema: TableSchema

        var member: Member { table.members[index] }

        var path: String {
            DottedPath.joined(tablePath, schema.key(of: member)?.name ?? member.key)
        }
    }

    private mutating func add(_ kind: SchemaProblem.Kind, _ place: Place, node: Node? = nil) {
        problems.append(
            SchemaProblem(
                kind: kind, member: place.member, node: node ?? place.member.node, path: place.path,
                table: place.table, tablePath: place.tablePath, schema: place.schema))
    }
}
