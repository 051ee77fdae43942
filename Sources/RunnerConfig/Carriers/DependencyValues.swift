/// Values that are told by the chart they stand beside: below the alias of a dependency, nothing need be the Runner's own.
enum DependencyValues {
    /// Whether a file holds some, by its name and its keys.
    static func stand(in file: InputFile) -> Bool {
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        let (plain, engines) = TemplateEngine.named(name) ?? (name, [])
        guard !file.dependencies.isEmpty, plain.contains("values"), plain.hasSuffix(".yaml") || plain.hasSuffix(".yml") else { return false }
        let text = FilledText(yaml: UTF16Text.utf8(file.bytes) ?? file.bytes, engines)
        return !carried(by: YAMLText(text.bytes), for: file.dependencies, beside: []).isEmpty
    }

    /// Those below the keys of dependencies that did not tell themselves.
    ///
    /// - Parameter found: what else the text carries.
    static func carried(by yaml: YAMLText, for dependencies: [StatedDependency], beside found: [Carried]) -> [Carried] {
        guard !dependencies.isEmpty else { return [] }
        let root = YAMLPlace(yaml, document: 0)
        var seen: Set<String> = []
        for carried in found {
            guard case .values(let place, let key) = carried.content else { continue }
            // Values of a release, or of the Runner's chart alone.
            guard place.steps.isEmpty, let key else { return [] }
            seen.insert(key)
        }
        guard root.kind == nil else { return [] }
        return dependencies.map(\.key).filter { root.node[$0]?.node.isTable == true && seen.insert($0).inserted }
            .map { Carried(.values(root, key: $0), Surroundings()) }
    }
}
