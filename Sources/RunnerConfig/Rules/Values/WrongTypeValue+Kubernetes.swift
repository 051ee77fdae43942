import YAMLLite

/// Values that the chart hands on to Kubernetes.
extension WrongTypeValue {
    private static let refusal = "Kubernetes refuses it"

    func checkShape(_ declared: DeclaredValue, _ shape: ChartShape, _ values: ValuesFile, _ report: inout Report) {
        let node = declared.node
        // An empty block is told by `helm-null-section`.
        if node.isNull || !node.saysSomething, !node.isTable || node.members.isEmpty, !ValueUse.isWrittenEmpty(shape) { return }
        switch shape {
        case .environment: return checkVariables(declared, values, &report)
        case .accountImagePullSecrets: return checkAccountSecrets(declared, values, &report)
        case .autoscalerMetrics where values.target.chart < "0.63.0": return
        // Those charts write its two keys one by one.
        case .containerSecurityContext where values.target.chart < "0.42.0", .podSecurityContext where declared.path == "securityContext": return
        // Values that only speak for a chart before 0.53 may well be older than the pod's own security context.
        case .containerSecurityContext where values.target.statedChart == nil && values.target.weighedChart != nil && values.member("podSecurityContext") == nil:
            return
        case .labels, .annotations:
            if ValueUse.quotesEntries(declared.path, in: values.target.chart) || values.run != nil { return checkEntries(declared, values, &report) }
        case .resources, .nodeSelector, .tolerations, .affinity, .topologySpreadConstraints, .containerSecurityContext, .podSecurityContext, .volumes,
            .volumeMounts, .environmentSources, .environmentReferences, .podImagePullSecrets, .hostAliases, .deploymentStrategy, .autoscalerMetrics,
            .probe, .lifecycle, .containers, .configMapData, .secrets, .manifests, .servicePorts, .ingressCertificates, .relabelings, .scrapeSecurity:
            break
        }
        for problem in ShapeCheck(node, kind: shape.kind, path: declared.path, key: declared.key).problems where !problem.isAboutWeight {
            add(problem, shape, values, &report)
        }
    }

    private func add(_ problem: ShapeProblem, _ shape: ChartShape, _ values: ValuesFile, _ report: inout Report) {
        switch problem.kind {
        case .wrongType(let kind):
            report.add(
                self, "`\(problem.name)` must be \(kind.words)", at: problem.range, key: problem.path, label: Self.refusal,
                help: ShapeForm.text(for: kind, instead: problem.node, under: problem.name, in: values.text), fixes: Self.fixes(problem, kind, values))
        case .unknownField(let object, let meant):
            let home = Self.home(of: problem.name, in: shape, values)
            let fixes = meant.flatMap { name -> Fix? in
                guard Spelling.isSlip(problem.name, of: name), let range = problem.keyRange else { return nil }
                let member = Member(problem.name, problem.node, keyRange: range, statement: range)
                return Fix("rename it to `\(name)`", .safe, values.renaming(member, at: problem.path, to: name))
            }
            report.add(
                self, home.map { "`\(problem.name)` belongs in `\($0)`" } ?? "Kubernetes does not know `\(problem.name)` here", at: problem.range, key: problem.path, label: Self.refusal,
                related: problem.others.map { Related("not known either", at: $0.keyRange) },
                help: home.map { "move it to `\($0)`" } ?? meant.map { "did you mean `\($0)`?" } ?? Self.fields(of: object),
                notes: Self.oldMetric.contains(problem.name) && shape == .autoscalerMetrics
                    ? ["this is the form of `autoscaling/v2beta1`, which Kubernetes has not had since 1.25; the chart writes `autoscaling/v2`"] : [],
                fixes: fixes.map { [$0] } ?? [])
        case .missing(let field, let object):
            report.add(
                self, "`\(field.name)` is missing", at: problem.range, key: problem.path, label: Self.refusal,
                help: "\(object.words) needs `\(field.name)`: \(field.meaning)")
        case .badValue(let kind):
            let text = problem.node.string ?? ""
            report.add(self, "`\(text)` is not a valid \(kind.noun)", at: problem.range, key: problem.path, label: Self.refusal, help: kind.advice)
        case .notAllowed(let allowed):
            let text = problem.node.string ?? ""
            let meant = allowed.first { $0.lowercased() == text.lowercased() }
            report.add(
                self, "`\(text)` is not a valid `\(problem.name)`", at: problem.range, key: problem.path, label: Self.refusal,
                help: "write " + (meant.map { "`\($0)`" } ?? Self.alternatives(allowed)),
                fixes: meant.map { [Fix("write `\($0)`", .safe, values.replacing(problem.node, at: problem.path, with: .string($0)))] } ?? [])
        case .outOfRange(let range):
            let isMode = range.upperBound == 0o777 || range.upperBound == 0o1777
            report.add(
                self, "`\(problem.name)` must be \(range.upperBound > 65535 ? "\(range.lowerBound) or more" : isMode ? "from 0 to 0777" : "from \(range.lowerBound) to \(range.upperBound)")",
                at: problem.range, key: problem.path, label: Self.refusal,
                help: isMode ? "write it with a leading zero: `0\(values.text.text(problem.node.range))`" : nil)
        }
    }

    private static let oldMetric: Set<String> = ["metricName", "targetAverageValue", "targetAverageUtilization", "targetValue", "metricSelector"]

    /// The other security context that knows a field.
    private static func home(of name: String, in shape: ChartShape, _ values: ValuesFile) -> String? {
        if shape == .containerSecurityContext, KubernetesObject.podSecurityContext.field(name) != nil { return "podSecurityContext" }
        if shape == .podSecurityContext, values.target.chart >= "0.42.0", KubernetesObject.containerSecurityContext.field(name) != nil { return "securityContext" }
        return nil
    }

    /// What there is, where that is a short list.
    private static func fields(of object: KubernetesObject) -> String? {
        object.fields.count > 8 ? nil : "\(object.words) has " + object.fields.map { "`\($0.name)`" }.joined(separator: ", ")
    }

    private static func fixes(_ problem: ShapeProblem, _ kind: ShapeKind, _ values: ValuesFile) -> [Fix] {
        let (node, path) = (problem.node, problem.path)
        if kind.isText, node.isScalar {
            return [Fix("quote it", .safe, values.replacing(node, at: path, with: .string(values.text.text(node.range))))]
        }
        guard let text = node.string else { return [] }
        switch kind {
        case .boolean where ["true", "false"].contains(text):
            return [Fix("remove the quotes", .safe, values.replacing(node, at: path, with: .boolean(text == "true")))]
        case .integer, .port:
            guard let number = Int64(text), node.spelling == .quoted else { return [] }
            return [Fix("remove the quotes", .safe, values.replacing(node, at: path, with: .number(Double(number))))]
        case .object(let object) where object === KubernetesObject.requiredReference:
            return [Fix("write `name: \(text)`", .safe, values.replacing(node, at: path, with: .map([YAMLMember("name", .string(text))])))]
        case .boolean, .text, .integerOrText, .quantity, .amounts, .portName, .portOrName, .label, .subdomain, .labelKey, .labelValue, .address, .fileMode,
            .list, .map, .labels, .object, .anything:
            return []
        }
    }

    // MARK: What the chart writes itself

    /// The chart writes name and value, the value in quotes.
    private func checkVariables(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        guard case .array(let entries) = declared.node.value else {
            if declared.node.isScalar, declared.node.saysSomething, !values.isRendered {
                report.add(self, "`envVars` must be a list of maps with `name` and `value`", at: declared.node.range, key: declared.path, label: "Helm cannot render the chart")
            }
            return
        }
        for (index, entry) in entries.enumerated() where !entry.isNull {
            let path = "\(declared.path)[\(index)]"
            guard entry.isTable else {
                if values.run == nil { report.add(self, "each entry of `envVars` must be a map with `name` and `value`", at: entry.range, key: path, label: "Helm cannot render the chart") }
                continue
            }
            guard values.run == nil else { continue }
            if let name = entry["name"]?.node, name.isScalar, name.string == nil {
                report.add(
                    self, "`name` must be a string", at: name.range, key: "\(path).name", label: Self.refusal, help: "quote it")
            } else if entry["name"] == nil, let first = entry.members.first {
                report.add(
                    self, "`name` is missing", at: first.keyRange, key: path, label: Self.refusal, help: "write `- name: \(first.key)` with `value:` below it")
            }
            if let value = entry["value"], !value.node.isScalar, value.node.saysSomething {
                report.add(
                    self, "`value` must be a string", at: value.keyRange, key: "\(path).value", severity: .warning,
                    label: "the variable becomes a text such as `map[a:b]`")
            }
        }
    }

    /// The chart writes each name in quotes.
    private func checkAccountSecrets(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        guard case .array(let names) = declared.node.value else {
            guard !values.isRendered else { return }
            let name = declared.node.string ?? declared.node["name"]?.node.string
            report.add(
                self, "`\(declared.name)` must be a list of names", at: Self.place(declared), key: declared.path, label: "Helm cannot render the chart",
                help: name.map { "write `[\($0)]`" })
            return
        }
        for (index, entry) in names.enumerated() where !entry.isScalar && entry.saysSomething {
            let name = entry["name"]?.node.string
            report.add(
                self, "each entry of `\(declared.path)` must be a name, not a map", at: entry.members.first?.keyRange ?? entry.range, key: "\(declared.path)[\(index)]", severity: .warning,
                label: "the service account gets a Secret named `\(ValuesFile.variableText(entry))`", help: name.map { "write `- \($0)`" })
        }
    }

    /// Labels and annotations that the chart quotes one by one.
    private func checkEntries(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        if declared.node.isScalar, !values.isRendered {
            report.add(self, "`\(declared.name)` must be a map", at: declared.node.range, key: declared.path, label: "Helm cannot render the chart")
        }
        for member in declared.node.members where !member.node.isScalar && member.node.saysSomething {
            report.add(
                self, "`\(member.key)` must be a string", at: member.keyRange, key: "\(declared.path).\(member.key)", severity: .warning,
                label: "it becomes a text such as `map[a:b]`")
        }
    }
}

extension ShapeKind {
    /// As it is called after "is not a valid".
    var noun: String {
        switch self {
        case .quantity: "quantity"
        case .port, .portOrName: "port"
        case .portName: "port name"
        case .label, .subdomain: "name"
        case .labelKey: "key of a label"
        case .labelValue: "value of a label"
        case .address: "IP address"
        case .integerOrText: "number or percentage"
        case .fileMode: "file mode"
        case .boolean, .integer, .text, .amounts, .list, .map, .labels, .object, .anything: "value"
        }
    }

    /// What is valid.
    var advice: String? {
        switch self {
        case .quantity(.cpu): "write `500m` or `2`"
        case .quantity: "write `512Mi` or `2Gi`"
        case .portName, .portOrName: "at most 15 lower-case letters, digits and dashes"
        case .label: "at most 63 lower-case letters, digits and dashes"
        case .subdomain: "lower-case letters, digits, dashes and dots only"
        case .labelKey: "letters, digits, dashes, underscores and dots, with a domain and a slash before them if need be"
        case .labelValue: "at most 63 letters, digits, dashes, underscores and dots"
        case .integerOrText: "write `1` or `\"25%\"`"
        case .port, .address, .fileMode, .boolean, .integer, .text, .amounts, .list, .map, .labels, .object, .anything: nil
        }
    }
}
