/// What stands beside `.git`: the root of a repository.
enum GitFolder {
    static let name = ".git"

    /// The root of the repository that a folder is in; nil outside of any.
    static func root(of folder: String) -> String? {
        let way = way(from: folder)
        return way.isRepository ? way.parents.last ?? folder : nil
    }

    /// The folders above one, the nearest first, up to the root of the repository it is in, or all of them.
    static func way(from folder: String) -> (parents: [String], isRepository: Bool) {
        var parents: [String] = []
        var folder = folder
        var isRepository = isRoot(folder)
        while !isRepository, folder.hasPrefix("/"), folder != "/" {
            folder = Platform.split(folder).directory
            parents.append(folder)
            isRepository = isRoot(folder)
        }
        return (parents, isRepository)
    }

    private static func isRoot(_ folder: String) -> Bool { (try? Platform.type(at: Platform.join(folder, name))) != nil }

    /// The file of patterns that a repository keeps for itself, `info/exclude`; nil when it has none.
    ///
    /// `.git` is a file where a work tree or a submodule keeps its repository elsewhere; several work trees share one `info/exclude`.
    static func exclude(of root: String) -> String? {
        var folder = Platform.join(root, name)
        if let target = line(of: folder, after: "gitdir: ") { folder = path(target, from: root) }
        if let shared = line(of: Platform.join(folder, "commondir"), after: "") { folder = path(shared, from: folder) }
        let file = Platform.join(folder, "info/exclude")
        return (try? Platform.type(at: file)) == .file ? file : nil
    }

    /// What follows some words in a file's first line.
    private static func line(of file: String, after words: String) -> String? {
        guard (try? Platform.type(at: file)) == .file, let content = try? Platform.read(file) else { return nil }
        let line = String(decoding: content.bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
        return line.hasPrefix(words) && line.utf8.count > words.utf8.count ? String(line.dropFirst(words.count)) : nil
    }

    private static func path(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") ? path : Platform.join(folder, path)
    }
}
