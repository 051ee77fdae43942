import Testing
@testable import RunnerConfig

/// A finding's key path names what it points at: in config.toml by the table's own keys, in values from the top of the chart's values.
@Suite struct KeyPathTests {
    @Test func `every example's findings stand where their key path says`() throws {
        for test in RuleExamplesTests.cases where test.example.language == .config || test.example.language == .values {
            let bytes = Array(test.example.text.utf8)
            let report = Linter(target: test.target, profiles: Set(Profile.allCases)).lint([try test.file(bytes)])[0]
            Self.check(report, test.target, try test.file(bytes), "\(test)")
        }
    }

    @Test(.enabled(if: Shared.isPresent, "needs ../shared")) func `so do those of real files`() throws {
        for (folder, ending, kind) in [("corpus/toml", ".toml", FileKind.config), ("corpus/values", ".yaml", .values), ("corpus/docs-toml", ".toml", .config)] {
            for file in try Shared.files(folder, endings: [ending]) {
                let input = InputFile(path: file.name, bytes: file.bytes, kind: kind)
                Self.check(Linter(profiles: Set(Profile.allCases)).lint([input])[0], Target(), input, file.name)
            }
        }
    }

    private static func check(_ report: FileReport, _ target: Target, _ file: InputFile, _ name: String) {
        let roots = Linter(target: target).alone(file).subjects.flatMap { subject -> [Node] in
            var roots = subject.config.map { [$0.root] } ?? []
            if case .values(let values) = subject { roots += [values.chart] + values.layers }
            return roots
        }
        guard !roots.isEmpty else { return }
        for finding in report.findings where !finding.keyPath.isEmpty {
            let places = roots.flatMap { Self.places(DottedPath.steps(finding.keyPath)[...], in: $0) }
            #expect(
                places.contains { $0.lowerBound <= finding.range.lowerBound && finding.range.upperBound <= $0.upperBound },
                "\(name): \(finding.rule) at \(finding.range), \(finding.keyPath) at \(places)")
        }
    }

    /// Where a path's value, key, or what is nearest to it stands: the parts of the deepest member that exists.
    private static func places(_ steps: ArraySlice<DottedPath.Step>, in root: Node) -> [Range<Int>] {
        var node = root
        var found: [Range<Int>] = []
        for step in steps {
            switch step {
            case .element(let index):
                if node.isTable { continue }
                guard let element = node.elements[safe: index] else { return found }
                node = element
                found = [element.range] + element.members.flatMap { [$0.statement, $0.node.range] }
            case .key(let key):
                let members = node.members.filter { $0.key.equalsIgnoringCase(key) }
                // A single key that is missing at the top may be told anywhere.
                guard let member = members.last else { return steps.count == 1 ? [0..<Int.max] : found }
                node = member.node
                found = members.flatMap { [$0.statement, $0.keyRange, $0.node.range] + headers($0.node) }
            }
        }
        return found
    }

    /// The statements in a table, which has no place of its own when only longer headers make it.
    private static func headers(_ node: Node) -> [Range<Int>] {
        node.members.flatMap { [$0.statement, $0.node.range] + ($0.node.spelling == .implied ? headers($0.node) : []) } + node.elements.map(\.range)
    }
}
