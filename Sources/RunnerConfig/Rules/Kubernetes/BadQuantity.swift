/// An amount is not one that Kubernetes can read.
struct BadQuantity: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-quantity", .error, .kubernetes, also: [.warning],
            summary: "Kubernetes cannot read this quantity",
            why: """
                A quantity is a number followed by n, u, m, k, M, G, T, P, E, or Ki to Ei, without a space. The Runner reads it when a \
                job starts and fails every job if it cannot. An invalid `size_limit` only leaves the volume without a \
                limit.
                """,
            fix: [.safe, .unsafe], yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/util.go:390-425", "executors/kubernetes/kubernetes.go:2087-2098"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = «"2GB"»
                    memory_request = «"2 Gi"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        memory_limit = "2Gi"
                        memory_request = "2Gi"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { cpu_request = «"1 core"», helper_memory_limit = «'64K'» }

                """,
                repaired:
                    """
                    [[runners]]
                      kubernetes = { cpu_request = "1", helper_memory_limit = '64k' }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = «"1 5Gi"»
                    cpu_limit = «"2 GB"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.empty_dir]]
                      name = "scratch"
                      mount_path = "/scratch"
                      size_limit = «"1tib"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        [[runners.kubernetes.volumes.empty_dir]]
                          name = "scratch"
                          mount_path = "/scratch"
                          size_limit = "1Ti"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_request = "500m"
                    memory_limit = "2Gi"
                    ephemeral_storage_limit = "64k"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = ""
                    memory_request = "1.5G"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    memory = "2GB"

                """),
        ]
    }

    var concerns: KeyNames { "kubernetes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(let key, .quantity) = problem.kind, let text = problem.node.string else { continue }
            let isHarmless = problem.schema === EmptyDirVolumeTable.schema
            let repair = QuantityRepair(text, isProcessor: Self.isProcessor(key))
            report.add(
                self, "`\(text)` is not a valid Kubernetes quantity", at: problem.node.range, key: problem.path,
                severity: isHarmless ? .warning : nil, label: isHarmless ? "the volume has no limit" : "every job fails",
                help: repair.map { "write `\"\($0.text)\"`" } ?? (Self.isProcessor(key) ? "write `\"500m\"` or `\"2\"`" : "write `\"512Mi\"` or `\"2Gi\"`"),
                fixes: repair.map { [Fix("write `\"\($0.text)\"`", $0.safety, config.replacing(problem.node, at: problem.path, with: .string($0.text)))] } ?? [])
        }
    }

    static func isProcessor(_ key: KeyDeclaration) -> Bool { key.name.contains("cpu") }
}

/// What somebody most probably meant by a text that is not a quantity.
private struct QuantityRepair {
    var text: String
    var safety: Fix.Safety

    /// A blank between number and unit can go without a question; which unit `GB` means is a guess. Digits are never joined.
    init?(_ written: String, isProcessor: Bool) {
        let number = written.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber || $0 == "." }
        let rest = written[number.endIndex...].drop(while: \.isWhitespace)
        let unit = rest.reversed().drop(while: \.isWhitespace).reversed().map(String.init).joined()
        guard Quantity(String(number)).isValid, !unit.contains(where: { $0.isWhitespace || $0.isNumber }) else { return nil }
        let exact = isProcessor ? ["", "m"] : ["", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
        if exact.contains(unit) {
            (text, safety) = (number + unit, .safe)
        } else if let meant = (isProcessor ? Self.processor : Self.memory)[unit == "K" ? unit : unit.lowercased()] {
            (text, safety) = (number + meant, .unsafe)
        } else {
            return nil
        }
    }

    private static let processor = [
        "core": "", "cores": "", "cpu": "", "cpus": "", "vcpu": "", "vcpus": "", "mcpu": "m", "millicpu": "m", "millicore": "m", "millicores": "m",
    ]

    private static let memory = [
        "b": "", "byte": "", "bytes": "", "K": "k", "kb": "Ki", "ki": "Ki", "kib": "Ki", "m": "Mi", "mb": "Mi", "mi": "Mi", "mib": "Mi", "g": "Gi",
        "gb": "Gi", "gi": "Gi", "gib": "Gi", "t": "Ti", "tb": "Ti", "ti": "Ti", "tib": "Ti", "p": "Pi", "pb": "Pi", "pi": "Pi", "pib": "Pi",
    ]
}
