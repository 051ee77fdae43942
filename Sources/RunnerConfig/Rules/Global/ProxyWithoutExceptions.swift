/// Jobs use a proxy for every host.
struct ProxyWithoutExceptions: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "proxy-not-in-job-env", .info, .global,
            summary: "jobs use a proxy for every host",
            why: """
                With `HTTP_PROXY` or `HTTPS_PROXY` and no `NO_PROXY`, jobs send requests to services, to `docker:2375` and to \
                GitLab itself through the proxy, which may return 403 or 503. Some programs read only the uppercase names, \
                others only the lowercase ones.
                """,
            sources: ["docs/configuration/proxy.md:167-174"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  environment = [«"HTTP_PROXY=http://proxy:3128"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "one"

                [[runners]]
                  name = "two"
                  environment = ["GIT_DEPTH=10", «"https_proxy=http://proxy:3128"», "http_proxy=http://proxy:3128"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["HTTP_PROXY=http://proxy:3128", "NO_PROXY=gitlab.acme.dev,docker:2375,docker:2376"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  environment = ["HTTP_PROXY="]

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        var told: Set<String> = []
        let entries = config.environment.filter(\.isForJobs)
        let excepting = Set(entries.filter { $0.name?.lowercased() == "no_proxy" }.map(\.path))
        for entry in entries where !entry.value.isEmpty && ["http_proxy", "https_proxy"].contains(entry.name?.lowercased() ?? "") {
            guard !excepting.contains(entry.path), told.insert(entry.path).inserted else { continue }
            report.add(
                self, "`\(entry.name ?? "")` is set without `NO_PROXY`", at: entry.node.range, key: entry.path,
                label: "requests to services and GitLab may also go through the proxy",
                help: "add `NO_PROXY` with GitLab's host, the names of services, and `docker:2375` and `docker:2376` for Docker-in-Docker")
        }
    }
}
