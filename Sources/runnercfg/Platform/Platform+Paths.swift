import SourceBytes

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Paths that lead to the same place.
extension Platform {
    /// Where a path leads without symbolic links; nil when nothing is there.
    static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// Whether two paths, written to, would be one file: it need not be there yet.
    static func areOneFile(_ one: String, _ other: String) -> Bool {
        let streams = [one, other].map { $0 == "-" ? 1 : descriptor(at: $0) }
        if streams[0] != nil || streams[1] != nil { return streams[0] == streams[1] }
        if let first = try? identity(at: one), let second = try? identity(at: other) {
            return first.isSameFile(as: second)
        }
        let places = [one, other].map { path in
            let parts = split(path)
            return (resolved(parts.directory) ?? parts.directory) + "/" + parts.name
        }
        return places[0] == places[1]
    }

    /// The open file that a path such as `/dev/stdout` or `/dev/fd/3` names; nil for all others.
    ///
    /// Such a path must be written through: it can lead to a regular file, and replacing that would take it from whoever opened it.
    static func descriptor(at path: String) -> Int32? {
        var path = path
        for _ in 0..<40 {
            let parts = split(path)
            guard let directory = resolved(parts.directory) else { return nil }
            if isListOfDescriptors(directory), let number = Int32(parts.name), number >= 0 { return number }
            guard let link = link(at: path) else { return nil }
            path = link.hasPrefix("/") ? link : directory + "/" + link
        }
        return nil
    }

    private static func isListOfDescriptors(_ directory: String) -> Bool {
        directory == "/dev/fd" || (directory.hasPrefix("/proc/\(getpid())/") && directory.hasSuffix("/fd"))
    }

    /// Whether a path itself is a symbolic link.
    static func isLink(_ path: String) -> Bool { link(at: path) != nil }

    private static func link(at path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
    }

    /// The path of a file in a directory; the current directory is not spelled out.
    static func join(_ directory: String, _ path: String) -> String {
        if directory.isEmpty || directory == "." { return path.isEmpty ? "." : path }
        if path.isEmpty { return directory }
        return directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
    }

    /// The names of a path, `.` and `..` worked out.
    static func names(_ path: String) -> [Substring] { Array(path.resolvedSteps.drop { $0 == ".." }) }
}
