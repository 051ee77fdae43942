/// The same mistakes in the values that become global keys: the chart writes them into config.toml as they are.
extension ConcurrentZero: ValuesRule {
    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let member = values.member("concurrent"), let number = member.node.integer, number < 1 else { return }
        report.add(
            self, "`concurrent` must be at least 1", at: member.node.range, key: "concurrent", label: "the Runner exits at once",
            help: "set it to the number of jobs that each pod of the manager can run at the same time")
    }
}

extension LogLevelInvalid: ValuesRule {
    func check(_ values: ValuesFile, _ report: inout Report) {
        WrittenChoice.check(self, "logLevel", as: "log_level", mindsCase: false, in: values, &report)
    }
}

extension LogFormatInvalid: ValuesRule {
    func check(_ values: ValuesFile, _ report: inout Report) {
        WrittenChoice.check(self, "logFormat", as: "log_format", mindsCase: true, in: values, &report)
    }
}
