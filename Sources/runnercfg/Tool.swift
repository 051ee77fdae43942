/// What this program is.
enum Tool {
    static let name = "runnercfg"
    static let version = "0.1.0"
}
