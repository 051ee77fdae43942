import Testing
@testable import RunnerConfig

/// What keys of `[runners.kubernetes]` say of Kubernetes.
@Suite struct RunnerShapeTests {
    @Test func `every key below a shape is a field of Kubernetes`() {
        var strays: Set<String> = []
        func walk(_ schema: TableSchema, _ kind: ShapeKind) {
            switch kind {
            case .list(let element): walk(schema, element)
            case .object(let object):
                for key in schema.keys where key.removed == nil {
                    guard let field = object.fields.first(where: { RunnerShape.name($0.name) == key.name }) else {
                        strays.insert(key.name)
                        continue
                    }
                    if let inner = key.kind.schema { walk(inner, field.kind) }
                }
            default: break
            }
        }
        for key in KubernetesTable.schema.keys {
            if let shape = key.shape, let schema = key.kind.schema { walk(schema, shape) }
        }
        // The Runner makes `seLinuxOptions.type` of it.
        #expect(strays == ["selinux_type"])
    }

    @Test(arguments: [
        ("affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey", "affinity.pod_affinity.required_during_scheduling_ignored_during_execution[0].topology_key"),
        ("node_selector.\"acme.dev/poolName\"", "node_selector.\"acme.dev/poolName\""),
        ("affinity.labelSelector.matchLabels.App", "affinity.label_selector.match_labels.App"),
    ])
    func `paths have the Runner's names`(_ path: String, _ expected: String) { #expect(RunnerShape.path(path) == expected) }
}
