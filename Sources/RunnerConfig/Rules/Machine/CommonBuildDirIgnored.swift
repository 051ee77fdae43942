/// `use_common_build_dir` is ignored.
struct CommonBuildDirIgnored: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "common-build-dir-ignored", .warning, .machine,
            summary: "`use_common_build_dir` is ignored",
            why: """
                One directory for all jobs is safe only if no two jobs share an instance. The Runner ignores `use_common_build_dir` with \
                a warning unless `max_use_count` is 1 or `vm_isolation` is enabled.
                """,
            sources: ["executors/instance/instance.go:24-33"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "instance"
                  [runners.instance]
                    «use_common_build_dir» = true
                  [runners.autoscaler]
                    max_use_count = 10

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "instance"
                  instance = { «use_common_build_dir» = true }
                  autoscaler = { capacity_per_instance = 1, vm_isolation = { enabled = false } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "instance"
                  [runners.instance]
                    use_common_build_dir = true
                  [runners.autoscaler]
                    max_use_count = 1

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "instance"
                  [runners.instance]
                    use_common_build_dir = true
                  [runners.autoscaler.vm_isolation]
                    enabled = true

                """),
        ]
    }

    var concerns: KeyNames { "use_common_build_dir" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let common = runner.instance?.value.useCommonBuildDir, common.value, let autoscaler = runner.autoscaler?.value else { continue }
            guard autoscaler.maxUseCount?.value != 1, autoscaler.vmIsolation?.value.enabled?.value != true else { continue }
            report.add(
                self, "`use_common_build_dir` is ignored: jobs may share an instance", at: common.keyRange, key: common.path,
                related: autoscaler.maxUseCount.map { [Related("an instance runs more than one job", at: $0.statement)] } ?? [],
                help: "set `max_use_count = 1`, or remove `use_common_build_dir`")
        }
    }
}
