/// Files taken for what they first hold, whatever carries it.
extension ValuesFile {
    /// Reads the first values that a file holds, whatever carries them; a file that is nothing but values is taken as a whole.
    ///
    /// - Parameter given: the chart that the values are for; its version counts where the target names none.
    public init(_ bytes: [UInt8], target: Target = Target(), chart given: GivenChart? = nil) {
        let yaml = YAMLText(bytes)
        let found = YAMLCarriers.carried(by: yaml).lazy.compactMap { carried -> (ReleaseValues, String?, Surroundings)? in
            if case .values(let values, let key) = carried.content { (values, key, carried.surroundings) } else { nil }
        }.first
        let (values, key, surroundings) = found ?? (ReleaseValues(documentsOf: yaml), nil, Surroundings())
        self.init(values, key: key, surroundings, in: SourceText(bytes), target: target, chart: given)
    }
}

extension SecretFile {
    /// Reads all Secrets of a file.
    public init(_ bytes: [UInt8], target: Target = Target()) {
        let yaml = YAMLText(bytes)
        self.init(YAMLCarriers.carried(by: yaml).compactMap(\.secret), of: yaml, in: SourceText(bytes), target: target)
    }
}
