import Testing
@testable import RunnerConfig

/// Drafts of all runners that people published.
@Suite struct DraftCorpusTests {
    /// Keys whose values change on the way, and the ends of the paths where they have to be.
    private static let renamed = [
        "docker.memory": "memory_limit", "docker.memory_reservation": "memory_request", "docker.service_memory": "service_memory_limit",
        "docker.service_memory_reservation": "service_memory_request", "docker.cpus": "cpu_limit", "docker.service_cpus": "service_cpu_limit",
        "docker.services_privileged": "service_container_security_context.privileged", "docker.dns": "dns_config.nameservers", "docker.dns_search": "dns_config.searches",
        "docker.extra_hosts": "host_aliases", "docker.user": "build_container_security_context.run_as_user", "docker.cap_add": "build_container_security_context.capabilities.add",
        "docker.cap_drop": "build_container_security_context.capabilities.drop", "docker.volumes": "volumes", "docker.shm_size": "volumes.empty_dir", "docker.tmpfs": "volumes.empty_dir",
        "docker.security_opt": "build_container_security_context", "docker.services_security_opt": "service_container_security_context",
        "docker.container_labels": "pod_labels", "docker.services": "services", "docker.group_add": "pod_security_context.supplemental_groups", "docker.allowed_users": "allowed_users",
        "machine.MachineDriver": "plugin", "machine.MaxBuilds": "max_use_count", "machine.IdleCount": "policy", "machine.IdleTime": "policy",
        "machine.IdleScaleFactor": "policy", "machine.IdleCountMin": "policy", "machine.autoscaling": "policy", "machine.MachineOptions": "connector_config",
        "machine.MachineOptionsWithName": "connector_config",
    ]

    @Test(arguments: DraftExecutor.allCases)
    func `every key that is set is in the draft, or told`(_ executor: DraftExecutor) throws {
        var (count, keys) = (0, 0)
        for folder in ["toml", "docs-toml"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".toml"]) {
                let config = ConfigFile(file.bytes)
                for (index, runner) in config.runners.enumerated() {
                    guard let made = try? Converter.draft(of: config, for: executor, runner: index) else { continue }
                    let draft = ConfigFile([UInt8](made.text.utf8))
                    try #require(draft.syntaxProblems.isEmpty && !draft.schemaProblems.contains(where: \.isRefused), "\(file.name)")
                    count += 1
                    let source = runner.node.canonical(RunnerTable.schema)
                    let after = draft.runners[index].node.canonical(RunnerTable.schema)
                    #expect(after["executor"]?.node.string == executor.rawValue)
                    for table in executor.replacedTables {
                        for member in source[table]?.node.members ?? [] where member.node.saysSomething {
                            keys += 1
                            let path = "\(table).\(member.key)"
                            let isTold = made.losses.contains { KeyIndex.withoutIndices($0.path).hasPrefix("runners.\(path)") }
                            if !isTold, !Self.isFound(path, member.node, in: after, executor) { Issue.record("\(file.name): `\(path)` of runner \(index + 1)") }
                        }
                    }
                    for member in source.members where !executor.replacedTables.contains(member.key) && member.key != "executor" {
                        #expect(after[member.key]?.node == member.node, "\(file.name): \(member.key)")
                    }
                }
            }
        }
        #expect(executor == .kubernetes ? count > 50 && keys > 150 : count > 1 && keys > 11, "\(count) \(keys)")
    }

    /// The corpus has few of the keys: here is each, with a value of its kind.
    @Test(arguments: DraftExecutor.allCases)
    func `every key that there is is in the draft, or told`(_ executor: DraftExecutor) throws {
        var count = 0
        for (table, schema) in [("docker", DockerTable.schema as TableSchema), ("machine", MachineTable.schema)] where executor.replacedTables.contains(table) {
            for key in schema.keys where key.removed == nil {
                guard let value = Self.sample(key) else {
                    Issue.record("no sample for `\(key.name)`")
                    continue
                }
                let machine = table == "machine" ? "" : "  [runners.machine]\n    MachineDriver = \"amazonec2\"\n"
                let driver = table == "machine" && key.name != "MachineDriver" ? "    MachineDriver = \"amazonec2\"\n" : ""
                let text = "[[runners]]\n  executor = \"docker+machine\"\n\(machine)  [runners.\(table)]\n\(driver)    \(key.name) = \(value)\n"
                let config = ConfigFile([UInt8](text.utf8))
                let source = try #require(config.runners.first?.node[path: [table, key.name]]?.node, "\(text)")
                let made = try Converter.draft(of: config, for: executor)
                let after = try #require(ConfigFile([UInt8](made.text.utf8)).runners.first?.node)
                let path = "\(table).\(key.name)"
                let isTold = made.losses.contains { $0.path.hasPrefix("runners.\(path)") && $0.range != nil }
                if !isTold, !Self.isFound(path, source, in: after, executor) { Issue.record("`\(path)`: \(made.text) \(made.losses.map(\.sentence))") }
                count += 1
            }
        }
        #expect(count > (executor == .dockerAutoscaler ? 14 : 70))
    }

    private static func sample(_ key: KeyDeclaration) -> String? {
        switch key.kind {
        case .string: key.name == "MachineDriver" ? "\"amazonec2\"" : "\"\(key.allowed.first { !$0.isEmpty } ?? "12")\""
        case .boolean: "true"
        case .integer: "12"
        case .float: "1.5"
        case .list(.string), .stringOrList: "[\"12\"]"
        case .map(.string): "{ \"/a\" = \"12\" }"
        case .map: "{ \"/a\" = [\"12\"] }"
        case .tables: key.name == "services" ? "[{ name = \"a\" }]" : "[{ Periods = [\"* * 9-17 * * * *\"], IdleCount = 3 }]"
        case .duration, .dateTime, .list, .any, .table: nil
        }
    }

    private static func isFound(_ path: String, _ node: Node, in runner: Node, _ executor: DraftExecutor) -> Bool {
        let table = executor == .kubernetes ? "kubernetes" : "autoscaler"
        if let end = renamed[path] { return runner[path: [table] + end.split(separator: ".").map(String.init)]?.node.saysSomething == true }
        return runner[path: [table, DottedPath.keys(path).last ?? ""]]?.node == node
    }

    @Test(arguments: DraftExecutor.allCases)
    func `a draft has no errors that its file had not`(_ executor: DraftExecutor) throws {
        for folder in ["toml", "docs-toml"] {
            for file in try Shared.files("corpus/\(folder)", endings: [".toml"]) {
                let config = ConfigFile(file.bytes)
                guard let made = try? Converter.draft(of: config, for: executor) else { continue }
                let before = Set(lint(.config, String(decoding: file.bytes, as: UTF8.self)).filter { $0.severity == .error }.map(\.rule))
                let new = lint(.config, made.text).filter { $0.severity == .error && !before.contains($0.rule) }
                #expect(new.isEmpty, "\(file.name): \(new.map { "\($0.rule): \($0.message)" })")
            }
        }
    }
}
