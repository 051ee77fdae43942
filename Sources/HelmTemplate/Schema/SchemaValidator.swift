import GoTemplate

/// Checks a value against nodes, and collects what is wrong with it.
struct SchemaValidator {
    /// What of a mapping or a list no keyword has spoken of so far, for `unevaluatedProperties` and `unevaluatedItems`.
    struct Unseen {
        var keys: Set<String> = []
        var items: Set<Int> = []

        var isEmpty: Bool { keys.isEmpty && items.isEmpty }

        mutating func formIntersection(_ other: Unseen) {
            if !keys.isEmpty { keys.formIntersection(other.keys) }
            if !items.isEmpty { items.formIntersection(other.items) }
        }
    }

    let nodes: [SchemaNode]
    private(set) var found: [SchemaViolation] = []
    /// How much is wrong, told or not.
    private(set) var faults = 0
    /// Whether only the verdict matters.
    private(set) var isQuiet = false
    private var path: [SchemaViolation.Step] = []
    /// The schemas that are being checked, outermost first.
    private var trail: [SchemaNode.Index] = []
    /// How deep the value stands that is being checked.
    private var level = 0
    /// Of every schema, the deepest value that it is being checked with; below zero when there is none.
    private var levels: [Int]
    private var steps: Int

    /// How deep schemas may stand in each other while values are checked.
    private static let depthLimit = 2 * TemplateLimits.depth
    /// How many violations are told at most.
    private static let foundLimit = 100

    /// How many schemas and values may be looked at.
    static let stepLimit = TemplateLimits.steps / 5

    init(_ nodes: [SchemaNode], steps: Int) {
        (self.nodes, self.steps) = (nodes, steps)
        levels = [Int](repeating: -1, count: nodes.count)
    }

    mutating func violations(of value: TemplateValue) throws(SchemaProblem) -> [SchemaViolation] {
        _ = try check(0, value, isSeen: true)
        // What several schemas say is told once.
        var told: Set<String> = []
        return found.filter { told.insert($0.message).inserted }
    }

    mutating func spend(_ count: Int) throws(SchemaProblem) {
        steps -= max(1, count)
        guard steps > 0 else { throw .tooLong }
    }

    mutating func fail(_ node: SchemaNode, _ keyword: String, at steps: [SchemaViolation.Step] = [], types: SchemaTypes = [], _ predicate: String) {
        faults += 1
        guard !isQuiet, found.count < Self.foundLimit else { return }
        found.append(SchemaViolation(path: path + steps, keyword: keyword.isEmpty ? node.place : node.place + "/" + keyword, types: types, predicate))
    }

    // MARK: Schemas

    /// What is unseen after a schema; nil when the value does not fit it.
    ///
    /// - Parameter isSeen: whether the caller has no use for what is unseen.
    mutating func check(_ index: SchemaNode.Index, _ value: TemplateValue, isSeen: Bool) throws(SchemaProblem) -> Unseen? {
        try spend(1)
        let node = nodes[index]
        var unseen = Unseen(value, node, isSeen)
        if let isAllowed = node.fixed {
            if isAllowed { return unseen }
            fail(node, "", "is not allowed by the schema")
            return nil
        }
        let outer = levels[index]
        guard outer != level else {
            fail(node, "", "cannot be checked, for the schema refers to itself without end")
            return nil
        }
        guard trail.count < Self.depthLimit else { throw .tooDeep }
        trail.append(index)
        levels[index] = level
        defer {
            trail.removeLast()
            levels[index] = outer
        }
        let before = faults
        guard try checkWhole(value, node) else { return nil }
        if let target = node.reference {
            try checkInner(target, value, &unseen)
            if node.draft.referenceStandsAlone { return faults == before ? unseen : nil }
        }
        switch value {
        case .map(let map): try checkMap(map, node, &unseen)
        case .list(let items): try checkList(items, node, &unseen)
        case .string(let text): try checkString(text, node)
        case .integer, .number: checkNumber(value.schemaNumber ?? 0, node)
        case .null, .missing, .boolean: break
        }
        if isQuiet, faults > before { return nil }
        try checkReferences(value, node, &unseen)
        try checkLogic(value, node, &unseen)
        try checkUnseen(value, node, &unseen)
        return faults == before ? unseen : nil
    }

    /// The same value against a schema inside its schema.
    @discardableResult
    mutating func checkInner(_ index: SchemaNode.Index, _ value: TemplateValue, _ unseen: inout Unseen) throws(SchemaProblem) -> Bool {
        guard let rest = try check(index, value, isSeen: unseen.isEmpty) else { return false }
        unseen.formIntersection(rest)
        return true
    }

    /// A value inside the value.
    @discardableResult
    mutating func checkPart(_ index: SchemaNode.Index, _ value: TemplateValue, _ step: SchemaViolation.Step) throws(SchemaProblem) -> Bool {
        path.append(step)
        level += 1
        defer {
            path.removeLast()
            level -= 1
        }
        return try check(index, value, isSeen: true) != nil
    }

    /// The name of a key, which is a value of its own.
    mutating func fitsName(_ index: SchemaNode.Index, _ name: String) throws(SchemaProblem) -> Bool {
        let outer = trail
        trail = []
        level += 1
        defer {
            trail = outer
            level -= 1
        }
        return try isQuietly { (validator) throws(SchemaProblem) in try validator.check(index, .string(name), isSeen: true) != nil }
    }

    /// A verdict without its reasons.
    mutating func isQuietly(_ body: (inout SchemaValidator) throws(SchemaProblem) -> Bool) throws(SchemaProblem) -> Bool {
        let (before, was) = (faults, isQuiet)
        isQuiet = true
        defer { (faults, isQuiet) = (before, was) }
        return try body(&self)
    }

    /// A verdict, and the reasons for it, which are not told so far.
    mutating func branch(_ body: (inout SchemaValidator) throws(SchemaProblem) -> Bool) throws(SchemaProblem) -> [SchemaViolation]? {
        let (before, outer) = (faults, found)
        found = []
        defer { (faults, found) = (before, outer) }
        return try body(&self) ? nil : found
    }

    /// Tells what a branch has found.
    mutating func tell(_ violations: [SchemaViolation]) {
        faults += 1
        guard !isQuiet else { return }
        found += violations.prefix(max(0, Self.foundLimit - found.count))
    }

    /// The way to the value that is being checked.
    var place: [SchemaViolation.Step] { path }

    /// The outermost schema whose address gives an anchor a meaning of its own.
    func dynamicTarget(_ anchor: String) -> SchemaNode.Index? {
        for index in trail { if let target = nodes[nodes[index].resource].dynamicAnchors[anchor] { return target } }
        return nil
    }

    func recursiveTarget() -> SchemaNode.Index? {
        trail.first { nodes[nodes[$0].resource].isRecursiveAnchor }
    }
}

extension SchemaValidator.Unseen {
    init(_ value: TemplateValue, _ node: SchemaNode, _ isSeen: Bool) {
        switch value {
        case .map(let map) where node.additionalProperties == nil && (!isSeen || node.unevaluatedProperties != nil): keys = Set(map.sortedKeys)
        case .list(let items) where node.items == nil && (!isSeen || node.unevaluatedItems != nil) && node.prefixItems.count < items.count:
            self.items = Set(node.prefixItems.count..<items.count)
        case .null, .missing, .boolean, .integer, .number, .string, .list, .map: break
        }
    }
}
