/// What a chart, or Kubernetes behind it, takes for one value.
struct ValuesSchemaTypes {
    typealias Keywords = [(String, Node)]

    let schema: ValuesSchema
    let value: ChartValue

    /// What templates take for no value at all, whatever kind it has: where they ask with `if`, the empty and the false are alike.
    static let nothing = Node.object([
        ("description", .text("Nothing: the value is as if it were not there.")),
        ("enum", Node(.array([Node(.null), .text(""), Node(.array([])), Node(.table([])), Node(.boolean(false))]))),
    ])

    /// What templates print into a text, whatever it is: neither Helm nor Kubernetes look into a variable or into config.toml.
    static let printed = Node.object([("description", .text("Anything else is printed into a text that neither Helm nor Kubernetes check."))])

    /// The keywords of the value's type.
    var type: Keywords {
        let kind = value.kind(for: schema.chart)
        if let former = value.former, schema.chart < former.until, value.kind == .block {
            // The text alone, or both forms: charts 0.42 to 0.52.
            return Self.anyOf([keywords(former.kind), keywords(value.kind)])
        }
        guard isPrinted, isScalar(kind) else { return keywords(kind) }
        let strict = ValuesSchemaTypes(schema: ValuesSchema(chart: schema.chart, draft: schema.draft, strict: true), value: value)
        return Self.anyOf([strict.keywords(kind), reference("printed")])
    }

    /// Whether all that becomes of it is a part of some text. What is evaluated or encoded before has to be a text itself.
    private var isPrinted: Bool {
        if schema.isStrict || takesBooleansOnly || isEvaluated || Self.readByFunctions.contains(value.path) { return false }
        if value.path == "envVars[].value" || value.path == "image" { return true }
        let outlets = ChartOutlet.of(value)
        return !outlets.isEmpty && outlets.allSatisfy { outlet in
            switch outlet.place {
            case .variable, .flag, .config: true
            case .file, .field: false
            }
        }
    }

    /// What functions of templates read that take nothing but a text.
    private static let readByFunctions: Set = ["runnerToken", "runnerRegistrationToken", "runners.executor", "runners.configPath"]

    private func isScalar(_ kind: ChartValueKind) -> Bool {
        switch kind {
        case .boolean, .integer, .text, .duration, .quantity, .countOrShare: true
        case .list, .map, .block, .blocks, .shape: false
        }
    }

    private func keywords(_ kind: ChartValueKind) -> Keywords {
        switch kind {
        case .boolean: [("type", .texts(takesBooleansOnly ? ["boolean", "null"] : ["boolean", "string", "number", "null"]))]
        case .integer: number
        case .text: text
        case .duration: [("type", .texts(schema.isStrict ? ["string", "null"] : ["string", "number", "null"]))]
        case .quantity: [("type", .texts(["string", "number", "null"]))] + (isHandedOn ? [("pattern", .text(Self.quantity))] : [])
        case .countOrShare: [("type", .texts(["integer", "string", "null"])), ("pattern", .text("^[0-9]+%?$"))]
        case .list(let element): orNothing([("type", .text("array")), ("items", .object(entry(element)))])
        case .map(let element):
            orNothing(
                [("type", .text("object")), ("additionalProperties", .object(entry(element)))]
                    + (value.format.map { [ShapeDefinitions.keys($0)] } ?? []))
        // Kubernetes knows more fields of its own pieces, such as `nvidia.com/gpu` of limits, and its shape closes them.
        case .block: [("type", .texts(["object", "null"]))] + members(isClosed: !isHandedOn)
        case .blocks: orNothing([("type", .text("array")), ("items", .object([("type", .text("object"))] + members(isClosed: true)))])
        case .shape(let shape): self.shape(shape)
        }
    }

    // MARK: Single values

    /// Whether a text in the place of true or false is refused, or says otherwise than it seems to.
    private var takesBooleansOnly: Bool {
        if schema.isStrict || isHandedOn { return true }
        // `ternary` of sprig wants a boolean.
        return schema.chart >= "0.53.2" && ["runners.runUntagged", "runners.protected"].contains(value.path)
    }

    private var number: Keywords {
        let bounds = hasSwitch ? [] : value.range.map(schema.shapes.bounds) ?? []
        if schema.isStrict || isHandedOn { return [("type", .texts(["integer", "null"]))] + bounds }
        // Printed as it is: quotes are gone in what Kubernetes and the Runner read.
        return [("type", .texts(["integer", "string", "null"])), ("pattern", .text("^-?[0-9]*$"))] + bounds
    }

    /// Whether there is another value that keeps the chart from using this one, whatever it is.
    private var hasSwitch: Bool { ValuesFile.hasSwitch(value.path) && !schema.isStrict }

    private var text: Keywords {
        let takesText = schema.isStrict || isHandedOn || isEvaluated
        var type: Keywords = [("type", .texts(takesText ? ["string", "null"] : ["string", "number", "boolean", "null"]))]
        if let format = value.format, !hasSwitch { type.append(ShapeDefinitions.pattern(format)) }
        if !takesText, !hasSwitch, ValueUse.isBareText(value.path, in: schema.chart) || ValueUse.isFunctionOfText(value.path, in: schema.chart) {
            return orNothing([("type", .text("string"))] + type.dropFirst())
        }
        guard !value.allowed.isEmpty else { return type }
        let words = value.allowed.map(Node.text)
        if Self.refusedByKubernetes.contains(value.path) || schema.isStrict && value.path.contains("TrafficPolicy") {
            return [("enum", Node(.array(words + [.text(""), Node(.null)])))]
        }
        return Self.anyOf([[("enum", Node(.array(words)))], type])
    }

    /// Values that are always handed to Kubernetes, which knows no others than the allowed ones.
    private static let refusedByKubernetes: Set = ["imagePullPolicy", "strategy.type"]

    /// Whether its text is run as a template, which nothing but a text can be.
    private var isEvaluated: Bool { value.evaluated.map { schema.chart >= $0 } ?? false }

    /// Whether it stands in a piece of Kubernetes' own, where quotes count.
    private var isHandedOn: Bool {
        DottedPath.ancestors(value.path).dropFirst().contains { path in
            guard let outer = ChartValue.named(path), case .shape(let shape) = outer.kind(for: schema.chart) else { return false }
            return shape.isHandedOn && !(path == "securityContext" && schema.chart < "0.42.0")
        }
    }

    // MARK: Collections

    /// An element of a list, or a value of a map.
    private func entry(_ kind: ChartValueKind) -> Keywords {
        if isPrinted { return reference("printed") }
        return switch kind {
        case .text, .duration, .quantity: [("type", .texts(["string", "number", "boolean", "null"]))]
        case .boolean: [("type", .texts(["boolean", "null"]))]
        case .integer: [("type", .texts(["integer", "null"]))]
        case .countOrShare: [("type", .texts(["integer", "string", "null"]))]
        case .list, .blocks: [("type", .text("array"))]
        case .map, .block: [("type", .text("object"))]
        case .shape(let shape): [("type", .text(shape.isList ? "array" : "object"))]
        }
    }

    private func shape(_ shape: ChartShape) -> Keywords {
        switch shape {
        // The chart writes the entries itself, and puts quotes around what needs them.
        case .environment, .ingressCertificates:
            return orNothing([("type", .text("array")), ("items", .object([("type", .text("object"))] + members(isClosed: true)))])
        case .annotations where ValueUse.quotesEntries(value.path, in: schema.chart), .labels where ValueUse.quotesEntries(value.path, in: schema.chart):
            let entries = schema.isStrict ? [("type", .texts(["string", "number", "boolean", "null"]))] : reference("printed")
            return orNothing([("type", .text("object")), ("additionalProperties", .object(entries)), ShapeDefinitions.keys(.labelKey)])
        case .accountImagePullSecrets: return keywords(.list(.text))
        case .resources, .nodeSelector, .tolerations, .affinity, .topologySpreadConstraints, .containerSecurityContext, .podSecurityContext, .volumes,
            .volumeMounts, .environmentSources, .environmentReferences, .podImagePullSecrets, .hostAliases, .deploymentStrategy, .autoscalerMetrics, .formerAutoscalerMetrics,
            .probe, .lifecycle, .containers, .labels, .annotations, .configMapData, .secrets, .servicePorts, .relabelings, .scrapeSecurity:
            return orNothing(kubernetes(shape.kind))
        // `range` of templates takes the values of a map as well.
        case .manifests:
            return Self.anyOf([
                kubernetes(shape.kind), [("type", .text("object")), ("additionalProperties", .object(schema.shapes.keywords(.object(.manifest))))], reference("nothing"),
            ])
        }
    }

    /// What Kubernetes takes, with what is declared of the fields that have defaults in the chart.
    private func kubernetes(_ kind: ShapeKind) -> Keywords {
        let below = members(isClosed: false)
        let type = schema.shapes.keywords(kind)
        guard !below.isEmpty else { return type }
        if case .list(let element) = kind {
            return [("type", .text("array")), ("items", .object([("allOf", Node(.array([.object(schema.shapes.keywords(element))])))] + below))]
        }
        return [("allOf", Node(.array([.object(type)])))] + below
    }

    /// - Parameter isClosed: whether every field that counts is declared.
    private func members(isClosed: Bool) -> Keywords {
        let properties = schema.properties(below: value)
        guard !properties.isEmpty else { return [] }
        return [("properties", Node(.table(properties)))] + (isClosed && schema.isStrict ? [("additionalProperties", Node(.boolean(false)))] : [])
    }

    private func orNothing(_ type: Keywords) -> Keywords { Self.anyOf([type, reference("nothing")]) }

    private func reference(_ name: String) -> Keywords { [("$ref", .text("#/\(schema.draft.definitions)/\(name)"))] }

    private static func anyOf(_ types: [Keywords]) -> Keywords { [("anyOf", Node(.array(types.map(Node.object))))] }

    /// As Kubernetes reads a quantity.
    static let quantity = "^[+-]?([0-9]+|[0-9]+[.][0-9]*|[.][0-9]+)(m|n|u|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?[0-9]+)?$"
}

extension Node {
    static func texts(_ texts: [String]) -> Node { Node(.array(texts.map(Node.text))) }
}
