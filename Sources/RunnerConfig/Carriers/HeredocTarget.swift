/// Where a command of a shell sends the text it is given.
struct HeredocTarget {
    /// To a config.toml.
    var isConfig: Bool
    /// And that is certainly the Runner's.
    var isRunners: Bool
    /// To a file of YAML, or to a program that reads it: `kubectl apply -f -`.
    var isYAML: Bool
    /// It holds something already.
    var isAddedTo: Bool
    /// The engines that fill in the file by its name.
    var engines: [TemplateEngine]
    private var helm: HelmCommand?

    /// - Parameter command: the lines of the command.
    init(_ command: ArraySlice<UInt8>) {
        let text = String(decoding: command, as: UTF8.self)
        let words = text.split { $0.isWhitespace || "\"'<>|;()=".contains($0) }
        isAddedTo = command.indices.dropLast().contains { command[$0] == UInt8(ascii: ">") && command[$0 + 1] == UInt8(ascii: ">") }
            || words.contains("tee") && (words.contains("-a") || words.contains("--append"))
        isRunners = words.contains { $0.contains("gitlab-runner") }
        isConfig = words.contains { $0.hasSuffix("config.toml") || $0.hasSuffix(".template.toml") }
        let readsInput = zip(words, words.dropFirst()).contains { Self.flags.contains($0) && ["-", "/dev/stdin"].contains($1) } || words.contains("-f-")
        let file = words.lazy.map { TemplateEngine.named(String($0)) ?? (name: String($0), engines: []) }.first { $0.name.hasSuffix(".yaml") || $0.name.hasSuffix(".yml") }
        isYAML = readsInput || file != nil
        engines = readsInput ? [] : file?.engines ?? []
        helm = readsInput ? HelmCommand(text.split { $0.isWhitespace || "\"'\\".contains($0) }) : nil
    }

    /// What is known of values that go there.
    func surroundings(_ carrier: String) -> Surroundings { helm?.surroundings(carrier) ?? Surroundings(carrier: carrier) }

    private static let flags: Set<Substring> = ["-f", "--filename", "--values"]
}
