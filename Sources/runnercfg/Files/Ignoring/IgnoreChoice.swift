/// What the command line says about files that nobody named.
struct IgnoreChoice {
    /// Patterns of `--exclude`, in order.
    var excluded: [String] = []
    /// Patterns of the settings, in order, and the folder they start from.
    var usual: (patterns: [String], folder: String) = ([], "")
    /// Whether `.gitignore` and `.helmignore` count.
    var readsIgnoreFiles = true
}
