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
}
