import GoTemplate
import HelmTemplate
import Reports
import RunnerConfig

/// `runnercfg render`: what Helm would produce. Its purpose is to show everything, credentials too.
struct RenderCommand {
    let command: Command
    let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        let (release, path) = try request()
        let paths = valuesPaths
        guard (paths + arguments.values(.lookup) + [path]).count(where: { $0 == "-" }) <= 1 else { throw .repeatedStandardInput }
        let capabilities = try capabilities()
        guard let files = contents(of: paths), let values = try values(files) else { return .failure }
        guard let known = contents(of: arguments.values(.lookup)), let objects = objects(known), let chart = chart(path) else { return .failure }
        let quoted = files.map { InputFile(path: $0.path, bytes: $0.bytes, kind: .values) } + known.map { InputFile(path: $0.path, bytes: $0.bytes, kind: .secret) }
        let mask = Mask(quoting: quoted + assignments)
        let placeholders = Placeholders()
        var functions = ChartFunctions.all
        if arguments.has(.placeholders) { functions.add(placeholders) }
        if !known.isEmpty { functions.add(objects) }
        do throws(RenderFailure) {
            if let refusal = chart.refusal(by: capabilities) { throw refusal }
            let renderer = ChartRenderer(
                chart, values: values, release: release, capabilities: capabilities, functions: functions, checksSchema: !arguments.has(.skipSchema))
            let rendered = try renderer.render()
            noteUnread(files, chart, rendered, mask)
            return try show(rendered, release, placeholders.count)
        } catch {
            say(error, files, mask)
            return .findings
        }
    }

    private func say(_ failure: RenderFailure, _ files: [(path: String, bytes: [UInt8])], _ mask: Mask) {
        guard failure.violations.isEmpty else {
            let places = SchemaPlaces(files)
            let refusing = failure.violations.filter { $0.keyword != nil }.map(\.chart)
            if !refusing.isEmpty { command.say(Messages.schemaRefuses(refusing)) }
            for violation in failure.violations { command.say(mask.sentence(places.sentence(violation))) }
            return
        }
        let hint = failure.message.contains("not evaluated here") && !arguments.has(.placeholders) ? Messages.askForPlaceholders : ""
        let lines = mask.sentence(failure.told).split(separator: "\n").map(String.init)
        command.say((lines.first ?? "") + hint)
        for line in lines.dropFirst() { command.errors.write(DisplayWidth.safe("  \(line)") + "\n") }
        for place in failure.callers { command.errors.write(DisplayWidth.safe("  included at \(place)") + "\n") }
    }

    /// The release that is asked for, and where the chart is.
    private func request() throws(UsageProblem) -> (release: Release, chart: String) {
        guard let path = arguments.operands.last else { throw .missingOperand(Subcommand.render.need, of: Subcommand.render.rawValue) }
        let first = arguments.operands.count > 1 ? arguments.operands.first : nil
        if first != nil, arguments.has(.releaseName) { throw .optionsExclude(Option.releaseName.flag, "NAME") }
        if first != nil, arguments.has(HelmOption.generatedName) { throw .optionsExclude(HelmOption.generatedName.flag, "NAME") }
        let name = first ?? arguments.value(.releaseName) ?? "release-name"
        guard Release.isName(name) else { throw .notAReleaseName(name, of: first == nil ? Option.releaseName.flag : nil) }
        if arguments.has(.manifestFolder) {
            for other in [Option.output, .showOnly] where arguments.has(other) { throw .optionsExclude(Option.manifestFolder.flag, other.flag) }
        }
        return (Release(name: name, namespace: arguments.value(.releaseNamespace).flatMap { $0.isEmpty ? nil : $0 } ?? "default", isUpgrade: arguments.has(.isUpgrade)), path)
    }

    /// The chart; nil when it cannot be read, which is said.
    private func chart(_ path: String) -> Chart? {
        // Helm looks for `repository/chart` in the repositories that it knows.
        if let first = path.first, first != ".", first != "/", path.split(separator: "/").count == 2, !path.contains("://"), !path.hasSuffix(".tgz"),
            (try? Platform.type(at: path)) == nil
        {
            command.say(Messages.cannotFind(chart: path))
            return nil
        }
        return command.chart(path)
    }

    /// What `--set` and the like give: a failing template may quote that, too.
    private var assignments: [InputFile] {
        SetForm.allCases.flatMap { form in arguments.values(.setting(form)).map { InputFile(path: form.flag, bytes: Array($0.utf8)) } }
    }

    private func capabilities() throws(UsageProblem) -> Capabilities {
        let version = arguments.value(.kubeVersion)
        guard let capabilities = Capabilities(kubeVersion: version, apiVersions: arguments.values(.apiVersion).flatMap(Self.words)) else {
            throw .notAVersion(version ?? "", of: Option.kubeVersion.flag)
        }
        return capabilities
    }

    /// As in Helm, commas stand between several words.
    private static func words(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }

    private var valuesPaths: [String] { arguments.values(.valuesFile).flatMap(Self.words) }

    /// Files in their order; nil when one cannot be read, which is said.
    private func contents(of paths: [String]) -> [(path: String, bytes: [UInt8])]? {
        var files: [(path: String, bytes: [UInt8])] = []
        for path in paths {
            guard let bytes = command.read(path, as: path) else { return nil }
            files.append((path, bytes))
        }
        return files
    }

    /// What `lookup` finds; nil when a file holds something else, which is said.
    private func objects(_ files: [(path: String, bytes: [UInt8])]) -> ClusterObjects? {
        var objects = ClusterObjects()
        for (path, bytes) in files {
            do throws(ValuesProblem) { try objects.add(bytes) } catch {
                refuse(path, bytes, .secret, error)
                return nil
            }
        }
        return objects
    }

    /// Says what is wrong with a file.
    private func refuse(_ path: String, _ bytes: [UInt8], _ kind: FileKind, _ problem: ValuesProblem) {
        var place = ""
        if case .notYAML(_, let range) = problem {
            let position = Lines(bytes).position(range.lowerBound)
            place = ":\(position.line):\(position.column)"
        }
        command.say("\(path)\(place): \(Mask(quoting: [InputFile(path: path, bytes: bytes, kind: kind)]).sentence(problem.message))")
    }

    /// The files in their order, then what options set; nil when a file holds no values or cannot be read.
    private func values(_ files: [(path: String, bytes: [UInt8])]) throws(UsageProblem) -> TemplateMap? {
        var values = TemplateMap()
        for (path, bytes) in files {
            do throws(ValuesProblem) {
                values = try UserValues.merging(file: bytes, into: values)
            } catch {
                refuse(path, bytes, .values, error)
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
}
