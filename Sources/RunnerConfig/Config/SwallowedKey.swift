/// A key of the runner or of one of its tables that a table of free entries above it has swallowed: `shm_size` below
/// `[runners.docker.sysctls]`.
struct SwallowedKey {
    var member: Member
    /// The table of free entries.
    var map: Node
    var mapName: String
    /// The header the key belongs to: `[runners.docker]`.
    var header: String
    var path: String
    /// Where it belongs, without indices: `runners.docker.shm_size`.
    var home: String
    /// The value does not fit a table of texts.
    var isRefused: Bool

    static func all(in config: ConfigFile) -> [SwallowedKey] {
        config.entries { element(of: $0) != nil }.flatMap { entry -> [SwallowedKey] in
            guard let element = element(of: entry.key), entry.member.node.spelling != .inline else { return [] }
            return entry.member.node.members.compactMap { member in
                guard let home = home(of: member, in: entry, element), !isPluginsOwn(member, in: entry, config) else { return nil }
                return SwallowedKey(
                    member: member, map: entry.member.node, mapName: entry.key.name, header: home, path: "\(entry.path).\(member.key)",
                    home: "\(home.filter { $0 != "[" && $0 != "]" }).\(member.key)", isRefused: !element.takes(member.node))
            }
        }
    }

    /// Whether a plugin has a setting of that name, too: the table around `plugin_config` sets the other one.
    private static func isPluginsOwn(_ member: Member, in entry: SchemaEntry, _ config: ConfigFile) -> Bool {
        entry.key.name == "plugin_config" && entry.schema.key(member.key)?.isRead(by: config.target.runner) == true && entry.table.last(member.key) != nil
    }

    /// What an entry of a table of free entries has to be; nil for other tables.
    private static func element(of key: KeyDeclaration) -> ValueKind? {
        switch key.kind {
        case .map(let element): element
        case .any where key.name == "plugin_config": .any
        default: nil
        }
    }

    /// The header of the table that reads a key of this name and kind. Names that may well be the user's own - a label `name`, a node
    /// selector `environment` - do not count, unless the value could not be an entry.
    private static func home(of member: Member, in entry: SchemaEntry, _ element: ValueKind) -> String? {
        let isPlugin = entry.key.name == "plugin_config"
        let parent = entry.schema.key(member.key).map { ($0, header(KeyIndex.withoutIndices(entry.tablePath))) }
        let runner = isPlugin ? nil : RunnerTable.schema.key(member.key).map { ($0, "[[runners]]") }
        guard let (key, header) = parent ?? runner, key.name != entry.key.name, key.kind.resembles(member.node) else { return nil }
        let names = ["sysctls", "tmpfs", "services_tmpfs", "device_cgroup_rules"]
        let isTelling = key.name.contains("_") || names.contains(entry.key.name) || (!isPlugin && !element.takes(member.node))
        return isTelling && (!isPlugin || key.name.contains("_")) ? header : nil
    }

    private static func header(_ path: String) -> String { path == "runners" ? "[[runners]]" : "[\(path)]" }
}
