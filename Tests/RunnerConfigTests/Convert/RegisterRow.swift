import Foundation
import HelmTemplate
@testable import RunnerConfig

/// One line of `helm-oracle/register.jsonl`: values, what the chart made of them, and what `register` wrote.
struct RegisterRow {
    let name: String
    let target: Target
    let values: String
    /// `NAME=value`, as Helm rendered it.
    let environment: [String]
    /// What `register` wrote; nil when it failed.
    let config: String?
    /// The cache template of a chart that somebody changed.
    let patch: String?

    static var all: [RegisterRow] { get throws { try Shared.jsonLines("helm-oracle/register.jsonl").map(RegisterRow.init) } }

    private init(_ row: [String: Any]) {
        let chart = row["chart"] as? String ?? ""
        let runner = row["runner"] as? String ?? ""
        let words = chart.split(separator: " ").map(String.init)
        name = "\(row["case"] ?? "") on \(chart)"
        target = Target(runner: Version(runner) ?? .newestRunner, chart: Version(words.first ?? ""))
        values = row["values"] as? String ?? ""
        environment = (row["env"] as? [[Any]] ?? []).map { pair in "\(pair.first ?? "")=\(pair.last as? String ?? "")" }
        config = row["exit"] as? Int == 0 ? row["config"] as? String : nil
        patch = words.count == 1 ? nil : chart.contains("tutorial") ? PatchedCharts.tutorial : PatchedCharts.hash
    }

    static let release = Release(name: "runner", namespace: "ns")

    func start() throws -> ChartStart {
        ChartStart(
            try UserValues.merging(file: Array(values.utf8)), chart: target.chart, name: Self.release.name, namespace: Self.release.namespace)
    }

    /// The Secrets that were mounted, where the values name one.
    var secrets: [SecretFile] {
        [
            ("s3access", ["accesskey: AKEXAMPLE", "secretkey: SKEXAMPLE"]),
            ("gcsaccess", ["gcs-access-id: id@example", #"gcs-private-key: "-----BEGIN\\nKEY""#]),
            ("azureaccess", ["azure-account-name: acct", "azure-account-key: a2V5"]),
        ].filter { values.contains("secretName: \($0.0)") }.map { name, keys in
            SecretFile([UInt8]("kind: Secret\nmetadata: {name: \(name)}\nstringData:\n  \(keys.joined(separator: "\n  "))\n".utf8))
        }
    }

    /// Our configuration with what the Runner adds and we leave out, because it is empty, a default, or only known to the server.
    func completed(_ config: Node) -> Node {
        var root = config
        root.fill(["session_server", "session_timeout"], with: Node(.integer(1800)), isForced: false)
        root.value = .table(
            root.members.map { member in
                guard member.key == "runners" else { return member }
                return Member(member.key, Node(.array(member.node.elements.map(completed(runner:)))))
            })
        return root
    }

    private func completed(runner: Node) -> Node {
        var runner = runner
        for (path, value, since) in Self.writtenAnyway where target.runner >= since {
            runner.fill(path.split(separator: ".").map(String.init)[...], with: Node(value), isForced: false)
        }
        if target.runner < "13.6" { runner.fill(["kubernetes", "privileged"], with: Node(.boolean(false)), isForced: false) }
        return runner
    }

    /// The keys without `omitempty` in the Runner's types, and what the server and the pod decided.
    private static let writtenAnyway: [(path: String, value: Node.Value, since: Version)] = [
        ("name", .string("HOSTNAME"), "11.8"), ("token", .string("abcdefghij0123456789"), "11.8"),
        ("cache.s3", .table([]), "11.8"), ("cache.gcs", .table([]), "11.8"), ("cache.azure", .table([]), "13.4"),
        ("custom_build_dir", .table([]), "11.10"),
        ("kubernetes.host", .string(""), "11.8"), ("kubernetes.bearer_token_overwrite_allowed", .boolean(false), "11.8"),
        ("kubernetes.namespace_overwrite_allowed", .string(""), "11.8"), ("kubernetes.service_account_overwrite_allowed", .string(""), "11.8"),
        ("kubernetes.pod_annotations_overwrite_allowed", .string(""), "11.8"), ("kubernetes.volumes", .table([]), "11.8"),
        ("kubernetes.pod_security_context", .table([]), "12.0"), ("kubernetes.affinity", .table([]), "13.4"),
        ("kubernetes.dns_config", .table([]), "13.7"), ("kubernetes.container_lifecycle", .table([]), "14.2"),
        ("kubernetes.build_container_security_context.capabilities", .table([]), "14.5"),
        ("kubernetes.helper_container_security_context.capabilities", .table([]), "14.5"),
        ("kubernetes.service_container_security_context.capabilities", .table([]), "14.5"),
    ]
}
