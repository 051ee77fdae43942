/// Two kinds of credentials are set for Google Cloud Storage.
struct GCSCredentialsFileAndKeys: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "gcs-credentials-file-and-keys", .info, .cache,
            summary: "two kinds of credentials are set for Google Cloud Storage",
            why: """
                `CredentialsFile` selects the account, and `AccessID` with `PrivateKey` may still sign the URLs. The file does \
                not show which account reads and writes the cache.
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
                      «CredentialsFile» = "/etc/gcs.json"
                      AccessID = "ci@acme.iam.gserviceaccount.com"
                      PrivateKey = "MIIEvQIBADANBgkqhkiG"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "gcs", gcs = { BucketName = 'acme-ci', AccessID = 'ci@acme.iam.gserviceaccount.com', «CredentialsFile» = '/etc/gcs.json' } }

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
                      AccessID = ""
                      PrivateKey = ""

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
                      PrivateKey = "MIIEvQIBADANBgkqhkiG"

                """),
        ]
    }

    var concerns: KeyNames { "CredentialsFile" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for gcs in config.caches.compactMap({ $0.gcs?.value }) {
            guard let file = gcs.credentialsFile, !file.value.isEmpty else { continue }
            let keys = [gcs.accessID, gcs.privateKey].compactMap { $0 }.filter { !$0.value.isEmpty }
            guard !keys.isEmpty else { continue }
            report.add(
                self, "`CredentialsFile` is used together with `\(keys.map(\.member.key).joined(separator: "` and `"))`", at: file.keyRange, key: file.path,
                label: "selects the account", related: keys.map { Related("may still sign", at: $0.keyRange) }, help: "keep one of the two")
        }
    }
}
