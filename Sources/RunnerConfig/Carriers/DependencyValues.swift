/// Values that are told by the chart they stand beside: below the alias of a dependency, nothing need be the Runner's own.
enum DependencyValues {
    /// Those below the keys of dependencies that did not tell themselves.
    ///
    /// - Parameter found: what else the text carries.
    static func carried(by yaml: YAMLText, for dependencies: [StatedDependency], beside found: [Carried]) -> [Carried] {
        guard !dependencies.isEmpty else { return [] }
        let root = ReleaseValues(documentsOf: yaml)
        var seen: Set<String> = []
        for carried in found {
            guard case .values(let values, let key) = carried.content else { continue }
            // Values of a release, or of the Runner's chart alone.
            guard values.places.allSatisfy(\.steps.isEmpty), let key else { return [] }
            seen.insert(key)
        }
        guard root.node["kind"] == nil else { return [] }
        return dependencies.map(\.key).filter { root.node[$0]?.node.isTable == true && seen.insert($0).inserted }
            .map { Carried(.values(root, key: $0), Surroundings()) }
    }
}
