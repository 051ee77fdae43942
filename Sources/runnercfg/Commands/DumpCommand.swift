import Reports
import RunnerConfig
import SourceBytes
import TOMLKit
import YAMLLite

/// `runnercfg dump`: what the parser sees.
struct DumpCommand {
    private let command: Command
    private let arguments: ParsedArguments

    init(_ command: Command, _ arguments: ParsedArguments) {
        self.command = command
        self.arguments = arguments
    }

    func run() throws(UsageProblem) -> ExitCode {
        guard let path = arguments.operands.first else { throw .missingOperand(Subcommand.dump.need, of: Subcommand.dump.rawValue) }
        let name = path == "-" ? arguments.value(.stdinName) ?? path : path
        let form = arguments.choice(.dumpForm, as: DumpForm.self) ?? .json
        let language: DumpLanguage
        if let known = self.language(of: name) {
            language = known
        } else {
            // A file that is not there is missing, whatever language it would be.
            if path != "-", (try? Platform.type(at: path)) == nil, command.read(path, as: name) == nil { return .failure }
            throw .languageUnknown(name)
        }
        try check(form, language)
        guard let bytes = command.read(path, as: name) else { return .failure }
        switch language {
        case .toml: return dumpTOML(bytes, name, form)
        case .yaml: return dumpYAML(bytes, name, form)
        }
    }

    private func language(of name: String) -> DumpLanguage? {
        if let language = arguments.choice(.language, as: DumpLanguage.self) { return language }
        if name.hasSuffix(".toml") { return .toml }
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return .yaml }
        return nil
    }

    private func check(_ form: DumpForm, _ language: DumpLanguage) throws(UsageProblem) {
        switch (form, language) {
        case (.taggedJSON, .yaml): throw .formNeedsLanguage(form: form.rawValue, language: "TOML")
        case (.events, .toml), (.json1_2, .toml): throw .formNeedsLanguage(form: form.rawValue, language: "YAML")
        case (.json, _), (.taggedJSON, .toml), (.events, .yaml), (.json1_2, .yaml): return
        }
    }

    private func dumpTOML(_ bytes: [UInt8], _ name: String, _ form: DumpForm) -> ExitCode {
        let version: TOMLVersion = arguments.value(.tomlVersion) == "1.0" ? .v1_0 : .v1_1
        let document = TOMLDocument(parsing: bytes, version: version)
        guard document.problems.isEmpty else {
            say(document.problems.map { ($0.range.lowerBound, "error", $0.message) }, bytes, name)
            return .findings
        }
        write(form == .taggedJSON ? document.taggedJSON() : document.json(), form, mask(bytes, name))
        return .success
    }

    private func dumpYAML(_ bytes: [UInt8], _ name: String, _ form: DumpForm) -> ExitCode {
        let stream = YAMLStream(parsing: bytes)
        say(stream.problems.map { ($0.range.lowerBound, $0.isError && !(form == .json && $0.isReadByHelm) ? "error" : "warning", $0.message) }, bytes, name)
        guard !stream.problems.contains(where: { $0.isError && !(form == .json && $0.isReadByHelm) }) else { return .findings }
        let mask = mask(bytes, name)
        if form == .events {
            write(stream.events(), form, mask)
            return .success
        }
        // One line a document.
        for document in stream.documents {
            guard let root = document.root else {
                command.output.write("null\n")
                continue
            }
            guard let text = root.json(schema: form == .json1_2 ? .core1_2 : .helm) else {
                command.say(Messages.tooManyAliases(name))
                return .findings
            }
            write(text + "\n", form, mask)
        }
        return .success
    }

    private func say(_ problems: [(offset: Int, severity: String, message: String)], _ bytes: [UInt8], _ name: String) {
        guard !problems.isEmpty else { return }
        let lines = Lines(bytes)
        let mask = mask(bytes, name)
        for problem in problems {
            let place = lines.position(problem.offset)
            command.errors.write(DisplayWidth.safe("\(name):\(place.line):\(place.column): \(problem.severity): \(mask.sentence(problem.message))") + "\n")
        }
    }

    /// Writes what the reader saw without the credentials of the file, and without what looks like one in this form.
    ///
    /// - Parameter mask: of the whole file.
    private func write(_ text: String, _ form: DumpForm, _ mask: Mask) {
        let text = form == .events ? scalarsHidden(in: text, mask) : text
        let shown = Array(mask.redacted(text).utf8)
        var result: [UInt8] = []
        var position = 0
        for range in Mask(Credentials(in: shown), in: shown).ranges {
            // A number is written without quotes.
            let isBare = shown[..<range.lowerBound].suffix(3).elementsEqual("\": ".utf8)
            result += shown[position..<range.lowerBound] + Array((isBare ? "\"\(Mask.stars)\"" : Mask.stars).utf8)
            position = range.upperBound
        }
        let masked = String(decoding: result + shown[position...], as: UTF8.self)
        command.output.write(form == .events ? visible(masked) : escaped(masked))
    }

    /// Events whose scalar is a credential, however short: `=VAL :secret`.
    private func scalarsHidden(in events: String, _ mask: Mask) -> String {
        events.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // Before the scalar come its anchor and its tag.
            guard line.hasPrefix("=VAL "), var sign = Optional(line.index(line.startIndex, offsetBy: 5)) else { return String(line) }
            while sign < line.endIndex, "&<".contains(line[sign]) { sign = line[sign...].firstIndex(of: " ").map { line.index(after: $0) } ?? line.endIndex }
            guard sign < line.endIndex, mask.isCredential(line[line.index(after: sign)...]) else { return String(line) }
            return String(line[...sign]) + Mask.stars
        }.joined(separator: "\n")
    }

    /// JSON says the same with what is hidden written out; line ends stand between its tokens only.
    private func escaped(_ json: String) -> String {
        let isHidden = { (scalar: Unicode.Scalar) in scalar != "\n" && HiddenCharacters.contain(scalar) }
        guard json.unicodeScalars.contains(where: isHidden) else { return json }
        var text = String.UnicodeScalarView()
        for scalar in json.unicodeScalars {
            if isHidden(scalar) { text += JSONString.escaped(scalar).unicodeScalars } else { text.append(scalar) }
        }
        return String(text)
    }

    /// Events have no escapes for most of it: programs get it as it is, people do not.
    private func visible(_ events: String) -> String {
        guard command.output.isTerminal else { return events }
        return events.split(separator: "\n", omittingEmptySubsequences: false).map { DisplayWidth.safe(String($0)) }.joined(separator: "\n")
    }

    private func mask(_ bytes: [UInt8], _ name: String) -> Mask {
        Mask(Linter().credentials(in: InputFile(path: name, bytes: bytes)), in: bytes)
    }
}
