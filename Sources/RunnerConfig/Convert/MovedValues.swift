import SourceBytes
import YAMLLite

/// Values on their way from one chart to a newer one.
struct MovedValues {
    private let values: ValuesFile
    private let old: Version
    private let new: Version
    private var editor: YAMLEditor
    /// From the root of the document to the chart's values.
    private let prefix: [YAMLStep]
    /// The text that the values stand in, as it was: the file, or a part of it.
    private let text: YAMLText
    private let era: ChartEra
    private(set) var losses: [ConversionLoss] = []
    /// Comments beside keys that go into the configuration, by the path they have there.
    private var comments: [String: String] = [:]

    init(_ values: ValuesFile, from old: Version, to new: Version) {
        (self.values, self.old, self.new) = (values, old, new)
        let place = values.source.places.first
        editor = YAMLEditor(place?.yaml.stream ?? YAMLStream(parsing: [UInt8]()), document: place?.document ?? 0)
        prefix = place?.steps ?? []
        text = place?.yaml ?? YAMLText([])
        era = ChartEra(values.chart)
    }

    var isEmpty: Bool { era.old.isEmpty }

    /// The file with the values as they are now.
    func file() throws(ConversionFailure) -> [UInt8] {
        guard text.stream.bytes != values.text.bytes else { return editor.bytes }
        let lines = LineDiff.edits(from: text.stream.bytes, to: editor.bytes)
        guard let edits = text.map.fileEdits(lines, of: text.stream.bytes, in: values.text) else {
            throw ConversionFailure(message: "the file does not hold the values as they are; convert them in a file of their own")
        }
        return Edit.apply(edits, to: values.text.bytes)
    }

    // MARK: Taking away

    /// Removes what only old charts read, and gives keys that moved within the values their new place.
    mutating func takeAway() throws(ConversionFailure) {
        guard values.source.places.count == 1 else { throw ConversionFailure(message: "the values come from several places; convert each in a file of its own") }
        for key in era.old {
            rememberComment(of: key.member, ChartValue.named(key.path))
            if key.path == "image", let image = key.member.node.string {
                try move(image: image, key.member)
            } else {
                try remove(key.path)
            }
        }
        try moveRights()
        for parent in ["runners.cache", "runners.builds", "runners.services", "runners.helpers", "runners.pod_security_context", "rbac"] where isEmptyBlock(parent) {
            try? remove(parent)
        }
    }

    private mutating func remove(_ path: String) throws(ConversionFailure) {
        do throws(YAMLEditError) {
            try editor.remove(steps(path))
        } catch {
            throw ConversionFailure(message: "`\(path)` cannot be taken out of the text: " + Self.words(error))
        }
    }

    private mutating func set(_ path: String, _ value: YAMLValue) throws(ConversionFailure) {
        do throws(YAMLEditError) {
            try editor.set(steps(path), to: value)
        } catch {
            throw ConversionFailure(message: "`\(path)` cannot be written into the text: " + Self.words(error))
        }
    }

    private static func words(_ error: YAMLEditError) -> String {
        switch error {
        case .notReadable: "it has mistakes"
        case .anchorInUse: "an alias elsewhere stands for it"
        case .noSuchPlace, .keyExists: "it comes from an alias or a merge key"
        case .notWritable: "it cannot be written there"
        }
    }

    private func steps(_ path: String) -> [YAMLStep] { prefix + DottedPath.keys(path).map(YAMLStep.key) }

    /// The chart's values as they are now.
    private var chart: Node {
        guard let document = editor.stream.document(editor.document) else { return Node(.null) }
        return prefix.reduce(YAMLNodes.read(document).root) { node, step in
            switch step {
            case .key(let key): node[key]?.node ?? Node(.null)
            case .index(let index): node.elements[safe: index] ?? Node(.null)
            }
        }
    }

    private func isEmptyBlock(_ path: String) -> Bool {
        guard let node = chart[path: DottedPath.keys(path)]?.node else { return false }
        return node.isTable && node.members.isEmpty
    }

    private mutating func rememberComment(of member: Member, _ value: ChartValue?) {
        let end = values.text.lineEnd(max(member.keyRange.lowerBound, member.statement.upperBound - 1))
        guard case .config(let path)? = value?.replacement,
            let comment = values.comments.first(where: { $0.lowerBound >= member.keyRange.upperBound && $0.upperBound <= end })
        else { return }
        comments[path] = values.text.text(comment)
    }

    /// `registry/path:tag` in one text became three values.
    private mutating func move(image: String, _ member: Member) throws(ConversionFailure) {
        var rest = image[...]
        var parts: [(String, String)] = []
        let slash = rest.firstIndex(of: "/")
        if let slash, rest[..<slash].contains(".") || rest[..<slash].contains(":") || rest[..<slash] == "localhost" {
            parts.append(("registry", String(rest[..<slash])))
            rest = rest[rest.index(after: slash)...]
        } else {
            parts.append(("registry", "docker.io"))
        }
        let name = rest.prefix { $0 != "@" }
        let colon = name.lastIndex(of: ":")
        parts.append(("image", String(rest[..<(colon ?? name.endIndex)])))
        if let colon { parts.append(("tag", String(rest[rest.index(after: colon)..<name.endIndex]))) }
        if name.endIndex < rest.endIndex { losses.append(ConversionLoss(.changed, "image", at: member.node.range, "the chart has no value for the digest", advice: "pin the image by its tag")) }
        try set("image", .map(parts.map { YAMLMember($0.0, .string($0.1)) }))
    }

    /// `rbac.resources` and `rbac.verbs` are a rule of `rbac.rules` today.
    private mutating func moveRights() throws(ConversionFailure) {
        let values = values
        let list = { (key: String) in values.member("rbac.\(key)")?.node.elements.compactMap(\.string) ?? [] }
        let (resources, verbs) = (list("resources"), list("verbs"))
        guard !resources.isEmpty || !verbs.isEmpty, values.member("rbac.rules") == nil else { return }
        let texts = { (words: [String]) in YAMLValue.list(words.map(YAMLValue.string)) }
        try set("rbac.rules", .list([.map([
            YAMLMember("apiGroups", texts([""])), YAMLMember("resources", texts(resources.isEmpty ? ["*"] : resources)), YAMLMember("verbs", texts(verbs.isEmpty ? ["*"] : verbs)),
        ])]))
    }

    // MARK: Keeping

    /// Writes down what the old chart did and the new one would not.
    mutating func keep(_ was: ChartOutcome) throws(ConversionFailure) {
        try keepRunner(was)
        let now = try ChartOutcome(chart, chart: new)
        for difference in ConfigDifference.all(was.root, now.root) where !difference.path.hasPrefix("runners") {
            if difference.path == "listen_address" {
                try keepMetrics(difference.old?.string ?? "")
                continue
            }
            guard let value = ChartValue.writing(difference.path), value.isRead(by: new), value.kind != .block, let scalar = difference.old.flatMap(GlobalsAsValues.scalar) else { continue }
            try set(value.path, scalar)
        }
    }

    /// Metrics were on by default once.
    private mutating func keepMetrics(_ address: String) throws(ConversionFailure) {
        try set("metrics.enabled", .boolean(!address.isEmpty))
        if new.reads("metrics.port"), let port = address.split(separator: ":").last.flatMap({ Double($0) }) { try set("metrics.port", .number(port)) }
    }

    private mutating func keepRunner(_ was: ChartOutcome) throws(ConversionFailure) {
        let written = old.reads("runners.config") ? values.member("runners.config")?.node.string ?? "" : ""
        // Without a text of its own the chart would put in that of its values.yaml.
        var template = written.isEmpty || !old.evaluates("runners.config") ? ConfigText.marked(written) : written
        if template.isEmpty { template = "[[runners]]\n" }
        // A text in quotes would stay in them.
        if let node = values.member("runners.config")?.node, node.spelling != .multiline, node.spelling != .block { try remove("runners.config") }
        try set("runners.config", .string(ConfigText.plain(template)))
        let now = try ChartOutcome(chart, chart: new)
        let missing = ConfigDifference.all(was.runner, now.runner).filter { !["url", "token", "name"].contains($0.path) && $0.old != nil && !$0.isDefault }
        guard !missing.isEmpty else { return }
        try set("runners.config", .string(try ConfigText.adding(missing, comments, to: template)))
    }

    // MARK: Telling

    /// What the new chart does otherwise, all the same.
    func differences(to was: ChartOutcome) throws(ConversionFailure) -> [ConversionLoss] {
        let now = try ChartOutcome(chart, chart: new)
        let runner = ConfigDifference.all(was.runner, now.runner).filter { !$0.isDefault }.map { difference in
            var difference = difference
            difference.path = "runners." + difference.path
            return difference
        }
        let globals = ConfigDifference.all(was.root, now.root).filter { !$0.path.hasPrefix("runners") }
        return roleLoss + (globals + runner).map { ConversionLoss($0.kind, $0.path, "chart \(new) does not do what chart \(old) did") }
    }

    /// The Role followed the jobs for some charts.
    private var roleLoss: [ConversionLoss] {
        guard old >= "0.42.0", let member = values.member("runners.namespace"), member.node.saysSomething, values.member("rbac.create")?.node.boolean == true,
            values.member("rbac.clusterWideAccess")?.node.boolean != true
        else { return [] }
        return [ConversionLoss(
            .changed, "runners.namespace", at: member.node.range, "chart \(old) also created its Role there, chart \(new) creates it in the namespace of the release",
            advice: "install the release there, or set `rbac.clusterWideAccess: true`")]
    }

    var notes: [String] {
        var notes: [String] = []
        if let insecure = values.member("runners.cache.s3CacheInsecure"), let text = insecure.node.string {
            notes.append("`s3CacheInsecure: \"\(text)\"` is a text, which old charts took for true: `Insecure = true` keeps that")
        }
        if let changed = LeftToChart.note(values, from: old, to: new) { notes.append(changed) }
        return notes
    }
}
