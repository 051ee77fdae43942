/// Values that the chart's own templates look into or write out.
extension WrongTypeValue {
    private static let rendering = "Helm cannot render the chart"

    func checkBlock(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        // An empty block is told by `helm-null-section`.
        guard !declared.node.isTable, !declared.node.isNull, values.run == nil else { return }
        let path = declared.path
        // An empty text, list or zero counts as nothing where the block may be missing.
        guard ValueUse.isOpened(path, in: values.target.chart) || ValueUse.mustBeMap(path) && declared.node.saysSomething else { return }
        report.add(
            self, "`\(path)` must be a map", at: Self.place(declared), key: path, label: Self.rendering,
            help: declared.node.boolean.flatMap { flag in
                ChartValue.named(path + ".enabled") != nil ? "write `enabled: \(flag)` below it" : ChartValue.named(path + ".create") != nil ? "write `create: \(flag)` below it" : nil
            } ?? "write its keys below it")
    }

    func checkBlocks(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil else { return }
        switch declared.node.value {
        case .null: return
        case .table(let members) where members.isEmpty: return
        case .array(let elements):
            for (index, element) in elements.enumerated() where !element.isTable {
                report.add(self, "each entry of `\(declared.path)` must be a map", at: element.range.isEmpty ? declared.key : element.range, key: "\(declared.path)[\(index)]", label: Self.rendering)
            }
        case .table, .boolean, .integer, .float, .string, .dateTime:
            let first = declared.node.members.first?.key
            report.add(
                self, "`\(declared.path)` must be a list", at: Self.place(declared), key: declared.path, label: Self.rendering,
                help: first.map { "put a dash before it: `- \($0):`" } ?? "write a list, `[]` for an empty one")
        }
    }

    func checkInteger(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        let node = declared.node
        // Helm takes the chart's own default away, and the line of config.toml ends after the equals sign.
        if node.isNull, ["concurrent", "checkInterval"].contains(declared.path), values.run == nil {
            report.add(self, "`\(declared.path)` is empty", at: declared.key, key: declared.path, label: "the pod's config.toml is not valid, and the pod restarts repeatedly", help: "write a number, or remove the key")
            return
        }
        // Nothing, or an empty text: most templates then take a value of their own.
        if node.isNull || node.string?.isEmpty == true { return }
        let number = node.wholeNumber ?? node.string.flatMap { Int64($0) }
        if let number {
            return checkRange(number, declared, &report)
        }
        if let text = node.string, TextFormat.isFilledInLater(text) { return }
        // What is written where nothing but false says no.
        if node.boolean == false || !node.isScalar && !node.saysSomething { return }
        let unit = declared.value.unit.map { ", in \($0)" } ?? ""
        let isTOML = ["concurrent", "checkInterval", "shutdown_timeout", "sessionServer.timeout"].contains(declared.path)
        report.add(
            self, "`\(declared.path)` must be a whole number\(unit)", at: Self.place(declared), key: declared.path,
            label: isTOML ? "the pod's config.toml is not valid, and the pod restarts repeatedly" : declared.path.hasPrefix("runners.") ? "the pod cannot register the runner" : Self.refusal,
            help: Self.leadingNumber(node).map { "write `\($0)`" })
    }

    private func checkRange(_ number: Int64, _ declared: DeclaredValue, _ report: inout Report) {
        guard let range = declared.value.range, !range.contains(number) else { return }
        let problem = ShapeProblem(kind: .outOfRange(range), node: Node(.integer(number), at: declared.node.range), path: declared.path, name: declared.name)
        // Without a port of the node, the cluster chooses one.
        if number == 0, range == .nodePorts { return }
        add(problem, &report)
    }

    /// The number that `3s` begins with.
    private static func leadingNumber(_ node: Node) -> String? {
        guard let text = node.string else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && text.dropFirst(digits.count).lowercased() == "s" ? String(digits) : nil
    }

    func checkBoolean(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        let node = declared.node
        let path = declared.path
        let words = ["true", "false", "yes", "no", "on", "off", "1", "0"]
        let isTyped = ["runners.runUntagged", "runners.protected"].contains(path) && values.target.chart >= "0.53.2" && !values.isRendered
        guard node.boolean == nil, !node.isNull || isTyped else { return }
        if let text = node.string, text.isEmpty || TextFormat.isFilledInLater(text) { return }
        let isPrinted = path == "automountServiceAccountToken"
        // What is on or off by its words is told by the rule of quoted booleans; a number is on unless it is zero.
        if let text = node.string, words.contains(text.lowercased()) { return }
        if !isTyped, !isPrinted, node.wholeNumber != nil || !node.saysSomething { return }
        report.add(
            self, "`\(path)` must be true or false", at: Self.place(declared), key: path, severity: isTyped || isPrinted ? nil : .warning,
            label: isTyped ? Self.rendering : isPrinted ? Self.refusal : "turns the option on: only an empty value is off")
    }

    func checkText(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        let (node, path, chart) = (declared.node, declared.path, values.target.chart)
        if node.isNull || path == "runners.config" || path == "runners.tags" { return }
        // Charts from 0.42 to 0.52 take both forms.
        if path == "image", node.isScalar || chart.reads("image.registry") { return }
        let isHelms = ValueUse.isFunctionOfText(declared.value.path, in: chart) && !values.isRendered
        let isBare = ValueUse.isBareText(path, in: chart)
        if node.isScalar {
            let text = values.text(of: node)
            if node.string != nil || !(isHelms || isBare) || !node.saysSomething { return checkWord(text, declared, values, &report) }
            guard values.run == nil else { return }
            report.add(
                self, "`\(path)` must be a string", at: node.range, key: path, label: isHelms ? Self.rendering : Self.refusal, help: "quote it",
                fixes: [Fix("quote it", .safe, values.replacing(node, at: path, with: .string(text)))])
            return
        }
        guard node.saysSomething, values.run == nil else { return }
        let isChecked = isBare || declared.value.format != nil || ValueUse.ofKubernetes.contains(path)
        report.add(
            self, "`\(path)` must be a string", at: Self.place(declared), key: path, severity: isHelms || isChecked ? nil : .warning,
            label: isHelms ? Self.rendering : isChecked ? Self.refusal : "the chart writes a text such as `[a b]` or `map[a:b]`")
    }

    /// A text, or what the chart prints as one.
    private func checkWord(_ text: String, _ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        if !declared.node.saysSomething || TextFormat.isFilledInLater(text) { return }
        if ValueUse.ofKubernetes.contains(declared.path), !declared.value.allowed.contains(text) {
            let letters = { (word: String) in word.lowercased().filter { $0 != "-" && $0 != "_" } }
            let meant = declared.value.allowed.first { letters($0) == letters(text) }
            report.add(
                self, "`\(text)` is not a valid `\(declared.name)`", at: declared.node.range, key: declared.path, label: Self.refusal,
                help: "write " + (meant.map { "`\($0)`" } ?? FieldRule.alternatives(declared.value.allowed)),
                fixes: meant.map { [Fix("write `\($0)`", .safe, values.replacing(declared.node, at: declared.path, with: .string($0)))] } ?? [])
        } else {
            checkFormat(text, declared.value, at: declared.node.range, declared.path, &report)
        }
    }

    private func checkFormat(_ text: String, _ value: ChartValue, at range: Range<Int>, _ path: String, _ report: inout Report) {
        guard let format = value.format, !text.isEmpty, !TextFormat.isFilledInLater(text), !format.takes(text) else { return }
        add(ShapeProblem(kind: .badValue(.formatted(format)), node: Node(.string(text), at: range), path: path, name: text), &report)
    }

    private func add(_ problem: ShapeProblem, _ report: inout Report) {
        report.add(
            self, problem.message, at: problem.range, key: problem.path, severity: problem.dependsOnCluster ? .warning : nil,
            label: problem.dependsOnCluster ? Self.mostlyRefused : Self.refusal, help: problem.advice)
    }

    func checkList(_ declared: DeclaredValue, of element: ChartValueKind, _ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil else { return }
        switch declared.node.value {
        case .array(let elements):
            for (index, item) in elements.enumerated() where !item.isNull {
                checkElement(item, of: element, declared, "\(declared.path)[\(index)]", values, &report)
            }
        case .null: return
        case .table(let members) where members.isEmpty: return
        case .boolean, .integer, .float, .string, .dateTime, .table:
            guard declared.node.saysSomething || declared.node.isTable else { return }
            let text = declared.node.string
            report.add(
                self, "`\(declared.path)` must be a list", at: Self.place(declared), key: declared.path, label: Self.refusal,
                help: text.map { "write `[\($0)]`" })
        }
    }

    private func checkElement(_ item: Node, of element: ChartValueKind, _ declared: DeclaredValue, _ path: String, _ values: ValuesFile, _ report: inout Report) {
        let text = item.isScalar ? values.text(of: item) : nil
        let place = item.isScalar ? item.range : item.members.first?.keyRange ?? item.range
        let isHandedOn = declared.path.hasPrefix("rbac.") || ValueUse.isBareText(declared.path, in: values.target.chart)
        if element == .integer, text.flatMap({ Int64($0) }) == nil, text.map(TextFormat.isFilledInLater) != true {
            report.add(self, "each entry of `\(declared.path)` must be a whole number", at: place, key: path, label: Self.refusal)
        } else if element == .text, text == nil && (isHandedOn || declared.value.format != nil) || isHandedOn && item.string == nil {
            report.add(self, "each entry of `\(declared.path)` must be a string", at: place, key: path, label: Self.refusal, help: text == nil ? nil : "quote it")
        } else if let text {
            checkFormat(text, declared.value, at: item.range, path, &report)
        }
    }

    func checkMap(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil else { return }
        let path = declared.path
        if declared.node.isScalar, declared.node.saysSomething {
            report.add(self, "`\(path)` must be a map", at: declared.node.range, key: path, label: Self.rendering)
        }
        for member in declared.node.members {
            checkFormat(member.key, declared.value, at: member.keyRange, "\(path).\(member.key)", &report)
            guard path == "extraEnv", !member.node.isScalar, member.node.saysSomething else { continue }
            report.add(
                self, "`\(member.key)` must be a string", at: member.keyRange, key: "extraEnv.\(member.key)", severity: .warning,
                label: "the variable becomes a text such as `map[a:b]`",
                help: member.node.isTable ? "for a value from a Secret, write it below `extraEnvFrom`" : nil)
        }
    }

    /// A plain value, or the key of what has many lines.
    static func place(_ declared: DeclaredValue) -> Range<Int> { declared.node.isScalar ? declared.node.range : declared.key }
}
