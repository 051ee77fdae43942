import YAMLLite

/// Values that the chart hands on to Kubernetes.
extension WrongTypeValue {
    static let refusal = "Kubernetes refuses it"
    static let mostlyRefused = "most clusters refuse it"

    func checkShape(_ declared: DeclaredValue, _ shape: ChartShape, _ values: ValuesFile, _ report: inout Report) {
        let node = declared.node
        // An empty block is told by `helm-null-section`.
        if node.isNull || !node.saysSomething, !node.isTable || node.members.isEmpty, !ValueUse.isWrittenEmpty(shape) { return }
        switch shape {
        case .environment: return checkVariables(declared, values, &report)
        case .accountImagePullSecrets: return checkAccountSecrets(declared, values, &report)
        // A file that states no chart may be for one that has the newer form.
        // `range` walks the values of a map as well.
        case .manifests where node.isTable: return
        case .formerAutoscalerMetrics where values.target.statedChart == nil: return
        // Those charts write its two keys one by one.
        case .containerSecurityContext where values.target.chart < "0.42.0", .podSecurityContext where declared.path == "securityContext": return
        // Values that only speak for a chart before 0.53 may well be older than the pod's own security context.
        case .containerSecurityContext where values.target.statedChart == nil && values.target.weighedChart != nil && values.member("podSecurityContext") == nil:
            return
        case .labels, .annotations:
            if ValueUse.quotesEntries(declared.path, in: values.target.chart) || values.run != nil { return checkEntries(declared, shape, values, &report) }
        case .resources, .nodeSelector, .tolerations, .affinity, .topologySpreadConstraints, .containerSecurityContext, .podSecurityContext, .volumes,
            .volumeMounts, .environmentSources, .environmentReferences, .podImagePullSecrets, .hostAliases, .deploymentStrategy, .autoscalerMetrics, .formerAutoscalerMetrics,
            .probe, .lifecycle, .containers, .configMapData, .secrets, .manifests, .servicePorts, .ingressCertificates, .relabelings, .scrapeSecurity:
            break
        }
        for problem in ShapeCheck(node, kind: shape.kind, path: declared.path, key: declared.key).problems where !problem.isAboutWeight {
            add(problem, shape, values, &report)
        }
    }

    private func add(_ problem: ShapeProblem, _ shape: ChartShape, _ values: ValuesFile, _ report: inout Report) {
        var (message, notes) = (problem.message, [String]())
        var help = problem.help(in: values.text)
        if case .unknownField = problem.kind {
            if let home = Self.home(of: problem.name, in: shape, values) { (message, help) = ("`\(problem.name)` belongs in `\(home)`", "move it to `\(home)`") }
            if shape == .autoscalerMetrics, KubernetesObject.knowsFormerMetricField(problem.name) {
                notes = ["this is the form of `autoscaling/v2beta1`, which Kubernetes has not had since 1.25; the chart writes `autoscaling/v2`"]
            }
        }
        report.add(
            self, message, at: problem.range, key: problem.path, severity: problem.dependsOnCluster ? .warning : nil,
            label: problem.dependsOnCluster ? Self.mostlyRefused : Self.refusal,
            related: problem.others.map { Related("not known either", at: $0.keyRange) }, help: help, notes: notes, fixes: Self.fixes(problem, values))
    }

    /// The other security context that knows a field.
    private static func home(of name: String, in shape: ChartShape, _ values: ValuesFile) -> String? {
        if shape == .containerSecurityContext, KubernetesObject.podSecurityContext.field(name) != nil { return "podSecurityContext" }
        if shape == .podSecurityContext, values.target.chart >= "0.42.0", KubernetesObject.containerSecurityContext.field(name) != nil { return "securityContext" }
        return nil
    }

    private static func fixes(_ problem: ShapeProblem, _ values: ValuesFile) -> [Fix] {
        switch problem.kind {
        case .wrongType(let kind): fixes(problem, kind, values)
        case .unknownField(_, let meant?):
            // A slip, not another word.
            problem.keyRange.flatMap { range in
                guard Spelling.isSlip(problem.name, of: meant) else { return nil }
                let member = Member(problem.name, problem.node, keyRange: range, statement: range)
                return [Fix("rename it to `\(meant)`", .safe, values.renaming(member, at: problem.path, to: meant))]
            } ?? []
        case .notAllowed(let allowed):
            problem.meant(among: allowed).map { [Fix("write `\($0)`", .safe, values.replacing(problem.node, at: problem.path, with: .string($0)))] } ?? []
        case .unknownField, .missing, .badValue, .empty, .outOfRange, .emptyEntry, .broken: []
        }
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
        case .integer:
            guard let number = Int64(text), node.spelling == .quoted else { return [] }
            return [Fix("remove the quotes", .safe, values.replacing(node, at: path, with: .number(Double(number))))]
        case .object(let object) where object === KubernetesObject.requiredReference:
            return [Fix("write `name: \(text)`", .safe, values.replacing(node, at: path, with: .map([YAMLMember("name", .string(text))])))]
        case .boolean, .text, .formatted, .number, .quantity, .amounts, .fileMode, .list, .map, .object, .anything:
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
        for (index, entry) in entries.enumerated() {
            let path = "\(declared.path)[\(index)]"
            guard entry.isTable else {
                if values.run == nil { report.add(self, "each entry of `envVars` must be a map with `name` and `value`", at: entry.range.isEmpty ? declared.key : entry.range, key: path, label: "Helm cannot render the chart") }
                continue
            }
            guard values.run == nil else { continue }
            if let name = entry["name"]?.node, !name.isNull {
                for problem in ShapeCheck(name, kind: .formatted(.variableName), path: "\(path).name", key: entry["name"]?.keyRange).problems {
                    report.add(self, problem.message, at: problem.range, key: problem.path, label: Self.refusal, help: problem.help(in: values.text))
                }
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
    private func checkEntries(_ declared: DeclaredValue, _ shape: ChartShape, _ values: ValuesFile, _ report: inout Report) {
        if declared.node.isScalar, !values.isRendered {
            report.add(self, "`\(declared.name)` must be a map", at: declared.node.range, key: declared.path, label: "Helm cannot render the chart")
        }
        var texts: [Member] = []
        for member in declared.node.members {
            if member.node.isScalar {
                texts.append(Member(member.key, Node(.string(values.text(of: member.node)), at: member.node.range), keyRange: member.keyRange))
            } else if member.node.saysSomething {
                report.add(
                    self, "`\(member.key)` must be a string", at: member.keyRange, key: "\(declared.path).\(member.key)", severity: .warning,
                    label: "it becomes a text such as `map[a:b]`")
            }
        }
        let printed = Node(.table(texts), at: declared.node.range)
        for problem in ShapeCheck(printed, kind: shape.kind, path: declared.path, key: declared.key).problems { add(problem, shape, values, &report) }
    }
}
