import YAMLLite

/// What a config.toml says outside its runners, as values of the chart. What has no value there turns up as a difference later.
struct GlobalsAsValues {
    private(set) var values: [(path: String, value: YAMLValue)] = []

    init(_ config: ConfigFile) {
        let chart = config.target.chart
        let root = config.root.canonical(GlobalTable.schema)
        // The chart has numbers of its own where the Runner has these.
        let usual = ["concurrent": 1, "check_interval": 3]
        for key in ["concurrent", "check_interval"] {
            guard let value = ChartValue.writing(key) else { continue }
            let written = root[key]?.node
            if let text = written?.string, !text.isEmpty {
                // The Runner refuses it, and so will the chart.
                values.append((value.path, .string(text)))
                continue
            }
            let number = written.flatMap(Self.positive) ?? Int64(usual[key] ?? 0)
            values.append((value.path, .number(Double(number))))
        }
        for member in root.members where !["runners", "concurrent", "check_interval"].contains(member.key) {
            switch member.key {
            case "listen_address", "metrics_server": addMetrics(member.node.string ?? "", chart)
            case "session_server": addSessions(member.node, chart)
            case let key:
                guard let value = ChartValue.writing(key), value.kind != .block, value.isRead(by: chart), let scalar = Self.scalar(member.node) else { continue }
                values.append((value.path, scalar))
            }
        }
    }

    private mutating func addMetrics(_ address: String, _ chart: Version) {
        guard !address.isEmpty else { return }
        values.append(("metrics.enabled", .boolean(true)))
        guard chart.reads("metrics.port") else { return }
        let port = address.split(separator: ":").last.flatMap { Double($0) } ?? 9252
        values.append(("metrics.port", .number(port)))
    }

    private mutating func addSessions(_ table: Node, _ chart: Version) {
        guard chart.reads("sessionServer.enabled"), let listen = table["listen_address"]?.node.string, !listen.isEmpty else { return }
        values.append(("sessionServer.enabled", .boolean(true)))
        if let port = Self.port(listen) { values.append(("sessionServer.internalPort", .number(port))) }
        if let seconds = table["session_timeout"]?.node.integer { values.append(("sessionServer.timeout", .number(Double(seconds)))) }
        guard let advertised = table["advertise_address"]?.node.string, let port = Self.port(advertised) else { return }
        values.append(("sessionServer.publicIP", .string(String(advertised.prefix(upTo: advertised.lastIndex(of: ":") ?? advertised.endIndex)))))
        values.append(("sessionServer.externalPort", .number(port)))
    }

    private static func port(_ address: String) -> Double? { address.split(separator: ":", omittingEmptySubsequences: false).last.flatMap { Double($0) } }

    private static func positive(_ node: Node) -> Int64? {
        guard case .integer(let number) = node.value, number > 0 else { return nil }
        return number
    }

    /// A text, a whole number or a boolean as values have it; nil for anything else.
    static func scalar(_ node: Node) -> YAMLValue? {
        switch node.value {
        case .string(let text): .string(text)
        case .integer(let number): .number(Double(number))
        case .boolean(let flag): .boolean(flag)
        case .null, .float, .dateTime, .array, .table: nil
        }
    }
}
