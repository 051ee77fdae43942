#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Files, written.
extension Platform {
    /// Writes all bytes.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileProblem) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                writeSome(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw lastProblem()
            }
        }
    }

    private static func writeSome(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Darwin)
        Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    /// Replaces a file that was read before: at every moment the old or the new one stands there, whole.
    ///
    /// Mode, owner, access list and extended attributes stay; a symbolic link stays one and its target is replaced. A file with further
    /// names (hard links) is refused: whether they are copies to be kept or the same file on purpose only its owner knows.
    ///
    /// - Parameters:
    ///   - identity: what was read; a file that is another one by now is left alone.
    ///   - isPrivate: only the owner can read the new file, whoever could read the old one.
    static func replace(_ path: String, with bytes: [UInt8], ifStill identity: FileIdentity, isPrivate: Bool = false) throws(FileProblem) {
        guard let target = resolved(path) else { throw lastProblem() }
        let old = try status(at: target)
        guard type(of: old) == .file else { throw .notAFile }
        guard Self.identity(of: old) == identity else { throw .changed }
        guard old.st_nlink <= 1 else { throw .hasOtherNames(Int(old.st_nlink) - 1) }
        try uninterrupted { () throws(FileProblem) in
            let (descriptor, temporary) = try temporaryFile(beside: target)
            var isRenamed = false
            defer {
                close(descriptor)
                if !isRenamed { unlink(temporary) }
            }
            try prepare(descriptor, like: old, at: target, isPrivate: isPrivate)
            try write(bytes, to: descriptor)
            guard fsync(descriptor) == 0 else { throw lastProblem() }
            guard Self.identity(of: try status(at: target)) == identity else { throw .changed }
            guard rename(temporary, target) == 0 else { throw lastProblem() }
            isRenamed = true
            synchronise(directoryOf: target)
        }
    }

    /// Gives a new file everything that an old one has but its content.
    private static func prepare(_ descriptor: Int32, like old: stat, at target: String, isPrivate: Bool) throws(FileProblem) {
        let made = try status(of: descriptor)
        // The owner before the mode: changing the owner clears set-user-id bits.
        if made.st_uid != old.st_uid || made.st_gid != old.st_gid {
            guard fchown(descriptor, old.st_uid, old.st_gid) == 0 else { throw .cannotKeepOwner }
        }
        // The mode before the attributes: with an access list the group's bits are its mask.
        try removeInheritedAccess(from: descriptor)
        guard fchmod(descriptor, isPrivate ? 0o600 : old.st_mode & 0o7777) == 0 else { throw lastProblem() }
        try copyAttributes(from: target, to: descriptor, withAccess: !isPrivate)
    }

    /// Makes a folder where there is none; its parent has to be there.
    static func makeFolder(_ path: String) throws(FileProblem) {
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        throw lastProblem()
    }


    /// Makes a new file that only its owner can read, or, when asked to, replaces one that is there.
    ///
    /// A pipe or a device is written to: there is nothing to replace.
    ///
    /// - Parameters:
    ///   - isPrivate: a file that is replaced is from now on for its owner only, as new ones are anyway.
    ///   - isShared: others may read a new file, as far as the mask of the user lets them.
    static func create(_ path: String, with bytes: [UInt8], isPrivate: Bool, replacing: Bool, isShared: Bool = false) throws(FileProblem) {
        if replacing, let identity = try? identity(at: path) {
            if try type(at: path) == .special { return try writeThrough(path, bytes) }
            return try replace(path, with: bytes, ifStill: identity, isPrivate: isPrivate)
        }
        try uninterrupted { () throws(FileProblem) in
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isShared ? 0o666 : 0o600)
            guard descriptor >= 0 else {
                let problem = lastProblem()
                throw problem == .exists && (try? type(at: path)) == nil ? .danglingLink : problem
            }
            defer { close(descriptor) }
            do throws(FileProblem) {
                try write(bytes, to: descriptor)
                guard fsync(descriptor) == 0 else { throw lastProblem() }
            } catch {
                unlink(path)
                throw error
            }
        }
    }

    private static func writeThrough(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw lastProblem() }
        defer { close(descriptor) }
        try write(bytes, to: descriptor)
    }

    private static func temporaryFile(beside path: String) throws(FileProblem) -> (descriptor: Int32, path: String) {
        let parts = split(path)
        var template = Array("\(parts.directory)/.\(parts.name).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw lastProblem() }
        return (descriptor, String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    /// So that the new name survives a power cut; where a directory cannot be opened the file itself is still safe.
    private static func synchronise(directoryOf path: String) {
        let descriptor = open(split(path).directory, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    static func split(_ path: String) -> (directory: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let directory = path[..<slash]
        return (directory.isEmpty ? "/" : String(directory), String(path[path.index(after: slash)...]))
    }
}
