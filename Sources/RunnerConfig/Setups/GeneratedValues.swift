import YAMLLite

extension Setup {
    /// The setup as values of the chart, with the credentials in Secrets.
    ///
    /// - Parameters:
    ///   - secretName: of the Secret with the token; that of the cache's credentials gets `-cache` after it.
    ///   - namespace: of both Secrets, or nil to leave it to `kubectl`.
    ///   - explained: a comment above each key says where it comes from and why.
    public func values(secretName: String, namespace: String?, explained: Bool) throws(ConversionFailure) -> GeneratedFile {
        let config = ConfigFile([UInt8](text { explained && $0.hasPrefix("runners[") }.utf8), target: target)
        guard config.runners.count <= 1 else { throw ConversionFailure(message: "the chart makes one runner, and \(config.runners.count) are set") }
        let own = chart.compactMap { value -> (path: String, value: YAMLValue)? in
            [value.path, value.former].compactMap { $0 }.first { target.chart.reads(Self.declared($0)) }.map { ($0, value.value) }
        }
        let conversion = try Converter.values(from: config, secretName: secretName, namespace: namespace, and: own)
        var file = GeneratedFile(text: explained ? self.explained(conversion.text) : conversion.text, losses: conversion.losses.filter { $0.path != "comments" }, notes: conversion.notes)
        let secrets = config.runners.first.map { RunnerSecrets(of: $0.node.canonical(RunnerTable.schema), chart: target.chart, secretName, namespace).manifests } ?? []
        let made = secrets.filter { !$0.isOpen }
        file.secret = made.isEmpty ? nil : made.map(\.text).joined(separator: "---\n")
        file.missingSecrets = secrets.filter(\.isOpen).map { Self.call($0, namespace) }
        file.text = head("values") + file.text
        file.removeUnusedSuppressions(as: .values, for: target)
        return file
    }

    /// A path without the names that are the user's own.
    private static func declared(_ path: String) -> String { String(path.prefix { $0 != "\"" }).trimmedDots }

    private static func call(_ manifest: RunnerSecrets.Manifest, _ namespace: String?) -> String {
        let keys = manifest.keys.map { " --from-env \($0)=\($0.uppercased().replacing("-", with: "_"))" }.joined()
        return "runnercfg generate secret \(manifest.kind.rawValue) --name \(manifest.name)" + (namespace.map { " --namespace \($0)" } ?? "") + keys
    }

    /// Comments above the values that are none of `runners.config`.
    private func explained(_ text: String) -> String {
        let file = ValuesFile([UInt8](text.utf8), target: target)
        var edits: [Edit] = []
        var seen: Set<String> = []
        for (path, reason) in valueReasons where seen.insert(path).inserted {
            guard let member = file.chart[path: DottedPath.keys(path)] else { continue }
            let start = file.text.lineStart(member.keyRange.lowerBound)
            edits.append(.insert(file.text.indentation(start) + "# \(reason)\n", at: start))
        }
        return String(decoding: Edit.apply(edits.sorted { $0.range.lowerBound < $1.range.lowerBound }, to: file.text.bytes), as: UTF8.self)
    }

    /// The first of a path counts.
    private var valueReasons: [(path: String, reason: String)] {
        let own = chart.flatMap { value in [value.path, value.former].compactMap { $0 }.map { ($0, value.reason) } }
        return own + Self.moved.compactMap { path, key in reasons[key].map { (path, $0) } } + Self.fixed
    }

    /// Keys of config.toml that the chart has values for.
    private static let moved = [("gitlabUrl", "runners[0].url"), ("concurrent", "concurrent"), ("checkInterval", "check_interval"), ("runners.name", "runners[0].name")]

    private static let fixed = [
        ("checkInterval", "seconds; the Runner's own default"),
        ("rbac.create", "the Runner makes pods, and needs the right to"),
        ("serviceAccount.create", "who has these rights"),
        ("runners.secret", "the Secret with the token"),
        ("runners.cache.secretName", "the Secret with the credentials of the cache"),
    ]
}

extension String {
    fileprivate var trimmedDots: String { hasSuffix(".") ? String(dropLast()) : self }
}
