import GoTemplate

/// The release that a chart is rendered for.
public struct Release: Sendable {
    public var name: String
    public var namespace: String
    /// Whether a release is there already; else this is a first installation.
    public var isUpgrade: Bool

    /// Helm's own defaults are `release-name` and `default`.
    public init(name: String = "release-name", namespace: String = "default", isUpgrade: Bool = false) {
        self.name = name
        self.namespace = namespace
        self.isUpgrade = isUpgrade
    }

    /// Whether Helm takes a name: parts of lowercase letters, digits and inner `-`, with dots between them, 53 characters at most.
    ///
    /// Source: Helm 4.2.3, `ValidateReleaseName` in pkg/chart/v2/util/validate_name.go.
    public static func isName(_ name: String) -> Bool {
        let isLetter = { (byte: UInt8) in byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 }
        return name.utf8.count <= 53 && name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
            guard let first = part.first, let last = part.last else { return false }
            return isLetter(first) && isLetter(last) && part.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
        }
    }

    /// `.Release`, as templates see it.
    public var value: TemplateValue {
        .map(TemplateMap([
            ("Name", .string(name)), ("Namespace", .string(namespace)), ("Service", .string("Helm")), ("IsInstall", .boolean(!isUpgrade)),
            ("IsUpgrade", .boolean(isUpgrade)), ("Revision", .integer(1)),
        ]))
    }
}
