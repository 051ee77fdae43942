/// Values that GitLab keeps for a runner, and that count only when the pod registers a new one.
enum ServerSideSettings {
    /// Whether the values themselves hold an authentication token, by its prefix.
    static func hasRunnerToken(_ values: ValuesFile) -> Bool {
        values.member("runnerToken")?.node.string?.hasPrefix("glrt-") == true && !values.isFilled("runnerRegistrationToken")
    }

    /// Those that say something else than `register` assumes without them, in order of place.
    static func effective(in values: ValuesFile) -> [(path: String, member: Member)] {
        ChartValue.registration.compactMap { value in
            guard value.isRead(by: values.target.chart), let member = values.member(value.path) else { return nil }
            // A runner is locked unless the value says no.
            let says = value.path == "runners.locked" ? member.node.boolean == false : member.node.saysSomething
            return says ? (value.path, member) : nil
        }.sorted { $0.member.keyRange.lowerBound < $1.member.keyRange.lowerBound }
    }
}
