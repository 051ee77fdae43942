/// Jobs for Windows may land on Linux nodes.
struct WindowsNodeSelector: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "windows-node-selector", .info, .kubernetes,
            summary: "jobs look like Windows jobs, but no node selector sends them to Windows nodes",
            why: """
                The Runner uses the helper image for Linux unless `node_selector` has `"kubernetes.io/os" = "windows"`, and \
                needs `node.kubernetes.io/windows-build` to choose the image for the Windows version. On other nodes, jobs fail \
                with "no matching manifest" or without PowerShell.
                """,
            isHeuristic: true, yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:600-660", "docs/executors/kubernetes/_index.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  shell = «"powershell"»
                  [runners.kubernetes]
                    image = "mcr.microsoft.com/windows/servercore:ltsc2022"

                """),
            Example(
                .config,
                """
                [[runners]]
                  shell = «'pwsh'»
                  [runners.kubernetes]
                    image = "mcr.microsoft.com/powershell:7.4"

                """),
            Example(
                .config,
                """
                [[runners]]
                  shell = "pwsh"
                  [runners.kubernetes.node_selector]
                    "kubernetes.io/os" = «"windows"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  shell = "pwsh"
                  [runners.kubernetes.node_selector]
                    "kubernetes.io/os" = "windows"
                    "node.kubernetes.io/windows-build" = "10.0.20348"

                """),
            Example(
                .config,
                """
                [[runners]]
                  shell = "pwsh"
                  [runners.kubernetes]
                    node_selector = { "kubernetes.io/os" = "linux" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  shell = "bash"
                  [runners.kubernetes]
                    helper_image_autoset_arch_and_os = true

                """),
        ]
    }

    var concerns: KeyNames { "node_selector shell" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods where pod.member("helper_image_autoset_arch_and_os")?.node.boolean != true {
            let selector = pod.member("node_selector")?.node
            if let system = selector?["kubernetes.io/os"], system.node.string == "windows" {
                guard selector?["node.kubernetes.io/windows-build"] == nil, pod.text("helper_image") ?? "" == "" else { continue }
                report.add(
                    self, "this looks incomplete: `node.kubernetes.io/windows-build` is missing", at: system.node.range, key: "\(pod.path).node_selector.\"kubernetes.io/os\"",
                    label: "the Runner cannot choose the helper image", help: "add the Windows build of the nodes: `\"node.kubernetes.io/windows-build\" = \"10.0.20348\"`")
            } else if let shell = pod.runner.member("shell"), let name = shell.node.string, ["pwsh", "powershell"].contains(name), selector?.saysSomething != true {
                report.add(
                    self, "`\(name)` looks like a shell for Windows, but no node selector selects Windows nodes", at: shell.node.range, key: "\(pod.runner.keyPath).shell",
                    help: "add `\"kubernetes.io/os\" = \"windows\"` and `node.kubernetes.io/windows-build` to `[runners.kubernetes.node_selector]`")
            }
        }
    }
}
