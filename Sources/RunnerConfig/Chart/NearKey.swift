/// Finds the value of the chart that somebody meant by a key which the chart does not read.
///
/// A name has to be near in spelling, and what is written has to be of the shape that the chart takes there: other charts and
/// wrappers have keys of their own, and a wrong guess is worse than none.
struct NearKey {
    private let parent: String
    private let chart: Version
    /// What the chart reads below the parent, in order.
    let names: [Name]
    /// Paths of several steps from there, by their letters.
    private let joined: [[UInt8]: String]

    /// A name, ready to be compared.
    struct Name {
        let text: String
        let letters: [UInt8]
        let words: [String]

        init(_ text: String) { (self.text, letters, words) = (text, NearKey.letters(text), NearKey.words(text)) }
    }

    init(below parent: String, in chart: Version) {
        (self.parent, self.chart) = (parent, chart)
        let start = parent.isEmpty ? "" : parent + "."
        names = ChartValue.children(of: parent).filter { $0.isRead(by: chart) }.map { String($0.path.dropFirst(start.utf8.count)) }.sorted().map(Name.init)
        let deeper = ChartValue.all.filter { $0.path.hasPrefix(start) && $0.isRead(by: chart) && $0.replacement == nil }
            .map { String($0.path.dropFirst(start.utf8.count)) }.filter { $0.contains(".") }
        joined = Dictionary(deeper.map { (Self.letters($0), $0) }) { first, _ in first }
    }

    /// What a word stands for: the name below the same parent, or the path from there: `serviceAccount.name` for `serviceAccountName`.
    func meant(by word: String, _ node: Node? = nil) -> String? {
        let letters = Self.letters(word)
        if let same = names.first(where: { $0.letters == letters }) { return same.text }
        if let other = Self.otherNames[path(word)], chart.reads(path(other)) { return other }
        let fitting = names.filter { name in node.map { Self.fits($0, path(name.text)) } ?? true }
        if let near = Self.nearest(word, fitting.map(\.text)) { return Self.inShape(near, node) }
        if let joined = joined[letters] { return joined }
        let words = Self.words(word)
        let related = fitting.filter { Self.isShortened(words, $0.words) || Self.isPart(words, $0.words) }.map(\.text)
        if let longest = related.max(by: { $0.utf8.count < $1.utf8.count }) { return Self.inShape(longest, node) }
        return parent.isEmpty ? nil : Self.contained(word.lowercased(), fitting.map(\.text))
    }

    private func path(_ name: String) -> String { parent.isEmpty ? name : "\(parent).\(name)" }

    /// In a block of the chart nobody keeps keys of his own: there a name may be the end of the word, or begin with it.
    private static func contained(_ word: String, _ names: [String]) -> String? {
        let ends = names.filter { $0.utf8.count > 4 && word.hasSuffix($0.lowercased()) }.max { $0.utf8.count < $1.utf8.count }
        return ends ?? (word.utf8.count > 6 ? names.first { $0.lowercased().hasPrefix(word) } : nil)
    }

    // MARK: Spelling

    /// The nearest name within reach: no edit in words of three letters, one up to six, two up to eleven, then three. An `s` too few
    /// or too many counts in short words, too.
    private static func nearest(_ word: String, _ names: [String]) -> String? {
        let bytes = word.utf8.map(\.lowercasedASCII)
        let reach = bytes.count < 4 ? 0 : bytes.count < 7 ? 1 : bytes.count < 12 ? 2 : 3
        if let plural = names.first(where: { $0 + "s" == word || word + "s" == $0 }) { return plural }
        return names.map { (name: $0, distance: Spelling.distance(bytes, $0.utf8.map(\.lowercasedASCII), limit: reach)) }
            .filter { $0.distance <= reach }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }

    /// `preEntryScript` for `preEntrypointScript`: as many words, each the beginning of the other's.
    private static func isShortened(_ words: [String], _ name: [String]) -> Bool {
        words.count > 1 && words.count == name.count
            && zip(words, name).allSatisfy { min($0.utf8.count, $1.utf8.count) > 2 && ($0.hasPrefix($1) || $1.hasPrefix($0)) }
    }

    /// One has a word more at its beginning or end, and two in common: `terminationGracePeriod`, `containerSecurityContext`.
    private static func isPart(_ words: [String], _ name: [String]) -> Bool {
        let (short, long) = words.count < name.count ? (words, name) : (name, words)
        guard short.count > 1, long.count == short.count + 1 else { return false }
        return Array(long.dropFirst()) == short || Array(long.dropLast()) == short
    }

    /// Small letters alone: `log_level`, `logLevel` and `LOGLEVEL` are the same.
    private static func letters(_ word: some StringProtocol) -> [UInt8] {
        word.utf8.map(\.lowercasedASCII).filter { ![UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains($0) }
    }

    /// `securityContext` as `security`, `context`; capitals in a row are one word.
    static func words(_ word: String) -> [String] {
        var words: [String] = []
        var wasCapital = true
        for character in word {
            if character == "_" || character == "-" {
                words.append("")
                continue
            }
            if words.isEmpty || character.isUppercase && !wasCapital { words.append("") }
            words[words.count - 1] += character.lowercased()
            wasCapital = character.isUppercase
        }
        return words.filter { !$0.isEmpty }
    }

    // MARK: Shape

    /// Whether a value is written as the chart takes it there: a text, a list or a map. What is empty fits everywhere.
    static func fits(_ node: Node, _ path: String) -> Bool {
        guard node.isFilled, let kind = ChartValue.named(path)?.kind else { return true }
        let isList = !node.elements.isEmpty
        return switch kind {
        case .boolean, .integer, .text, .duration, .quantity, .countOrShare: !isList && !node.isTable
        case .list, .blocks: isList
        case .map, .block: node.isTable
        case .shape(let shape): shape.isList ? isList : node.isTable
        }
    }

    /// Variables with a source of their own are for `extraEnvFrom`.
    private static func inShape(_ name: String, _ node: Node?) -> String {
        name == "extraEnv" && node?.members.contains(where: \.node.isTable) == true ? "extraEnvFrom" : name
    }

    /// What other charts call the same, by path.
    private static let otherNames = [
        "replicaCount": "replicas", "extraVolumes": "volumes", "extraVolumeMounts": "volumeMounts", "additionalVolumes": "volumes",
        "additionalVolumeMounts": "volumeMounts", "env": "extraEnv", "extraEnvVarsSecret": "extraEnvFromRefs", "image.repository": "image", "image.name": "image",
        "url": "gitlabUrl", "gitlabServerUrl": "gitlabUrl", "registrationToken": "runnerRegistrationToken", "token": "runnerToken",
        "sidecars": "extraContainers", "extraManifests": "extraObjects", "extraDeploy": "extraObjects", "pullPolicy": "imagePullPolicy",
        "pullSecrets": "imagePullSecrets", "caSecretName": "certsSecretName",
    ]
}
