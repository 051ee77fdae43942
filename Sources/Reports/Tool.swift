/// What this program is.
package enum Tool {
    package static let name = "runnercfg"
    package static let version = "0.1.0"
    /// When this version was made, for the pages of the manual.
    package static let date = "2026-11-29"
}
