#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Everything runnercfg asks of the operating system. No other file makes a system call.
enum Platform {
    /// Larger files are refused: no configuration comes near, and `/dev/zero` has no end.
    static let sizeLimit = 256 << 20

    // MARK: Process

    /// Makes writing to a closed pipe an error that can be handled instead of a signal that kills.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    static func exit(_ code: ExitCode) -> Never { _exit(code.rawValue) }

    /// The value of an environment variable, byte for byte.
    static func environment(_ name: String) -> [UInt8]? {
        guard let value = getenv(name) else { return nil }
        return UnsafeRawBufferPointer(start: value, count: strlen(value)).map { $0 }
    }

    /// The working directory; nil when it is gone or its name cannot be read.
    static var workingDirectory: String? {
        guard let name = getcwd(nil, 0) else { return nil }
        defer { free(name) }
        return String(validatingCString: name)
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The width of the terminal in columns; nil when there is none.
    static func terminalWidth(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    // MARK: Reading

    /// Reads a file, or a pipe to its end.
    static func read(_ path: String) throws(FileProblem) -> FileContent {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw lastProblem() }
        defer { close(descriptor) }
        let status = try status(of: descriptor)
        switch type(of: status) {
        case .directory: throw .isDirectory
        case .file, .special: break
        }
        return FileContent(bytes: try read(descriptor, expecting: Int(status.st_size)), identity: identity(of: status))
    }

    /// Reads a descriptor to its end.
    static func read(_ descriptor: Int32, expecting size: Int = 0) throws(FileProblem) -> [UInt8] {
        guard size <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
        // One byte more than the file has, so that one read fills the buffer and the next finds the end.
        var bytes = [UInt8](repeating: 0, count: max(size, 4095) + 1)
        var filled = 0
        while true {
            if filled == bytes.count {
                guard filled <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
                bytes += [UInt8](repeating: 0, count: bytes.count)
            }
            let count = bytes.withUnsafeMutableBytes { buffer in
                Self.readSome(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            }
            if count == 0 { break }
            if count > 0 {
                filled += count
            } else if errno != EINTR {
                throw lastProblem()
            }
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Darwin)
        Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    /// What stands at a path, symbolic links followed.
    static func type(at path: String) throws(FileProblem) -> FileType {
        type(of: try status(at: path))
    }

    /// Whether two paths that differ lead to the same file.
    static func identity(at path: String) throws(FileProblem) -> FileIdentity {
        identity(of: try status(at: path))
    }

    /// What a directory holds, sorted by name; symbolic links to directories count as special, so that no walk runs in a circle.
    static func entries(of directory: String) throws(FileProblem) -> [(name: String, type: FileType)] {
        guard let stream = opendir(directory) else { throw lastProblem() }
        defer { closedir(stream) }
        var entries: [(name: String, type: FileType)] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            entries.append((name, entryType(directory + "/" + name)))
        }
        return entries.sorted { $0.name < $1.name }
    }

    private static func entryType(_ path: String) -> FileType {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .special }
        guard status.st_mode & S_IFMT == S_IFLNK else { return type(of: status) }
        guard stat(path, &status) == 0 else { return .special }
        switch type(of: status) {
        case .file: return .file
        case .directory, .special: return .special
        }
    }

    // MARK: Writing

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
    /// Mode and owner stay; a symbolic link stays one and its target is replaced.
    ///
    /// - Parameter identity: what was read; a file that is another one by now is left alone.
    static func replace(_ path: String, with bytes: [UInt8], ifStill identity: FileIdentity) throws(FileProblem) {
        guard let resolved = realpath(path, nil) else { throw lastProblem() }
        let target = String(cString: resolved)
        free(resolved)
        let old = try status(at: target)
        guard type(of: old) == .file else { throw .notAFile }
        guard Self.identity(of: old) == identity else { throw .changed }

        let (descriptor, temporary) = try temporaryFile(beside: target)
        var isRenamed = false
        defer {
            close(descriptor)
            if !isRenamed { unlink(temporary) }
        }
        let made = try status(of: descriptor)
        // The owner before the mode: changing the owner clears set-user-id bits.
        if made.st_uid != old.st_uid || made.st_gid != old.st_gid {
            guard fchown(descriptor, old.st_uid, old.st_gid) == 0 else { throw .cannotKeepOwner }
        }
        guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else { throw lastProblem() }
        try write(bytes, to: descriptor)
        guard fsync(descriptor) == 0 else { throw lastProblem() }
        guard Self.identity(of: try status(at: target)) == identity else { throw .changed }
        guard rename(temporary, target) == 0 else { throw lastProblem() }
        isRenamed = true
        synchronise(directoryOf: target)
    }

    /// Makes a new file that only its owner can read, or, when asked to, replaces one that is there.
    static func create(_ path: String, with bytes: [UInt8], isPrivate: Bool, replacing: Bool) throws(FileProblem) {
        if replacing, let identity = try? identity(at: path) { return try replace(path, with: bytes, ifStill: identity) }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o644)
        guard descriptor >= 0 else { throw lastProblem() }
        defer { close(descriptor) }
        do {
            try write(bytes, to: descriptor)
        } catch {
            unlink(path)
            throw error
        }
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

    private static func split(_ path: String) -> (directory: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let directory = path[..<slash]
        return (directory.isEmpty ? "/" : String(directory), String(path[path.index(after: slash)...]))
    }

    // MARK: Status

    private static func status(at path: String) throws(FileProblem) -> stat {
        var status = stat()
        guard stat(path, &status) == 0 else { throw lastProblem() }
        return status
    }

    private static func status(of descriptor: Int32) throws(FileProblem) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw lastProblem() }
        return status
    }

    private static func type(of status: stat) -> FileType {
        if status.st_mode & S_IFMT == S_IFDIR { return .directory }
        return status.st_mode & S_IFMT == S_IFREG ? .file : .special
    }

    private static func identity(of status: stat) -> FileIdentity {
        #if canImport(Darwin)
        let modified = status.st_mtimespec
        #else
        let modified = status.st_mtim
        #endif
        return FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
            modifiedSeconds: Int64(modified.tv_sec), modifiedNanoseconds: Int64(modified.tv_nsec))
    }

    private static func lastProblem() -> FileProblem {
        let code = errno
        switch code {
        case ENOENT: return .missing
        case EACCES, EPERM, EROFS: return .notPermitted
        case EISDIR: return .isDirectory
        case ENOTDIR: return .notADirectory
        case ENXIO, ENODEV: return .notAFile
        case ELOOP: return .tooManyLinks
        case EEXIST: return .exists
        case ENOSPC, EDQUOT: return .noSpace
        case EPIPE: return .closedPipe
        default: return .other(String(cString: strerror(code)))
        }
    }
}
