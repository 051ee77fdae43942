import GoTemplate

/// The text of `runners.config` before Helm's `tpl`.
struct ConfigTemplate {
    let template: Template
    private let map: SourceMap

    init(_ content: (bytes: [UInt8], map: SourceMap)) {
        template = Template(parsing: content.bytes, name: Self.name)
        map = content.map
    }

    static let name = "runners.config"

    /// Whether Helm can read it at all; what it cannot is told by `template-syntax-in-value`.
    var canBeParsed: Bool { TemplateSet(functions: ChartContext.functions).fault(of: template) == nil }

    /// Where a part of the template stands in the file.
    func place(_ range: Range<Int>) -> Range<Int> { map.file(range) }

    func place(ofAction reference: FieldReference) -> Range<Int> { place(template.actions[reference.action].range) }

    func text(ofAction reference: FieldReference) -> String { template.text(template.actions[reference.action].range) }

    /// Whether a field of the top is none that Helm knows.
    func isForeign(_ reference: FieldReference) -> Bool {
        guard let first = reference.path.first, !Self.objects.contains(first) else { return false }
        // Inside `range` the dot is an element.
        return !template.branches.contains { $0.body.contains(reference.range.lowerBound) }
    }

    /// Whether an evaluation failed for a value that is not there.
    func asksForValues(_ failure: ConfigFailure) -> Bool { asks(failure) { $0.first == "Values" } }

    /// What a parent chart gives.
    func asksForGlobals(_ failure: ConfigFailure) -> Bool { asks(failure) { $0.starts(with: ["Values", "global"]) } }

    private func asks(_ failure: ConfigFailure, _ isMeant: ([String]) -> Bool) -> Bool {
        guard failure.message.contains("nil pointer"), let range = failure.range else { return false }
        return template.fieldReferences.contains { $0.range.overlaps(range) && isMeant($0.path) }
    }

    /// What a template of Helm's sees at the top.
    private static let objects: Set<String> = ["Values", "Release", "Chart", "Files", "Capabilities", "Template", "Subcharts"]
}

/// Why Helm's `tpl` refuses `runners.config`.
struct ConfigFailure: Sendable {
    /// In Go's words.
    let message: String
    /// The expression, in the bytes of the template.
    let range: Range<Int>?
    /// The expression, or the whole text, in the file.
    let place: Range<Int>

    init(_ failure: TemplateFailure, through map: SourceMap) {
        message = failure.message
        range = failure.range
        place = map.file(failure.range ?? 0..<(map.segments.last?.text.upperBound ?? 0))
    }

    /// Whether it says nothing of Helm: a cluster, chance, the templates or the files of a chart give what is asked for, or our own limits are
    /// narrower.
    var isUnknownHere: Bool { Self.unknown.contains(where: message.contains) }

    private static let unknown =
        ["not evaluated here", "no template \"", "longer than", "nested more than", "takes too long", "too long", "too deep"]
        + ["Get", "GetBytes", "Lines", "Glob", "AsConfig", "AsSecrets"].map { "\($0) is not a method but has arguments" }
}

extension ValuesFile {
    /// Whether the chart runs `runners.config` through `tpl`.
    var evaluatesConfig: Bool { ChartValue.named("runners.config")?.evaluated.map { target.chart >= $0 } ?? false }

    /// The text of `runners.config`, and where it stands; nil where it is not a text.
    var configText: (bytes: [UInt8], map: SourceMap)? { source.content(at: ["runners", "config"]) }

    /// `runners.config` as a template; nil where there is nothing in it to evaluate.
    var configTemplate: ConfigTemplate? { configText.flatMap { $0.bytes.firstOffset(of: "{{".utf8) == nil ? nil : ConfigTemplate($0) } }
}
