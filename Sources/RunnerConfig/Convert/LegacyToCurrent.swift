import YAMLLite

extension Converter {
    /// Values of a chart before 0.53 as values of today: the cache block becomes `[runners.cache]` in `runners.config`, and
    /// everything else stays as it is, byte for byte.
    public static func currentValues(from values: ValuesFile) throws(ConversionFailure) -> Conversion {
        guard !values.syntaxProblems.contains(where: \.isFatal) else {
            throw ConversionFailure(message: "the values are not YAML; `runnercfg lint` shows where")
        }
        guard let cache = values.member("runners.cache"), cache.node.isTable else {
            throw ConversionFailure(message: "there is no `runners.cache` to convert")
        }
        let dead = cache.node.members.filter { ChartValue.named("runners.cache.\($0.key)")?.removed != nil }
        guard !dead.isEmpty else { throw ConversionFailure(message: "`runners.cache` holds no key of an old chart") }
        guard cache.node.spelling == .block else {
            throw ConversionFailure(message: "`runners.cache` stands in braces; write it over several lines first")
        }
        if values.config?.runners.first?.cache?.value.type != nil {
            throw ConversionFailure(message: "`runners.config` already has a cache; remove one of the two first")
        }
        // What the block meant is what the charts that read it made of it.
        let old = values.read(for: Target(runner: values.target.runner, chart: values.readsLegacyKeys ? values.target.chart : ChartEra.lastOld))
        var runner = try Registration(RegisterEnvironment(old), template: nil, runner: values.target.runner).runner
        runner.value = .table(runner.members.filter { $0.key == "cache" })
        guard runner["cache"] != nil else {
            throw ConversionFailure(message: "without `cacheType` the old charts set up no cache: there is nothing to convert")
        }
        var notes: [String] = []
        if let insecure = cache.node["s3CacheInsecure"], let text = insecure.node.string {
            notes.append("`s3CacheInsecure: \"\(text)\"` is a text, which old charts took for true: `Insecure = true` keeps that")
        }
        let others = ChartEra(values.chart).old.filter { $0.isLost && !$0.path.hasPrefix("runners.cache.") }.map { "`\($0.path)`" }
        if !others.isEmpty { notes.append("current charts do not read \(others.joined(separator: ", ")) either; set what they say in `runners.config`") }
        let edits = try edits(values, cache, dead, ConfigWriter.text(runner: runner))
        let bytes = Edit.apply(edits, to: values.text.bytes)
        return Conversion(text: String(decoding: bytes, as: UTF8.self), notes: notes)
    }

    private static func edits(_ values: ValuesFile, _ cache: Member, _ dead: [Member], _ toml: String) throws(ConversionFailure) -> [Edit] {
        let text = values.text
        let isLeft = cache.node.members.count > dead.count
        var edits = isLeft ? dead.map { Edit.remove(text.wholeLines($0.statement)) } : [Edit.remove(text.wholeLines(cache.statement))]
        let end = text.lineEnd(max(cache.statement.lowerBound, cache.statement.upperBound - 1))
        let margin = text.indentation(cache.keyRange.lowerBound)
        guard let config = values.member("runners.config"), config.node.string?.isEmpty == false else {
            let isEmptyConfig = values.member("runners.config")
            if let isEmptyConfig { edits.append(.remove(text.wholeLines(isEmptyConfig.statement))) }
            let block = YAMLWriter.block(toml, indentation: margin.count + 2).replacing("\n", with: text.lineBreak)
            // A last line that stays and has no end gets one.
            let stays = !edits.contains { $0.range.upperBound >= end }
            let lead = stays && end > 0 && text.bytes[end - 1] != UInt8(ascii: "\n") ? text.lineBreak : ""
            edits.append(.insert(lead + margin + "config: " + block + text.lineBreak, at: end))
            return edits
        }
        guard let file = values.config, file.map.allowsEdits, let runner = file.runners.first else {
            throw ConversionFailure(message: "`runners.config` is not a `|` block; write it as one first")
        }
        // After the runner's own keys, before its tables: the header of the cache ends no other table there.
        let indentation = text.indentation(runner.node.range.lowerBound)
        let lines = toml.split(separator: "\n").dropFirst().map { indentation + $0 + text.lineBreak }.joined()
        let lastKey = runner.node.members.filter { $0.node.spelling != .block && $0.node.spelling != .implied }.map(\.statement).max {
            $0.upperBound < $1.upperBound
        }
        edits.append(.insert(lines, at: text.lineEnd((lastKey ?? runner.node.range).upperBound - 1)))
        return edits
    }
}
