/// The Secret contains metadata written by the cluster.
struct SecretRuntimeMetadata: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-runtime-metadata", .info, .secrets,
            summary: "the Secret contains metadata written by the cluster",
            why: """
                The cluster maintains managedFields, resourceVersion, uid and similar fields. They do not belong in a file, and \
                can prevent the Secret from being applied.
                """, sources: ["kubernetes.io/docs/reference/using-api/api-concepts"])
    }

    var examples: [Example] {
        [
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                  «resourceVersion»: "4711"
                data:
                  accesskey: Y2ktd3JpdGVy
                  secretkey: TGFudGVybi01OC1tZWFkb3c=

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata: {«creationTimestamp»: "2024-01-02T03:04:05Z", name: s3access, uid: 0b2f}
                stringData: {accesskey: ci-writer, secretkey: lantern-58}

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                type: Opaque
                data:
                  accesskey: Y2ktd3JpdGVy
                  secretkey: TGFudGVybi01OC1tZWFkb3c=

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  creationTimestamp: null
                  name: s3access
                stringData:
                  accesskey: ci-writer
                  secretkey: lantern-58

                """),
        ]
    }

    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs {
            let notes = (secret.root["metadata"]?.node.members ?? []).filter {
                // `kubectl create --dry-run` writes a null timestamp.
                ["managedFields", "resourceVersion", "uid", "selfLink", "creationTimestamp"].contains($0.key) && !$0.node.isNull
            }
            guard let first = notes.first else { continue }
            report.add(
                self, "`\(first.key)` was written by the cluster", at: first.keyRange, key: "metadata.\(first.key)",
                related: notes.dropFirst().map { Related("written by the cluster as well", at: $0.keyRange) }, help: "remove it from the file")
        }
    }
}
