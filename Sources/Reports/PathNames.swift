import SourceBytes

/// Paths by their names, without the system's help.
package enum PathNames {
    /// `b.toml`, `./b.toml`, `a/../b.toml` and the absolute path are one file.
    ///
    /// - Parameters:
    ///   - folder: where relative paths begin; without it they stay as they are.
    ///   - base: what is taken off; without it, or for a path outside of it, the whole path is left.
    package static func relative(_ path: String, from folder: String?, to base: String?) -> String {
        guard let folder else { return (path.hasPrefix("/") ? "/" : "") + names(path).joined(separator: "/") }
        let names = names(path.hasPrefix("/") ? path : folder + "/" + path)
        let base = self.names(base ?? folder)
        return names.starts(with: base) ? names.dropFirst(base.count).joined(separator: "/") : "/" + names.joined(separator: "/")
    }

    private static func names(_ path: String) -> [Substring] {
        let names = path.resolvedSteps
        // Nothing is above the root.
        return path.hasPrefix("/") ? Array(names.drop { $0 == ".." }) : names
    }
}
