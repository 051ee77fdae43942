import GoTemplate
import HelmTemplate
import Reports
import RunnerConfig

/// `runnercfg render`: what Helm would produce. Its purpose is to show everything, credentials too.
struct RenderCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard let path = arguments.operands.first else { throw .missingOperand(Subcommand.render.need, of: Subcommand.render.rawValue) }
        guard arguments.values(.valuesFile).count(where: { $0 == "-" }) + (path == "-" ? 1 : 0) <= 1 else { throw .repeatedStandardInput }
        let capabilities = try capabilities()
        let release = Release(name: arguments.value(.releaseName) ?? "release-name", namespace: arguments.value(.releaseNamespace) ?? "default")
        guard let files = valuesFiles(), let values = try values(files), let chart = command.chart(path) else { return .failure }
        let mask = Mask(quoting: files.map { InputFile(path: $0.path, bytes: $0.bytes, kind: .values) } + assignments)
        do throws(RenderFailure) {
            if let refusal = chart.refusal(by: capabilities) { throw refusal }
            let rendered = try ChartRenderer(chart, values: values, release: release, capabilities: capabilities).render()
            noteUnread(files, chart, rendered, mask)
            return show(try Manifests(rendered), of: rendered)
        } catch {
            command.say(mask.sentence(error.sentence))
            return .findings
        }
    }

    /// What `--set` and the like give: a failing template may quote that, too.
    private var assignments: [InputFile] {
        SetForm.allCases.flatMap { form in arguments.values(.setting(form)).map { InputFile(path: form.flag, bytes: Array($0.utf8)) } }
    }

    private func capabilities() throws(UsageProblem) -> Capabilities {
        let version = arguments.value(.kubeVersion)
        guard let capabilities = Capabilities(kubeVersion: version, apiVersions: arguments.values(.apiVersion)) else {
            throw .notAVersion(version ?? "", of: Option.kubeVersion.flag)
        }
        return capabilities
    }

    /// What `-f` names, in its order; nil when one cannot be read, which is said.
    private func valuesFiles() -> [(path: String, bytes: [UInt8])]? {
        var files: [(path: String, bytes: [UInt8])] = []
        for path in arguments.values(.valuesFile) {
            guard let bytes = command.read(path, as: path) else { return nil }
            files.append((path, bytes))
        }
        return files
    }

    /// The files in their order, then what options set; nil when a file holds no values or cannot be read.
    private func values(_ files: [(path: String, bytes: [UInt8])]) throws(UsageProblem) -> TemplateMap? {
        var values = TemplateMap()
        for (path, bytes) in files {
            do throws(ValuesProblem) {
                values = try UserValues.merging(file: bytes, into: values)
            } catch {
                var place = ""
                if case .notYAML(_, let range) = error {
                    let position = Lines(bytes).position(range.lowerBound)
                    place = ":\(position.line):\(position.column)"
                }
                command.say("\(path)\(place): \(Mask(quoting: [InputFile(path: path, bytes: bytes, kind: .values)]).sentence(error.message))")
                return nil
            }
        }
        for form in SetForm.allCases {
            for argument in arguments.values(.setting(form)) {
                do throws(ValuesProblem) {
                    values = try UserValues.setting(argument, as: form, in: values) { path throws(ValuesProblem) in
                        do throws(FileProblem) { return try Platform.read(path).bytes } catch { throw .unreadable(Messages.cannotRead(path, error)) }
                    }
                } catch {
                    if case .unreadable(let sentence) = error {
                        command.say(sentence)
                        return nil
                    }
                    // What was given may hold a credential: only the reason is shown.
                    throw .badAssignment(of: form.flag, error.reason)
                }
            }
        }
        return values
    }

    /// Says which keys of the values files no template reads: they do nothing.
    private func noteUnread(_ files: [(path: String, bytes: [UInt8])], _ chart: Chart, _ rendered: RenderedChart, _ mask: Mask) {
        for (path, bytes) in files where path != "-" {
            let keys = UnreadKeys.all(in: ValuesFile(bytes).root, chart: chart, rendered: rendered)
            guard !keys.isEmpty else { continue }
            let lines = Lines(bytes)
            for key in keys {
                let place = lines.position(key.range.lowerBound)
                command.note("\(path):\(place.line):\(place.column): \(mask.sentence(Messages.unreadKey(key.path, suggestion: key.suggestion)))")
            }
        }
    }

    private func show(_ manifests: Manifests, of rendered: RenderedChart) -> ExitCode {
        var text = manifests.text()
        let paths = arguments.values(.showOnly)
        if !paths.isEmpty {
            switch Manifests.showing(paths, of: text) {
            case .text(let shown): text = shown
            case .nothing(let path):
                command.say(Messages.noSuchTemplate(path, known: rendered.files.map(\.path)))
                return .findings
            }
        }
        return command.deliver(text, to: arguments.value(.output), replacing: arguments.has(.force))
    }
}
