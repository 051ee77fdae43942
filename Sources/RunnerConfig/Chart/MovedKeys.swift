/// Which keys of charts before 0.53 have a successor in `runners.config`, and whether it is there: what their declarations say.
enum MovedKeys {
    /// Whether `runners.config` sets all that a key below `runners` says, so that nothing is lost with it.
    static func isSet(_ member: Member, in config: ConfigFile?) -> Bool {
        guard let runner = config?.root["runners"]?.node.elements.first else { return false }
        let successors = successors(of: member)
        return !successors.isEmpty && successors.allSatisfy { successor in
            guard let steps = successor?.steps else { return false }
            return runner[path: steps] != nil
        }
    }

    /// Where what a key below `runners` says stands in `runners.config`, as it would be begun there: `privileged = true`,
    /// `[runners.kubernetes.node_selector]`.
    static func spellings(of member: Member) -> [String] { successors(of: member).compactMap { $0?.spelling } }

    /// One entry for each value written; nil for what has no successor.
    private static func successors(of member: Member) -> [Successor?] {
        let path = "runners.\(member.key)"
        let inner = member.node.members.filter(\.node.saysSomething)
        guard ChartValue.named(path)?.kind == .block, !inner.isEmpty else { return [Successor(path)] }
        return inner.map { Successor("\(path).\($0.key)") }
    }

    /// A key in the runner's table of config.toml.
    private struct Successor {
        /// `kubernetes`, `cpu_limit`.
        let steps: [String]
        let spelling: String

        init?(_ path: String) {
            guard let value = ChartValue.named(path), case .config(let successor)? = value.replacement else { return nil }
            let steps = successor.split(separator: ".").dropFirst().map(String.init)
            guard let name = steps.last else { return nil }
            self.steps = steps
            spelling = Self.spelling(name, in: successor, Self.kind(of: steps))
        }

        private static func spelling(_ name: String, in path: String, _ kind: ValueKind?) -> String {
            switch kind {
            case .boolean: "\(name) = true"
            case .list: "\(name) = [...]"
            case .map, .table, .tables: "[\(path)]"
            case .string, .integer, .float, .duration, .dateTime, .stringOrList, .any, nil: "\(name) = ..."
            }
        }

        /// What config.toml takes there.
        private static func kind(of steps: [String]) -> ValueKind? {
            steps.reduce(.table(RunnerTable.schema) as ValueKind?) { kind, step in
                switch kind {
                case .table(let schema), .tables(let schema): schema.key(step)?.kind
                case .string, .boolean, .integer, .float, .duration, .dateTime, .list, .stringOrList, .map, .any, nil: nil
                }
            }
        }
    }
}
