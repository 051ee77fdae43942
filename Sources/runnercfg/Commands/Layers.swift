import HelmTemplate
import Reports
import RunnerConfig

/// Values that options lay over those of a file.
extension Command {
    /// Whether some option gives values.
    static func hasLayers(_ arguments: ParsedArguments) -> Bool { Option.layers.contains(where: arguments.has) }

    /// The values of a file with those of `-f` and of `--set` and the like over them; nil when one of them cannot be read, which is said.
    ///
    /// - Parameter lowest: nil when the first `-f` is the lowest layer.
    func layers(over lowest: InputFile?, _ arguments: ParsedArguments) throws(UsageProblem) -> ValuesLayers? {
        var layers = ValuesLayers()
        if let lowest { layers.add(file: lowest.path, lowest.bytes) }
        for path in arguments.values(.valuesFile) {
            guard let bytes = read(path, as: path) else {
                if ReportFormats.named(path) != nil || EnvironmentFormat(rawValue: path) != nil { note(Messages.formatHasNoLetter(path)) }
                return nil
            }
            layers.add(file: path, bytes)
        }
        guard !layers.layers.isEmpty else { throw .layersOver(0) }
        for form in SetForm.allCases {
            let given = arguments.values(.setting(form))
            guard let files = try files(namedBy: given, form) else { return nil }
            layers.add(form, given, files: files)
        }
        return layers
    }

    private func files(namedBy given: [String], _ form: SetForm) throws(UsageProblem) -> [String: [UInt8]]? {
        var files: [String: [UInt8]] = [:]
        for argument in given {
            do throws(ValuesProblem) {
                for path in try UserValues.files(namedBy: argument, as: form) where files[path] == nil {
                    guard let bytes = read(path, as: path) else { return nil }
                    files[path] = bytes
                }
            } catch {
                // What was given may hold a credential: only the reason is shown.
                throw .badAssignment(of: form.flag, error.reason)
            }
        }
        return files
    }

    /// A place in a file, or in one of its layers, as compilers write it.
    func place(_ offset: Int, in file: InputFile) -> String {
        let (path, bytes, offset) = file.location(of: offset)
        let position = Lines(bytes).position(offset)
        return "\(path):\(position.line):\(position.column)"
    }
}
