import RunnerConfig

/// How often each rule speaks, most often first.
package struct Statistics {
    package let text: String

    package init(_ reports: [FileReport]) {
        let findings = reports.flatMap(\.findings)
        let counts = Dictionary(findings.map { ($0.rule, 1) }, uniquingKeysWith: +).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let width = counts.map { String($0.value).count }.max() ?? 0
        text = counts.map { rule, count in String(repeating: " ", count: width - String(count).count) + "\(count) \(rule)\n" }.joined()
    }
}
