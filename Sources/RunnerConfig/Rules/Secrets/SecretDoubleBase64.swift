import SourceBytes

/// The value looks like it is base64-encoded twice.
struct SecretDoubleBase64: SecretRule {
    var documentation: Documentation {
        Documentation(
            "secret-double-base64", .warning, .secrets,
            summary: "the value looks like it is base64-encoded twice",
            why: """
                Kubernetes decodes values under `data` once, and does not decode those under `stringData`. The pod then reads \
                base64 instead of the key or token: `InvalidAccessKeyId`, or 403 from GitLab.
                """,
            isHeuristic: true, sources: ["Kubernetes"])
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
                data:
                  accesskey: «WTJrdGQzSnBkR1Z5»
                  secretkey: TGFudGVybi01OC1tZWFkb3c=

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: s3access}
                stringData: {accesskey: ci-writer, secretkey: «"TGFudGVybi01OC1tZWFkb3c="»}

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
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
                  name: azure
                stringData:
                  azure-account-name: cistore
                  azure-account-key: TGFudGVybi01OC1tZWFkb3c=

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                stringData:
                  accesskey: ci-writer
                  secretkey: lantern58meadow1

                """),
        ]
    }

    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs {
            for member in secret.data {
                guard let text = member.node.string, let once = Base64.decode(text) else { continue }
                check(member, String(decoding: once, as: UTF8.self), "data", &report)
            }
            for member in secret.stringData {
                if let text = member.node.string { check(member, text, "stringData", &report) }
            }
        }
    }

    private func check(_ member: Member, _ text: String, _ section: String, _ report: inout Report) {
        // The key of Azure is base64 by itself.
        guard SecretKeys.all.contains(member.key), member.key != "azure-account-key", Self.isEncodedText(text) else { return }
        report.add(
            self, "`\(member.key)` looks like it is encoded \(section == "data" ? "twice" : "in base64, but `stringData` takes plain text")", at: member.node.range,
            key: "\(section).\(member.key)", label: "the pod reads the base64 text", help: section == "data" ? "encode it once" : "move it to `data`, or write it in plain text")
    }

    /// Words in base64: eight bytes without order are hardly ever all letters, digits and hyphens.
    private static func isEncodedText(_ text: String) -> Bool {
        guard text.utf8.count >= 12, let inner = Base64.decode(text), inner.count >= 8 else { return false }
        let body = inner.last == UInt8(ascii: "\n") ? inner.dropLast() : inner[...]
        return body.allSatisfy { TellingName.isLetterOrDigit($0) || "-_./+=@: ".utf8.contains($0) }
    }
}
