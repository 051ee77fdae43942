import GoTemplate
import HelmTemplate
@testable import RunnerConfig
import YAMLLite

/// Cache templates as somebody changed them, in our own words.
enum PatchedCharts {
    /// The repair of two tutorials: no guard, and sprig's `default`.
    static let tutorial = """
        - name: CACHE_S3_INSECURE
          value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}

        """
    /// As charts 0.3 to 0.52 had it.
    static let original = """
        {{- if .Values.runners.cache.s3CacheInsecure }}
        - name: CACHE_S3_INSECURE
          value: "true"
        {{- end }}

        """
    /// The value itself, and only when it is there.
    static let fixed = """
        {{- if hasKey .Values.runners.cache "s3CacheInsecure" }}
        - name: CACHE_S3_INSECURE
          value: {{ .Values.runners.cache.s3CacheInsecure | quote }}
        {{- end }}

        """
    /// `#` put before the guard, which runs all the same.
    static let hash = """
        #{{- if .Values.runners.cache.s3CacheInsecure }}
        - name: CACHE_S3_INSECURE
          value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}
        #{{- end }}

        """

    /// The small chart beside these tests with one of the templates above in it.
    static func chart(_ insecure: String = original, with more: [String: String] = [:]) throws -> GivenChart {
        var files = try Beside.chart("runner").filter { more[$0.path] == nil && $0.path != "templates/_insecure.tpl" }
        files.append(ChartFile(path: "templates/_insecure.tpl", bytes: [UInt8]("{{- define \"runner.insecure\" }}\n\(insecure){{- end }}\n".utf8)))
        files += more.map { ChartFile(path: $0.key, bytes: [UInt8]($0.value.utf8)) }
        return GivenChart(try Chart(directory: files), path: "charts/runner")
    }

    /// The environment of a chart whose cache template is another one.
    static func environment(_ values: ValuesFile, template source: String) throws -> RegisterEnvironment {
        RegisterEnvironment(try variables(values, RegisterEnvironment(values).variables, template: source))
    }

    /// A chart's variables with those that another cache template gives.
    static func variables(
        _ values: ValuesFile, _ variables: [(name: String, value: String)], template source: String
    ) throws -> [(name: String, value: String)] {
        let template = Template(parsing: Array(source.utf8), name: "_cache.tpl")
        var set = TemplateSet(functions: ChartContext.functions)
        set.add(template)
        let text = try set.render(template.name, with: ChartContext.dot(values: values.chart)).text
        let isS3 = variables.contains { $0.name == "CACHE_TYPE" && $0.value == "s3" }
        let others = variables.filter { $0.name != "CACHE_S3_INSECURE" }
        guard isS3, let root = YAMLStream(parsing: Array(text.utf8)).documents.first.map({ YAMLNodes.root(of: $0) }),
            let value = TemplateProbe.text(of: "CACHE_S3_INSECURE", in: root)
        else { return others }
        return others + [("CACHE_S3_INSECURE", value)]
    }
}
