/// What a repair does: edits that belong together, and the key paths that they change.
///
/// The paths are a promise: every other path of the file is read as before. ``RepairTrial`` holds each repair to it.
public struct Repair: Sendable, Equatable {
    public var edits: [Edit]
    /// As findings print them: `runners[0].cache.s3.Insecure`. A path stands for all that is below it.
    public var paths: [String]

    public init(_ edits: [Edit], paths: [String]) {
        self.edits = edits
        self.paths = edits.isEmpty ? [] : paths
    }

    /// No exact repair is possible here, so none is offered.
    public static let none = Repair([], paths: [])

    public var isPossible: Bool { !edits.isEmpty }

    /// Both, or none when one of them is not possible.
    public func and(_ other: Repair) -> Repair {
        guard isPossible, other.isPossible else { return .none }
        return Repair(edits + other.edits, paths: paths + other.paths)
    }
}
