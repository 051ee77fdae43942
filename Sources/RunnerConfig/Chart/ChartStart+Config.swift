import GoTemplate

extension ChartStart {
    /// The config.toml of the chart's ConfigMap, to which `register` adds the runner: text, and not always TOML.
    ///
    /// Most values stand in it bare, so what is no number in the values is none here.
    func managerConfig() throws(ChartRefusal) -> String {
        var lines: [String] = []
        if chart.reads("shutdown_timeout") { lines.append("shutdown_timeout = \(try printed("shutdown_timeout"))") }
        lines += ["concurrent = \(try printed("concurrent"))", "check_interval = \(try printed("checkInterval"))"]
        let level = try values["logLevel"]
        lines.append("log_level = \(level.isTrue ? GoQuote.quoted(level.text) : "\"info\"")")
        let format = try values["logFormat"]
        if chart.reads("logFormat"), format.isTrue { lines.append("log_format = \(GoQuote.quoted(format.text))") }
        if chart.reads("metrics"), try values["metrics.enabled"].isTrue {
            lines.append("\(chart.has(.metricsServerKey) ? "metrics_server" : "listen_address") = \(try metricsAddress())")
        }
        if chart.reads("sentryDsn"), try values["sentryDsn"].isTrue { lines.append("sentry_dsn = \"\(try printed("sentryDsn"))\"") }
        if chart.reads("connectionMaxAge"), try values["connectionMaxAge"].isTrue {
            lines.append("connection_max_age = \"\(try printed("connectionMaxAge"))\"")
        }
        if chart.reads("sessionServer"), try isSessionServerAllowed() {
            lines += [
                "[session_server]", "  session_timeout = \(try sessionValue("timeout", "1800"))",
                "  listen_address = \"0.0.0.0:\(try sessionValue("internalPort", "8093"))\"",
            ]
            let address = try values["sessionServer.publicIP"]
            // Without an address of its own, a script asks the cluster for it when the pod starts.
            if address.isTrue { lines.append("  advertise_address = \"\(address.text):\(try sessionValue("externalPort", "9000"))\"") }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// A whole config.toml that stands in the values, for which nothing is registered; nil without one.
    func configOverride() throws(ChartRefusal) -> String? {
        guard chart.reads("runners.configOverride"), try values["runners.configOverride"].isTrue else { return nil }
        return try evaluated(try values.text("runners.configOverride"))
    }

    private func printed(_ path: String) throws(ChartRefusal) -> String {
        let value = try values[path]
        return value.isNothing ? "" : value.text
    }

    private func metricsAddress() throws(ChartRefusal) -> String {
        if chart.has(.metricsOnIPv6) { return "'[::]:9252'" }
        return chart.has(.fixedMetricsPort) ? "':9252'" : "\":\(try printed("metrics.port"))\""
    }

    /// Whether sessions reach their job: with several replicas nobody knows which pod has it.
    private func isSessionServerAllowed() throws(ChartRefusal) -> Bool {
        let replicas = try values["replicas"]
        guard !replicas.isTrue || replicas.text == "1", try values["sessionServer"].isTrue else { return false }
        return try values["sessionServer.enabled"].isTrue
    }

    private func sessionValue(_ key: String, _ fallback: String) throws(ChartRefusal) -> String {
        let value = try values["sessionServer.\(key)"]
        return value.isTrue ? value.text : fallback
    }
}
