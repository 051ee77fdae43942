import Testing
@testable import runnercfg

/// `generate config` and `generate values`, as a newcomer uses them.
@Suite struct GenerateSetupTests {
    private static let docker = """
        # Made by `runnercfg generate config --preset docker`.

        concurrent = 4

        [[runners]]
          name = "docker"
          url = "https://gitlab.acme.dev"
          token = "glrt-t1_Bw8nYd3kQs6VhJ5tGf0M"
          executor = "docker"
          [runners.docker]
            image = "ruby:3.4"

        """
    private static let token = "glrt-t1_Bw8nYd3kQs6VhJ5tGf0M"
    private static let visible = "note: a credential on the command line is visible in the process list and in the shell history; `--interactive` asks for it\n"

    @Test func `settings and flags of register are the same`() {
        let set = Session.run("generate", "config", "--preset", "docker", "--set", "runners.URL=https://gitlab.acme.dev", "--set=runners.token=\(Self.token)", "--set", "runners.docker.image=ruby:3.4")
        #expect(set.code == .success && set.output == Self.docker && set.errors == Self.visible, "\(set)")
        let flags = Session.run("generate", "config", "--preset", "docker", "--url", "https://gitlab.acme.dev", "--token=\(Self.token)", "--docker-image", "ruby:3.4")
        #expect(flags.code == .success && flags.output == Self.docker && flags.errors == Self.visible, "\(flags)")
    }

    @Test func `flags of lists, maps and booleans`() {
        let session = Session.run(
            "generate", "config", "--preset=kubernetes", "--name=ci", "--env", "A=1", "--env=B=2", "--kubernetes-node-selector", "kubernetes.io/os:linux", "--kubernetes-allow-privilege-escalation=false", "--debug-trace-disabled")
        for line in ["  name = \"ci\"", "  environment = [\"A=1\", \"B=2\"]", "      \"kubernetes.io/os\" = \"linux\"", "    allow_privilege_escalation = false", "  debug_trace_disabled = true"] {
            #expect(session.output.contains("\n\(line)\n"), "\(line) \(session.output) \(session.errors)")
        }
    }

    @Test func `answers from a pipe`() {
        let session = Session.run("generate", "config", "--preset", "docker", "--interactive", input: "https://gitlab.acme.dev\r\n \(Self.token) \nruby:3.4")
        #expect(session.code == .success && session.output == Self.docker)
        #expect(session.errors == """
            Address of GitLab, such as https://gitlab.com
            runners.url [https://gitlab.example.com]:\u{20}
            Token of the runner, which GitLab shows when you create it, such as glrt-...
            runners.token [__RUNNER_TOKEN__]:\u{20}
            Image for jobs that name none, such as ruby:3.4
            runners.docker.image [alpine:3.22]:\u{20}

            """)
    }

    @Test func `what is set is not asked, and an empty answer takes what is in the brackets`() {
        let session = Session.run("generate", "config", "--preset", "docker", "-i", "--url=https://gitlab.acme.dev", input: "\n\n")
        #expect(session.code == .success && session.output.contains("token = \"__RUNNER_TOKEN__\"") && session.output.contains("image = \"alpine:3.22\""))
        #expect(!session.errors.contains("Address of GitLab"))
        #expect(session.errors.hasSuffix("note: still to fill in: `runners.token`\n"))
    }

    @Test func `a wrong answer is asked for again, and never repeated`() {
        let session = Session.run("generate", "config", "-i", input: "hunter2\n\ngitlab.acme.dev\nhttps://gitlab.acme.dev\n\(Self.token)\n\nhunter2-dokcer\nshell\n")
        #expect(session.code == .success && session.output.contains("executor = \"shell\""), "\(session)")
        #expect(session.errors.contains("runners.executor: \nrunnercfg: this cannot be left open\nrunners.executor: \nrunnercfg: `runners[0].executor`: expected `custom`, `docker`"), "\(session.errors)")
        #expect(session.errors.contains("preset: \nrunnercfg: there is no preset of this name: choose one of docker, ") && session.errors.contains("runnercfg: the address has to begin with `https://` or `http://`\n"))
        #expect(!session.errors.contains("hunter2") && !session.errors.contains(Self.token))
    }

    @Test(arguments: ["", "https://gitlab.acme.dev\n", "https://gitlab.acme.dev\n\n"]) func `an end midway is an error, and nothing is written`(_ input: String) throws {
        let directory = try TemporaryDirectory()
        let session = Session.run("generate", "config", "--preset", "docker", "-i", "-o", directory.path("config.toml"), input: input)
        #expect(session.code == .failure && session.output == "")
        #expect(session.errors.contains("\nrunnercfg: standard input ended before `runners.") && session.errors.hasSuffix("` was answered; nothing was written\n"), "\(session.errors)")
        #expect(throws: (any Error).self) { try directory.read("config.toml") }
    }

    @Test(arguments: [
        (["config"], "`runnercfg generate config` needs a preset or a key: `--preset NAME` (`--list` lists the presets), or `--set KEY=VALUE`"),
        (["config", "--preset", "dokcer"], "there is no preset `dokcer`; did you mean `docker`?"),
        (["config", "--preset", "banana"], "there is no preset `banana`; `--list` lists the presets"),
        (["values", "--preset", "docker-s3"], "the preset `docker-s3` is not for the chart, whose executor is `kubernetes`; use `runnercfg generate config`"),
        (["values", "--preset", "kubernets"], "there is no preset `kubernets`; did you mean `kubernetes`?"),
        (["config", "--set", "concurrent"], "`--set` needs a value of the form `KEY=VALUE`"),
        (["config", "--set", "=1"], "`--set` needs a value of the form `KEY=VALUE`"),
        (["config", "--set", "concurent=1"], "`concurent` is not a key of config.toml; did you mean `concurrent`?"),
        (["config", "--set", "concurrent=many"], "`concurrent`: expected a whole number, without quotes"),
        (["config", "--limit", "many"], "`runners[0].limit`: expected a whole number, without quotes"),
        (["config", "--docker-imag", "x"], "`--docker-imag` is not an option of `runnercfg generate config`; did you mean `--docker-image`?"),
        (["config", "--docker-image"], "`--docker-image` needs a value: `--docker-image VALUE`"),
        (["config", "--kubernetes-node-selector", "os"], "`--kubernetes-node-selector` needs a value of the form `NAME:VALUE`"),
        (["config", "--preset", "docker", "config.toml"], "`config.toml` is one argument too many for `runnercfg generate config`"),
        (["values", "--preset", "kubernetes", "-o", "x", "--secret-output", "x"], "`--output` and `--secret-output` name the same file"),
    ])
    func `wrong usage`(_ arguments: [String], _ sentence: String) {
        let session = Session.run(list: ["generate"] + arguments)
        #expect(session.code == .usage && session.output == "")
        #expect(session.errors.hasPrefix("runnercfg: \(sentence)\nrun `runnercfg generate "), "\(session.errors)")
    }

    @Test func `a wrong credential is not repeated`() {
        for setting in ["runners.cache.s3.SecretKey.x=\(Self.token)", "\(Self.token)=1", Self.token, "runners.limit=\(Self.token)"] {
            let session = Session.run("generate", "config", "--set", setting)
            #expect(session.code == .usage && !session.errors.contains(Self.token), "\(session.errors)")
        }
    }

    @Test func `the list is a line each, in 80 columns`() {
        let config = Session.run("generate", "config", "--list").output.split(separator: "\n")
        #expect(config.count == 18 && config.allSatisfy { $0.count <= 80 })
        #expect(config.first == "docker                     jobs in containers of the Docker on this host")
        let values = Session.run("generate", "values", "--list").output.split(separator: "\n")
        #expect(values.map { $0.prefix { $0 != " " } } == ["kubernetes", "kubernetes-minio", "kubernetes-s3", "kubernetes-gcs", "kubernetes-azure", "kubernetes-alibaba", "kubernetes-dind"])
    }

    @Test func `mistakes of the user are told as lint tells them`() {
        let session = Session.run("generate", "config", "--preset", "docker", "--set", "concurrent=0")
        #expect(session.code == .findings && session.output.contains("concurrent = 0\n"))
        #expect(session.errors.contains("note: lint: error[concurrent-zero] "), "\(session.errors)")
    }

    @Test func `files are private when they hold credentials, and not replaced unasked`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.path("config.toml")
        #expect(Session.run("generate", "config", "--preset", "docker", "-o", path).code == .success)
        #expect(try directory.mode("config.toml") & 0o077 != 0)
        let again = Session.run("generate", "config", "--preset", "docker", "--token", Self.token, "-o", path, in: directory)
        #expect(again.code == .failure && again.errors.contains("runnercfg: cannot write `config.toml`: it already exists; `--force` replaces it\n"))
        #expect(Session.run("generate", "config", "--preset", "docker", "--token", Self.token, "-o", path, "--force").code == .success)
        #expect(try directory.mode("config.toml") == 0o600)
    }

    @Test func `values and their Secrets`() throws {
        let directory = try TemporaryDirectory()
        let base = ["generate", "values", "--preset", "kubernetes-minio", "--url", "https://gitlab.acme.dev", "--cache-s3-bucket-name", "ci"]
        let open = Session.run(base + ["-n", "ci", "--secret-name", "runner"])
        #expect(!open.output.contains("kind: Secret") && !open.output.contains("namespace ="))
        #expect(open.errors == """
            note: the credentials are still to be put into a Secret: `runnercfg generate secret token --name runner --namespace ci --from-env runner-token=RUNNER_TOKEN`
            note: the credentials are still to be put into a Secret: `runnercfg generate secret s3 --name runner-cache --namespace ci --from-env accesskey=ACCESSKEY --from-env secretkey=SECRETKEY`

            """)
        let values = directory.path("values.yaml")
        let written = Session.run(base + ["--token", Self.token, "-o", values, "--secret-output", directory.path("secret.yaml")])
        #expect(written.code == .success)
        #expect(try directory.read("secret.yaml").contains("  runner-token: Z2xydC10MV9CdzhuWWQza1FzNlZoSjV0R2YwTQ==\n"))
        #expect(try directory.mode("secret.yaml") == 0o600)
        #expect(try directory.mode("values.yaml") & 0o077 != 0)
        let both = Session.run(base + ["--token", Self.token])
        #expect(both.output.hasSuffix("---\n" + (try directory.read("secret.yaml"))))
        #expect(Session.run("lint", "--profile", "strict", "--profile", "security", "--fail-on", "info", values).code == .success)
    }

    @Test func `what a chart cannot take is told`() {
        let old = Session.run("generate", "values", "--preset", "kubernetes", "--chart-version", "0.16.0")
        #expect(old.code == .findings && old.errors.contains("note: `runners.name` is left out: "), "\(old.errors)")
        let referees = Session.run("generate", "values", "--preset", "kubernetes", "--set", "runners.referees.metrics.query_interval=10")
        #expect(referees.code == .findings && referees.errors.contains("note: `runners.referees.metrics.query_interval` is left out: `register` takes no referees over\n"), "\(referees.errors)")
    }

    @Test func `a credential that only the chart has is visible, too`() {
        let session = Session.run("generate", "values", "--preset", "kubernetes", "--set", "runnerToken=\(Self.token)")
        #expect(session.errors.hasPrefix(Self.visible) && !session.errors.contains(Self.token), "\(session.errors)")
    }

    @Test func `versions count`() {
        let old = Session.run("generate", "config", "--preset", "docker", "--runner-version", "12.0", "--set", "runners.autoscaler.plugin=aws:1")
        #expect(old.code == .usage && old.errors.hasPrefix("runnercfg: `runners[0].autoscaler.plugin`: GitLab Runner 12.0 does not read it yet\n"), "\(old.errors)")
    }
}
