extension Command {
    /// Prints what was made with its Secret after it, or writes each where the options say.
    ///
    /// - Parameters:
    ///   - secret: manifests; nil where there are no credentials.
    ///   - holdsCredentials: of the text itself.
    ///   - isShared: others may read a new file with the text.
    func deliver(_ text: String, secret: String?, _ arguments: ParsedArguments, holdsCredentials: Bool, isShared: Bool = false) -> ExitCode {
        var text = text
        let isReplacing = arguments.has(.force)
        switch (secret, arguments.value(.secretOutput)) {
        case (let secret?, let path?):
            let code = deliver(secret, to: path, replacing: isReplacing)
            guard code == .success else { return code }
        case (_?, nil) where arguments.has(.output): note(Messages.secretLeftOut)
        case (let secret?, nil):
            text += "---\n" + secret
            note(Messages.secretFollows)
        case (nil, let path?): note(Messages.noSecretWritten(path))
        case (nil, nil): break
        }
        return deliver(text, to: arguments.value(.output), replacing: isReplacing, holdsCredentials: holdsCredentials, isShared: isShared)
    }
}
