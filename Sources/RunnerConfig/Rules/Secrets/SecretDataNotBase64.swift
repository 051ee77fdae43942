import SourceBytes

/// The value is not base64.
struct SecretDataNotBase64: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-data-not-base64", .error, .secrets,
            summary: "the value is not base64",
            why: """
                Below `data` Kubernetes takes base64 only: "illegal base64 data". Plain text stands below `stringData`.
                """,
            sources: ["Kubernetes"])
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
                type: Opaque
                data:
                  accesskey: «ci-writer»
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
                stringData:
                  accesskey: ci-writer
                  secretkey: lantern-58

                """),
        ]
    }

    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs {
            for member in secret.data {
                guard let text = member.node.string, !text.contains("{{"), Base64.decode(text) == nil else { continue }
                report.add(
                    self, "`\(member.key)` is not base64", at: member.node.range, key: "data.\(member.key)", label: "Kubernetes refuses the Secret",
                    help: "move it below `stringData`, or encode it: `printf %s ... | base64`")
            }
        }
    }
}
