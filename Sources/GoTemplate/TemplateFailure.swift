/// Why a template could not be evaluated.
public struct TemplateFailure: Error, Sendable {
    public let template: String
    /// The action or operand it failed at.
    public let range: Range<Int>?
    /// In Go's words where they are known.
    public let message: String

    public init(template: String = "", range: Range<Int>? = nil, _ message: String) {
        self.template = template
        self.range = range
        self.message = message
    }
}

/// What a template made, and where each part came from.
public struct Rendering: Sendable {
    /// A run of the output and its place.
    public struct Segment: Sendable {
        public var output: Range<Int>
        public var template: String
        public var source: Range<Int>
        /// Literal text, byte to byte; else the output of the whole action.
        public var isVerbatim: Bool
    }

    public internal(set) var bytes: [UInt8] = []
    /// In order and without gaps.
    public internal(set) var segments: [Segment] = []

    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
