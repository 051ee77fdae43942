import GoTemplate

/// The values a user gives: files, then `--set`.
public enum UserValues {
    /// A values file over what there is already; its documents are merged in their order.
    public static func merging(file bytes: [UInt8], into values: TemplateMap = TemplateMap()) throws(ValuesProblem) -> TemplateMap {
        ValuesMerge.over(values, try YAMLValues.file(bytes))
    }

    /// The user's values over a chart's own, as templates see them: null takes a default away.
    public static func coalesced(_ user: TemplateMap, over defaults: TemplateMap) -> TemplateMap {
        ValuesMerge.coalesced(user, overChart: defaults)
    }

    /// Checks an argument, and tells the files that it names.
    public static func files(namedBy argument: String, as form: SetForm) throws(ValuesProblem) -> [String] {
        let assignments = try SetArgument(argument, form).assignments
        return form == .file ? assignments.compactMap(\.value.path).filter { !$0.isEmpty } : []
    }

    /// Where no file can be read.
    public static func noFiles(_ path: String) throws(ValuesProblem) -> [UInt8] { throw .unreadable("\(path): cannot be read here") }

    /// The argument of a `--set`, or of another option of this kind, over what there is already.
    ///
    /// - Parameter file: reads what a `--set-file` names.
    public static func setting(
        _ argument: String, as form: SetForm = .typed, in values: TemplateMap, file: (String) throws(ValuesProblem) -> [UInt8] = noFiles
    ) throws(ValuesProblem) -> TemplateMap {
        var result = TemplateValue.map(values)
        for assignment in try SetArgument(argument, form).assignments {
            var value = TemplateValue(assigned: assignment.value)
            if form == .file, let path = assignment.value.path, !path.isEmpty { value = .string(String(decoding: try file(path), as: UTF8.self)) }
            if let obstacle = result.obstacle(to: assignment.steps) {
                throw .badAssignment(argument, "`\(ValuesAssignment.text(obstacle.steps))` is \(obstacle.value.words) already, and nothing can be set below it")
            }
            if assignment.steps.isEmpty, case .map(let object) = value, case .map(let known) = result {
                result = .map(ValuesMerge.over(known, object))
            } else {
                result.assign(assignment.steps[...], value)
            }
        }
        guard case .map(let map) = result else { return values }
        return map
    }
}
