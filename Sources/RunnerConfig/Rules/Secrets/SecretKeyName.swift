/// The chart does not look for a key of this name.
struct SecretKeyName: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-key-name", .error, .secrets,
            summary: "the chart does not look for a key of this name",
            why: """
                The names are exact: accesskey and secretkey, gcs-access-id and gcs-private-key, azure-account-name and \
                azure-account-key, runner-token and runner-registration-token. Any other is a file that nobody reads.
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
        for secret in file.secrets where secret.isOurs && file.target.chart > "0.1.13" {
            for member in secret.data + secret.stringData where !SecretKeys.all.contains(member.key) {
                guard let near = SecretKeys.meant(by: member.key) else { continue }
                report.add(
                    self, "the chart looks for `\(near)`, not `\(member.key)`", at: member.keyRange, key: "data.\(member.key)",
                    label: "nobody reads it", help: "rename it",
                    fixes: [Fix("rename it to `\(near)`", .safe, file.renaming(member, at: "data.\(member.key)", to: near))])
            }
        }
    }
}
