import Threads

/// Finds the files below a directory that could be ours by their names.
struct DirectoryWalk {
    /// Paths from the directory on, in order of name.
    private(set) var files: [String] = []
    /// Directories that could not be listed, and what in them is wanted, or could be, and cannot be looked at.
    private(set) var problems: [(path: String, problem: FileProblem)] = []
    /// Directories and files that are wanted but ignored, and by what: `.gitignore:3`.
    private(set) var ignored: [(path: String, reason: String)] = []

    /// - Parameters:
    ///   - hidden: whether names that begin with a dot count.
    ///   - followsLinks: whether links to folders are folders, as for Helm; those that lead back to where they stand are left out,
    ///     and pipes and devices are a problem.
    ///   - choice: which ignore files and exclusions count; nil for none.
    ///   - accepts: tells by a path below the directory whether the file is wanted.
    init(_ directory: String, hidden: Bool = false, followsLinks: Bool = false, ignoring choice: IgnoreChoice? = nil, accepts: @Sendable (String) -> Bool) {
        let filter = choice.map { WalkFilter(Platform.join(directory, ""), $0, &problems) }
        // Level by level, instead of recursion: no depth overflows the stack, and the folders of a level are listed on all cores.
        var level = [(path: "", filter: filter)]
        while !level.isEmpty {
            let folders = level
            let listings = Cores.map(folders.count, threads: folders.count < Self.fewFolders ? 1 : nil) { index in
                Listing(folders[index].path, in: directory, folders[index].filter, hidden: hidden, followsLinks: followsLinks, accepts)
            }
            level = []
            for listing in listings {
                files += listing.files
                problems += listing.problems
                ignored += listing.ignored
                level += listing.folders.map { ($0, listing.filter) }
            }
        }
        files.sort()
        problems.sort { $0.path < $1.path }
        ignored.sort { $0.path < $1.path }
    }

    /// Fewer than that are listed before another thread has started.
    private static let fewFolders = 16

    /// What one folder holds.
    private struct Listing: Sendable {
        var files: [String] = []
        var folders: [String] = []
        /// What is left out below it.
        var filter: WalkFilter?
        var problems: [(path: String, problem: FileProblem)] = []
        var ignored: [(path: String, reason: String)] = []

        init(
            _ folder: String, in directory: String, _ outer: WalkFilter?, hidden: Bool, followsLinks: Bool, _ accepts: (String) -> Bool
        ) {
            func shown(_ path: String) -> String { Platform.join(directory, path) }
            do {
                let entries = try Platform.entries(of: shown(folder))
                filter = outer?.entering(folder, named: shown(folder), entries, &problems)
                for entry in entries where hidden || !entry.name.hasPrefix(".") {
                    let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                    let isWanted = entry.content.canBeFile && accepts(path)
                    let isFolder = entry.content.isFolder
                    if isWanted || isFolder, let reason = filter?.reason(toLeaveOut: path, isFolder: isFolder) {
                        ignored.append((shown(path) + (isFolder ? "/" : ""), reason))
                        continue
                    }
                    switch entry.content {
                    case .known(.directory): folders.append(path)
                    case .known(.file): if isWanted { files.append(path) }
                    case .known(.special) where followsLinks:
                        let whole = shown(path)
                        if DirectoryWalk.isLinkOnwards(whole, in: shown(folder)) { folders.append(path) }
                        if accepts(path), (try? Platform.type(at: whole)) == .special { problems.append((whole, .notAFile)) }
                    case .known(.special): break
                    case .unnameable(.special): break
                    case .unnameable(.directory): problems.append((shown(path), .nameIsNoText))
                    case .unnameable(.file): if isWanted { problems.append((shown(path), .nameIsNoText)) }
                    case .brokenLink(let problem): if isWanted { problems.append((shown(path), problem)) }
                    case .unknown(let problem):
                        // Where one name of a folder is not shown none is: that is said once.
                        let place = shown(problem == .notPermitted ? folder : path)
                        if problems.last?.path != place { problems.append((place, problem)) }
                    }
                }
            } catch {
                problems.append((shown(folder), error))
            }
        }
    }

    /// Whether a path is a link to a folder that is neither the one it stands in nor above it.
    private static func isLinkOnwards(_ path: String, in folder: String) -> Bool {
        guard (try? Platform.type(at: path)) == .directory, let target = Platform.resolved(path), let place = Platform.resolved(folder) else { return false }
        return place != target && !place.hasPrefix(target == "/" ? target : target + "/")
    }
}
