/// Only half of the credentials for Google Cloud Storage is set.
struct GCSHalfCredentials: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "gcs-half-credentials", .error, .cache, also: [.warning],
            summary: "only one half of the credentials for Google is given",
            why: """
                The Runner signs URLs with the service account in `AccessID` and its `PrivateKey`. With only one of \
                the two it does not log in to Google either: without `PrivateKey` it cannot sign, and every cache \
                operation fails. Without `AccessID` it takes the account of the machine on Google Cloud, whose key \
                this may not be, and fails elsewhere.
                """,
            sources: ["cache/gcsv2/adapter.go:82-115", "cache/gcs/credentials_resolver.go:110-119", "cloud.google.com/go/storage bucket.go: SignedURL, detectDefaultGoogleAccessID"])
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
                      «AccessID» = "ci@acme.iam.gserviceaccount.com"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "gcs", gcs = { BucketName = 'acme-ci', AccessID = '', «PrivateKey» = 'MIIEvQIBADANBgkqhkiG' } }

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

                """),
        ]
    }

    var concerns: KeyNames { "AccessID PrivateKey" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        // In a template of the chart, a Secret may give the other half.
        guard config.origin == .file else { return }
        for gcs in config.caches.compactMap({ $0.gcs?.value }) where gcs.credentialsFile?.value.isEmpty != false {
            let given = [gcs.accessID, gcs.privateKey].compactMap { $0 }.filter { !$0.value.isEmpty }
            guard given.count == 1, let only = given.first else { continue }
            let missing = only.member.key.equalsIgnoringCase("AccessID") ? "PrivateKey" : "AccessID"
            report.add(
                self, "`\(missing)` is missing", at: only.keyRange, key: only.path, severity: missing == "AccessID" ? .warning : nil,
                label: missing == "AccessID" ? "the Runner takes the account of the machine, if there is one" : "the Runner cannot sign its requests",
                help: "add `\(missing)`, or use `CredentialsFile` instead of both")
        }
    }
}
