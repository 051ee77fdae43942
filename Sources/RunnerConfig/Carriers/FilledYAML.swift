/// YAML, made readable where its name says that another program fills it in.
struct FilledYAML {
    let text: YAMLText
    let unknown: [Range<Int>]
    let hasBranches: Bool

    init(_ bytes: [UInt8], _ engines: [TemplateEngine]) {
        let filled = FilledText(yaml: bytes, engines)
        text = YAMLText(filled.bytes)
        unknown = filled.unknown
        hasBranches = filled.hasControl
    }
}
