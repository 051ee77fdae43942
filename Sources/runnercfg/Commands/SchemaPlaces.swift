import Reports
import HelmTemplate
import RunnerConfig

/// Where the values stand that the schema of a chart does not allow.
struct SchemaPlaces {
    private let files: [(path: String, root: Node, lines: Lines)]

    /// - Parameter files: in the order in which they are laid over each other.
    init(_ files: [(path: String, bytes: [UInt8])]) {
        self.files = files.map { ($0.path, ValuesFile($0.bytes).root, Lines($0.bytes)) }
    }

    /// `values.yaml:12:5: ` before what is wrong; nothing before what no file says, as a chart's own value.
    func sentence(_ violation: SchemaViolation) -> String {
        // A schema that cannot be used.
        if violation.keyword == nil { return "\(violation.chart)/values.schema.json: \(violation.message)" }
        guard let place = place(of: violation) else { return violation.message }
        return place + ": " + violation.message
    }

    /// Of a key that is missing, the mapping that lacks it. What `--set` gives or the chart itself has no place.
    private func place(of violation: SchemaViolation) -> String? {
        // A sub-chart sees the globals of its parents.
        let steps = violation.path
        let isMissing = violation.keyword?.hasSuffix("equired") == true
        let global = steps.firstIndex(of: .key("global")) ?? 0
        for path in global > 0 ? [steps, Array(steps[global...])] : [steps] {
            for file in files.reversed() {
                guard let (range, depth) = file.root.reach(path), depth == path.count || isMissing && depth > 0 && depth == path.count - 1 else { continue }
                let position = file.lines.position(range.lowerBound)
                return "\(file.path):\(position.line):\(position.column)"
            }
        }
        return nil
    }
}

extension Node {
    /// Where the deepest value stands that a way leads to, and how many steps lead there; nil when none does.
    fileprivate func reach(_ path: [SchemaViolation.Step]) -> (range: Range<Int>, depth: Int)? {
        var node = self
        var found: Range<Int>?
        for (depth, step) in path.enumerated() {
            switch step {
            case .key(let key):
                guard let member = node[key] else { return found.map { ($0, depth) } }
                (node, found) = (member.node, member.keyRange)
            case .item(let index):
                guard node.elements.indices.contains(index) else { return found.map { ($0, depth) } }
                node = node.elements[index]
                found = node.range
            }
        }
        return found.map { ($0, path.count) }
    }
}
