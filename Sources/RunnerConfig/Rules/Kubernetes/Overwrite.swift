/// What jobs may choose for themselves, as a regular expression that the Runner looks for anywhere in their choice.
struct Overwrite {
    let member: Member
    let path: String
    let text: String
    /// `namespace`, `service account`.
    let subject: String

    var matchesEverything: Bool { [".", ".*", ".+", "^", "$", "^.*", ".*$", "^.*$", "^.+", ".+$", "^.+$", "(.*)", "^(.*)$"].contains(text) }

    /// Whether beginning and end are fixed, or free on purpose.
    var isAnchored: Bool {
        let starts = text.contains("^") || text.contains("\\A") || text.hasPrefix(".*") || text.hasPrefix(".+")
        let ends = text.contains("$") || text.contains("\\z") || text.hasSuffix(".*") || text.hasSuffix(".+")
        return starts && ends
    }

    /// A star after a letter, digit or dash, and nothing else that only an expression has.
    var looksLikeGlob: Bool {
        guard text.contains("*"), !text.hasPrefix("*") else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || "-_*/=:".contains($0) }
    }
}

extension ConfigFile {
    /// The expressions of `[runners.kubernetes]` for what jobs may choose.
    var overwrites: [Overwrite] {
        entries.compactMap { entry in
            let suffix = "_overwrite_allowed"
            guard entry.key.format == .regularExpression, entry.key.name.hasSuffix(suffix), let text = entry.member.node.string, !text.isEmpty,
                !text.contains("{{"), !text.contains("${")
            else { return nil }
            let subject = entry.key.name.dropLast(suffix.count).split(separator: "_").joined(separator: " ")
            return Overwrite(member: entry.member, path: entry.path, text: text, subject: subject)
        }
    }
}
