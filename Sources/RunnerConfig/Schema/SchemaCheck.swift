/// Walks a file along its schema and collects what does not fit.
public struct SchemaCheck {
    private let runner: Version
    private var problems: [SchemaProblem] = []

    /// - Parameter runner: the Runner the file is meant for.
    public static func problems(of root: Node, schema: TableSchema, runner: Version) -> [SchemaProblem] {
        var check = SchemaCheck(runner: runner)
        check.table(root, schema: schema, path: "")
        return check.problems
    }

    private init(runner: Version) { self.runner = runner }

    private mutating func table(_ node: Node, schema: TableSchema, path: String) {
        var seen: [(key: KeyDeclaration, member: Member)] = []
        for member in node.members {
            let place = Place(member: member, table: node, tablePath: path, schema: schema)
            guard let key = schema.key(member.key) else {
                add(.unknownKey, place)
                continue
            }
            if let first = seen.first(where: { $0.key === key }) {
                add(.duplicateByCase(key, first: first.member.keyRange), place)
            } else if key.name != member.key {
                add(.otherCase(key), place)
            }
            seen.append((key, member))
            versions(key, place)
            value(member.node, kind: key.kind, key: key, place: place)
        }
    }

    private mutating func versions(_ key: KeyDeclaration, _ place: Place) {
        if let removed = key.removed, runner >= removed {
            add(.removed(key), place)
        } else if let since = key.since, runner < since {
            add(.tooNew(key), place)
        } else if let deprecated = key.deprecated, runner >= deprecated {
            add(.deprecated(key), place)
        }
    }

    private mutating func value(_ node: Node, kind: ValueKind, key: KeyDeclaration, place: Place) {
        switch (kind, node.value) {
        case (.string, .string), (.boolean, .boolean), (.float, .float), (.float, .integer), (.dateTime, .dateTime),
            (.dateTime, .string), (.stringOrList, .string), (.duration, .integer), (.any, _), (.unchecked, _):
            break
        case (.integer(let bits), .integer(let number)):
            if bits < 64, number >= 1 << (bits - 1) || number < -(1 << (bits - 1)) { add(.outOfRange(key, bits: bits), place) }
        case (.duration, .string(let text)):
            if GoDuration.nanoseconds(text) == nil { add(.wrongKind(key, expected: kind), place) }
        case (.list(let element), .array(let elements)):
            for item in elements { self.element(item, kind: element, key: key, place: place) }
        case (.stringOrList, .array(let elements)):
            for item in elements { self.element(item, kind: .string, key: key, place: place) }
        case (.map(let element), .table(let members)):
            for member in members {
                let inner = Place(member: member, table: node, tablePath: place.path, schema: place.schema)
                self.element(member.node, kind: element, key: key, place: inner)
            }
        case (.table(let schema), .table):
            table(node, schema: schema, path: place.path)
        case (.tables(let schema), .array(let elements)):
            for (index, item) in elements.enumerated() {
                if item.isTable {
                    table(item, schema: schema, path: "\(place.path)[\(index)]")
                } else {
                    add(.wrongElement(key, expected: .table(schema)), place, node: item)
                }
            }
        case (.tables(let schema), .table) where place.path == "runners":
            // `[runners]` or a lone `[runners.docker]`: a rule of its own says so; what stands in it is looked at all the same.
            table(node, schema: schema, path: "runners[0]")
        case (.string, _), (.boolean, _), (.integer, _), (.float, _), (.duration, _), (.dateTime, _), (.list, _),
            (.stringOrList, _), (.map, _), (.table, _), (.tables, _):
            add(.wrongKind(key, expected: kind), place)
        }
    }

    private mutating func element(_ node: Node, kind: ValueKind, key: KeyDeclaration, place: Place) {
        let count = problems.count
        value(node, kind: kind, key: key, place: place)
        guard problems.count == count + 1, case .wrongKind = problems[count].kind else { return }
        problems[count].kind = .wrongElement(key, expected: kind)
        problems[count].node = node
    }

    private struct Place {
        var member: Member
        var table: Node
        var tablePath: String
        var schema: TableSchema

        var path: String {
            let name = schema.key(member.key)?.name ?? member.key
            return tablePath.isEmpty ? name : "\(tablePath).\(name)"
        }
    }

    private mutating func add(_ kind: SchemaProblem.Kind, _ place: Place, node: Node? = nil) {
        problems.append(
            SchemaProblem(
                kind: kind, member: place.member, node: node ?? place.member.node, path: place.path,
                table: place.table, tablePath: place.tablePath, schema: place.schema))
    }
}
