/// An option of `helm template` that `render` does not have: one that changes nothing of what is printed, or one that is refused in words.
///
/// Source: `helm template --help` of Helm 4.2.3, with what is hidden there.
struct HelmOption {
    enum Effect: Sendable {
        /// None on what is printed.
        case none
        /// Something that `render` does not do: why, and what to do instead.
        case refused(String)
        /// `--dry-run`, which asks the cluster in one of its forms.
        case dryRun
    }

    let option: Option
    let effect: Effect

    static func named(_ name: String) -> HelmOption? { all.first { $0.option.name == name } }

    static func lettered(_ letter: Character) -> HelmOption? { all.first { $0.option.letter == letter } }

    static let generatedName = Option("generate-name", "g", help: "")

    private static let all: [HelmOption] = {
        let flags = """
            atomic create-namespace devel disable-openapi-validation force-conflicts force-replace hide-notes insecure-skip-tls-verify \
            kube-insecure-skip-tls-verify pass-credentials plain-http render-subchart-notes replace rollback-on-failure server-side skip-crds \
            take-ownership wait wait-for-jobs
            """
        let settings = """
            burst-limit ca-file cert-file color colour content-cache description key-file keyring kube-apiserver kube-as-group kube-as-user \
            kube-ca-file kube-context kube-tls-server-name kube-token kubeconfig password qps registry-config repository-cache repository-config \
            timeout username version
            """
        let refused: [(name: String, takesValue: Bool, reason: String)] = [
            ("repo", true, network), ("dependency-update", false, network), ("enable-dns", false, "`getHostByName` gives nothing, as in Helm without this option"), ("validate", false, cluster),
            ("verify", false, "runnercfg checks no signatures; use `helm verify`"), ("post-renderer", true, program),
            ("post-renderer-args", true, program),
            ("name-template", true, "runnercfg does not make names of releases; give the name itself"),
        ]
        return flags.split(separator: " ").map { HelmOption(option: Option(String($0), help: ""), effect: .none) }
            + settings.split(separator: " ").map { HelmOption(option: Option(String($0), nil, .text("VALUE"), help: ""), effect: .none) }
            + refused.map { HelmOption(option: Option($0.name, nil, $0.takesValue ? .text("VALUE") : .none, help: ""), effect: .refused($0.reason)) }
            + [
                HelmOption(option: generatedName, effect: .none), HelmOption(option: Option("labels", "l", .text("VALUE"), help: ""), effect: .none),
                HelmOption(option: Option("dry-run", help: ""), effect: .dryRun),
            ]
    }()

    private static let network = "runnercfg fetches nothing; use `helm pull` or `helm dependency build` first"
    private static let cluster = "runnercfg asks no cluster"
    private static let program = "runnercfg runs no other program; use a pipe"

    /// Takes what is given, or says why not.
    func check(_ attached: String?) throws(UsageProblem) {
        switch effect {
        case .none: return
        // What is switched off is not asked for.
        case .refused where attached.flatMap(Self.truth) == false: return
        case .refused(let reason): throw .notFollowed(option.flag, reason)
        case .dryRun:
            if attached == "server" { throw .notFollowed("--dry-run=server", Self.cluster) }
            guard let attached, !["client", "unset"].contains(attached), Self.truth(attached) != true else { return }
            throw .notAChoice(attached, of: option.flag, allowed: ["client", "server"], suggestion: nil)
        }
    }

    /// The words for true and false that Helm's flags take; nil for any other.
    static func truth(_ word: String) -> Bool? {
        switch word {
        case "1", "t", "T", "TRUE", "true", "True": true
        case "0", "f", "F", "FALSE", "false", "False": false
        case _: nil
        }
    }
}

extension ArgumentParser {
    /// Reads an option that only Helm has; false when it is none.
    func passHelmOption(
        named name: String, _ attached: String?, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments
    ) throws(UsageProblem) -> Bool {
        guard command.takesHelmOptions, let known = HelmOption.named(name) else { return false }
        try known.check(attached)
        let text = known.option.takesValue ? try value(of: known.option, known.option.placeholder, attached, &rest) : ""
        if known.option.name == HelmOption.generatedName.name { parsed.add(known.option, value: text) }
        return true
    }
}
