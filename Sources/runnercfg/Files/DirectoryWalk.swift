/// Finds the files below a directory that could be ours by their names.
struct DirectoryWalk {
    /// Paths from the directory on, in order of name.
    private(set) var files: [String] = []
    /// Directories that could not be listed, and what in them is wanted, or could be, and cannot be looked at.
    private(set) var problems: [(path: String, problem: FileProblem)] = []

    /// - Parameters:
    ///   - hidden: whether names that begin with a dot count.
    ///   - accepts: tells by a path below the directory whether the file is wanted.
    init(_ directory: String, hidden: Bool = false, accepts: (String) -> Bool) {
        // Directories still to list; a list of our own instead of recursion, so that no depth overflows the stack.
        var pending = [""]
        while let folder = pending.popLast() {
            do {
                for entry in try Platform.entries(of: Self.join(directory, folder)) where hidden || !entry.name.hasPrefix(".") {
                    let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                    let isWanted = entry.content.canBeFile && accepts(path)
                    switch entry.content {
                    case .known(.directory): pending.append(path)
                    case .known(.file): if isWanted { files.append(path) }
                    case .known(.special), .unnameable(.special): break
                    case .unnameable(.directory): problems.append((Self.join(directory, path), .nameIsNoText))
                    case .unnameable(.file): if isWanted { problems.append((Self.join(directory, path), .nameIsNoText)) }
                    case .brokenLink(let problem): if isWanted { problems.append((Self.join(directory, path), problem)) }
                    case .unknown(let problem):
                        // Where one name of a folder is not shown none is: that is said once.
                        let place = problem == .notPermitted ? folder : path
                        if problems.last?.path != Self.join(directory, place) { problems.append((Self.join(directory, place), problem)) }
                    }
                }
            } catch {
                problems.append((Self.join(directory, folder), error))
            }
        }
        files.sort()
        problems.sort { $0.path < $1.path }
    }

    /// The path of a file in a directory; the current directory is not spelled out.
    static func join(_ directory: String, _ path: String) -> String {
        if directory.isEmpty || directory == "." { return path.isEmpty ? "." : path }
        if path.isEmpty { return directory }
        return directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
    }
}
