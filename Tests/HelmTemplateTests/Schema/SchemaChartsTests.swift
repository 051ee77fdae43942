import GoTemplate
import Testing
@testable import HelmTemplate

/// Where Helm checks the schemas of a chart and its sub-charts. Measured: Helm 4.2.3.
@Suite struct SchemaChartsTests {
    private let files = [
        "values.yaml": "port: 80\n",
        "values.schema.json": #"{"properties": {"port": {"type": "string"}}}"#,
        "templates/a.yaml": "port: {{ .Values.port }}\n",
        "charts/one/Chart.yaml": "apiVersion: v2\nname: one\nversion: 1.0.0\n",
        "charts/one/values.yaml": "size: 1\n",
        "charts/one/values.schema.json": #"{"properties": {"size": {"type": "string"}, "global": {"required": ["zone"]}}, "required": ["name"]}"#,
    ]

    private func failure(_ files: [String: String], _ text: String = "") throws -> RenderFailure {
        try #require(#expect(throws: RenderFailure.self) { try ChartRenderer(try chart(files), values: try values(text)).render() })
    }

    @Test func `all charts are checked, each with the values it sees`() throws {
        let failure = try failure(files)
        #expect(
            failure.sentence == """
                the values do not meet the schema of the chart `test`:
                - `port` must be a string, not 80
                the values do not meet the schema of the chart `one`:
                - `one.name` is missing, and the schema requires it
                - `one.global.zone` is missing, and the schema requires it
                - `one.size` must be a string, not 1
                """)
        #expect(failure.violations.map(\.chart) == ["test", "one", "one", "one"])
        #expect(failure.violations.map { SchemaViolation.text($0.path) } == ["port", "one.name", "one.global.zone", "one.size"])
        #expect(failure.violations.map(\.keyword) == ["/properties/port/type", "/required", "/properties/global/required", "/properties/size/type"])
        #expect(failure.path.isEmpty && failure.line == nil)
    }

    @Test func `values that meet the schemas are rendered, and nothing is noted`() throws {
        let rendered = try ChartRenderer(try chart(files), values: try values("port: http\nglobal: {zone: a}\none: {name: x, size: large}\n"))
            .render()
        #expect(rendered["templates/a.yaml"] == "port: http\n")
    }

    @Test func `the check can be left out`() throws {
        #expect(try ChartRenderer(try chart(files), checksSchema: false).render()["templates/a.yaml"] == "port: 80\n")
    }

    @Test func `an alias is checked by its own values, and what is switched off is not`() throws {
        var files = files
        files["Chart.yaml"] = """
            apiVersion: v2
            name: test
            version: 1.0.0
            dependencies:
            - {name: one, version: 1.0.0, alias: first}
            - {name: one, version: 1.0.0, alias: second, condition: second.enabled}
            """
        let failure = try failure(files, "port: http\nglobal: {zone: a}\nfirst: {name: x}\nsecond: {enabled: false}\n")
        #expect(failure.violations.map(\.message) == ["`first.size` must be a string, not 1"])
        #expect(failure.violations.first?.chart == "first")
    }

    @Test func `schemas come before templates`() throws {
        var files = files
        files["templates/b.yaml"] = "{{ nothing }}"
        #expect(try failure(files).violations.count == 4)
    }

    @Test func `a schema that cannot be used is told beside the others`() throws {
        var files = files
        files["charts/one/values.schema.json"] = "{"
        let failure = try failure(files)
        #expect(failure.violations.map(\.message) == ["`port` must be a string, not 80", "the schema is not JSON: unexpected end of JSON input"])
        #expect(failure.violations.last?.keyword == nil)
    }

    @Test func `null takes a default away before the check, and stays where there is none`() throws {
        let files = [
            "values.yaml": "a: 1\nb: null\n",
            "values.schema.json": #"{"properties": {"a": {"type": "string"}, "c": {"type": "string"}}, "additionalProperties": false}"#,
        ]
        #expect(try failure(files, "a: null\nc: null\n").violations.map(\.message) == ["`c` must be a string, not null"])
        #expect(try ChartRenderer(try chart(files), values: try values("a: null\n")).render().files.isEmpty)
    }

    @Test func `a byte order mark does not matter`() throws {
        #expect(throws: Never.self) { try ChartRenderer(try chart(["values.schema.json": "\u{FEFF}{}"])).render() }
    }
}
