import Testing
@testable import GoTemplate

@Suite struct SourceMapTests {
    @Test func `text maps byte to byte, what an action prints to the whole action`() throws {
        let found = try rendering("ab{{ .Values.text }}cd", sample)
        #expect(found.text == "abonecd")
        #expect(found.segments.map(\.source) == [0..<2, 2..<20, 20..<22])
        #expect(found.segments.map(\.output) == [0..<2, 2..<5, 5..<7])
        #expect(found.segments.map(\.isVerbatim) == [true, false, true])
        let places = try (0..<7).map { try #require(found.origin(ofOutput: $0)).offset }
        #expect(places == [0, 1, 2, 2, 2, 20, 21])
        #expect(found.origin(ofOutput: 7) == nil)
        #expect(found.origin(ofOutput: -1) == nil)
    }

    @Test func `no value leaves no hole`() throws {
        let found = try rendering("a{{ .Values.gone }}b<no value>c")
        #expect(found.text == "abc")
        #expect(found.segments.map(\.output) == [0..<1, 1..<2, 2..<3])
        #expect(found.segments.map(\.source) == [0..<1, 19..<20, 30..<31])
    }

    @Test func `template maps into its definition, include to the action`() throws {
        var set = TemplateSet()
        set.add(Template(parsing: Array("{{ define \"d\" }}xyz{{ end }}".utf8), name: "_helpers.tpl"))
        set.add(Template(parsing: Array("{{ template \"d\" }}{{ include \"d\" . | indent 1 }}".utf8), name: "main"))
        let found = try set.render("main", with: .null)
        #expect(found.text == "xyz xyz")
        #expect(found.segments.map(\.template) == ["_helpers.tpl", "main"])
        #expect(found.segments.map(\.source) == [16..<19, 18..<48])
        #expect(found.segments.map(\.isVerbatim) == [true, false])
    }

    @Test func `bytes that are no text pass through`() throws {
        var set = TemplateSet()
        set.add(Template(parsing: [0xFF, 0x00, 0xEF, 0xBB, 0xBF] + Array("{{ 1 }}\r\n".utf8) + [0xC3], name: "t"))
        #expect(try set.render("t", with: .null).bytes == [0xFF, 0x00, 0xEF, 0xBB, 0xBF, 0x31, 0x0D, 0x0A, 0xC3])
    }
}
