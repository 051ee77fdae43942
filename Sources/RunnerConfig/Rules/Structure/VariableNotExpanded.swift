/// A value looks like a variable that the Runner does not expand.
struct VariableNotExpanded: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shell-variable-in-value", .warning, .structure, also: [.info],
            summary: "a value looks like a variable that the Runner does not expand",
            why: """
                The Runner expands variables of its environment only in `token` and `url`. In other keys it uses `$NAME` \
                literally: the store rejects an access key named `$AWS_ACCESS_KEY` with `InvalidAccessKeyId`, and a file with \
                such a name does not exist.
                """,
            isHeuristic: true, sources: ["common/config.go:2637-2638"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache.s3]
                    BucketName = «"${CACHE_BUCKET}"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      AccessKey = «"$AWS_ACCESS_KEY_ID"»
                      SecretKey = «"$AWS_SECRET_ACCESS_KEY"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  tls-ca-file = «'$CA_FILE'»
                  kubernetes = { bearer_token = «"$K8S_TOKEN"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "$GITLAB_URL"
                  token = "$RUNNER_TOKEN"
                  builds_dir = "$HOME/builds"
                  [runners.docker]
                    image = "$CI_REGISTRY_IMAGE"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache.s3]
                    AccessKey = "{{ .accessKey }}"
                    SecretKey = "$2a$10$abcdef"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { ($0.isSecret || Self.names.contains($0.name)) && $0.name != "token" }) {
            guard let text = entry.member.node.string, let name = Self.variable(text) else { continue }
            // What a script fills in before: `$CACHE_URL_HERE`.
            guard name == name.uppercased(), !name.hasSuffix("_HERE"), name.count > 2 else { continue }
            // `${NAME}` is more often meant for `envsubst`.
            report.add(
                self, "`\(entry.key.name)` looks like a variable, but is not expanded", at: entry.member.node.range, key: entry.path,
                severity: text.hasPrefix("${") ? .info : nil, label: "used literally", help: "write the value, or insert it before the Runner reads the file, for example with `envsubst`")
        }
    }

    /// The name in `$NAME` or `${NAME}`.
    private static func variable(_ text: String) -> Substring? {
        guard text.hasPrefix("$") else { return nil }
        let name = text.hasPrefix("${") && text.hasSuffix("}") ? text.dropFirst(2).dropLast() : text.dropFirst()
        return EnvironmentEntry.isName(name) ? name : nil
    }

    /// Keys that are used as they stand, and that people like to keep out of the file.
    private static let names: Set<String> = [
        "ServerAddress", "BucketName", "BucketLocation", "RoleARN", "CredentialsFile", "AccessID", "AccountName", "ContainerName", "StorageDomain", "tls-ca-file",
        "tls-cert-file", "tls-key-file", "tls_cert_path", "cert_file", "key_file", "ca_file", "identity_file", "key_path", "MachineDriver", "plugin",
    ]
}
