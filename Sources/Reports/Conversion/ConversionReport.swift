import RunnerConfig

/// What a conversion did not carry over, for a merge request or a program.
package struct ConversionReport {
    private let conversion: Conversion
    private let source: String
    private let mask: Mask
    private let place: (ConversionLoss) -> String?

    /// - Parameters:
    ///   - source: the file that was converted.
    ///   - place: where a loss stands in it; nil for nowhere.
    package init(_ conversion: Conversion, of source: String, mask: Mask, place: @escaping (ConversionLoss) -> String?) {
        (self.conversion, self.source, self.mask, self.place) = (conversion, source, mask, place)
    }

    package var markdown: String {
        var text = "# Conversion of `\(source)`\n\n"
        if conversion.losses.isEmpty { text += "Everything is carried over.\n" } else {
            text += "| Setting | Where | What happens | Why | What to do |\n|---|---|---|---|---|\n"
            for loss in conversion.losses {
                text += "| `\(cell(loss.path, isCode: true))` | \(cell(place(loss) ?? "")) | \(loss.kind.rawValue) | \(cell(loss.reason)) | \(cell(loss.advice ?? "")) |\n"
            }
        }
        if !conversion.notes.isEmpty { text += "\n" + conversion.notes.map { "- \(mask.sentence($0))\n" }.joined() }
        return text
    }

    package var json: String {
        let losses = conversion.losses.map { loss in
            JSONValue.object([
                ("path", .string(mask.sentence(loss.path))), ("kind", .string(loss.kind.rawValue)), ("place", .string(place(loss) ?? "")),
                ("reason", .string(mask.sentence(loss.reason))), ("advice", .string(mask.sentence(loss.advice ?? ""))),
            ])
        }
        return JSONWriter.text(.object([
            ("schemaVersion", .number(1)), ("source", .string(source)), ("losses", .array(losses)), ("notes", .array(conversion.notes.map { .string(mask.sentence($0)) })),
        ]))
    }

    private func cell(_ text: String, isCode: Bool = false) -> String { MarkdownReport.cell(mask.sentence(text), isCode: isCode) }
}
