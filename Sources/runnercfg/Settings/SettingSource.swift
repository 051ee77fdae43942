/// Where a setting comes from.
enum SettingSource: Equatable {
    /// `--fail-on`.
    case option(String)
    /// `RUNNERCFG_FAIL_ON`.
    case variable(String)
    /// The settings file, and the line in it.
    case file(String, line: Int)
    case standard

    /// As `--show-settings` prints it.
    var words: String {
        switch self {
        case .option(let flag): flag
        case .variable(let name): name
        case .file(let path, let line): "\(path):\(line)"
        case .standard: "default"
        }
    }
}

/// A value, and who gives it.
struct Given<Value> {
    var value: Value
    var source: SettingSource
}
