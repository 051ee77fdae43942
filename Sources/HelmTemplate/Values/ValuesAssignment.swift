import GoTemplate

/// One assignment of the command line: which value, and what it becomes.
package struct ValuesAssignment: Sendable {
    package struct Step: Sendable {
        package enum Name: Sendable, Equatable {
            case key(String)
            case index(Int)
        }

        package var name: Name
        /// Where it is written.
        package var range: Range<Int>

        package init(name: Name, range: Range<Int>) { (self.name, self.range) = (name, range) }
    }

    /// None for an object of `--set-json`, which is laid over all there is.
    package var steps: [Step]
    package var value: AssignedValue

    /// Steps that a path may have.
    static let stepLimit = 200

    /// `a.b[0]`.
    static func text(_ steps: ArraySlice<Step>) -> String {
        var text = ""
        for step in steps {
            switch step.name {
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}

/// A tree of values in which assignments can be made: with places, or as templates see it.
package protocol AssignableValue {
    /// What a list is filled up with.
    static var nothing: Self { get }
    /// The value below a key of a mapping; nil for anything else.
    func child(_ key: String) -> Self?
    /// The items of a list; none of anything else.
    var items: [Self] { get }
    /// Puts a value below a key; what is no mapping becomes one.
    mutating func put(_ child: Self, at step: ValuesAssignment.Step, _ key: String)
    /// Becomes a list, or another one.
    mutating func become(_ items: [Self], at step: ValuesAssignment.Step)
}

extension AssignableValue {
    /// Gives what is at the end of a path another value, as Helm does: what is in the way is replaced.
    package mutating func assign(_ steps: ArraySlice<ValuesAssignment.Step>, _ value: Self) {
        guard let step = steps.first else {
            self = value
            return
        }
        switch step.name {
        case .key(let key):
            var child = child(key) ?? .nothing
            child.assign(steps.dropFirst(), value)
            put(child, at: step, key)
        case .index(let index):
            var items = items
            while items.count <= index { items.append(.nothing) }
            items[index].assign(steps.dropFirst(), value)
            become(items, at: step)
        }
    }
}

extension TemplateValue {
    /// The value that keeps Helm from making an assignment, and the steps to it: it is there, and is neither a mapping with the next key nor
    /// a list with the next index. Items of a list make way for mappings. Nil when nothing is in the way.
    ///
    /// Source: Helm 4.2.3, pkg/strvals/parser.go.
    func obstacle(to steps: [ValuesAssignment.Step]) -> (value: TemplateValue, steps: ArraySlice<ValuesAssignment.Step>)? {
        var value = self
        for (index, next) in steps.indices.dropFirst().map({ ($0, steps[$0].name) }) {
            let isItem: Bool
            switch steps[index - 1].name {
            case .key(let key):
                guard let child = value.child(key) else { return nil }
                (value, isItem) = (child, false)
            case .index(let place):
                guard value.items.indices.contains(place) else { return nil }
                (value, isItem) = (value.items[place], true)
            }
            switch (value, next) {
            case (.map, .key), (.list, .index): continue
            case (_, .key) where isItem, (.null, .index) where isItem: return nil
            case (_, .key), (_, .index): return (value, steps[..<index])
            }
        }
        return nil
    }
}

extension TemplateValue: AssignableValue {
    package static var nothing: TemplateValue { .null }

    package func child(_ key: String) -> TemplateValue? {
        if case .map(let map) = self { map[key] } else { nil }
    }

    package var items: [TemplateValue] {
        if case .list(let items) = self { items } else { [] }
    }

    package mutating func put(_ child: TemplateValue, at step: ValuesAssignment.Step, _ key: String) {
        var map = TemplateMap()
        if case .map(let known) = self { map = known }
        map[key] = child
        self = .map(map)
    }

    package mutating func become(_ items: [TemplateValue], at step: ValuesAssignment.Step) { self = .list(items) }
}
