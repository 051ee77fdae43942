import SourceBytes

extension Recognition {
    /// Whether a file holds values below the alias of a dependency, by its name and its keys.
    static func isBelowDependency(_ file: InputFile) -> Bool {
        let name = String(file.path.fileName)
        let (plain, engines) = TemplateEngine.named(name) ?? (name, [])
        guard !file.dependencies.isEmpty, plain.contains("values"), plain.hasSuffix(".yaml") || plain.hasSuffix(".yml") else { return false }
        let text = FilledText(yaml: UTF16Text.utf8(file.bytes) ?? file.bytes, engines)
        return !DependencyValues.carried(by: YAMLText(text.bytes), for: file.dependencies, beside: []).isEmpty
    }
}
