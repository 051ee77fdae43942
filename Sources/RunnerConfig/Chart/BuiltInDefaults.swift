import GoTemplate

/// The chart's own values, as far as they reach `gitlab-runner register`, by chart version.
///
/// Source: `values.yaml` of the charts listed in the facts; what a chart sets beyond this does not change its start-up.
enum BuiltInDefaults {
    static func values(_ chart: Version) -> TemplateMap {
        var runners: [(String, TemplateValue)] = [("cache", .map(TemplateMap()))]
        if chart < "0.53.0" {
            runners += ["builds", "services", "helpers"].map { ($0, .map(TemplateMap())) }
        }
        if chart < "0.23.0" { runners += [("image", .string("ubuntu:16.04")), ("privileged", .boolean(false))] }
        if chart >= "0.11.0", chart < "0.23.0" { runners += [("outputLimit", .number(4096)), ("pollTimeout", .number(180))] }
        if let config = config(chart) { runners.append(("config", .string(config))) }
        if chart >= "0.58.0" { runners.append(("configPath", .string(""))) }
        var top: [(String, TemplateValue)] = [
            ("runners", .map(TemplateMap(runners))), ("concurrent", .number(10)), ("checkInterval", .number(chart < "0.65.0" ? 30 : 3)),
            ("metrics", .map(TemplateMap([("enabled", .boolean(chart < "0.39.0")), ("port", .number(9252))]))),
        ]
        if chart >= "0.58.0" { top.append(("shutdown_timeout", .number(0))) }
        if chart >= "0.42.0" {
            top.append(("image", .map(TemplateMap([("registry", .string("registry.gitlab.com")), ("image", .string("gitlab-org/gitlab-runner"))]))))
        }
        if chart >= "0.37.0" { top.append(("sessionServer", .map(TemplateMap([("enabled", .boolean(false))])))) }
        return TemplateMap(top)
    }

    /// `runners.config`: since 0.23 there is one, since 0.31 it names the namespace.
    private static func config(_ chart: Version) -> String? {
        guard chart >= "0.23.0" else { return nil }
        let image = chart < "0.77.0" ? "ubuntu:16.04" : "alpine"
        let namespace = chart < "0.79.0" ? "{{.Release.Namespace}}" : "{{ default .Release.Namespace .Values.runners.jobNamespace }}"
        let line = chart < "0.31.0" ? "" : "    namespace = \"\(namespace)\"\n"
        return "[[runners]]\n  [runners.kubernetes]\n\(line)    image = \"\(image)\"\n"
    }
}
