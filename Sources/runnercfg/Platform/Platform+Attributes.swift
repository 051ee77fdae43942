#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

#if !canImport(Darwin)
// The C libraries have these, their Swift modules do not. Declared here they need no module of our own.
@_silgen_name("listxattr") private func listAttributes(_ path: UnsafePointer<CChar>, _ names: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int
@_silgen_name("getxattr") private func getAttribute(
    _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer?, _ size: Int
) -> Int
@_silgen_name("fgetxattr") private func getAttribute(
    _ descriptor: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer?, _ size: Int
) -> Int
@_silgen_name("fsetxattr") private func setAttribute(
    _ descriptor: Int32, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer?, _ size: Int, _ flags: Int32
) -> Int32
@_silgen_name("fremovexattr") private func removeAttribute(_ descriptor: Int32, _ name: UnsafePointer<CChar>) -> Int32
#endif

/// Extended attributes, access lists among them: who may read a file beside its owner and group can stand nowhere else.
extension Platform {
    #if canImport(Darwin)
    static func removeInheritedAccess(from descriptor: Int32) throws(FileProblem) {}

    static func copyAttributes(from path: String, to descriptor: Int32, withAccess: Bool) throws(FileProblem) {
        let source = open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw lastProblem() }
        defer { close(source) }
        let wanted = withAccess ? COPYFILE_XATTR | COPYFILE_ACL : COPYFILE_XATTR
        guard fcopyfile(source, descriptor, nil, copyfile_flags_t(wanted)) == 0 else { throw .cannotKeepAttribute("com.apple") }
    }
    #else
    private static let accessList = "system.posix_acl_access"
    /// Sums that the kernel makes of the content itself, and rights to run a program, which every write to a file removes.
    private static let ofTheContent: Set<String> = ["security.ima", "security.evm", "security.capability"]

    /// A folder can hand an access list to every new file in it; the one that was there before need not have had it.
    static func removeInheritedAccess(from descriptor: Int32) throws(FileProblem) {
        guard getAttribute(descriptor, accessList, nil, 0) > 0 else { return }
        guard removeAttribute(descriptor, accessList) == 0 else { throw .cannotKeepAttribute(accessList) }
    }

    /// - Parameter withAccess: with the list of those who may read it; without, the mode alone decides.
    static func copyAttributes(from path: String, to descriptor: Int32, withAccess: Bool) throws(FileProblem) {
        for name in try attributes(of: path) where !ofTheContent.contains(name) && (withAccess || !isAccessList(name)) {
            guard let value = bytes({ getAttribute(path, name, $0, $1) }) else { throw .cannotKeepAttribute(name) }
            // A label that the system gave to both need not be set, which may be forbidden.
            if bytes({ getAttribute(descriptor, name, $0, $1) }) == value { continue }
            guard value.withUnsafeBytes({ setAttribute(descriptor, name, $0.baseAddress, $0.count, 0) }) == 0 else {
                throw .cannotKeepAttribute(name)
            }
        }
    }

    private static func isAccessList(_ name: String) -> Bool { name.hasPrefix("system.") && name.contains("acl") }

    /// The names; none where the file system has no such thing.
    private static func attributes(of path: String) throws(FileProblem) -> [String] {
        guard let names = bytes({ buffer, size in listAttributes(path, buffer?.assumingMemoryBound(to: CChar.self), size) }) else {
            guard errno == ENOTSUP || errno == ENOSYS else { throw lastProblem() }
            return []
        }
        return names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What a call that is asked for the size first hands out; it can grow between the two calls, so that is tried again.
    private static func bytes(_ read: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8]? {
        for _ in 0..<8 {
            let size = read(nil, 0)
            guard size > 0 else { return size == 0 ? [] : nil }
            var value = [UInt8](repeating: 0, count: size)
            let count = value.withUnsafeMutableBytes { read($0.baseAddress, $0.count) }
            if count >= 0 { return Array(value.prefix(count)) }
            guard errno == ERANGE else { return nil }
        }
        return nil
    }
    #endif
}
