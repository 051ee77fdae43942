extension UnknownKeyStory {
    /// The unknown keys among some problems, each with its story. Runners that are copies of each other have the same, which is made up once.
    ///
    /// - Parameters:
    ///   - executors: of the runners, as far as they are known.
    ///   - usual: the executor of what stands outside of them.
    static func all(
        of problems: [SchemaProblem], runner: Version, executors: [String?], usual: String?
    ) -> [(problem: SchemaProblem, story: UnknownKeyStory)] {
        var known: [Circumstances: UnknownKeyStory] = [:]
        return problems.compactMap { problem in
            guard case .unknownKey = problem.kind else { return nil }
            let executor = index(in: problem.tablePath).flatMap { executors[safe: $0] } ?? usual
            let circumstances = Circumstances(
                table: KeyIndex.withoutIndices(problem.tablePath), key: problem.member.key, isTable: ValueKind.isTableLike(problem.member.node), executor: executor)
            let story = known[circumstances] ?? UnknownKeyStory(problem, runner: runner, executor: executor)
            known[circumstances] = story
            return (problem, story)
        }
    }

    /// All that a story depends on.
    private struct Circumstances: Hashable {
        var table: String
        var key: String
        var isTable: Bool
        var executor: String?
    }

    /// The number of the runner that a path leads into.
    private static func index(in path: String) -> Int? {
        guard path.hasPrefix("runners["), let end = path.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        return Int(path[path.utf8.index(path.startIndex, offsetBy: 8)..<end])
    }
}
