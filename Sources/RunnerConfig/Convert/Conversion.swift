/// What a conversion made, and what it could not carry over.
public struct Conversion: Sendable {
    public var text: String
    /// Secret manifests with the credentials that were moved out.
    public var secret: String?
    /// Whether ``text`` has credentials in it.
    public var holdsCredentials = true
    /// What is worth knowing and no loss: never a credential.
    public var notes: [String]
    /// What is left out, or means something else afterwards.
    public var losses: [ConversionLoss]

    public init(text: String, secret: String? = nil, notes: [String] = [], losses: [ConversionLoss] = []) {
        self.text = text
        self.secret = secret
        self.notes = notes
        self.losses = losses
    }
}

/// A setting that a conversion does not carry over as it is.
public struct ConversionLoss: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// It was there, and is not any more.
        case leftOut = "left out"
        /// It has another value.
        case changed
        /// It was not there.
        case added
    }

    public var kind: Kind
    /// The key path in what was converted.
    public var path: String
    /// Where that stands in the file; nil for what stands in none.
    public var range: Range<Int>?
    /// Why, or what becomes of it, without a full stop: never a credential.
    public var reason: String
    /// What to do about it; nil where nothing can be done.
    public var advice: String?

    public init(_ kind: Kind, _ path: String, at range: Range<Int>? = nil, _ reason: String, advice: String? = nil) {
        self.kind = kind
        self.path = path
        self.range = range
        self.reason = reason
        self.advice = advice
    }

    /// `` `runners.referees` is left out: `register` writes no referees; add them to the file afterwards ``
    public var sentence: String {
        let verb = kind == .changed ? "changes" : "is \(kind.rawValue)"
        return "`\(path)` \(verb): \(reason)" + (advice.map { "; \($0)" } ?? "")
    }
}

/// Why there is nothing to convert.
public struct ConversionFailure: Error, Sendable, Equatable {
    public var message: String

    public init(message: String) { self.message = message }
}

/// Turns one form of configuration into another.
public enum Converter {}
