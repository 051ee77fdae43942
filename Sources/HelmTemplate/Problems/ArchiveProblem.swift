/// Why an archive cannot be read.
public enum ArchiveProblem: Error, Sendable, Equatable {
    case notGzip
    /// It ends before it should, or its parts contradict each other.
    case damaged
    case wrongChecksum
    /// What comes out is larger than charts may be.
    case tooLarge(limit: Int)
    case badTarHeader(offset: Int)
    /// An entry that would land outside the archive: `../x`, `/x`.
    case unsafePath(String)

    /// The problem in a sentence.
    public var message: String {
        switch self {
        case .notGzip: "it is not a gzip file"
        case .damaged: "its compressed data is damaged or cut off"
        case .wrongChecksum: "its checksum does not fit its content: the file is damaged"
        case .tooLarge(let limit): "it unpacks to more than \(limit >> 20) MiB"
        case .badTarHeader(let offset): "the tar header at byte \(offset) is wrong"
        case .unsafePath(let path): "it holds a file outside of itself, `\(path)`"
        }
    }
}
