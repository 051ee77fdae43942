/// The same mistake in `runners.config`, where the chart or a variable may set the image as well.
extension ImageMissing: ValuesRule {
    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let config = values.config, values.uncheckedConfig == nil, config.syntaxProblems.isEmpty else { return }
        let environment = RegisterEnvironment(values)
        guard environment.refusal == nil, environment["KUBERNETES_IMAGE"]?.isEmpty ?? true else { return }
        // Some write it on purpose like this: the values of a cluster whose jobs all name their image.
        check(config.runners, executor: values.executor, severity: .info, &report)
    }
}
