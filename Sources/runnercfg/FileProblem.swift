/// Why a file could not be read or written.
enum FileProblem: Error, Equatable {
    case missing
    case notPermitted
    case isDirectory
    case notADirectory
    /// A socket, a device, or, for writing, anything but a file.
    case notAFile
    case tooLarge(limit: Int)
    case tooManyLinks
    /// A symbolic link that leads to nothing.
    case danglingLink
    /// Another program wrote to it after it was read.
    case changed
    case exists
    case noSpace
    case closedPipe
    /// The new file would belong to somebody else than the old one.
    case cannotKeepOwner
    /// The new file would lack an extended attribute or the access list of the old one.
    case cannotKeepAttribute(String)
    /// It has so many further hard links, which would keep the old text.
    case hasOtherNames(Int)
    /// Its name is not UTF-8, so that nobody can type it.
    case nameIsNoText
    /// Whatever else the system says, in its own words.
    case other(String)
}
