/// The shells that `completions` writes for: a new one is a case here and a script in a file of its own.
enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish, powershell, nushell

    /// What the shell reads.
    var script: String {
        switch self {
        case .bash: ShellScript.bash
        case .zsh: ShellScript.zsh
        case .fish: ShellScript.fish
        case .powershell: ShellScript.powershell
        case .nushell: ShellScript.nushell
        }
    }
}

/// The scripts, each in a file of its own. All of them ask `runnercfg complete` for what can stand at the cursor.
enum ShellScript {}
