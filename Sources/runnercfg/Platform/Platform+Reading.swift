#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Files and folders, read.
extension Platform {
    /// Larger files are refused: no configuration comes near, and `/dev/zero` has no end.
    static let sizeLimit = 256 << 20

    /// Reads a file, or a pipe to its end.
    static func read(_ path: String) throws(FileProblem) -> FileContent {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let problem = lastProblem()
            throw problem == .missing && isLink(path) ? .danglingLink : problem
        }
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
        // One byte more than the file has, so that one read fills the buffer and the next finds the end. What the system makes up as it is
        // read has no size.
        var bytes = [UInt8](repeating: 0, count: size > 0 ? size + 1 : 4096)
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

    /// What a descriptor has by now, at least a byte: of a terminal a line. None at its end.
    static func readPart(of descriptor: Int32) throws(FileProblem) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = bytes.withUnsafeMutableBytes { readSome(descriptor, $0) }
            if count >= 0 { return Array(bytes[..<count]) }
            guard errno == EINTR else { throw lastProblem() }
        }
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

    /// What a directory holds, sorted by name.
    static func entries(of directory: String) throws(FileProblem) -> [FolderEntry] {
        guard let stream = opendir(directory) else { throw lastProblem() }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw lastProblem() }
                break
            }
            let found = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 1) { self.entry(named: $0, in: dirfd(stream)) }
            }
            if let found { entries.append(found) }
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// What one name of a directory stands for; nil for the directory itself, the one above, and a name that is gone by now.
    private static func entry(named bytes: UnsafePointer<CChar>, in directory: Int32) -> FolderEntry? {
        let name = String(cString: bytes)
        guard name != ".", name != ".." else { return nil }
        var status = stat()
        guard fstatat(directory, bytes, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            return errno == ENOENT ? nil : FolderEntry(name: name, content: .unknown(lastProblem()))
        }
        let isText = String(validating: UnsafeRawBufferPointer(start: bytes, count: strlen(bytes)), as: UTF8.self) != nil
        guard status.st_mode & S_IFMT == S_IFLNK else {
            let type = type(of: status)
            return FolderEntry(name: name, content: isText || type == .special ? .known(type) : .unnameable(type))
        }
        guard fstatat(directory, bytes, &status, 0) == 0 else { return FolderEntry(name: name, content: .brokenLink(lastProblem())) }
        // Links to directories count as special, so that no walk runs in a circle.
        guard type(of: status) == .file else { return FolderEntry(name: name, content: .known(.special)) }
        return FolderEntry(name: name, content: isText ? .known(.file) : .unnameable(.file))
    }
}
