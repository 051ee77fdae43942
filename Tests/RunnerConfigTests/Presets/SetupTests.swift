import Testing
@testable import RunnerConfig

/// Keys that users set: each of those declared, typed as declared.
@Suite struct SetupTests {
    /// A Runner that reads the key.
    private static func runner(_ entry: KeyIndex.Entry) -> Version? {
        Version.knownRunners.first { version in entry.key.isRead(by: version) && (entry.since.map { version >= $0 } ?? true) && tables(above: entry).allSatisfy { $0.isRead(by: version) } }
    }

    private static func tables(above entry: KeyIndex.Entry) -> [KeyDeclaration] {
        KeyIndex.all.filter { entry.path.hasPrefix($0.path + ".") }.map(\.key)
    }

    /// What a user could type for a key, and the value that comes of it.
    private static func sample(_ key: KeyDeclaration, _ kind: ValueKind) -> (text: String, node: Node)? {
        let word = key.allowed.last { !$0.isEmpty } ?? key.format?.sample ?? "some text"
        switch kind {
        case .string: return (word, Node(.string(word)))
        case .boolean: return ("true", Node(.boolean(true)))
        case .integer: return ("7", Node(.integer(7)))
        case .float: return ("0.5", Node(.float(0.5)))
        case .duration: return ("1h30m", Node(.string("1h30m")))
        case .dateTime: return ("2026-01-31T10:00:00Z", Node(.dateTime("2026-01-31T10:00:00Z")))
        case .list(.string): return word.contains(",") ? ("[\"\(word)\"]", Node(.array([Node(.string(word))]))) : ("\(word),\(word)", Node(.array([Node(.string(word)), Node(.string(word))])))
        case .list(let element): return sample(key, element).map { ("\($0.text),\($0.text)", Node(.array([$0.node, $0.node]))) }
        case .stringOrList: return (word, Node(.string(word)))
        case .any: return ("eu-central-1", Node(.string("eu-central-1")))
        case .map, .table, .tables: return nil
        }
    }

    @Test func `every declared key takes what it is declared to take`() throws {
        var count = 0
        var unread: [String] = []
        for entry in KeyIndex.all {
            var (name, kind) = (entry.path, entry.key.kind)
            guard let runner = Self.runner(entry) else {
                unread.append(entry.path)
                continue
            }
            kind = entry.key.kind(for: runner)
            if case .map(let element) = kind { (name, kind) = (name + ".Some.Name", element) }
            guard let (text, node) = Self.sample(entry.key, kind) else { continue }
            count += 1
            var setup = Setup(nil, forChart: false, target: Target(runner: runner))
            do throws(GenerationFailure) {
                // Names of the user's own keep their casing.
                try setup.set(entry.path.uppercased() + name.dropFirst(entry.path.count), to: text, from: .option)
                let file = ConfigFile([UInt8](setup.config(explained: true).text.utf8), target: Target(runner: runner))
                #expect(file.syntaxProblems.isEmpty && !file.schemaProblems.contains(where: \.isRefused), "\(entry.path)")
                let place = try DeclaredPlace(name)
                #expect(file.root.at(place.steps[...]) == node, "\(entry.path)")
            } catch {
                Issue.record("\(entry.path): \(error.message)")
            }
        }
        // They were gone before the oldest Runner that is known.
        #expect(unread == ["cpus", "memory", "service_cpus", "service_memory", "helper_cpus", "helper_memory"].map { "runners.kubernetes.\($0)" })
        #expect(count == 638, "\(count)")
    }

    @Test(arguments: [
        ("concurrent", "four", "`concurrent`: expected a whole number, without quotes"),
        ("concurrent", "99999999999999999999", "`concurrent`: expected a whole number, without quotes"),
        ("runners.docker.privileged", "yes", "`runners[0].docker.privileged`: expected true or false, without quotes"),
        ("runners.unhealthy_interval", "90", "`runners[0].unhealthy_interval`: expected a duration such as \"1h30m\""),
        ("runners.executor", "dokcer", "`runners[0].executor`: expected `custom`, `docker`, `docker+machine`, `docker-autoscaler`, `docker-windows`, `instance`, `kubernetes`, `parallels`, `shell`, `ssh` or `virtualbox`"),
        ("runners.machine.autoscaling.Timezone", "Mars", "`runners[0].machine.autoscaling[0].Timezone`: expected a name of the IANA data base, such as `Europe/Berlin`"),
        ("runners.docker", "x", "`runners[0].docker`: expected a table"),
        ("runners.docker", "{ imgae = \"a\" }", "`runners[0].docker`: `imgae` is not a key of `runners.docker`"),
        ("runners[7].name", "x", "`runners[7].name`: there is no such element; the next one of a list is the one after its last"),
        ("runners.environment", "[1]", "`runners[0].environment`: expected a string"),
        ("runners.docker.volumes", "[\"/cache\"", "`runners[0].docker.volumes`: expected a list of strings"),
        ("runners.docker.volumes", "[\"/cache\"]\nx = 1", "`runners[0].docker.volumes`: expected a list of strings"),
        ("metrics_server", ":9252", "`metrics_server`: GitLab Runner 19.4 no longer reads it; use `listen_address`"),
        ("runners.cache.s3.BuketName", "x", "`runners.cache.s3.BuketName` is not a key of config.toml; did you mean `runners.cache.s3.BucketName`?"),
        ("runners.docker.image.name", "x", "`runners.docker.image.name` is not a key of config.toml; did you mean `runners.docker.image`?"),
        ("docker.image", "x", "`docker.image` is not a key of config.toml; did you mean `runners.docker.image`?"),
        ("replicas", "2", "`replicas` is not a key of config.toml"),
        ("", "x", "`` is not a key of config.toml"), ("runners[0", "x", "`runners[0` is not a key of config.toml; did you mean `runners`?"),
        ("runners.labels", "1\nconcurrent = 3", "`runners[0].labels`: expected a table, each value a string"),
    ])
    func `what is wrong is said without the value`(_ name: String, _ text: String, _ message: String) {
        var setup = Setup(nil, forChart: false, target: Target())
        #expect(throws: GenerationFailure(message: message)) { try setup.set(name, to: text, from: .option) }
    }

    @Test func `lists, tables and names of the user's own`() throws {
        var setup = Setup(nil, forChart: false, target: Target())
        for (key, value) in [
            ("runners.executor", "kubernetes"), ("runners.environment[]", "A=1,2"), ("runners.environment[]", "B=3"), ("runners.kubernetes.node_selector.kubernetes.io/os", "linux"),
            ("runners.kubernetes.volumes.pvc[0].name", "a"), ("runners.kubernetes.volumes.pvc[1].name", "b"), ("runners.kubernetes.pod_labels", "{ team = \"ci\" }"),
            ("runners.kubernetes.services", "[{ name = \"redis:8\" }]"), ("runners.kubernetes.pull_policy", "always,if-not-present"), ("runners.feature_flags.FF_TIMESTAMPS", "false"),
            ("runners.autoscaler.plugin_config.instances.one.port", "22"),
        ] { try setup.set(key, to: value, from: .answer) }
        #expect(setup.config(explained: false).text == """
            # Made by `runnercfg generate config`.

            concurrent = 1

            [[runners]]
              name = "runner"
              url = "https://gitlab.example.com"
              token = "__RUNNER_TOKEN__"
              executor = "kubernetes"
              environment = ["A=1,2", "B=3"]
              [runners.feature_flags]
                FF_TIMESTAMPS = false
              [runners.kubernetes]
                pull_policy = ["always", "if-not-present"]
                [runners.kubernetes.node_selector]
                  "kubernetes.io/os" = "linux"
                [runners.kubernetes.pod_labels]
                  team = "ci"
                [runners.kubernetes.volumes]
                  [[runners.kubernetes.volumes.pvc]]
                    name = "a"
                  [[runners.kubernetes.volumes.pvc]]
                    name = "b"
                [[runners.kubernetes.services]]
                  name = "redis:8"
              [runners.autoscaler]
                [runners.autoscaler.plugin_config]
                  [runners.autoscaler.plugin_config.instances]
                    [runners.autoscaler.plugin_config.instances.one]
                      port = 22

            """)
    }

    @Test func `what is added to a list comes after what a preset has`() throws {
        var setup = Setup(Preset.named("kubernetes-dind"), forChart: false, target: Target())
        try setup.set("runners.environment[]", to: "A=1", from: .option)
        try setup.set("runners.kubernetes.pull_policy", to: "always", from: .option)
        try setup.set("runners.kubernetes.pull_policy[]", to: "never", from: .option)
        let text = setup.config(explained: false).text
        #expect(text.contains("environment = [\"DOCKER_HOST=tcp://docker:2376\", ") && text.contains(", \"A=1\"]\n"))
        #expect(text.contains("pull_policy = [\"always\", \"never\"]\n"))
    }

    /// Texts of signs that mean something somewhere.
    @Test func `whatever is typed, the file can be read and other keys are as they were`() throws {
        let signs = ["[", "]", "{", "}", "\"", "'", "=", ",", ".", "\n", "#", "\\", " ", "0", "1", "true", "a", "ä", "\u{7F}", "\"\"\"", "{{", "runners", "[]"]
        let names = ["concurrent", "runners.name", "runners.environment", "runners.environment[]", "runners.labels.", "runners.docker", "runners.docker.services", "runners.docker.services[1].name", "runners.autoscaler.plugin_config."]
        var random = UInt64(7)
        func next(_ bound: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % bound
        }
        func text() -> String { (0..<next(7)).map { _ in signs[next(signs.count)] }.joined() }
        let usual = Setup(Preset.named("docker"), forChart: false, target: Target())
        var taken = 0
        for _ in 0..<4000 {
            var setup = usual
            let name = names[next(names.count)]
            let full = name.hasSuffix(".") ? name + text() : name
            let value = text()
            guard (try? setup.set(full, to: value, from: .option)) != nil else { continue }
            taken += 1
            let file = ConfigFile([UInt8](setup.text { _ in true }.utf8))
            #expect(file.syntaxProblems.isEmpty && !file.schemaProblems.contains(where: \.isRefused), "\(full) \(value)")
            let path = KeyIndex.withoutIndices(name.hasSuffix(".") ? String(name.dropLast()) : name)
            for difference in ConfigDifference.all(usual.root, file.root) {
                #expect(DottedPath.isBelow(KeyIndex.withoutIndices(difference.path), path) || DottedPath.isBelow(path, difference.path), "\(full) \(value): \(difference.path)")
            }
        }
        #expect(taken > 1000, "\(taken)")
    }

    @Test func `values that only the chart has`() throws {
        var setup = Setup(nil, forChart: true, target: Target())
        for (key, value) in [("replicas", "2"), ("check_interval", "5"), ("rbac.create", "true"), ("runners.kubernetes.image", "alpine:3.22"), ("unregisterRunners", "true")] { try setup.set(key, to: value, from: .option) }
        let text = try setup.values(secretName: "runner", namespace: nil, explained: true).text
        #expect(text.contains("\nunregisterRunners: true\n"), "\(text)")
        #expect(text.contains("\n# --set: Pause between two requests for new jobs, divided among the runners\ncheckInterval: 5\nrbac:\n  # --set: Make a Role and bind it to the manager's service account\n  create: true\n"), "\(text)")
        #expect(text.contains("\n# --set: Number of the manager's pods; has no effect if `hpa` is set\nreplicas: 2\n"), "\(text)")
        #expect(throws: GenerationFailure(message: "`replicas`: expected a whole number")) { try setup.set("replicas", to: "two", from: .option) }
        #expect(throws: GenerationFailure(message: "`runners.config` is made of the keys that are set")) { try setup.set("runners.config", to: "x", from: .option) }
        #expect(throws: GenerationFailure(message: "`runners[1].name`: the chart makes one runner")) { try setup.set("runners[1].name", to: "x", from: .option) }
        #expect(throws: GenerationFailure(message: "`runners.image`: the chart 0.91.0 does not read it")) { try setup.set("runners.image", to: "x", from: .option) }
        #expect(throws: GenerationFailure(message: "`resources`: expected requests and limits of a container")) { try setup.set("resources", to: "x", from: .option) }
    }

    @Test func `older charts have the role in their own place`() throws {
        let target = Target(chart: "0.60.0")
        let text = try Setup(Preset.named("kubernetes-s3"), forChart: true, target: target).values(secretName: "runner", namespace: "ci", explained: false).text
        #expect(text.contains("  serviceAccountAnnotations:\n    eks.amazonaws.com/role-arn: __ROLE_ARN__\n"), "\(text)")
    }

    @Test func `names as Helm has them, and names of neither`() throws {
        var setup = Setup(Preset.named("kubernetes-gcs"), forChart: true, target: Target())
        try setup.set(#"serviceAccount.annotations.iam\.gke\.io/gcp-service-account"#, to: "ci@acme.iam", from: .option)
        #expect(try setup.values(secretName: "s", namespace: nil, explained: false).text.contains("    iam.gke.io/gcp-service-account: ci@acme.iam\n"))
        #expect(throws: GenerationFailure(message: "`replica` is neither a key of config.toml nor a value of the chart; did you mean `replicas`?")) { try setup.set("replica", to: "2", from: .option) }
    }
}
