/// One key of a pair is missing.
struct SecretHalfPair: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-half-pair", .error, .secrets,
            summary: "one key of a pair is missing",
            why: """
                The chart passes on either both keys of a pair or neither. The two token keys must both exist, even if one is empty, or \
                the pod does not start.
                """,
            sources: ["chart 0.86.0 configmap.yaml", "chart 0.86.0 deployment.yaml"])
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
                  «accesskey»: Y2ktd3JpdGVy

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: runner-token}
                stringData:
                  «runner-token»: changed-later

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
                stringData:
                  secretkey: lantern-58

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
                  gcs-application-credentials-file: "{}"
                  gcs-access-id: ci@acme.iam.gserviceaccount.com

                """),
        ]
    }

    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets {
            let members = secret.keys
            // The credentials file is used before any other key of Google's store.
            let hasFile = members.contains { ["gcs-application-credentials-file", "gcs-applicaton-credentials-file"].contains($0.key) }
            for pair in SecretKeys.pairs where !(hasFile && pair.contains("gcs-access-id")) {
                let given = pair.compactMap { name in members.last { $0.key == name || SecretKeys.meant(by: $0.key) == name } }
                guard given.count == 1, let only = given.first,
                    let missing = pair.first(where: { $0 != only.key && SecretKeys.meant(by: only.key) != $0 })
                else { continue }
                let isToken = SecretKeys.pairs.last == pair
                // The Operator mounts the Secret as it is; a second key, though empty, makes it register with that.
                if isToken, secret.isForOperator { continue }
                report.add(
                    self, "`\(only.key)` is set, but `\(missing)` is missing", at: only.keyRange, key: "data.\(only.key)",
                    label: isToken ? "the pod does not start" : "the Runner gets neither key",
                    help: isToken ? "add `\(missing): \"\"`" : "add `\(missing)`")
            }
        }
    }
}
