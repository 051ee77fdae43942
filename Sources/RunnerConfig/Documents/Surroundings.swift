/// What the text around a configuration states about it.
public struct Surroundings: Sendable, Equatable {
    /// A version, and who states it.
    public struct Stated: Sendable, Equatable {
        public var version: Version
        /// In words for a report: "`spec.chart.spec.version`".
        public var source: String

        /// Who states a version, when it is this one.
        public func source(of version: Version) -> String? { version == self.version ? source : nil }

        public init(_ version: Version, by source: String) {
            self.version = version
            self.source = source
        }
    }

    /// What carries the configuration, as people call it: "Flux HelmRelease". Nil for a file of its own.
    public var carrier: String?
    public var chart: Stated?
    public var runner: Stated?
    /// The name of the Helm release.
    public var release: String?
    /// The namespace it goes to.
    public var namespace: String?
    /// The chart that the values are for is certainly the Runner's, or one that holds it.
    public var isForRunner = false

    public init(carrier: String? = nil) { self.carrier = carrier }

    /// Takes a version as manifests write it: exact, or with its last part left open (`0.86.x`). A range states no version.
    mutating func stateChart(_ text: String?, by source: String) {
        guard let text, let version = Self.version(text) else { return }
        chart = Stated(version, by: source)
    }

    private static func version(_ text: String) -> Version? {
        var text = text[...]
        for prefix in ["v", "=", "~", "^"] where text.hasPrefix(prefix) { text = text.dropFirst().drop { $0 == " " } }
        for suffix in [".x", ".*", ".X"] where text.hasSuffix(suffix) { text = text.dropLast(2) }
        guard text.contains("."), let version = Version(text), version >= .oldestChart, version.major == 0 else { return nil }
        return version
    }
}
