import SourceBytes

extension GeneratedSecret {
    /// A call of `kubectl create secret` that takes each credential from where it is, for bash, zsh or ksh: no credential is part of it.
    ///
    /// - Throws: where a value is nowhere to be taken from again, or must be changed in a way that the shell has no short word for.
    public func kubectlCommand() throws(GenerationFailure) -> String {
        var words = ["kubectl create secret generic \(name)" + (namespace.map { " --namespace \($0)" } ?? "")]
        if kind.type != "Opaque" { words.append("--type=\(kind.type)") }
        for credential in credentials { words.append(try Self.option(credential)) }
        return words.joined(separator: " \\\n  ") + "\n"
    }

    private static func option(_ credential: Credential) throws(GenerationFailure) -> String {
        if credential.value.isEmpty { return "--from-literal=\(credential.key)=" }
        let source: String
        switch credential.origin {
        case .file(let path):
            // An equals sign ends the key, and kubectl takes no second one.
            if credential.given == credential.value, !path.contains("=") { return "--from-file=\(credential.key)=\(EnvironmentFormat.shellWord(path))" }
            source = "cat -- \(EnvironmentFormat.shellWord(path))"
        case .variable(let name):
            source = isShellName(name) ? "printf %s \"$\(name)\"" : "printenv \(EnvironmentFormat.shellWord(name))"
            // The line break that `printenv` writes is none of the value's.
            if credential.given == credential.value, isShellName(name) { return "--from-file=\(credential.key)=<(\(source))" }
        case .elsewhere:
            throw GenerationFailure(
                message: "`--format kubectl` takes credentials from variables and files, so that none is part of the command: `\(credential.key)` comes from elsewhere; pipe the manifest to `kubectl apply -f -` instead")
        }
        // The shell drops line ends at the end.
        var trimmed = credential.given
        while trimmed.last == UInt8(ascii: "\n") { trimmed.removeLast() }
        if trimmed == credential.value { return "--from-file=\(credential.key)=<(printf %s \"$(\(source))\")" }
        if trimmed.filter({ $0 != UInt8(ascii: "\r") }) == credential.value { return "--from-file=\(credential.key)=<(printf %s \"$(\(source) | tr -d '\\r')\")" }
        throw GenerationFailure(message: "`--format kubectl` hands credentials over as they are, but `\(credential.key)` has to be changed for the chart; pipe the manifest to `kubectl apply -f -` instead")
    }

    private static func isShellName(_ name: String) -> Bool {
        name.utf8.allSatisfy { TellingName.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") } && name.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
    }
}
