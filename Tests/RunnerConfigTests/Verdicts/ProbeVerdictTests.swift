import Testing
@testable import RunnerConfig

/// Against 573 probes of `gitlab-runner lint` 19.4.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct ProbeVerdictTests {
    static let probes = (try? RecordedVerdict.all(in: "facts/runner-lint-probes.jsonl")) ?? []

    /// Rejected there for a reason that is not in the file, or that an excerpt may have.
    static let toldMildly: [String: String] = [
        "subtable_before_only": "runners-table-missing",  // An excerpt of documentation, told as info.
        "s_token_env": "dollar-in-token", "s_url_env": "dollar-in-token", "s_token_env_set_path": "dollar-in-token",  // Rejected where the
        "s_token_dollar_digit": "dollar-in-token",  // variable is not set, as on the machine that lints.
    ]

    /// Rejected there for having neither url nor token: what is left of an excerpt, to which nothing can be said.
    static let excerpts: Set = ["s_empty_runner", "s_nested_schema"]

    /// Where the real tool names a key as unknown that is not: what a plugin gets, handed over as it is.
    static let falselyUnknown: Set = [
        "u_plugin_config_any", "u_plugin_config_nested_table", "u_plugin_config_nested_inline", "u_plugin_config_aot", "u_plugin_config_array_inline",
        "u_nesting_config_nested",
    ]

    @Test func `what the real tool rejects is an error at a place`() {
        var rejected = 0
        for probe in Self.probes where !probe.ok && probe.stage != "keys" {
            let name = probe.name ?? ""
            let own = OwnVerdict(probe.bytes)
            if let rule = Self.toldMildly[name] {
                #expect(own.findings.contains { $0.rule == rule }, "\(name)")
            } else if Self.excerpts.contains(name) {
                #expect(own.config.isFragment && probe.stage == "schema", "\(name)")
            } else {
                rejected += 1
                if own.errors.isEmpty { Issue.record("\(name): \(probe.error)") }
                for error in own.errors { #expect(error.range.upperBound <= probe.bytes.count, "\(name)") }
            }
        }
        #expect(rejected == 271, "\(rejected)")
    }

    @Test func `what the Runner loads is never called unloadable`() {
        var loaded = 0
        for probe in Self.probes where probe.ok || probe.stage == "keys" || probe.stage == "schema" {
            loaded += 1
            let refusals = OwnVerdict(probe.bytes).refusals
            if !refusals.isEmpty { Issue.record("\(probe.name ?? ""): \(refusals.map(\.message))") }
        }
        #expect(loaded == 317, "\(loaded)")
    }

    @Test func `every key it calls unknown is among ours, but for those it should not`() {
        var keys = 0
        for probe in Self.probes {
            guard !Self.falselyUnknown.contains(probe.name ?? "") else {
                #expect(OwnVerdict(probe.bytes).unread.isEmpty, "\(probe.name ?? "")")
                continue
            }
            let own = OwnVerdict(probe.bytes)
            for key in probe.undecoded {
                keys += 1
                #expect(own.names(key), "\(probe.name ?? ""): \(key)")
            }
        }
        #expect(keys == 90, "\(keys)")
    }

    @Test func `what it lets pass and the Runner drops is told`() {
        // A table of names takes any value without a word, `nan` switches its schema off, a second casing wins by chance,
        // volumes of NFS hide what they do not know.
        let silent = [
            "t_ff_array": "wrong-type", "map_labels_string": "wrong-type", "map_node_selector_string": "wrong-type", "d_tmpfs_array": "wrong-type",
            "map_retry_limits_int": "wrong-type", "map_plugin_config_string": "wrong-type", "t_nan_hides_schema": "shell-invalid",
            "s_nan_in_plugin_config": "url-missing", "dup_case_key": "duplicate-key-by-case", "c_both_case_runner": "duplicate-key-by-case",
            "k_nfs_unknown_key": "unknown-key", "k_nfs_ro_string": "wrong-type", "t_ff_unknown": "unknown-feature-flag", "t_ff_lower": "unknown-feature-flag",
            "s_autoscaler_cron_bad": "periods-invalid", "s_autoscaler_tz_bad": "timezone-unknown", "d_memory_bad": "bad-memory-unit", "k_mem_bad": "bad-quantity",
        ]
        for (name, rule) in silent {
            guard let probe = Self.probes.first(where: { $0.name == name }) else {
                Issue.record("no probe \(name)")
                continue
            }
            #expect(probe.ok, "\(name)")
            #expect(OwnVerdict(probe.bytes).findings.contains { $0.rule == rule }, "\(name)")
        }
    }

    @Test func `a wrong type is told where it stands, not where the last runner has the key`() {
        for name in ["t_line_first_runner_bad", "t_line_three_runners_mid_bad", "d_line_first_of_two"] {
            guard let probe = Self.probes.first(where: { $0.name == name }) else {
                Issue.record("no probe \(name)")
                continue
            }
            let wrong = OwnVerdict(probe.bytes).findings.filter { $0.rule == "wrong-type" }
            #expect(wrong.count == 1 && wrong.allSatisfy { probe.bytes[$0.range] == Array("\"a\"".utf8)[...] }, "\(name)")
        }
    }
}
