/// What `listen_address` and `advertise_address` take: `host:port`, `:port` or a host.
struct ListenAddress {
    var text: String
    var address: ServerAddress

    /// Nil for an empty text, and for one that another program fills in.
    init?(_ text: String) {
        guard !text.isEmpty, !Placeholders.contains(text), !text.contains(where: { "$<>%".contains($0) }), !text.contains("{{") else { return nil }
        self.text = text
        address = ServerAddress(text)
    }

    /// No host, or one that stands for all of them.
    var isOnAllInterfaces: Bool { ["", "0.0.0.0", "[::]", "::", "*"].contains(address.host) }

    /// Why nothing can listen there.
    var problem: String? {
        if address.scheme != nil { return "must not be a URL" }
        if text.hasPrefix("unix:") || text.contains("://") { return "must not be a URL" }
        if !address.path.isEmpty { return address.host.isEmpty ? "must not be a path" : "must not have a path" }
        if isPort { return "has no colon before the port" }
        let colons = address.host.filter { $0 == ":" }.count
        let isIPv6 = address.host.hasPrefix("[") && address.host.hasSuffix("]")
        // What is no port stays in the host.
        if colons == 1, !isIPv6, text.last != ":" { return "has no valid port" }
        return nil
    }

    /// A number alone, which the Runner takes for the name of a host.
    private var isPort: Bool { UInt16(text) != nil }

    /// The same with host and port only.
    var plain: String? {
        if isPort { return ":\(text)" }
        guard address.scheme != nil || !address.path.isEmpty, !text.hasPrefix("unix:"), !address.host.contains("://"), let port = address.port else { return nil }
        return "\(address.host):\(port)"
    }
}
