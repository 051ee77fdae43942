import GoTemplate
@testable import RunnerConfig

/// Cache templates as somebody changed them, in our own words.
enum PatchedCharts {
    /// The repair of two tutorials: no guard, and sprig's `default`.
    static let tutorial = """
        - name: CACHE_S3_INSECURE
          value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}

        """
    /// `#` put before the guard, which runs all the same.
    static let hash = """
        #{{- if .Values.runners.cache.s3CacheInsecure }}
        - name: CACHE_S3_INSECURE
          value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}
        #{{- end }}

        """

    /// The environment of a chart whose cache template is another one.
    static func environment(_ values: ValuesFile, template source: String) throws -> RegisterEnvironment {
        let template = Template(parsing: Array(source.utf8), name: "_cache.tpl")
        var set = TemplateSet(functions: ChartContext.functions)
        set.add(template)
        let text = try set.render(template.name, with: ChartContext.dot(values: values.chart)).text
        var variables = RegisterEnvironment(values).variables.filter { $0.name != "CACHE_S3_INSECURE" }
        let isS3 = variables.contains { $0.name == "CACHE_TYPE" && $0.value == "s3" }
        if isS3, let value = TemplateProbe.variable("CACHE_S3_INSECURE", in: text) { variables.append(("CACHE_S3_INSECURE", value)) }
        return RegisterEnvironment(variables)
    }
}
