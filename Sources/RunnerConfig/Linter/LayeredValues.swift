import SourceBytes
import HelmTemplate

/// Values given in layers, read.
struct LayeredValues {
    private(set) var values: ReleaseValues
    /// What the lowest layer states.
    private(set) var surroundings = Surroundings()
    private(set) var gaps = Gaps()

    /// Nil when there is no layer.
    init?(_ layers: ValuesLayers) {
        guard !layers.layers.isEmpty else { return nil }
        var values = ReleaseValues.empty
        for layer in layers.layers {
            let start = layer.range.lowerBound
            switch layer.content {
            case .file:
                let bytes = Array(layers.bytes[layer.range])
                var parts: [ValuesPart]
                if start == 0 { (parts, surroundings) = Self.carried(by: bytes, named: layer.path) } else { parts = Self.whole(bytes, named: layer.path, at: start) }
                for part in parts {
                    values.lay(part.place)
                    gaps += part.gaps
                }
            case .arguments(let form, let lines):
                for line in lines {
                    // What cannot be read was said before anything is looked at.
                    guard let argument = try? SetArgument(String(decoding: layers.bytes[line], as: UTF8.self), form, at: line.lowerBound) else { continue }
                    for assignment in argument.assignments {
                        if form == .file { values.lay(file: assignment, of: layers) } else { for node in AssignedNode.all(assignment) { values.lay(node) } }
                    }
                }
            case .text: continue
            }
        }
        self.values = values
    }

    /// The keys below which those of the Runner's chart stand; nil for the values themselves.
    func keys(_ dependencies: [StatedDependency]) -> [String?] {
        let keys = ChartValuesShape.keys(in: values.node, isForAnother: surroundings.isForAnother)
        guard !keys.contains(nil) else { return keys }
        let named = dependencies.map(\.key).filter { values.node[$0]?.node.isTable == true && !keys.contains($0) }
        return keys.isEmpty && named.isEmpty ? [nil] : keys + named
    }

    /// What the lowest file gives: what it carries, or all of it.
    private static func carried(by bytes: [UInt8], named path: String) -> ([ValuesPart], Surroundings) {
        let (plain, named) = TemplateEngine.named(path) ?? (path, [])
        let engines = named.isEmpty ? TemplateEngine.usual(for: path, bytes) : named
        let filled = FilledText(yaml: bytes, engines)
        let yaml = YAMLText(filled.bytes)
        let carrier = Carriers.texts.first { $0.mayCarry(String(plain.fileName)) }
        for carried in carrier?.carried(by: bytes, filledInBy: engines) ?? YAMLCarriers.carried(by: yaml) {
            guard case .values(let values, _) = carried.content, carried.surroundings.carrier != nil else { continue }
            let gaps = carrier == nil ? carried.gaps + filled.gaps : carried.gaps
            return (values.places.enumerated().map { ValuesPart(place: $1, gaps: $0 == 0 ? gaps : Gaps()) }, carried.surroundings)
        }
        return (ValuesPart.text(yaml, leaving: filled.gaps), Surroundings())
    }

    /// What a file gives that is laid over others: all of it, as Helm reads it.
    private static func whole(_ bytes: [UInt8], named path: String, at start: Int) -> [ValuesPart] {
        let filled = FilledText(yaml: bytes, TemplateEngine.named(path)?.engines ?? [])
        let map = SourceMap.shift(bytes.count, to: start)
        return ValuesPart.text(YAMLText(filled.bytes, map: map), leaving: filled.gaps.moved(by: map))
    }
}

extension ReleaseValues {
    /// The value is what stands in the file that the assignment names.
    fileprivate mutating func lay(file assignment: ValuesAssignment, of layers: ValuesLayers) {
        guard let path = assignment.value.path, let layer = layers.layers.first(where: { $0.content == .text && $0.path == path }) else { return }
        var text = MappedText()
        text.take(layer.range, of: layers.bytes)
        let content = Node(.string(String(decoding: text.bytes, as: UTF8.self)), at: layer.range, spelling: .multiline)
        lay(AssignedNode(steps: assignment.steps, value: content, texts: [layer.range: text]))
    }
}
