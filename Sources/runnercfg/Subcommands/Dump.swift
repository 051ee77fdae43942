import TOMLKit
import YAMLLite

extension Command {
    mutating func dump(_ parsed: ParsedArguments) throws(UsageFailure) -> ExitCode {
        guard parsed.operands.count == 1, let path = parsed.operands.first else { throw UsageFailure("dump takes one file", help: "See `runnercfg dump --help`.") }
        guard let bytes = read(path) else { return .unreadable }
        let form = parsed.value("--as") ?? "json"
        switch (parsed.value("--kind") ?? Self.language(path, form), form) {
        case ("toml", "events"), ("config", "events"), ("toml", "json-1.2"), ("config", "json-1.2"): throw UsageFailure("--as \(form) is for YAML")
        case ("yaml", "tagged-json"), ("values", "tagged-json"), ("secret", "tagged-json"): throw UsageFailure("--as tagged-json is for TOML")
        case ("toml", _), ("config", _): return dumpTOML(bytes, path, form, parsed.value("--toml-version") == "1.0" ? .v1_0 : .v1_1)
        case ("yaml", _), ("values", _), ("secret", _): return dumpYAML(bytes, path, form)
        default: throw UsageFailure("say what `\(path)` is with --kind toml or --kind yaml")
        }
    }

    private static func language(_ path: String, _ form: String) -> String {
        if path.hasSuffix(".toml") || form == "tagged-json" { return "toml" }
        if path.hasSuffix(".yaml") || path.hasSuffix(".yml") || form == "events" || form == "json-1.2" { return "yaml" }
        return ""
    }

    private mutating func dumpTOML(_ bytes: [UInt8], _ path: String, _ form: String, _ version: TOMLVersion) -> ExitCode {
        let document = TOMLDocument(parsing: bytes, version: version)
        guard document.problems.isEmpty else {
            report(document.problems.map { ($0.range.lowerBound, $0.message) }, bytes, path)
            return .findings
        }
        output.write(form == "tagged-json" ? document.taggedJSON() : document.json())
        return .success
    }

    private mutating func dumpYAML(_ bytes: [UInt8], _ path: String, _ form: String) -> ExitCode {
        let stream = YAMLStream(parsing: bytes)
        let mistakes = stream.problems.filter(\.isError)
        guard mistakes.isEmpty else {
            report(mistakes.map { ($0.range.lowerBound, $0.message) }, bytes, path)
            return .findings
        }
        guard form != "events" else {
            output.write(stream.events())
            return .success
        }
        for document in stream.documents {
            guard let root = document.root else { continue }
            guard let text = root.json(schema: form == "json" ? .helm : .core1_2) else {
                errors.line("runnercfg: `\(path)`: aliases expand without end")
                return .findings
            }
            output.line(text)
        }
        return .success
    }

    private mutating func report(_ problems: [(offset: Int, message: String)], _ bytes: [UInt8], _ path: String) {
        let lines = Lines(bytes)
        for problem in problems {
            let place = lines.place(problem.offset)
            errors.line("\(path):\(place.line):\(place.column): error: \(problem.message)")
        }
    }
}
