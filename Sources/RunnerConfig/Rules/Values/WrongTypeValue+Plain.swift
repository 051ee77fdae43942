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
            for (index, element) in elements.enumerated() where !element.isTable && !element.isNull {
                report.add(self, "each entry of `\(declared.path)` must be a map", at: element.range, key: "\(declared.path)[\(index)]", label: Self.rendering)
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
        // Nothing, or an empty text: most templates then take a value of their own.
        if node.isNull || node.string?.isEmpty == true { return }
        let number = node.wholeNumber ?? node.string.flatMap { Int64($0) }
        if let number {
            let isPort = declared.name.lowercased().hasSuffix("port")
            // Without a port of the node, the cluster chooses one.
            guard isPort, !(1...65535).contains(number), number != 0 || declared.name != "nodePort" else { return }
            report.add(self, "`\(declared.name)` must be from 1 to 65535", at: node.range, key: declared.path, label: "Kubernetes refuses it")
            return
        }
        if let text = node.string, text.contains("{{") || text.contains("${") || text.contains("<") { return }
        // What is written where nothing but false says no.
        if node.boolean == false || !node.isScalar && !node.saysSomething { return }
        let unit = declared.value.unit.map { ", in \($0)" } ?? ""
        let isTOML = ["concurrent", "checkInterval", "shutdown_timeout", "sessionServer.timeout"].contains(declared.path)
        report.add(
            self, "`\(declared.path)` must be a whole number\(unit)", at: Self.place(declared), key: declared.path,
            label: isTOML ? "the pod's config.toml is not valid, and the pod restarts again and again" : declared.path.hasPrefix("runners.") ? "the pod cannot register the runner" : "Kubernetes refuses it",
            help: Self.leadingNumber(node).map { "write `\($0)`" })
    }

    /// The number that `3s` begins with.
    private static func leadingNumber(_ node: Node) -> String? {
        guard let text = node.string else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && text.dropFirst(digits.count).lowercased() == "s" ? String(digits) : nil
    }

    func checkBoolean(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        let node = declared.node
        guard !node.isNull, node.boolean == nil else { return }
        if let text = node.string, text.isEmpty || text.contains("{{") || text.contains("${") { return }
        let path = declared.path
        let words = ["true", "false", "yes", "no", "on", "off", "1", "0"]
        let isTyped = ["runners.runUntagged", "runners.protected"].contains(path) && values.target.chart >= "0.53.2" && !values.isRendered
        let isPrinted = path == "automountServiceAccountToken"
        // What is on or off by its words is told by the rule of quoted booleans; a number is on unless it is zero.
        if let text = node.string, words.contains(text.lowercased()) { return }
        if !isTyped, !isPrinted, node.wholeNumber != nil || !node.saysSomething { return }
        report.add(
            self, "`\(path)` must be true or false", at: Self.place(declared), key: path, severity: isTyped || isPrinted ? nil : .warning,
            label: isTyped ? Self.rendering : isPrinted ? "Kubernetes refuses it" : "turns the option on: only an empty value is off")
    }

    func checkText(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        let (node, path, chart) = (declared.node, declared.path, values.target.chart)
        if node.isNull || path == "runners.config" || path == "runners.tags" || path == "image" && (node.isScalar || chart.reads("image.registry")) { return }
        if let text = node.string {
            guard ValueUse.ofKubernetes.contains(path), !text.isEmpty, !declared.value.allowed.contains(text), !text.contains("{{"), !text.contains("${") else { return }
            let letters = { (word: String) in word.lowercased().filter { $0 != "-" && $0 != "_" } }
            let meant = declared.value.allowed.first { letters($0) == letters(text) }
            report.add(
                self, "`\(text)` is not a valid `\(declared.name)`", at: node.range, key: path, label: "Kubernetes refuses it",
                help: "write " + (meant.map { "`\($0)`" } ?? Self.alternatives(declared.value.allowed)),
                fixes: meant.map { [Fix("write `\($0)`", .safe, values.replacing(node, at: path, with: .string($0)))] } ?? [])
            return
        }
        if node.isScalar {
            let isHelms = ValueUse.isFunctionOfText(path, in: chart) && !values.isRendered
            guard isHelms || ValueUse.isBareText(path, in: chart), values.run == nil else { return }
            let text = values.text.text(node.range)
            report.add(
                self, "`\(path)` must be a string", at: node.range, key: path, label: isHelms ? Self.rendering : "Kubernetes refuses it", help: "quote it",
                fixes: [Fix("quote it", .safe, values.replacing(node, at: path, with: .string(text)))])
            return
        }
        guard node.saysSomething, values.run == nil else { return }
        let fails = ValueUse.isFunctionOfText(path, in: chart) || ValueUse.isBareText(path, in: chart) || path == "runners.executor"
        report.add(
            self, "`\(path)` must be a string", at: Self.place(declared), key: path, severity: fails ? nil : .warning,
            label: fails ? Self.rendering : "the chart writes a text such as `[a b]` or `map[a:b]`")
    }

    func checkList(_ declared: DeclaredValue, of element: ChartValueKind, _ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil else { return }
        switch declared.node.value {
        case .array(let elements):
            guard declared.path.hasPrefix("rbac."), element == .text else { return }
            for (index, item) in elements.enumerated() where item.isScalar && item.string == nil {
                report.add(self, "each entry of `\(declared.path)` must be a string", at: item.range, key: "\(declared.path)[\(index)]", label: "Kubernetes refuses it", help: "quote it")
            }
        case .null: return
        case .boolean, .integer, .float, .string, .dateTime, .table:
            guard declared.node.saysSomething else { return }
            let text = declared.node.string
            report.add(
                self, "`\(declared.path)` must be a list", at: Self.place(declared), key: declared.path, label: "Kubernetes refuses it",
                help: text.map { "write `[\($0)]`" })
        }
    }

    func checkMap(_ declared: DeclaredValue, _ values: ValuesFile, _ report: inout Report) {
        guard declared.path == "extraEnv", values.run == nil else { return }
        if declared.node.isScalar, declared.node.saysSomething {
            report.add(self, "`extraEnv` must be a map", at: declared.node.range, key: "extraEnv", label: Self.rendering)
        }
        for member in declared.node.members where !member.node.isScalar && member.node.saysSomething {
            report.add(
                self, "`\(member.key)` must be a string", at: member.keyRange, key: "extraEnv.\(member.key)", severity: .warning,
                label: "the variable becomes a text such as `map[a:b]`",
                help: member.node.isTable ? "for a value from a Secret, write it below `extraEnvFrom`" : nil)
        }
    }

    /// A plain value, or the key of what has many lines.
    static func place(_ declared: DeclaredValue) -> Range<Int> { declared.node.isScalar ? declared.node.range : declared.key }

    /// "`Always`, `IfNotPresent` or `Never`".
    static func alternatives(_ words: [String]) -> String {
        let quoted = words.map { "`\($0)`" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }
}
