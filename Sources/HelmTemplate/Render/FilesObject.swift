import SourceBytes
import GoTemplate

/// `.Files`: a map of names to contents with Helm's methods.
package enum FilesObject {
    package static func value(_ files: [ChartFile]) -> TemplateValue {
        let get: @Sendable (String) -> String = { name in files.first { $0.path == name }?.text ?? "" }
        let name: @Sendable ([TemplateValue], String) throws(TemplateFailure) -> String = { values, method throws(TemplateFailure) in
            guard values.count == 1 else { throw TemplateFailure("wrong number of args for \(method): want 1 got \(values.count)") }
            guard case .string(let name) = values[0] else { throw TemplateFailure("wrong type for value; expected string; got \(values[0].type)") }
            return name
        }
        let methods: [String: TemplateTraits.Method] = [
            "Get": { values throws(TemplateFailure) in .string(get(try name(values, "Get"))) },
            "GetBytes": { values throws(TemplateFailure) in .typed(.string(get(try name(values, "GetBytes"))), .bytes) },
            "Lines": { values throws(TemplateFailure) in
                var lines = get(try name(values, "Lines")).lines.map(String.init)
                if lines.last == "" { lines.removeLast() }
                return .strings(lines)
            },
            "Glob": { values throws(TemplateFailure) in
                let words = try name(values, "Glob")
                // A pattern that is none means everything.
                let pattern = GlobPattern(isClosed(words) ? words : "**")
                return value(files.filter { pattern.matches($0.path) })
            },
            "AsConfig": { _ throws(TemplateFailure) in .string(yaml(files) { $0.text }) },
            "AsSecrets": { _ throws(TemplateFailure) in .string(yaml(files) { Base64.encode($0.bytes) }) },
        ]
        var traits = TemplateTraits(type: "engine.files", methods: methods)
        traits.missing = .typed(.string(""), .bytes)
        // Most charts have files that no template reads, and some of them are large.
        return .map(TemplateMap(texts: files.count, traits: traits) {
            Dictionary(files.map { ($0.path, .typed(.string($0.text), .bytes)) }) { $1 }
        })
    }

    /// Whether every bracket of a pattern is closed.
    private static func isClosed(_ pattern: String) -> Bool {
        var (opened, isEscaped) = ([UInt8](), false)
        for byte in pattern.utf8 {
            defer { isEscaped = byte == UInt8(ascii: "\\") && !isEscaped }
            if isEscaped { continue }
            switch (byte, opened.last) {
            case (UInt8(ascii: "]"), UInt8(ascii: "[")), (UInt8(ascii: "}"), UInt8(ascii: "{")): opened.removeLast()
            case (UInt8(ascii: "["), let last), (UInt8(ascii: "{"), let last):
                if last != UInt8(ascii: "[") { opened.append(byte) }
            case _: break
            }
        }
        return opened.isEmpty
    }

    private static func yaml(_ files: [ChartFile], _ text: (ChartFile) -> String) -> String {
        let pairs = files.map { file in (file.path.split(separator: "/").last.map(String.init) ?? "", TemplateValue.string(text(file))) }
        return ChartFunctions.yaml(.map(TemplateMap(pairs)))
    }
}
