/// A credential under the key the chart looks for.
public struct Credential: Sendable, Equatable {
    /// Where its value came from: a command that makes the Secret can name that, and never the value.
    public enum Origin: Sendable, Equatable {
        case variable(String)
        case file(String)
        /// Standard input, a command line, or a config.toml: nothing to take it from again.
        case elsewhere
    }

    public var key: String
    public var value: [UInt8]
    public var origin: Origin
    /// The value as its origin has it.
    private(set) var given: [UInt8]

    public init(key: String, value: [UInt8], origin: Origin = .elsewhere) {
        self.key = key
        self.value = value
        self.origin = origin
        given = value
    }

    /// The same under the name, and with the value, that the chart needs.
    func stored(under key: String, as value: [UInt8]) -> Credential {
        var stored = self
        (stored.key, stored.value) = (key, value)
        return stored
    }
}

/// Why nothing was generated; the message never holds a credential.
public struct GenerationFailure: Error, Sendable, Equatable {
    public var message: String
}
