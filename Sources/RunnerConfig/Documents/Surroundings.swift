import GoTemplate

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
    /// The carrier holds all values of the release: it takes none from other files.
    var holdsAllValues = false
    /// It is certainly another one; what holds the Runner's as a dependency has its values below a key.
    var isForAnother = false

    public init(carrier: String? = nil) { self.carrier = carrier }

    /// The same for a file of its own, which the carrier only names.
    var forFile: Surroundings {
        var surroundings = self
        surroundings.carrier = nil
        return surroundings
    }

    /// Takes a version as manifests write it: exact, with its last part left open (`0.86.x`), or a range, of which the newest known chart is the
    /// one that is installed. What is newer than all known charts states the newest.
    mutating func stateChart(_ text: String?, by source: String) {
        guard let text, let version = Self.version(text) ?? Self.newest(of: text) else { return }
        chart = Stated(version, by: source)
    }

    private static func newest(of range: String) -> Version? {
        guard let constraint = VersionConstraint(range) else { return nil }
        let newest = Version.newestChart.minor
        if let minor = (0...newest).reversed().first(where: { minor in [9, 0].contains { constraint.holds("0.\(minor).\($0)") } }) { return Version(0, minor) }
        // A chart of days to come.
        return constraint.holds("0.\(newest + 1).0") || constraint.holds("0.999.0") || constraint.holds("99.0.0") ? .newestChart : nil
    }

    /// Takes the Runner's version from the tag of its image in values: `image.tag: alpine-v17.5.0`, or `image: gitlab/gitlab-runner:v17.5.0`.
    mutating func stateRunner(imageIn chart: Node) {
        guard runner == nil, let image = chart["image"]?.node else { return }
        if let reference = image.string {
            stateRunner(image: reference, by: "`image`")
        } else if let tag = image["tag"]?.node.string {
            stateRunner(image: "\(image["image"]?.node.string ?? GivenChart.usualName):\(tag)", by: "`image.tag`")
        }
    }

    /// Takes the Runner's version from an image that is the Runner's own: `gitlab/gitlab-runner:v17.5.0`.
    mutating func stateRunner(image reference: String, by source: String) {
        // A digest may follow the tag.
        let reference = reference.prefix { $0 != "@" }
        let parts = reference.split(separator: "/").last?.split(separator: ":") ?? []
        guard parts.count == 2, parts[0].hasPrefix("gitlab-runner"), !parts[0].contains("helper"), let version = Self.runner(ofTag: String(parts[1])) else { return }
        runner = Stated(version, by: source)
    }

    /// The version in a tag of the Runner's image: `v17.5.0`, `alpine-v17.5.0`, `ubuntu-v17.5.0-pwsh`; nil for `latest` and digests.
    private static func runner(ofTag tag: String) -> Version? {
        let word = tag.split(separator: "-").first { word in word.first == "v" && word.dropFirst().first?.isNumber == true || word.first?.isNumber == true && word.contains(".") }
        guard let word, let version = Version(word.first == "v" ? word.dropFirst() : word), version.major >= 9, version.major < 100 else { return nil }
        return Version(version.major, version.minor)
    }

    private static func version(_ text: String) -> Version? {
        var text = text[...]
        for prefix in ["v", "=", "~", "^"] where text.hasPrefix(prefix) { text = text.dropFirst().drop { $0 == " " } }
        for suffix in [".x", ".*", ".X"] where text.hasSuffix(suffix) { text = text.dropLast(2) }
        guard text.contains("."), let version = Version(text), version >= .oldestChart, version.major == 0 else { return nil }
        return version
    }
}
