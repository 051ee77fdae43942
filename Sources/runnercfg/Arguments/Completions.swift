import RunnerConfig

/// The shells that `completions` writes for.
enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
}

/// Completion scripts, made from the declarations.
enum Completions {
    static func script(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// The words a first argument can be: `generate`, not `generate secret`.
    private static var firstWords: [(word: String, summary: String)] {
        var words: [(word: String, summary: String)] = []
        for command in Subcommand.allCases {
            let parts = command.rawValue.split(separator: " ").map(String.init)
            guard let word = parts.first, !words.contains(where: { $0.word == word }) else { continue }
            words.append((word, parts.count > 1 ? secondWords(of: word).joined(separator: ", ") : command.summary))
        }
        return words
    }

    private static func secondWords(of first: String) -> [String] {
        Subcommand.allCases.map(\.rawValue).filter { $0.hasPrefix(first + " ") }.map { String($0.dropFirst(first.count + 1)) }
    }

    /// The options of all commands that begin with a word, each once.
    private static func options(of first: String) -> [Option] {
        var seen: Set<String> = []
        return Subcommand.allCases
            .filter { $0.rawValue == first || $0.rawValue.hasPrefix(first + " ") }
            .flatMap(\.options)
            .filter { seen.insert($0.name).inserted }
    }

    private static func operands(of first: String) -> [String] {
        if first == Subcommand.completions.rawValue { return Shell.allCases.map(\.rawValue) }
        if first == Subcommand.help.rawValue { return firstWords.map(\.word) }
        if first == Subcommand.schema.rawValue { return FileKind.described.map(\.rawValue) }
        return secondWords(of: first)
    }

    /// What prints the operands of `explain`: the scripts ask when they are needed, and know what the program knows.
    private static let topics = "\(Subcommand.explain.rawValue) \(Option.list.flag)"

    private static func asksForOperands(_ first: String) -> Bool { first == Subcommand.explain.rawValue }

    private static var bash: String {
        var choices = ""
        var commands = ""
        for (word, _) in firstWords {
            for option in options(of: word) {
                guard let allowed = option.argument.words else { continue }
                let names = ["\(word) \(option.flag)"] + (option.letter.map { ["\(word) -\($0)"] } ?? [])
                let pattern = names.map { "\"\($0)\"" }.joined(separator: "|")
                choices += "        \(pattern)) COMPREPLY=($(compgen -W \"\(allowed.joined(separator: " "))\" -- \"$current\")); return ;;\n"
            }
            var words = operands(of: word) + options(of: word).map(\.flag)
            if asksForOperands(word) { words.append("$(\"$1\" \(topics) 2>/dev/null)") }
            commands += "        \(word)) words=\"\(words.joined(separator: " "))\" ;;\n"
        }
        return """
            # bash completion for runnercfg
            _runnercfg() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words
                if [ "$COMP_CWORD" -eq 1 ]; then
                    COMPREPLY=($(compgen -W "\(firstWords.map(\.word).joined(separator: " ")) --help --version" -- "$current"))
                    return
                fi
                case "$command $previous" in
            \(choices)    esac
                case "$command" in
            \(commands)    esac
                COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o default -F _runnercfg runnercfg

            """
    }

    private static var zsh: String {
        var text = "#compdef runnercfg\n# zsh completion for runnercfg\n_runnercfg() {\n  local -a commands\n  commands=(\n"
        for (word, summary) in firstWords { text += "    \(quoted("\(word):\(summary)"))\n" }
        text += "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n"
        for (word, _) in firstWords {
            let rows = options(of: word).map { option in quoted("\(option.flag)[\(bracketed(option.help))]" + zshValue(option)) }
            let operands = operands(of: word)
            let operand = asksForOperands(word) ? quoted("*:topic:($(_call_program topics runnercfg \(topics)))")
                : operands.isEmpty ? "'*:path:_files'" : quoted("*:word:(\(operands.joined(separator: " ")))")
            text += "    \(word)) _arguments \((rows + [operand]).joined(separator: " \\\n      ")) ;;\n"
        }
        return text + "  esac\n}\ncompdef _runnercfg runnercfg\n"
    }

    private static func zshValue(_ option: Option) -> String {
        switch option.argument {
        case .none: ""
        case .text(let name): ":\(name): "
        case .path(let name): ":\(name):_files"
        case .choice(let name, let allowed), .report(let name, let allowed): ":\(name):(\(allowed.joined(separator: " ")))"
        }
    }

    private static var fish: String {
        var text = "# fish completion for runnercfg\n"
        for (word, summary) in firstWords {
            text += "complete -c runnercfg -f -n __fish_use_subcommand -a \(word) -d \(quoted(summary))\n"
        }
        for (word, _) in firstWords {
            let condition = "-n '__fish_seen_subcommand_from \(word)'"
            for option in options(of: word) {
                let letter = option.letter.map { " -s \($0)" } ?? ""
                text += "complete -c runnercfg \(condition)\(letter) -l \(option.name)\(fishValue(option)) -d \(quoted(option.help))\n"
            }
            let operands = operands(of: word)
            if asksForOperands(word) { text += "complete -c runnercfg -f \(condition) -a '(runnercfg \(topics))'\n" }
            if !operands.isEmpty { text += "complete -c runnercfg -f \(condition) -a \(quoted(operands.joined(separator: " ")))\n" }
        }
        return text
    }

    private static func fishValue(_ option: Option) -> String {
        switch option.argument {
        case .none: ""
        case .text: " -x"
        case .path: " -r -F"
        case .choice(_, let allowed), .report(_, let allowed): " -x -a \(quoted(allowed.joined(separator: " ")))"
        }
    }

    /// In single quotes. One within ends them, stands there escaped, and opens them again: so all three shells read it.
    private static func quoted(_ text: String) -> String { "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'" }

    private static func bracketed(_ text: String) -> String {
        text.map { "[]:".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
