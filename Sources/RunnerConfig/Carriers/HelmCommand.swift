/// A call of Helm in a shell script: `helm upgrade --install gitlab-runner gitlab/gitlab-runner --version 0.86.0 -n ci -f -`.
struct HelmCommand {
    private var positional: [String] = []
    private var options: [String: String] = [:]

    private static let subcommands = ["install", "upgrade", "template"]
    /// Flags that stand before a value of their own.
    private static let valued: Set<String> = [
        "-n", "--namespace", "-f", "--values", "--version", "--set", "--set-string", "--set-file", "--set-json", "--set-literal", "--timeout", "--repo",
        "--kube-context", "--kubeconfig", "--username", "--password", "--ca-file", "--cert-file", "--key-file", "--history-max", "--description", "--post-renderer",
        "--post-renderer-args", "--name-template", "-l", "--labels", "--output", "-o", "--keyring",
    ]

    /// Nil for other commands.
    ///
    /// - Parameter words: of a command line, without quotes.
    init?(_ words: [Substring]) {
        guard let start = words.firstIndex(where: { $0 == "helm" || $0.hasSuffix("/helm") }) else { return nil }
        var words = words[(start + 1)...].prefix { !["|", "||", "&", "&&", ";", ">", ">>"].contains($0) && $0.first != "<" }
        while let word = words.popFirst() {
            guard word.first == "-", word.count > 1 else {
                if word != "-" { positional.append(String(word)) }
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 {
                options[String(parts[0])] = String(parts[1])
            } else if Self.valued.contains(String(word)), let value = words.popFirst() {
                options[String(word)] = String(value)
            }
        }
        guard let subcommand = positional.first, Self.subcommands.contains(subcommand) else { return nil }
        positional.removeFirst()
    }

    /// What it states about the values it is given; what a variable holds, nobody knows.
    func surroundings(_ carrier: String) -> Surroundings {
        let known = { (word: String?) in word.flatMap { $0.contains("$") || $0.contains("`") || $0.contains("{") ? nil : $0 } }
        return Surroundings(
            carrier, chart: known(positional.last), version: known(options["--version"]), key: "--version",
            release: positional.count == 2 ? known(positional[0]) : nil, namespace: known(options["-n"] ?? options["--namespace"]))
    }
}
