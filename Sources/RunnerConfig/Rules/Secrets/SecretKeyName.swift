/// The chart does not read a key with this name.
struct SecretKeyName: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-key-name", .error, .secrets,
            summary: "the chart does not read a key with this name",
            why: """
                The names are exact: accesskey and secretkey, gcs-access-id and gcs-private-key, azure-account-name and \
                azure-account-key, runner-token and runner-registration-token. Nothing reads a key with any other name.
                """,
            fix: .safe, sources: ["chart 0.86.0 configmap.yaml"])
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
                  «accessKey»: Y2ktd3JpdGVy
                  secretkey: TGFudGVybi01OC1tZWFkb3c=

                """,
                repaired:
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
                  name: s3access
                type: Opaque
                stringData: {accesskey: ci-writer, «"secret-key"»: lantern-58}

                """,
                repaired:
                    """
                    apiVersion: v1
                    kind: Secret
                    metadata:
                      name: s3access
                    type: Opaque
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
                  name: s3access
                type: Opaque
                stringData:
                  accesskey: ci-writer
                  secretkey: lantern-58
                  accessKey: ci-writer
                  AWS_REGION: eu-west-1

                """),
        ]
    }

    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs && file.target.chart > "0.1.13" {
            let names = Set(secret.keys.map(\.key))
            let members = secret.data.map { ($0, "data") } + secret.stringData.map { ($0, "stringData") }
            for (member, section) in members where !SecretKeys.all.contains(member.key) {
                // Where both spellings are given, the other is for another program.
                guard let near = SecretKeys.meant(by: member.key), !names.contains(near) else { continue }
                report.add(
                    self, "the chart reads `\(near)`, not `\(member.key)`", at: member.keyRange, key: "\(section).\(member.key)",
                    label: "not read", help: "rename it to `\(near)`",
                    fixes: [Fix("rename it to `\(near)`", .safe, file.renaming(member, at: "\(section).\(member.key)", to: near))])
            }
        }
    }
}
