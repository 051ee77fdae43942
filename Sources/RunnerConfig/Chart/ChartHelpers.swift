/// The named templates of the chart that `runners.config` may call, where no chart is given.
///
/// Source: `templates/_helpers.tpl` of the charts 0.9.1 to 0.86.0.
enum ChartHelpers {
    static func text(_ chart: Version) -> String {
        let short = #" | trunc 63 | trimSuffix "-""#
        let long = #"printf "%s-%s" .Release.Name $name\#(short)"#
        // A release that is called after the chart is not called so twice.
        let name = chart.has(.shortFullName) ? #"{{ if hasPrefix $name .Release.Name }}{{ .Release.Name\#(short) }}{{ else }}{{ \#(long) }}{{ end }}"# : "{{ \(long) }}"
        return #"""
            {{ define "gitlab-runner.name" }}{{ default .Chart.Name .Values.nameOverride\#(short) }}{{ end }}\#
            {{ define "gitlab-runner.fullname" }}{{ if .Values.fullnameOverride }}{{ .Values.fullnameOverride\#(short) }}{{ else }}\#
            {{ $name := default .Chart.Name .Values.nameOverride }}\#(name){{ end }}{{ end }}\#
            {{ define "gitlab-runner.chart" }}{{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_"\#(short) }}{{ end }}
            """#
    }
}
