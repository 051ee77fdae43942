import RunnerConfig

/// Reads a command line against the declarations.
struct ArgumentParser {
    let command: Subcommand

    /// The command that the first words name, and how many words that took.
    static func command(in words: [String]) throws(UsageProblem) -> (command: Subcommand, words: Int) {
        guard let first = words.first else { throw .noCommand }
        let two = words.count > 1 ? "\(first) \(words[1])" : first
        if let command = Subcommand(named: two) { return (command, words.count > 1 ? 2 : 1) }
        if let command = Subcommand(named: first) { return (command, 1) }
        let names = Subcommand.allCases.map(\.rawValue)
        let family = Subcommand.family(first).map(\.rawValue)
        if !family.isEmpty {
            guard words.count > 1, !words[1].hasPrefix("-") else { throw .missingOperand("another word: \(Self.members(of: family))", of: first) }
            throw .unknownCommand(two, suggestion: Spelling.closest(to: two, among: family).first)
        }
        if let suggestion = Spelling.closest(to: first, among: names).first { throw .unknownCommand(first, suggestion: suggestion) }
        if first == "-" || first.contains("/") || first.contains(".") { throw .pathForCommand(first) }
        throw .unknownCommand(first, suggestion: nil)
    }

    private static func members(of family: [String]) -> String {
        let words = family.compactMap { $0.split(separator: " ").last.map { "`\($0)`" } }
        return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }

    func parse(_ arguments: [String]) throws(UsageProblem) -> ParsedArguments {
        var parsed = ParsedArguments()
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                for operand in rest { parsed.add(operand: operand) }
                break
            }
            if argument.hasPrefix("--") {
                try long(argument, &rest, &parsed)
            } else if argument.hasPrefix("-"), argument != "-" {
                try letters(argument, &rest, &parsed)
            } else {
                parsed.add(operand: argument)
            }
        }
        if let limit = command.operandLimit, parsed.operands.count > limit, !parsed.has(.help) {
            throw .tooManyOperands(parsed.operands[limit], of: command.rawValue)
        }
        return parsed
    }

    private func long(_ argument: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments) throws(UsageProblem) {
        let body = argument.dropFirst(2)
        let name = String(body.prefix { $0 != "=" })
        let attached = body.count > name.count ? String(body.dropFirst(name.count + 1)) : nil
        guard let option = command.options.first(where: { $0.name == name }) else {
            if try passHelmOption(named: name, attached, &rest, &parsed) { return }
            if command.takesRegisterFlags, let entry = KeyIndex.entry(ofFlag: name) { return parsed.add(.key, value: try setting(entry, attached, &rest)) }
            guard command.explainsFlags, attached == nil else { throw unknown("--\(name)") }
            return parsed.add(operand: argument)
        }
        if command.takesHelmOptions, !option.takesValue, let truth = attached.flatMap(HelmOption.truth) {
            if truth { try take(option, nil, &rest, &parsed) }
            return
        }
        if !option.takesValue, let attached { throw .unexpectedValue(of: option.flag, value: attached) }
        try take(option, attached, &rest, &parsed)
    }

    /// A flag of `register` as the setting of its key: `runners.docker.image=ruby:3.4`. Flags of lists and maps add an element.
    private func setting(_ entry: KeyIndex.Entry, _ attached: String?, _ rest: inout ArraySlice<String>) throws(UsageProblem) -> String {
        let option = Option(entry.key.flag ?? "", nil, .text("VALUE"), help: "")
        if case .boolean = entry.key.kind { return "\(entry.path)=\(attached ?? "true")" }
        let text = try value(of: option, option.placeholder, attached, &rest)
        switch entry.key.kind {
        case .list: return "\(entry.path)[]=\(text)"
        case .map:
            guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else { throw .notAPair(of: option.flag, placeholder: "NAME:VALUE") }
            return "\(entry.path).\"\(text[..<colon])\"=\(text[text.index(after: colon)...])"
        case .string, .boolean, .integer, .float, .duration, .dateTime, .stringOrList, .any, .table, .tables: return "\(entry.path)=\(text)"
        }
    }

    /// `-q`, `-qv`, `-f json`, `-fjson`.
    private func letters(_ argument: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments) throws(UsageProblem) {
        // `-format` means `--format`, not `-f ormat`.
        if let option = command.options.first(where: { $0.flag == "-" + argument }) {
            throw .unknownOption(argument, of: command.rawValue, suggestion: option.flag)
        }
        var letters = argument.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = command.options.first(where: { $0.letter == letter }) else {
                guard command.takesHelmOptions, let known = HelmOption.lettered(letter) else { throw unknown(argument, letter: letter) }
                let attached = known.option.takesValue && !letters.isEmpty ? String(letters.first == "=" ? letters.dropFirst() : letters) : nil
                _ = try passHelmOption(named: known.option.name, attached, &rest, &parsed)
                if known.option.takesValue { return }
                continue
            }
            guard option.takesValue else {
                try take(option, nil, &rest, &parsed)
                continue
            }
            let attached = letters.first == "=" ? letters.dropFirst() : letters
            try take(option, attached.isEmpty ? nil : String(attached), &rest, &parsed)
            return
        }
    }

    private func take(
        _ option: Option, _ attached: String?, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedArguments
    ) throws(UsageProblem) {
        // As in Helm, the last one counts.
        guard option.repeats || !option.takesValue || !parsed.has(option) || command.takesHelmOptions else { throw .repeatedOption(option.flag) }
        switch option.argument {
        case .none:
            parsed.add(option, value: "")
        case .text(let placeholder):
            parsed.add(option, value: try value(of: option, placeholder, attached, &rest))
        case .path(let placeholder):
            let path = try value(of: option, placeholder, attached, &rest)
            // Helm passes over `-f ""`, which scripts have where a variable is empty.
            if path.isEmpty, command.takesHelmOptions, option.repeats { return }
            guard !path.isEmpty else { throw .missingValue(of: option.flag, placeholder: placeholder) }
            parsed.add(option, value: path)
        case .choice(let placeholder, let allowed):
            let value = try value(of: option, placeholder, attached, &rest)
            try check(value[...], of: option, allowed)
            parsed.add(option, value: value)
        case .report(let placeholder, let allowed):
            let value = try value(of: option, placeholder, attached, &rest)
            try check(value.prefix { $0 != "=" }, of: option, allowed)
            guard !value.hasSuffix("=") else { throw .notAPair(of: option.flag, placeholder: "FORMAT=FILE") }
            parsed.add(option, value: value)
        }
    }

    private func check(_ word: Substring, of option: Option, _ allowed: [String]) throws(UsageProblem) {
        guard !allowed.contains(String(word)) else { return }
        throw .notAChoice(String(word), of: option.flag, allowed: allowed, suggestion: Spelling.closest(to: String(word), among: allowed).first)
    }

    func value(
        of option: Option, _ placeholder: String, _ attached: String?, _ rest: inout ArraySlice<String>
    ) throws(UsageProblem) -> String {
        if let attached { return attached }
        // A flag in the value's place means that the value was forgotten; `--name=--text` says otherwise.
        guard let next = rest.first, next == "-" || !next.hasPrefix("-") else { throw .missingValue(of: option.flag, placeholder: placeholder) }
        rest.removeFirst()
        return next
    }

    private func unknown(_ text: String, letter: Character? = nil) -> UsageProblem {
        let flags = command.options.map(\.flag) + (command.takesRegisterFlags ? KeyIndex.all.compactMap { $0.key.flag.map { "--" + $0 } } : [])
        let shown = text.hasPrefix("--") ? text : letter.map { "-\($0)" } ?? text
        let wanted = text.hasPrefix("--") ? text : "-" + text
        let suggestion = text.count > 2 ? Spelling.closest(to: wanted, among: flags).first : nil
        return .unknownOption(suggestion == nil ? shown : text, of: command.rawValue, suggestion: suggestion)
    }
}
