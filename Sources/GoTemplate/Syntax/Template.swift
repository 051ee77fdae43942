/// One template file, parsed.
///
///     let template = Template(parsing: bytes, name: "templates/_cache.tpl")
///     template.fieldReferences.map(\.path)      // [["Values", "runners", "cache"], ...]
public struct Template: Sendable {
    /// The file's name, by which others may include it.
    public let name: String
    public let bytes: [UInt8]
    /// Places where the text is no template, in the order of the file.
    public let problems: [TemplateProblem]
    /// Every `{{ ... }}`, comments too, in the order of the file.
    public let actions: [TemplateAction]
    /// Every `.Values.a.b` and `$.Values.a.b`, in the order of evaluation: definitions first.
    public let fieldReferences: [FieldReference]
    /// Every call of a function.
    public let functionReferences: [FunctionReference]
    /// Every `if`, `else if`, `with`, `else with` and `range`.
    public let branches: [TemplateBranch]

    let statements: [Statement]
    let definitionStatements: [DefinitionStatement]
    /// The functions it calls, in the order of the text.
    let functions: [(name: String, range: Range<Int>)]

    /// Parses a file. This never fails: mistakes are ``problems``.
    public init(parsing bytes: [UInt8], name: String) { self.init(bytes, name, collectsReferences: true) }

    /// Parses a file that is only to be run: its references and branches are not collected.
    package init(toRun bytes: [UInt8], name: String) { self.init(bytes, name, collectsReferences: false) }

    private init(_ bytes: [UInt8], _ name: String, collectsReferences: Bool) {
        var parser = Parser(bytes)
        statements = parser.parseFile()
        definitionStatements = parser.definitions
        functions = parser.functions
        var collector = ReferenceCollector(parser.actions)
        if collectsReferences {
            for definition in parser.definitions { collector.visit(definition.statements, dot: []) }
            collector.visit(statements, dot: [])
        }
        self.name = name
        self.bytes = bytes
        problems = parser.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
        actions = parser.actions
        fieldReferences = collector.fields
        functionReferences = collector.functions
        branches = collector.branches
    }

    /// The names it defines, in the order of the file.
    public var definitions: [String] { definitionStatements.map(\.name) }

    /// The text at a place.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
