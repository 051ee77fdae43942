import GoTemplate
import Testing
@testable import HelmTemplate

/// Schemas that would take long, or for ever.
@Suite struct SchemaLimitsTests {
    private func messages(_ schema: String, _ value: TemplateValue = .map(TemplateMap()), steps: Int = SchemaValidator.stepLimit) -> [String] {
        do throws(SchemaProblem) {
            return try Schema([UInt8](schema.utf8)).violations(of: value, steps: steps).map(\.message)
        } catch {
            return [error.message]
        }
    }

    /// A chain of schemas, each of which refers to the next so many times.
    private func chain(_ length: Int, _ keyword: String, times: Int, last: String) -> String {
        let links = (0..<length).map { index in
            #""\#(index)": {"\#(keyword)": [\#([String](repeating: ##"{"$ref": "#/$defs/\##(index + 1)"}"##, count: times).joined(separator: ", "))]}"#
        }
        return ##"{"$ref": "#/$defs/0", "$defs": {\##(links.joined(separator: ", ")), "\##(length)": \##(last)}}"##
    }

    @Test(arguments: ["allOf", "anyOf", "oneOf"])
    func `work that doubles at every step is stopped`(_ keyword: String) {
        #expect(messages(chain(40, keyword, times: 2, last: #"{"minProperties": 1}"#), steps: 20_000) == [SchemaProblem.tooLong.message])
    }

    @Test func `long chains are refused, shorter ones followed`() {
        #expect(messages(chain(300, "allOf", times: 1, last: "false")) == [SchemaProblem.tooDeep.message])
        #expect(messages(chain(100, "allOf", times: 1, last: "false")) == ["the whole of the values is not allowed by the schema"])
    }

    @Test func `a pattern that costs too much is refused`() {
        let schema = #"{"properties": {"a": {"pattern": "(a?){50}a{50}b"}}}"#
        #expect(messages(schema, .map(TemplateMap([("a", .string(String(repeating: "a", count: 500_000)))]))) == [SchemaProblem.tooLong.message])
    }

    @Test func `deep JSON is refused`() {
        #expect(messages(String(repeating: #"{"not":"#, count: 5000)) == ["the schema is not JSON: exceeded max depth"])
    }

    @Test func `messages of alternatives in alternatives do not grow`() {
        let links = (0..<30).map { ##""\##($0)": {"anyOf": [{"minProperties": 5}, {"$ref": "#/$defs/\##($0 + 1)"}, {"minProperties": 7}]}"## }
        let found = messages(##"{"$ref": "#/$defs/0", "$defs": {\##(links.joined(separator: ", ")), "30": {"minProperties": 9}}}"##)
        #expect(found.count == 1 && found.allSatisfy { $0.count < 1000 })
    }

    @Test func `at most a hundred violations are told`() {
        let values = TemplateMap((0..<1000).map { ("key\($0)", .number(1)) })
        #expect(messages(#"{"additionalProperties": false}"#, .map(values)).count == 100)
    }

    @Test func `what many schemas say is told once`() {
        #expect(
            messages(#"{"required": ["a"], "allOf": [{"required": ["a"]}, {"required": ["a"]}]}"#) == ["`a` is missing, and the schema requires it"])
    }

    @Test func `long lists and many choices are quick`() {
        let numbers = (0..<20_000).map(String.init).joined(separator: ",")
        let list = TemplateValue.list((0..<20_000).map { .number(Double($0)) })
        #expect(
            messages(#"{"properties": {"a": {"uniqueItems": true, "items": {"enum": [\#(numbers)]}}}}"#, .map(TemplateMap([("a", list)]))).isEmpty)
    }
}
