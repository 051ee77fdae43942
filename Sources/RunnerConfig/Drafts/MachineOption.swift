import SourceBytes

/// One option of docker-machine: `name=value`.
struct MachineOption {
    var name: String
    var value: String
    var node: Node
    /// `MachineOptions` or `MachineOptionsWithName`.
    var key: String

    /// Nil for what is no text.
    init?(_ node: Node, in key: String) {
        guard let text = node.string else { return nil }
        let bare = text.drop { $0 == "-" }
        let end = bare.firstIndex { $0 == "=" || $0 == " " } ?? bare.endIndex
        (name, value) = (String(bare[..<end]), String(bare[end...].dropFirst()))
        (self.node, self.key) = (node, key)
    }

    static func all(in machine: Node) -> [MachineOption] {
        ["MachineOptions", "MachineOptionsWithName"].flatMap { key in (machine[key]?.node.elements ?? []).compactMap { MachineOption($0, in: key) } }
    }

    /// The name in backticks, unless it looks like anything but one.
    var title: String {
        let isName = name.utf8.count <= 60 && name.contains("-") && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
        return isName && CredentialShape.ranges(in: Array(name.utf8)[...]).isEmpty ? "`\(name)`" : "the option"
    }

    /// Whether an option that switches something on does so.
    var isOn: Bool { !["false", "0", "f", "no"].contains(value.lowercased()) }

    /// Whether it is a credential of the account, by its name.
    var isCredential: Bool {
        let endings = ["secret-key", "access-key", "access-token", "api-token", "auth-token", "password", "session-token", "client-secret", "api-key", "auth-encoded-json", "-token", "secret"]
        return name != "amazonec2-metadata-token" && endings.contains { name.hasSuffix($0) }
    }

    /// Whether a comment can show the value: words without anything that a credential could hide in, and no text of the user's own.
    var isShown: Bool {
        let isFree = ["data", "metadata", "metadata-from-file", "userdata"].contains { name.hasSuffix($0) }
        return !isCredential && !isFree && !value.isEmpty && value.utf8.count <= 100 && !value.contains("://") && CredentialShape.ranges(in: Array(value.utf8)[...]).isEmpty
            && value.utf8.allSatisfy { TellingName.isLetterOrDigit($0) || " .,:;/_-+=%".utf8.contains($0) }
    }
}
