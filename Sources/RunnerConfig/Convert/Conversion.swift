/// What a conversion made.
public struct Conversion: Sendable {
    public var text: String
    /// Secret manifests with the credentials that were moved out.
    public var secret: String?
    /// What could not be carried over, or is not what it seems: never a credential.
    public var notes: [String]

    public init(text: String, secret: String? = nil, notes: [String] = []) {
        self.text = text
        self.secret = secret
        self.notes = notes
    }
}

/// Why there is nothing to convert.
public struct ConversionFailure: Error, Sendable, Equatable {
    public var message: String

    public init(message: String) { self.message = message }
}

/// Turns one form of configuration into another.
public enum Converter {}
