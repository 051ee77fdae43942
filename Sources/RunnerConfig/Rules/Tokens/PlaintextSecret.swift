/// The file contains a credential.
struct PlaintextSecret: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "plaintext-secret", .info, .security,
            summary: "the file contains a credential",
            why: """
                Anyone who can read the file can use the credential, so keep the file at mode 0600 and out of repositories. With \
                a role of the machine, a file with the key, or a Kubernetes Secret, no credential is needed here. Runner tokens \
                are not reported, because the Runner keeps them in this file.
                """,
            yields: ["session-token-in-config", "iam-with-keys", "placeholder-value", "well-known-credentials"], sources: ["docs/security"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                      «SecretKey» = "v8Jr2mWq6Yt4Ks9Xc1Zb"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  [runners.ssh]
                    user = "ci"
                    «password» = "Kf83mWq6Yt4"

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = [«"DOCKER_AUTH_CONFIG={\\"auths\\":{\\"registry.acme.dev\\":{\\"auth\\":\\"Y2k6czNjcjN0LXBhc3M=\\"}}}"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      SecretKey = "${CACHE_SECRET}"

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["DOCKER_AUTH_CONFIG={\\"credsStore\\":\\"ecr-login\\"}", "GIT_DEPTH=1"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  [runners.ssh]
                    user = "ci"
                    identity_file = "/home/ci/.ssh/id_ed25519"

                """),
        ]
    }

    var concerns: KeyNames { "SecretKey SessionToken AccountKey PrivateKey bearer_token password sentry_dsn environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.isSecret && $0.name != "token" && !$0.name.equalsIgnoringCase("AccessKey") }) {
            guard let text = entry.member.node.string, Setting(value: text, path: entry.path, member: entry.member).isFinal else { continue }
            report.add(
                self, "`\(entry.key.name)` is a credential in plain text", at: entry.member.keyRange, key: entry.path, label: "anyone who can read the file can use it",
                help: "keep the file at mode 0600 and out of repositories, or use " + Self.instead(of: entry.key.name))
        }
        for list in config.runners.compactMap(\.environment) {
            for (index, node) in list.member.node.elements.enumerated() {
                guard let text = node.string, text.hasPrefix("DOCKER_AUTH_CONFIG="), text.contains("\"auth\""), !TextFormat.isFilledInLater(text), !text.contains("\"$") else { continue }
                report.add(
                    self, "`DOCKER_AUTH_CONFIG` contains the password of a registry", at: node.range, key: "\(list.path)[\(index)]", label: "every job can read it",
                    help: "use a credential helper, or set the variable in GitLab, masked, for the projects that need it")
            }
        }
    }

    private static func instead(of key: String) -> String {
        switch key.lowercased() {
        case "password": "`identity_file`"
        case "secretkey", "sessiontoken": "`AuthenticationType = \"iam\"`"
        case "privatekey": "`CredentialsFile`"
        case "bearer_token": "the service account of the pod"
        default: "a method that needs no credential here"
        }
    }
}
