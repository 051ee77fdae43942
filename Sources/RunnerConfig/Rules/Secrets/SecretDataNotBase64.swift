import SourceBytes

/// The value is not base64.
struct SecretDataNotBase64: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-data-not-base64", .error, .secrets,
            summary: "the value is not base64",
            why: """
                Kubernetes accepts only base64 under `data`, and refuses anything else with "illegal base64 data". Plain text \
                belongs under `stringData`.
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
                metadata: {name: runner-token}
                data: {runner-registration-token: "", runner-token: «"not base64!"»}

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
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                type: Opaque
                data:
                  accesskey: ENC[AES256_GCM,data:x0Jq,iv:b2s=,tag:QQ==,type:str]
                  secretkey: ${CACHE_SECRET_KEY}

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
                  accesskey: ""
                  secretkey: ""

                """),
        ]
    }

    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs {
            for member in secret.data {
                guard let text = member.node.string, !Self.isFilledInLater(text), Base64.decode(text) == nil else { continue }
                report.add(
                    self, "`\(member.key)` is not base64", at: member.node.range, key: "data.\(member.key)", label: "Kubernetes refuses the Secret",
                    help: "move it to `stringData`, or encode it: `printf %s ... | base64`")
            }
        }
    }

    /// What another program replaces before Kubernetes sees it: templates, `envsubst`, SOPS, the vault plugin of Argo CD, vals.
    private static func isFilledInLater(_ text: String) -> Bool {
        text.contains("{{") || text.contains("$") || ["ENC[", "<path:", "ref+"].contains(where: text.hasPrefix)
    }
}
