/// What the command line says about files that nobody named.
struct IgnoreChoice {
    /// Patterns of `--exclude`, in order.
    var excluded: [String] = []
    /// Whether `.gitignore` and `.helmignore` count.
    var readsIgnoreFiles = true
}
