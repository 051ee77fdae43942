/// What becomes of one runner in a draft: new tables, comments on them, and what is left out.
struct RunnerDraft {
    let index: Int
    /// The runner's table, with keys as they are declared.
    let source: Node
    /// Its path in messages.
    private let place: String
    /// What is set in its table.
    private(set) var table = Node(.table([]))
    private(set) var remarks: [DraftRemark] = []
    private(set) var losses: [ConversionLoss] = []
    private(set) var notes: [String] = []

    init(_ runners: [Runner], _ index: Int) {
        self.index = index
        source = runners[index].node.canonical(RunnerTable.schema)
        place = runners.count > 1 ? "runners[\(index)]" : "runners"
    }

    var executor: String { source["executor"]?.node.string ?? "" }

    var title: String { source["name"]?.node.string.map { "the runner `\($0)`" } ?? "runner \(index + 1)" }

    /// Sets a key.
    ///
    /// - Parameters:
    ///   - path: from the runner's table on.
    ///   - origin: the key or option it comes from, where that has another name.
    ///   - remark: for the end of its line.
    mutating func set(_ path: [String], _ value: Node.Value, from origin: String? = nil, _ remark: String? = nil) {
        table.fill(path[...], with: Node(value), isForced: true)
        guard let remark = remark ?? origin.map(Self.remark) else { return }
        remarks.append(DraftRemark(path: path.map(DottedPath.step).joined(separator: "."), lines: [remark], isAbove: false))
    }

    /// Adds a table to a list of tables.
    ///
    /// - Parameters:
    ///   - origin: the key it comes from.
    ///   - remark: for the end of the line of its last key.
    mutating func append(_ path: [String], _ members: [(String, Node.Value)], from origin: String? = nil, _ remark: String? = nil) {
        var elements = table[path: path]?.node.elements ?? []
        elements.append(Node(.table(members.map { Member($0.0, Node($0.1)) })))
        table.fill(path[...], with: Node(.array(elements)), isForced: true)
        if let remark = remark ?? origin.map(Self.remark), let last = members.last {
            remarks.append(DraftRemark(path: "\(path.joined(separator: "."))[\(elements.count - 1)].\(last.0)", lines: [remark], isAbove: false))
        }
    }

    private static func remark(of origin: String) -> String { "from `\(origin)`" }

    /// Puts comments above a key or the header of a table.
    ///
    /// - Parameter element: of a list of tables, from 0.
    mutating func remark(above path: [String], element: Int? = nil, _ lines: [String]) {
        if !lines.isEmpty { remarks.append(DraftRemark(path: path.joined(separator: ".") + (element.map { "[\($0)]" } ?? ""), lines: lines, isAbove: true)) }
    }

    mutating func note(_ sentence: String) { notes.append(sentence) }

    /// Tells that a key is not carried over as it is.
    ///
    /// - Parameter path: from the runner's table on.
    mutating func lose(_ path: String, at range: Range<Int>, _ reason: String, _ advice: String? = nil, as kind: ConversionLoss.Kind = .leftOut) {
        losses.append(ConversionLoss(kind, "\(place).\(path)", at: range.isEmpty ? nil : range, reason, advice: advice))
    }

    /// Tells that all keys of one of its tables are left out.
    mutating func loseAll(of name: String, _ words: (String) -> (reason: String, advice: String?)) {
        for member in source[name]?.node.members ?? [] where member.node.saysSomething {
            let (reason, advice) = words(member.key)
            lose("\(name).\(DottedPath.step(member.key))", at: member.keyRange, reason, advice)
        }
    }
}
