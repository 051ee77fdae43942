import Testing
@testable import RunnerConfig

/// What an unknown key is said to have been meant as.
@Suite struct SuggestionTests {
    /// A header, a key, and what it was meant to be.
    static let typos: [(header: String, line: String, meant: String)] = [
        // One letter too few, too many, or another.
        ("", "concurent = 4", "concurrent"), ("", "check_intervall = 3", "check_interval"), ("", "log_levl = \"info\"", "log_level"),
        ("", "listen_adress = \":9252\"", "listen_address"), ("", "sentry_dns = \"https://sentry.acme.dev/1\"", "sentry_dsn"),
        ("[[runners]]", "buids_dir = \"/mnt\"", "builds_dir"), ("[[runners]]", "excutor = \"shell\"", "executor"),
        ("[[runners]]", "envirnoment = [\"A=b\"]", "environment"), ("[[runners]]", "limits = 4", "limit"),
        ("[[runners]]", "request_concurency = 2", "request_concurrency"), ("[[runners]]", "pre_buid_script = \"true\"", "pre_build_script"),
        ("[[runners]]", "ouput_limit = 4096", "output_limit"), ("[[runners]]", "clone_ulr = \"https://gitlab.acme.dev\"", "clone_url"),
        ("[runners.docker]", "privilaged = true", "privileged"), ("[runners.docker]", "volume = [\"/cache\"]", "volumes"),
        ("[runners.docker]", "extra_host = [\"a:10.0.0.1\"]", "extra_hosts"), ("[runners.docker]", "netwrok_mode = \"host\"", "network_mode"),
        ("[runners.docker]", "allowed_image = [\"ruby:*\"]", "allowed_images"), ("[runners.docker]", "disable_cach = true", "disable_cache"),
        ("[runners.kubernetes]", "namepsace = \"ci\"", "namespace"), ("[runners.kubernetes]", "service_acount = \"ci\"", "service_account"),
        ("[runners.kubernetes]", "cpu_limits = \"1\"", "cpu_limit"), ("[runners.kubernetes]", "memory_requst = \"1Gi\"", "memory_request"),
        ("[runners.kubernetes]", "image_pull_secret = [\"registry\"]", "image_pull_secrets"),
        ("[runners.cache.s3]", "serveradress = \"minio:9000\"", "ServerAddress"), ("[runners.cache.s3]", "BucketLocaton = \"eu-west-1\"", "BucketLocation"),
        ("[runners.machine]", "MachineOption = [\"a=b\"]", "MachineOptions"), ("[runners.autoscaler]", "max_instance = 5", "max_instances"),
        // Other styles.
        ("", "CheckInterval = 3", "check_interval"), ("[[runners]]", "tls_ca_file = \"/ca.crt\"", "tls-ca-file"),
        ("[[runners]]", "builds-dir = \"/mnt\"", "builds_dir"), ("[runners.docker]", "shm-size = 256", "shm_size"),
        ("[runners.kubernetes]", "nodeSelector = { a = \"b\" }", "node_selector"), ("[runners.kubernetes]", "allowPrivilegeEscalation = false", "allow_privilege_escalation"),
        ("[runners.cache.s3]", "bucket_name = \"ci\"", "BucketName"), ("[runners.machine]", "idle_count = 1", "IdleCount"),
        // Names of old, and of the neighbours.
        ("[runners.kubernetes]", "imagePullPolicy = \"always\"", "pull_policy"), ("[runners.kubernetes]", "image_pull_policy = \"always\"", "pull_policy"),
        ("[runners.kubernetes]", "tolerations = { a = \"b\" }", "node_tolerations"), ("[runners.kubernetes]", "serviceAccountName = \"ci\"", "service_account"),
        ("[runners.kubernetes]", "imagePullSecrets = [\"a\"]", "image_pull_secrets"), ("[runners.referees.metrics]", "metric_queries = [\"a:b\"]", "queries"),
        ("[runners.docker]", "cpu = \"2\"", "cpus"), ("[runners.docker]", "network = \"ci\"", "network_mode"),
        // Tables.
        ("[[runner.kubernetes.volumes.pvc]]", "name = \"a\"", "runners"), ("[session-server]", "listen_address = \":8093\"", "session_server"),
        ("[runners.kubernete]", "namespace = \"ci\"", "kubernetes"), ("[runners.caches]", "Type = \"s3\"", "cache"),
        ("[[runners.docker.service]]", "name = \"mysql\"", "services"), ("[[runners.autoscaler.policies]]", "idle_count = 1", "policy"),
        ("[[runners.kubernetes.volumes.hostpath]]", "name = \"a\"", "host_path"), ("[[runners.kubernetes.volumes.persistent_volume_claim]]", "name = \"a\"", "pvc"),
        ("[[runners.kubernetes.volume.pvc]]", "name = \"a\"", "volumes"), ("[runners.feature_flag]", "FF_TIMESTAMPS = true", "feature_flags"),
    ]

    @Test func `a misspelled key finds the one that was meant`() {
        for typo in Self.typos {
            let start = typo.header.hasPrefix("[runners") || typo.header.hasPrefix("[[runners.") ? "[[runners]]\n" : ""
            let config = ConfigFile([UInt8]("\(start)\(typo.header)\n\(typo.line)\n".utf8))
            let meant = config.unknownKeys.compactMap { entry -> String? in
                if case .misspelled(let key) = entry.story { key.name } else { nil }
            }
            #expect(meant == [typo.meant], "\(typo.header) \(typo.line): \(config.unknownKeys.map(\.story))")
        }
        #expect(Self.typos.count >= 30)
    }

    static let unrelated = [
        "foo", "bar", "banana", "lorem", "ipsum", "dolor", "weather", "guitar", "pineapple", "quarterly", "zebra", "kitchen", "bicycle", "xyzzy", "frobnicate",
        "spaceship", "umbrella", "giraffe", "violin", "harvest", "meadow", "lantern", "walrus", "compass", "thunder", "orchard", "pebble", "saffron", "glacier",
        "tornado", "velvet", "whisper", "yogurt", "zeppelin", "anchor_bolt", "my_setting", "company", "cost_center", "department", "owner", "comment", "todo",
        "color", "theme", "font_size", "birthday", "salary", "invoice", "x", "qq",
    ]

    @Test(arguments: ["", "[[runners]]", "[runners.docker]", "[runners.kubernetes]", "[runners.cache]", "[runners.cache.s3]", "[runners.machine]", "[runners.autoscaler]"])
    func `an unrelated word finds nothing`(_ header: String) {
        #expect(Set(Self.unrelated).count == 50)
        let start = header.hasPrefix("[runners") ? "[[runners]]\n" : ""
        for word in Self.unrelated {
            for value in ["\"x\"", "1", "[\"x\"]", "{ a = \"x\" }"] {
                let config = ConfigFile([UInt8]("\(start)\(header)\n\(word) = \(value)\n".utf8))
                guard config.unknownKeys.count == 1, case .unknown = config.unknownKeys[0].story else {
                    Issue.record("\(header) \(word) = \(value): \(config.unknownKeys.map(\.story))")
                    continue
                }
            }
        }
    }

    @Test(arguments: [
        ("[[runners]]\n[runners.docker]\nexecutor = \"docker\"\n", "[[runners]]"), ("[[runners]]\nprivileged = true\n[runners.docker]\n", "[runners.docker]"),
        ("[[runners]]\nconcurrent = 4\n", "the top of the file"), ("[[runners]]\n[runners.custom]\nvolumes = [\"/cache\"]\n", "[runners.docker]"),
        ("[session_server]\nexecutor = \"shell\"\n", "[[runners]]"), ("MachineOptions = [\"a=b\"]\n", "[runners.machine]"),
        ("[[runners]]\n[runners.docker]\nhelper_image_autoset_arch_and_os = true\n", "[runners.kubernetes]"),
        ("[[runners]]\nimage = \"alpine\"\nexecutor = \"kubernetes\"\n[runners.kubernetes]\n", "[runners.kubernetes]"),
        ("[runners]\n", nil),
    ] as [(String, String?)])
    func `a key in the wrong table is told the right one`(_ text: String, _ header: String?) {
        let config = ConfigFile([UInt8](text.utf8))
        let headers = config.unknownKeys.compactMap { entry -> String? in
            if case .otherTable(let home) = entry.story { home.header } else { nil }
        }
        #expect(headers == [header].compactMap { $0 }, "\(config.unknownKeys.map(\.story))")
    }
}
