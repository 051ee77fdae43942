/// A name in a directory, and what stands there.
struct FolderEntry {
    var name: String
    var content: Content

    enum Content {
        case known(FileType)
        /// Something whose name is no text, so that it cannot be asked for.
        case unnameable(FileType)
        /// A symbolic link that leads nowhere.
        case brokenLink(FileProblem)
        /// The system does not say.
        case unknown(FileProblem)

        var isFolder: Bool {
            switch self {
            case .known(.directory), .unnameable(.directory): true
            case .known, .unnameable, .brokenLink, .unknown: false
            }
        }

        /// Whether its name is worth a look.
        var canBeFile: Bool {
            switch self {
            case .known(.file), .unnameable(.file), .brokenLink: true
            case .known, .unnameable, .unknown: false
            }
        }
    }
}
