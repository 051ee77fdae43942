/// A variable of the manager looks like it is meant for jobs.
struct ENVExpectedInJobPods: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-expected-in-job-pods", .info, .values,
            summary: "a variable of the manager looks like it is meant for jobs",
            why: """
                `envVars` and `extraEnv` set variables in the manager's container. Job pods do not get them: `git clone` uses no \
                proxy there, and `docker` finds no daemon. The rule guesses from the name of the variable.
                """,
            isHeuristic: true, sources: ["chart 0.86.0 _env_vars.tpl", "docs/install/environment_variables_in_helm_charts.md"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                envVars:
                  - name: «HTTP_PROXY»
                    value: http://proxy.acme.dev:3128

                """),
            Example(
                .values,
                """
                extraEnv: {«DOCKER_HOST»: tcp://docker:2375, TZ: UTC}

                """),
            Example(
                .values,
                """
                extraEnv:
                  HTTPS_PROXY: http://proxy.acme.dev:3128
                runners:
                  config: |
                    [[runners]]
                      environment = ["HTTPS_PROXY=http://proxy.acme.dev:3128"]

                """),
            Example(
                .values,
                """
                runners: {executor: shell}
                extraEnv:
                  GIT_SSL_NO_VERIFY: "true"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.executor == "kubernetes", values.uncheckedConfig == nil, !values.environment.contains(where: { $0.name == "RUNNER_ENV" }) else { return }
        let given = (values.config?.runners.first?.node["environment"]?.node.elements ?? []).compactMap { $0.string?.prefix { $0 != "=" }.lowercased() }
        let meant = values.environment.filter { Self.names.contains($0.name.uppercased()) && !given.contains($0.name.lowercased()) }
        guard let first = meant.first, let place = first.namePlace else { return }
        report.add(
            self, "`\(first.name)` is set for the manager, but looks like it is meant for jobs", at: place, key: first.namePath, label: "job pods do not get it",
            related: meant.dropFirst().compactMap(\.namePlace).map { Related("the same", at: $0) },
            help: "for jobs, add `environment = [\"\(first.name)=...\"]` under `[[runners]]` in `runners.config`")
    }

    /// What tools in jobs read, and the manager has little use for.
    private static let names: Set<String> = [
        "DOCKER_HOST", "DOCKER_TLS_CERTDIR", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH", "DOCKER_DRIVER", "DOCKER_BUILDKIT", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY",
        "GIT_SSL_NO_VERIFY", "GIT_SSL_CAINFO", "GIT_STRATEGY", "GIT_DEPTH", "GIT_SUBMODULE_STRATEGY", "GIT_CLONE_PATH", "MAVEN_OPTS", "GRADLE_OPTS", "NPM_CONFIG_REGISTRY",
        "PIP_INDEX_URL", "NODE_OPTIONS", "GOPROXY", "FF_USE_FASTZIP", "CACHE_COMPRESSION_LEVEL", "ARTIFACT_COMPRESSION_LEVEL",
    ]
}
