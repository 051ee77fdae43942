/// Values given in layers, read.
struct LayeredValues {
    private(set) var values: ReleaseValues
    /// What the lowest layer states.
    private(set) var surroundings = Surroundings()
    private(set) var gaps = Gaps()

    /// Nil when there is no layer.
    init?(_ layers: ValuesLayers) {
        var values: ReleaseValues?
        for layer in layers.layers {
            let start = layer.range.lowerBound
            switch layer.content {
            case .file:
                let (parts, surroundings) = Self.parts(Array(layers.bytes[layer.range]), named: layer.path, at: start)
                for part in parts {
                    values.lay(part.place)
                    gaps += part.gaps
                }
                if layer == layers.layers.first { self.surroundings = surroundings }
            case .arguments(let form, let lines):
                for line in lines {
                    // What cannot be read was said before anything is looked at.
                    guard let argument = try? SetArgument(String(decoding: layers.bytes[line], as: UTF8.self), form, at: line.lowerBound) else { continue }
                    for assignment in argument.assignments {
                        if form == .file { values.lay(file: assignment, of: layers) } else { values.lay(assignment, argument.texts) }
                    }
                }
            case .text: continue
            }
        }
        guard let values else { return nil }
        self.values = values
    }

    /// The keys below which those of the Runner's chart stand; nil for the values themselves.
    func keys(_ dependencies: [StatedDependency]) -> [String?] {
        let keys = ChartValuesShape.keys(in: values.node, isForAnother: surroundings.isForAnother)
        return keys.isEmpty ? [dependencies.first { values.node[$0.key] != nil }?.key] : keys
    }

    /// What a file gives: what it carries, or all of it.
    private static func parts(_ bytes: [UInt8], named path: String, at start: Int) -> ([ValuesPart], Surroundings) {
        let engines = TemplateEngine.named(path)?.engines ?? TemplateEngine.usual(for: path, bytes)
        let filled = FilledText(yaml: bytes, engines)
        let map = SourceMap.shift(bytes.count, to: start)
        let yaml = YAMLText(filled.bytes, map: map)
        let gaps = filled.gaps.moved(by: map)
        for carried in YAMLCarriers.carried(by: yaml) {
            guard case .values(let values, _) = carried.content, carried.surroundings.carrier != nil else { continue }
            return (values.places.map { ValuesPart(place: $0, gaps: gaps) }, carried.surroundings)
        }
        return (ValuesPart.text(yaml, leaving: gaps), Surroundings())
    }
}

extension ReleaseValues? {
    fileprivate mutating func lay(_ place: YAMLPlace) {
        if self == nil { self = ReleaseValues(place) } else { self?.lay(place) }
    }

    fileprivate mutating func lay(_ assignment: ValuesAssignment, _ texts: [Range<Int>: MappedText]) {
        if self == nil { self = .empty }
        self?.lay(assignment, texts: texts)
    }

    /// The value is what stands in the file that the assignment names.
    fileprivate mutating func lay(file assignment: ValuesAssignment, of layers: ValuesLayers) {
        guard case .string(let path) = assignment.value.value, let layer = layers.layers.first(where: { $0.content == .text && $0.path == path }) else { return }
        var text = MappedText()
        text.take(layer.range, of: layers.bytes)
        let content = Node(.string(String(decoding: text.bytes, as: UTF8.self)), at: layer.range, spelling: .multiline)
        lay(ValuesAssignment(steps: assignment.steps, value: content), [layer.range: text])
    }
}
