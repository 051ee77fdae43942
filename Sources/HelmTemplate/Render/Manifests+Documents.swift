extension Manifests {
    /// What `helm template --output-dir` appends to a file at a time.
    public struct Document: Sendable {
        /// From the chart's name on.
        public let path: String
        public let bytes: [UInt8]
        /// Whether it comes from a `crds` folder: Helm never puts it below a folder with the release's name.
        public let isDefinition: Bool
    }

    /// What is selected, in the order in which Helm writes it.
    public func documents(_ selection: Selection = Selection()) -> [Document] {
        let document = { (path: String, text: [UInt8], isDefinition: Bool) in
            Document(path: path, bytes: Self.document(path, text), isDefinition: isDefinition)
        }
        return (selection.includesDefinitions ? definitions.map { document($0.path, $0.bytes, true) } : [])
            + all.filter(selection.includes).map { document($0.path, Array($0.text.utf8), false) }
    }
}
