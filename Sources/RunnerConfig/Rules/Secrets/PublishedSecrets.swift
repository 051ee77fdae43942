/// Published credentials and placeholders in Secrets: the same mistakes as in config.toml.
extension WellKnownCredentials: SecretRule {
    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs {
            let members = secret.data + secret.stringData
            for member in members {
                guard let text = secret.text(member)?.trimmedEnd,
                    let partner = SecretKeys.pairs.first(where: { $0.last == member.key })?.first(where: { $0 != member.key })
                else { continue }
                let other = members.last { $0.key == partner }.flatMap(secret.text)?.trimmedEnd
                guard PublishedCredentials.contains(text, partner: other) else { continue }
                report.add(
                    self, "`\(member.key)` is a published default credential", at: member.node.range, key: "data.\(member.key)",
                    label: "anyone who can reach the store can log in", help: "create a dedicated user for the cache with access only to its bucket")
            }
        }
    }
}

extension PlaceholderValue: SecretRule {
    func check(_ file: SecretFile, _ report: inout Report) {
        for secret in file.secrets where secret.isOurs {
            for member in secret.data + secret.stringData {
                guard let text = secret.text(member)?.trimmedEnd, Placeholders.contains(text) else { continue }
                report.add(
                    self, "the value of `\(member.key)` is a placeholder", at: member.node.range, key: "data.\(member.key)",
                    help: "replace it with the real value")
            }
        }
    }
}

extension String {
    /// Without the line ends after it.
    fileprivate var trimmedEnd: String {
        var rest = Substring(self)
        while let last = rest.last, last.isNewline { rest.removeLast() }
        return String(rest)
    }
}
