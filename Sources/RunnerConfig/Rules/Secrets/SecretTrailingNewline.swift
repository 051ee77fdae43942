import SourceBytes

/// The value ends with a line break.
struct SecretTrailingNewline: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-trailing-newline", .warning, .secrets,
            summary: "the value ends with a line break",
            why: """
                `echo value | base64` encodes the line break too. Where the chart reads the file in a shell it is dropped; \
                as an environment variable, or in charts before 0.3, it is part of the key: InvalidAccessKeyId, \
                SignatureDoesNotMatch.
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
        ]
    }

    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs {
            for member in secret.data {
                guard let text = member.node.string, let bytes = Base64.decode(text), bytes.last == UInt8(ascii: "\n") else { continue }
                var trimmed = bytes
                while trimmed.last == UInt8(ascii: "\n") || trimmed.last == UInt8(ascii: "\r") { trimmed.removeLast() }
                let place = member.node.range
                report.add(
                    self, "`\(member.key)` ends with a line break", at: place, key: "data.\(member.key)",
                    label: "part of the key wherever no shell strips it",
                    help: "encode it with `printf %s` or `echo -n`",
                    fixes: [Fix("encode it without the line break", .safe, file.replacing(member.node, at: "data.\(member.key)", with: Base64.encode(trimmed)))])
            }
        }
    }
}
