/// The Secret carries what the cluster wrote into it.
struct SecretRuntimeMetadata: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-runtime-metadata", .info, .secrets,
            summary: "the Secret carries what the cluster wrote into it",
            why: """
                managedFields, resourceVersion, uid and the like are the cluster's notes. In a file they are noise, and they \
                can keep the Secret from being applied.
                """)
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
                metadata:
                  name: s3access
                type: Opaque
                data:
                  accesskey: Y2ktd3JpdGVy
                  secretkey: TGFudGVybi01OC1tZWFkb3c=

                """),
        ]
    }

    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs {
            let notes = (secret.root["metadata"]?.node.members ?? []).filter {
                ["managedFields", "resourceVersion", "uid", "selfLink", "creationTimestamp"].contains($0.key)
            }
            guard let first = notes.first else { continue }
            report.add(
                self, "`\(first.key)` was written by the cluster", at: first.keyRange, key: "metadata.\(first.key)",
                related: notes.dropFirst().map { Related("so was this", at: $0.keyRange) }, help: "remove it from the file")
        }
    }
}
