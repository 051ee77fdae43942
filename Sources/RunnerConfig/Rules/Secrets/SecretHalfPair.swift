/// Only one half of a pair is there.
struct SecretHalfPair: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-half-pair", .error, .secrets,
            summary: "only one half of a pair is there",
            why: """
                The chart takes a pair or nothing: with one key missing the other is not handed on either.
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
        for secret in file.secrets {
            let members = secret.data + secret.stringData
            for pair in SecretKeys.pairs {
                let given = pair.compactMap { name in members.last { $0.key == name || SecretKeys.meant(by: $0.key) == name } }
                guard given.count == 1, let only = given.first,
                    let missing = pair.first(where: { $0 != only.key && SecretKeys.meant(by: only.key) != $0 })
                else { continue }
                report.add(
                    self, "`\(missing)` is missing beside `\(only.key)`", at: only.keyRange, key: "data.\(only.key)",
                    label: "neither is handed to the Runner",
                    help: missing == "runner-token" || missing == "runner-registration-token"
                        ? "add `\(missing): \"\"`: the pod does not start without it" : "add `\(missing)`")
            }
        }
    }
}
