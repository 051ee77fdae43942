/// Places that findings show for orientation.
extension Section {
    /// The header of the table, said to be what it is.
    public func context(_ words: String) -> [Related] {
        guard node.range.upperBound > node.range.lowerBound, node.spelling == .block else { return [] }
        return [Related(words, at: node.range)]
    }
}

extension Section where T == RunnerTable {
    /// `runner "k8s"`, or just `this runner`.
    public var title: String { self.name.map { "runner \"\($0.value)\"" } ?? "this runner" }

    /// The place to point at when something is missing: the header, else the first key.
    public var place: Range<Int> {
        node.range.isEmpty ? node.members.first?.keyRange ?? 0..<0 : node.range
    }

    /// Whether it says nothing of what makes a runner.
    var isOnlyAHeader: Bool { ["url", "token", "executor"].allSatisfy { member($0) == nil } }

    /// The executor that will run, as far as it can be known here: where a template of the chart does not say, what the values say.
    public func executorName(in config: ConfigFile) -> String? {
        self.executor?.value ?? config.defaultExecutor
    }
}
