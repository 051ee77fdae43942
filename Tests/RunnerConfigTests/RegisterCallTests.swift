import Testing
@testable import RunnerConfig

@Suite struct RegisterCallTests {
    @Test func `flags are taken from the lines behind register`() throws {
        let call = try #require(RegisterCall("""
            # /entrypoint register \\
            echo gitlab-runner register --name x
            sh /configmaps/register-the-runner
              /entrypoint register \\
                --name="two \\"words\\"" \\
                ${RUN_UNTAGGED} \\
                --template-config /configmaps/config.template.toml \\
                --kubernetes-privileged --limit=3 \\
                --non-interactive &
              --not-one
            """))
        #expect(call.flags == [
            "--name=\"two \\\"words\\\"\"", "--template-config /configmaps/config.template.toml",
            "--kubernetes-privileged --limit=3", "--non-interactive",
        ])
        #expect(call.pairs.map { "\($0.name) is \($0.value)" } == [
            "--name is two \"words\"", "--template-config is /configmaps/config.template.toml", "--kubernetes-privileged is ", "--limit is 3",
            "--non-interactive is ",
        ])
    }

    @Test func `several flags of one line, and the shell's quotes, reach the runner`() throws {
        let flags = ["--kubernetes-privileged --limit=3", "--env 'A=b c' --env \"D=x\\d\\$e\""]
        let options = try RegisterOptions(RegisterEnvironment([]), flags: flags, runner: .newestRunner).table
        #expect(options[path: ["kubernetes", "privileged"]]?.node.boolean == true)
        #expect(options["limit"]?.node.integer == 3)
        #expect(options["environment"]?.node.elements.compactMap(\.string) == ["A=b c", "D=x\\d$e"])
    }

    @Test(arguments: ["", "register", "gitlab-runner run\n", "#gitlab-runner register\n", "\\\n\\\n"])
    func `a script that does not call it has none`(_ script: String) {
        #expect(RegisterCall(script) == nil)
    }

    @Test func `exports name the mounted file and what must be there`() {
        let exports = MountedExport.all(in: """
            export HOME=/root
            if [[ -f /secrets/a && -f /secrets/b ]]; then
              export A=$(cat /secrets/a)
            elif [ -f /secrets/c ]; then
              export C="$(echo -e $(cat "/secrets/c"))"
            fi
              export D=$(cat /init-secrets/d)
            """)
        #expect(exports == [
            MountedExport(variable: "A", key: "a", guards: ["a", "b"]), MountedExport(variable: "C", key: "c", guards: ["c"]),
            MountedExport(variable: "D", key: "d", guards: []),
        ])
    }
}
