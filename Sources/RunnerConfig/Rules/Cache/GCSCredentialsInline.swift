/// The credentials are written where the path of their file belongs.
struct GCSCredentialsInline: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "gcs-credentials-inline", .error, .cache,
            summary: "the credentials are written where the path of their file belongs",
            why: """
                `CredentialsFile` is a path. The Runner tries to open a file named after the JSON, fails with `no such file or \
                directory`, and writes the JSON to its log.
                """,
            sources: ["cache/gcsv2/adapter.go:82-115"])
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
                      BucketName = "acme-ci"
                      «CredentialsFile» = '{"type": "service_account"}'

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = 'gcs'
                    [runners.cache.gcs]
                      BucketName = 'acme-ci'
                      «CredentialsFile» = '''
                {
                  "type": "service_account"
                }
                '''

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = "acme-ci"
                      CredentialsFile = "/etc/gcs.json"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = "acme-ci"
                      CredentialsFile = "{GCS_FILE}"

                """),
        ]
    }

    var concerns: KeyNames { "CredentialsFile" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for file in config.caches.compactMap({ $0.gcs?.value.credentialsFile }) {
            guard file.value.first(where: { !$0.isWhitespace }) == "{", file.value.contains("\"") else { continue }
            report.add(
                self, "`CredentialsFile` must be the path of a file, not its content", at: file.keyRange, key: file.path, label: "no such file",
                help: "store the JSON in a file that only the Runner can read, and write its path here; rotate the key if this file was shared")
        }
    }
}
