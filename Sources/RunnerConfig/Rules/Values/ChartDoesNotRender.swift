import GoTemplate
import HelmTemplate

/// Helm cannot render the given chart with these values.
struct ChartDoesNotRender: WorkspaceRule {
    var documentation: Documentation {
        Documentation(
            Self.name, .error, .values,
            summary: "the given chart cannot be rendered with these values",
            why: """
                Helm stops at the first template that fails and installs nothing. With `--chart`, or next to a Chart.yaml, the \
                templates are run with the values. A failure is reported where it happens: in the template if that is also \
                checked, otherwise at the value that the template reads.
                """,
            isRefusal: true, yields: ["cache-value-is-null", "config-not-a-string", "image-as-string", Yield("env-as-wrong-shape", .around)], sources: ["the chart that is given, by running its templates"])
    }

    private static let name = "chart-does-not-render"

    private static let template = """
        apiVersion: v1
        kind: ConfigMap
        data:
          url: {{ required "gitlabUrl is needed" .Values.gitlabUrl | quote }}
          session: {{ .Values.sessionServer.publicIP | quote }}

        """

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                sessionServer: «"10.0.0.1"»

                """, template: Self.template),
            Example(
                .values,
                """
                «runners»:
                  tags: kubernetes

                """, template: Self.template),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                sessionServer:
                  publicIP: 10.0.0.1

                """, template: Self.template),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                sessionServer: {}

                """, template: Self.template),
        ]
    }

    func check(_ workspace: Workspace, _ report: inout WorkspaceReport) {
        for (index, values) in workspace.values {
            guard let run = values.run, let failure = run.failure else { continue }
            let reason = Self.reason(failure)
            // Defaults are often incomplete on purpose: whoever installs the chart gives the rest.
            if run.chart.isOwn, ["error calling required", "error calling fail"].contains(where: failure.message.hasPrefix) {
                report[file: index].leaveUnchecked("the chart was not run: its default values are not enough (\(reason))")
                continue
            }
            // What depends on chance or on a key is no fault of the chart.
            if failure.message.contains("not evaluated here") {
                report[file: index].leaveUnchecked("the chart was not run: \(reason)")
                continue
            }
            let culprit = Culprit(failure, of: run)
            let place = culprit.value.map { Related("the value it reads", at: $0, in: workspace.files[index].path) }
            if let at = workspace.templates.first(where: { Self.isFile($0.file.path, of: run, failure) }) {
                // What Go cannot even parse is a syntax error of the template, and told there.
                guard at.file.syntaxProblems.isEmpty, let offset = failure.offset else { continue }
                let range = culprit.expression ?? offset..<min(offset + 1, at.file.text.bytes.count)
                report[file: at.index].add(
                    self, "the chart cannot be rendered: \(reason)", at: range, key: "", label: "fails with \(workspace.files[index].path)",
                    related: place.map { [$0] } ?? [])
                continue
            }
            let first = run.values.members.first?.keyRange ?? 0..<0
            report[file: index].add(
                self, "\(run.chart.words) cannot be rendered with these values: \(reason)", at: culprit.value ?? first, key: culprit.path,
                label: failure.path.isEmpty ? "" : "fails in \(Self.place(failure))")
        }
    }

    /// The failure alone: Go's words quote the whole text that `tpl` was given.
    private static func reason(_ failure: RenderFailure) -> String {
        for words in ["error during tpl function execution for \"", "cannot parse template \""] {
            guard let start = failure.message.firstRange(of: words)?.upperBound else { continue }
            var isEscaped = false
            let rest = failure.message[start...].drop { character in
                defer { isEscaped = character == "\\" && !isEscaped }
                return character != "\"" || isEscaped
            }
            if rest.hasPrefix("\": ") { return "`tpl`: " + rest.dropFirst(3) }
        }
        return failure.message
    }

    /// `templates/_cache.tpl:3:14`.
    private static func place(_ failure: RenderFailure) -> String {
        let path = failure.path.split(separator: "/").dropFirst().joined(separator: "/")
        guard let line = failure.line, let column = failure.column else { return path }
        return "\(path):\(line):\(column)"
    }

    private static func isFile(_ path: String, of run: ChartRun, _ failure: RenderFailure) -> Bool {
        let names = { (path: String) in path.split(separator: "/").filter { $0 != "." } }
        return !failure.path.isEmpty && names(path) == names(run.chart.path) + names(failure.path).dropFirst()
    }
}

/// The value that a failing template asked for.
private struct Culprit {
    /// In the template: the smallest expression around the failure.
    private(set) var expression: Range<Int>?
    /// In the values file.
    private(set) var value: Range<Int>?
    private(set) var path = ""

    init(_ failure: RenderFailure, of run: ChartRun) {
        guard let offset = failure.offset, let bytes = Self.bytes(failure.path, in: run) else { return }
        let template = Template(parsing: bytes, name: failure.path)
        let references = template.fieldReferences.filter { $0.path.first == "Values" }
        // Inside `range` the dot is an element of what is ranged over.
        let blocks = template.branches.filter { $0.body.contains(offset) }.sorted { $0.body.count < $1.body.count }.map(\.condition)
        let around = references.filter { $0.range.contains(offset) } + references.filter { $0.pipeline.contains(offset) }
            + blocks.flatMap { block in references.filter { block.contains($0.range.lowerBound) } }
        guard let reference = around.first else { return }
        expression = reference.range.contains(offset) ? reference.range : nil
        var node = run.values
        // Templates of a sub-chart see what stands below its name.
        let inner = failure.path.split(separator: "/").count > 3 ? run.prefix : []
        for key in inner + reference.path.dropFirst() {
            guard let member = node[key] else { break }
            value = member.node.isTable || member.node.isNull ? member.keyRange : member.node.range
            path += (path.isEmpty ? "" : ".") + key
            node = member.node
        }
    }

    private static func bytes(_ path: String, in run: ChartRun) -> [UInt8]? {
        let keys = path.split(separator: "/").dropFirst()
        var chart = run.chart.chart
        var rest = keys
        while rest.first == "charts", let name = rest.dropFirst().first, let inner = chart.subcharts.first(where: { $0.metadata.name == name }) {
            chart = inner
            rest = rest.dropFirst(2)
        }
        return chart.templates.first { $0.path == rest.joined(separator: "/") }?.bytes
    }
}
