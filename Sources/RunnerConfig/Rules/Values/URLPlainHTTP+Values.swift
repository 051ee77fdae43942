/// The same mistake in `gitlabUrl`.
extension URLPlainHTTP: ValuesRule {
    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let member = values.member("gitlabUrl"), let text = member.node.string else { return }
        // The same address in `runners.config` is reported there.
        guard values.config?.runners.contains(where: { $0.url?.value == text }) != true else { return }
        check(Setting(value: text, path: "gitlabUrl", member: member), [], &report)
    }
}
