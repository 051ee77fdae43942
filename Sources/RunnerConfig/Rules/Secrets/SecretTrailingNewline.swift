import SourceBytes

/// The value ends with a line break.
struct SecretTrailingNewline: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-trailing-newline", .warning, .secrets,
            summary: "the value ends with a line break",
            why: """
                `echo value | base64` also encodes the line break. The scripts of the chart drop it, but in an environment variable, \
                or with charts before 0.3, it is part of the key and causes InvalidAccessKeyId or SignatureDoesNotMatch. Files \
                and PEM keys may end with one.
                """,
            fix: .safe, sources: ["docs/install/kubernetes_troubleshooting.md:43-53"])
    }

    var examples: [Example] {
        [
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                type: Opaque
                data:
                  accesskey: «Y2ktd3JpdGVyCg==»
                  secretkey: TGFudGVybi01OC1tZWFkb3c=

                """,
                repaired:
                    """
                    apiVersion: v1
                    kind: Secret
                    metadata:
                      name: s3access
                    type: Opaque
                    data:
                      accesskey: Y2ktd3JpdGVy
                      secretkey: TGFudGVybi01OC1tZWFkb3c=

                    """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                type: Opaque
                stringData:
                  accesskey: ci-writer
                  secretkey: «"lantern-58\\n"»

                """,
                repaired:
                    """
                    apiVersion: v1
                    kind: Secret
                    metadata:
                      name: s3access
                    type: Opaque
                    stringData:
                      accesskey: ci-writer
                      secretkey: "lantern-58"

                    """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                type: Opaque
                data:
                  accesskey: Y2ktd3JpdGVy
                  secretkey: TGFudGVybi01OC1tZWFkb3c=

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                type: Opaque
                data:
                  gcs-application-credentials-file: e30K
                stringData:
                  ca.crt: |
                    -----BEGIN CERTIFICATE-----

                """),
        ]
    }

    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs {
            for (member, isEncoded) in secret.data.map({ ($0, true) }) + secret.stringData.map({ ($0, false) }) where Self.isOneLine(member.key) {
                guard let text = member.node.string, let bytes = isEncoded ? Base64.decode(text) : Array(text.utf8), bytes.last == UInt8(ascii: "\n")
                else { continue }
                var trimmed = bytes
                while trimmed.last == UInt8(ascii: "\n") || trimmed.last == UInt8(ascii: "\r") { trimmed.removeLast() }
                let place = member.node.range
                let path = "\(isEncoded ? "data" : "stringData").\(member.key)"
                report.add(
                    self, "`\(member.key)` ends with a line break", at: place, key: path,
                    label: "the line break becomes part of the key",
                    help: isEncoded ? "encode it with `printf %s` or `echo -n`" : "write it on one line",
                    fixes: [
                        Fix(
                            "remove the line break", .safe,
                            file.replacing(
                                member.node, at: path,
                                with: isEncoded ? Base64.encode(trimmed) : String(decoding: trimmed, as: UTF8.self)))
                    ])
            }
        }
    }

    /// Whether the chart takes a key for a word, not for a file or a PEM key, which end with a line break as a rule.
    private static func isOneLine(_ key: String) -> Bool {
        let name = SecretKeys.meant(by: key) ?? key
        return SecretKeys.all.contains(name) && !name.hasSuffix("-file") && name != "gcs-private-key"
    }
}
