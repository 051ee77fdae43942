import Testing
@testable import GoTemplate

/// What three forms of the cache template make of `s3CacheInsecure`: the chart's own, the one of the tutorials, and one whose
/// author took `#` for a comment of templates.
@Suite struct InsecureTableTests {
    private static let own = """
        {{- define "cache" }}
        {{-   if .Values.runners.cache.s3CacheInsecure }}
        - name: CACHE_S3_INSECURE
          value: "true"
        {{-   end }}
        {{- end }}
        """
    private static let tutorial = """
        {{- define "cache" }}
        - name: CACHE_S3_INSECURE
          value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}
        {{- end }}
        """
    private static let hash = """
        {{- define "cache" }}
        #{{-   if .Values.runners.cache.s3CacheInsecure }}
        - name: CACHE_S3_INSECURE
          value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}
        #{{-   end }}
        {{- end }}
        """

    /// The value the environment gets, as written in YAML; nil without the variable.
    private func environment(_ form: String, _ value: TemplateValue?) throws -> String? {
        var set = TemplateSet()
        set.add(Template(parsing: Array(form.utf8), name: "_cache.tpl"))
        let cache = TemplateMap(value.map { [("s3CacheInsecure", $0)] } ?? [])
        let dot = TemplateValue.map(("Values", .map(("runners", .map(("cache", .map(cache)))))))
        let lines = try set.render("cache", with: dot).text.split(separator: "\n")
        guard let name = lines.firstIndex(of: "- name: CACHE_S3_INSECURE") else { return nil }
        return String(lines[name + 1].dropFirst("  value: ".count))
    }

    @Test(arguments: [
        (nil, nil, "\"\"", nil), (.null, nil, "\"\"", nil), (.boolean(true), "\"true\"", "\"true\"", "\"true\""),
        (.boolean(false), nil, "\"\"", nil), (.string("true"), "\"true\"", "\"true\"", "\"true\""),
        (.string("false"), "\"true\"", "\"false\"", "\"false\""), (.string(""), nil, "\"\"", nil), (.list([]), nil, "\"\"", nil),
        (.map(TemplateMap()), nil, "\"\"", nil), (.number(0), nil, "\"\"", nil), (.list([.boolean(false)]), "\"true\"", "\"[false]\"", "\"[false]\""),
        (.number(1), "\"true\"", "\"1\"", "\"1\""), (.string("0"), "\"true\"", "\"0\"", "\"0\""), (.string("no"), "\"true\"", "\"no\"", "\"no\""),
        (.string("yes"), "\"true\"", "\"yes\"", "\"yes\""), (.string(" "), "\"true\"", "\" \"", "\" \""),
    ] as [(TemplateValue?, String?, String?, String?)])
    func `value by value`(_ value: TemplateValue?, _ own: String?, _ tutorial: String?, _ hash: String?) throws {
        #expect(try environment(Self.own, value) == own)
        #expect(try environment(Self.tutorial, value) == tutorial)
        #expect(try environment(Self.hash, value) == hash)
    }

    @Test func `the right form passes booleans on, quoted or not`() throws {
        let form = """
            {{- define "cache" }}
            {{- if hasKey .Values.runners.cache "s3CacheInsecure" }}
            - name: CACHE_S3_INSECURE
              value: {{ .Values.runners.cache.s3CacheInsecure | toString | lower | quote }}
            {{- end }}
            {{- end }}
            """
        #expect(try environment(form, nil) == nil)
        for (value, text) in [(TemplateValue.boolean(true), "true"), (.boolean(false), "false"), (.string("False"), "false"), (.string("true"), "true")] {
            #expect(try environment(form, value) == "\"\(text)\"")
        }
    }
}
