/// A profile of the node is asked for without its name.
struct LocalhostProfileMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "localhost-profile-missing", .error, .kubernetes,
            summary: "a profile of type `Localhost` has no name",
            why: """
                With `type = "Localhost"`, containers use the seccomp or AppArmor profile on the node that `localhost_profile` \
                names. Without that name, the Runner logs "profile type is Localhost but localhost_profile is not set", and jobs \
                run without a profile.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go:1093-1160"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_security_context.seccomp_profile]
                    type = «"Localhost"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.build_container_security_context]
                    app_armor_profile = { type = «'Localhost'», localhost_profile = "" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_security_context.seccomp_profile]
                    type = "Localhost"
                    localhost_profile = "profiles/ci.json"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_security_context.seccomp_profile]
                    type = "RuntimeDefault"

                """),
        ]
    }

    var concerns: KeyNames { "seccomp_profile app_armor_profile" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.kind.schema?.key("localhost_profile") != nil }) {
            guard let type = entry.member.node.last("type"), type.node.string == "Localhost",
                entry.member.node.last("localhost_profile")?.node.string ?? "" == ""
            else { continue }
            report.add(
                self, "`localhost_profile` is missing", at: type.node.range, key: "\(entry.path).type", label: "jobs run without a profile",
                help: "set `localhost_profile` to the name of the profile on the nodes")
        }
    }
}
