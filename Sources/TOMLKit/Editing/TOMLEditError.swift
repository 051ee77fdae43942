/// Why an edit was refused. The document is as it was.
public enum TOMLEditError: Error, Sendable, Equatable {
    /// The document has mistakes already: nobody can say what an edit would do to it.
    case unreadable(TOMLProblem)
    /// The edited text would not be TOML.
    case impossible(TOMLProblem)
    case noSuchValue(TOMLPath)
    case notATable(TOMLPath)
    case notAnArray(TOMLPath)
    /// There is a value already where a new one was to be.
    case exists(TOMLPath)
    /// A table with statements of its own cannot be replaced as one value: set its keys, or remove it first.
    case holdsStatements(TOMLPath)
    /// Only tables that have headers, and elements, have a place that can be changed.
    case cannotMove(TOMLPath)
}

extension TOMLEditError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let problem): "the document has a mistake: \(problem.message)"
        case .impossible(let problem): "the edit would make a mistake: \(problem.message)"
        case .noSuchValue(let path): "there is no `\(path)`"
        case .notATable(let path): "`\(path)` is not a table"
        case .notAnArray(let path): "`\(path)` is not an array"
        case .exists(let path): "there is a `\(path)` already"
        case .holdsStatements(let path): "`\(path)` is written as statements; set its keys, or remove it first"
        case .cannotMove(let path): "`\(path)` has neither a header nor a place in an array that could be moved"
        }
    }
}
