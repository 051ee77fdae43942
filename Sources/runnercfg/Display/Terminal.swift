import Reports

/// What the terminal behind a stream can show, as far as its variables tell.
struct Terminal {
    private let stream: Output
    private let environment: Environment

    init(_ stream: Output, _ environment: Environment) { (self.stream, self.environment) = (stream, environment) }

    /// Whether lines are broken for it: a pipe's reader breaks them, or wants them whole.
    var wraps: Bool { stream.width != nil }

    /// Columns; nil where nobody says. No page is laid out for fewer than 40.
    var width: Int? { (stream.width ?? environment["COLUMNS"].flatMap { Int($0) }).map { max($0, 40) } }

    /// Whether it shows links (OSC 8): only where a terminal is known to, since others print their code.
    var hasLinks: Bool {
        if let force = environment["FORCE_HYPERLINK"] { return force != "0" }
        guard stream.isTerminal, environment["CI"] == nil, environment["TERM"] != "dumb" else { return false }
        if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5000 }
        if let program = environment["TERM_PROGRAM"] { return ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio"].contains(program) }
        if ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID"].contains(where: { environment[$0] != nil }) { return true }
        return ["xterm-kitty", "alacritty", "foot", "xterm-ghostty"].contains { environment["TERM"] == $0 }
    }

    /// Whether a line may be written and taken back: by people who watch.
    var showsProgress: Bool { stream.isTerminal && environment["CI"] == nil && environment["TERM"] != "dumb" }
}
