/// Enough about a file to tell later whether it is still the one that was read.
struct FileIdentity: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
    var size: Int64
    var modifiedSeconds: Int64
    var modifiedNanoseconds: Int64

    /// Whether it is the same file, whatever was written to it meanwhile.
    func isSameFile(as other: FileIdentity) -> Bool { device == other.device && inode == other.inode }
}

/// A file's bytes, and which file they were.
struct FileContent: Sendable {
    var bytes: [UInt8]
    var identity: FileIdentity
}

/// What stands at a path.
enum FileType: Sendable {
    case file
    case directory
    /// A pipe, a socket or a device.
    case special
}
