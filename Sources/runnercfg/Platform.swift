// The only file that talks to the operating system.
#if canImport(Glibc)
@preconcurrency import Glibc
#elseif canImport(Musl)
@preconcurrency import Musl
#elseif canImport(Darwin)
@preconcurrency import Darwin
#endif

/// Why a file could not be read or written.
struct FileFailure: Error, Equatable {
    var path: String
    var message: String
}

/// Files, folders and the terminal.
enum Platform {
    // MARK: Reading

    /// The bytes of a file; `-` is standard input.
    static func read(_ path: String) throws(FileFailure) -> [UInt8] {
        if path == "-" { return try readAll(0, path) }
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        if isDirectory(path) { throw FileFailure(path: path, message: "is a directory") }
        return try readAll(descriptor, path)
    }

    private static func readAll(_ descriptor: Int32, _ path: String) throws(FileFailure) -> [UInt8] {
        var status = stat()
        let expected = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected + 1)
        var chunk = [UInt8](repeating: 0, count: max(4096, min(expected + 1, 1 << 20)))
        while true {
            let count = chunk.withUnsafeMutableBytes { Self.readSome(descriptor, $0) }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(path)
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
        Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The files below a folder, sorted; hidden ones and links to folders are left out.
    static func files(below root: String) throws(FileFailure) -> [String] {
        guard let directory = opendir(root) else { throw failure(root) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { String(cString: $0) }
            }
            if !name.hasPrefix("."), name != "node_modules" { names.append(name) }
        }
        closedir(directory)
        var files: [String] = []
        for name in names.sorted() {
            let path = root == "." ? name : root.hasSuffix("/") ? root + name : "\(root)/\(name)"
            var status = stat()
            guard lstat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: files += (try? Self.files(below: path)) ?? []
            case S_IFREG: files.append(path)
            case S_IFLNK where !isDirectory(path) && exists(path): files.append(path)
            default: break
            }
        }
        return files
    }

    // MARK: Writing

    /// Replaces a file's content in one step: a temporary file beside it takes its place, with its mode and owner. Links are followed.
    ///
    /// - Parameter expected: what was read before; a file that holds something else by now is left alone.
    static func replace(_ path: String, with bytes: [UInt8], expected: [UInt8]) throws(FileFailure) {
        let target = resolved(path)
        guard try read(target) == expected else { throw FileFailure(path: path, message: "changed while it was being checked; nothing was written") }
        var status = stat()
        guard stat(target, &status) == 0 else { throw failure(path) }
        try write(target, bytes, mode: status.st_mode & 0o7777, owner: (status.st_uid, status.st_gid))
    }

    /// Makes a file, or replaces it.
    static func create(_ path: String, with bytes: [UInt8], mode: mode_t) throws(FileFailure) {
        try write(resolved(path), bytes, mode: mode, owner: nil)
    }

    private static func write(_ path: String, _ bytes: [UInt8], mode: mode_t, owner: (uid_t, gid_t)?) throws(FileFailure) {
        var template = Array("\(path).runnercfg-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure(path) }
        let temporary = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        let isWritten = writeAll(descriptor, bytes) && fsync(descriptor) == 0
        if let owner { _ = fchown(descriptor, owner.0, owner.1) }
        _ = fchmod(descriptor, mode)
        close(descriptor)
        guard isWritten, rename(temporary, path) == 0 else {
            let problem = failure(path)
            unlink(temporary)
            throw problem
        }
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// Writes bytes to a descriptor; false when the other end is closed or the disk is full.
    static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
        var position = 0
        while position < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[position...])
                #if canImport(Glibc)
                return Glibc.write(descriptor, rest.baseAddress, rest.count)
                #elseif canImport(Musl)
                return Musl.write(descriptor, rest.baseAddress, rest.count)
                #else
                return Darwin.write(descriptor, rest.baseAddress, rest.count)
                #endif
            }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            position += count
        }
        return true
    }

    // MARK: The process

    /// A reader that goes away is no reason to be killed.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// The terminal's width in columns; 80 when there is none.
    static func terminalWidth() -> Int {
        var size = winsize()
        return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 20 ? Int(size.ws_col) : 80
    }

    static func leave(_ code: Int32) -> Never { exit(code) }

    private static func failure(_ path: String) -> FileFailure {
        let message =
            switch errno {
            case ENOENT: "no such file"
            case EACCES, EPERM: "permission denied"
            case EISDIR: "is a directory"
            case ENOTDIR: "a part of the path is not a directory"
            case ENAMETOOLONG: "the name is too long"
            case EINVAL: "the name is not valid"
            default: String(cString: strerror(errno))
            }
        return FileFailure(path: path, message: message)
    }
}
