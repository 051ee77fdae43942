/// The line breaks of the private key are lost.
struct GCSPrivateKeyOneLine: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "gcs-private-key-one-line", .error, .cache,
            summary: "the line breaks of the private key are lost",
            why: """
                In single quotes TOML takes `\\n` as two characters, and in the JSON of Google the key is one line \
                with such marks. The Runner then reads no key, and every cache operation fails: `generating signed \
                URL: asn1: structure error`.
                """,
            fix: .safe, sources: ["cache/gcsv2/adapter.go:100-125", "cloud.google.com/go/storage storage.go: parseKey"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = 'acme-ci'
                      AccessID = 'ci@acme.iam.gserviceaccount.com'
                      PrivateKey = «'-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n'»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "gcs"
                        [runners.cache.gcs]
                          BucketName = 'acme-ci'
                          AccessID = 'ci@acme.iam.gserviceaccount.com'
                          PrivateKey = \"""
                    -----BEGIN PRIVATE KEY-----
                    MIIE
                    -----END PRIVATE KEY-----
                    \"""

                    """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "gcs", gcs = { BucketName = "acme-ci", AccessID = "ci@acme.iam.gserviceaccount.com", PrivateKey = «"-----BEGIN PRIVATE KEY----- MIIE -----END PRIVATE KEY-----"» } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = "acme-ci"
                      AccessID = "ci@acme.iam.gserviceaccount.com"
                      PrivateKey = "-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----\\n"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = 'gcs'
                    [runners.cache.gcs]
                      BucketName = 'acme-ci'
                      AccessID = 'ci@acme.iam.gserviceaccount.com'
                      PrivateKey = '''
                -----BEGIN PRIVATE KEY-----
                MIIE
                -----END PRIVATE KEY-----
                '''

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = 'acme-ci'
                      AccessID = 'ci@acme.iam.gserviceaccount.com'
                      PrivateKey = '${GCS_PRIVATE_KEY}'

                """),
        ]
    }

    var concerns: KeyNames { "PrivateKey" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for key in config.caches.compactMap({ $0.gcs?.value.privateKey }) {
            let lines = key.value.parts(between: "\\n")
            let hasMarks = lines.count > 1 && key.value.hasPrefix("-----BEGIN")
            guard hasMarks || (key.value.hasPrefix("-----BEGIN") && key.value.contains("-----END") && !key.value.contains("\n")) else { continue }
            report.add(
                self, hasMarks ? "the private key contains `\\n` as two characters instead of line breaks" : "the line breaks of the private key are lost", at: key.range,
                key: key.path, label: "the Runner cannot read the key", help: hasMarks ? "use double quotes" : "write the key on several lines, between `\"\"\"`",
                fixes: hasMarks ? [Fix("use double quotes", .safe, config.replacing(key.member.node, at: key.path, with: .string(lines.joined(separator: "\n"))))] : [])
        }
    }
}
