/// The value begins or ends with whitespace.
struct CacheKeyWithWhitespace: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-key-with-whitespace", .error, .cache,
            summary: "the value begins or ends with whitespace",
            why: """
                The Runner does not trim the value. An access key with a space is a different key: `InvalidAccessKeyId`, \
                `SignatureDoesNotMatch`. A token or a host with a space makes the request invalid.
                """,
            fix: .safe, sources: ["cache/s3v2/s3.go:440-446"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
                      AccessKey = «"AKIAQ3F7XKZT5WLMN2PD "»
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev:9000"
                          AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                          SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  url = 'https://gitlab.acme.dev'
                  token = «' glrt-t1_a1b2c3d4e5f6g7h8i9j0'»

                """,
                repaired:
                    """
                    [[runners]]
                      url = 'https://gitlab.acme.dev'
                      token = 'glrt-t1_a1b2c3d4e5f6g7h8i9j0'

                    """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "azure", azure = { AccountName = "cistore", ContainerName = "ci", AccountKey = «"Y2lzdG9yZS1rZXk=\\n"» } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = "azure", azure = { AccountName = "cistore", ContainerName = "ci", AccountKey = "Y2lzdG9yZS1rZXk=" } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = 'ci '
                  [runners.cache]
                    Type = 'gcs'
                    [runners.cache.gcs]
                      PrivateKey = '''
                -----BEGIN PRIVATE KEY-----
                MIIE
                -----END PRIVATE KEY-----
                '''

                """),
        ]
    }

    /// False where a printable letter of ASCII stands at both ends, as it nearly always does: to take texts apart into characters is slow.
    private static func mayNeedTrimming(_ text: String.UTF8View) -> Bool {
        [text.first, text.last].contains { $0.map { !(0x21...0x7E).contains($0) } ?? false }
    }

    private static let keys: Set<String> = [
        "url", "token", "ServerAddress", "AccessKey", "SecretKey", "BucketName", "BucketLocation", "AccountName", "AccountKey", "ContainerName", "AccessID",
    ]

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { Self.keys.contains($0.name) }) where entry.path.hasPrefix("runners") {
            guard let text = entry.member.node.string, Self.mayNeedTrimming(text.utf8), text.first?.isWhitespace == true || text.last?.isWhitespace == true else { continue }
            let bare = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            guard !bare.isEmpty else { continue }
            report.add(
                self, "`\(entry.key.name)` \(text.first?.isWhitespace == true ? "begins" : "ends") with a space or a line break", at: entry.member.node.range, key: entry.path,
                label: "not trimmed", help: "remove it",
                fixes: [Fix("remove it", .safe, config.replacing(entry.member.node, at: entry.path, with: .string(bare)))])
        }
    }
}
