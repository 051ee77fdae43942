/// The KMS key is not used.
struct KMSKeyWithoutKMS: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "kms-key-without-kms", .warning, .cache,
            summary: "the KMS key is not used",
            why: """
                `ServerSideEncryptionKeyID` only counts together with `ServerSideEncryption = "KMS"` or `"DSSE-KMS"`. \
                Otherwise the Runner does not send it, and objects are encrypted with another key or as the bucket \
                says. With a role for the upload it is sent, and Amazon refuses the key without the type.
                """,
            sources: ["cache/cacheconfig/cacheconfig.go:87-103", "cache/s3v2/adapter.go:125-132"])
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
                      BucketName = "acme-ci"
                      «ServerSideEncryptionKeyID» = "alias/ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { BucketName = 'acme-ci', ServerSideEncryption = 'AES256', «ServerSideEncryptionKeyID» = 'alias/ci' } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      ServerSideEncryption = "KMS"
                      ServerSideEncryptionKeyID = "alias/ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      ServerSideEncryption = "aws:kms:dsse"
                      ServerSideEncryptionKeyID = "alias/ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      ServerSideEncryption = "S3"
                      ServerSideEncryptionKeyID = ""

                """),
        ]
    }

    var concerns: KeyNames { "ServerSideEncryptionKeyID" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for s3 in config.caches.compactMap({ $0.s3?.value }) {
            guard let key = s3.serverSideEncryptionKeyID, !key.value.isEmpty else { continue }
            // An unknown type is told by itself.
            guard ["", "S3", "AES256"].contains((s3.serverSideEncryption?.value ?? "").uppercased()) else { continue }
            report.add(
                self, "the key is only used with `ServerSideEncryption = \"KMS\"`", at: key.keyRange, key: key.path,
                label: s3.roleARN == nil && s3.uploadRoleARN == nil ? "not sent" : "S3 refuses the key without the type",
                related: s3.serverSideEncryption.map { [Related("this type needs no key", at: $0.range)] } ?? [],
                help: "set `ServerSideEncryption` to `KMS`, or remove the key")
        }
    }
}
