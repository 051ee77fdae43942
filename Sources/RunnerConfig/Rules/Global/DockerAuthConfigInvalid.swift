import HelmTemplate

/// `DOCKER_AUTH_CONFIG` cannot be read.
struct DockerAuthConfigInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-auth-config-invalid", .warning, .global,
            summary: "`DOCKER_AUTH_CONFIG` cannot be read",
            why: """
                `DOCKER_AUTH_CONFIG` must contain the JSON of a Docker `config.json`, with `auths`, `credHelpers` or \
                `credsStore` at the top level. Anything else provides no credentials, so jobs cannot pull private images.
                """,
            sources: ["helpers/docker/auth/auth.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  environment = [«"DOCKER_AUTH_CONFIG={auths:{}}"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["GIT_DEPTH=10", «'DOCKER_AUTH_CONFIG={"registry.acme.dev":{"auth":"Y2k6Y2k="}}'»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ['DOCKER_AUTH_CONFIG={"auths":{"registry.acme.dev":{"auth":"Y2k6Y2k="}}}']

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["DOCKER_AUTH_CONFIG=$ACME_AUTH_CONFIG", 'DOCKER_AUTH_CONFIG={"auths":{...}}']

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.environment where entry.name == "DOCKER_AUTH_CONFIG" && entry.isForJobs && !entry.value.isEmpty {
            // Filled in later, or shortened.
            guard !["$", "<", "...", "%", "__", "\u{2026}"].contains(where: entry.value.contains), !Placeholders.contains(entry.value) else { continue }
            guard let problem = Self.problem(entry.value) else { continue }
            report.add(
                self, "the value of `DOCKER_AUTH_CONFIG` \(problem)", at: entry.node.range, key: entry.path, label: "provides no credentials",
                help: "use the content of a Docker `config.json`, such as `{\"auths\":{...}}`")
        }
    }

    private static func problem(_ text: String) -> String? {
        guard let value = try? JSONDecoder.value(text) else { return "is not valid JSON" }
        guard case .map(let members) = value else { return "is not a JSON object" }
        return ["auths", "credHelpers", "credsStore"].contains { members[$0] != nil } ? nil : "has no `auths`, `credHelpers` or `credsStore`"
    }
}
