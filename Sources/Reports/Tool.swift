/// What this program is.
package enum Tool {
    package static let name = "runnercfg"
    package static let version = "0.1.0"
}
