/// The top of config.toml: what stands before the first `[[runners]]`.
public struct GlobalTable: Table {
    public static let schema = Schema<GlobalTable>()
    public init() {}

    public let listenAddress = Key<String>("listen_address", "Address on which the manager serves metrics; port 9252 is added when none is given", since: "11.0")
    public let sessionServer = Key<Section<SessionServerTable>>("session_server", "Lets users open a terminal in a running job", since: "11.3")
    public let labels = Key<StringMap>("labels", "Labels given to every runner of this file", since: "18.5")
    public let concurrent = Key<Int64>("concurrent", "How many jobs all runners of this file may run at the same time", fallback: "1")
    public let checkInterval = Key<Int64>("check_interval", "Pause between two requests for new jobs, divided among the runners", fallback: "3", unit: "seconds")
    public let logLevel = Key<String>("log_level", "Log level of the manager", fallback: "info", since: "9.1", allowed: ["panic", "fatal", "error", "warn", "warning", "info", "debug", "trace"])
    public let logFormat = Key<String>("log_format", "In what form the manager logs", fallback: "runner", since: "11.4", allowed: ["runner", "text", "json"])
    public let user = Key<String>("user", "Has no effect: the user comes from the flag of `gitlab-runner run`")
    public let runners = Key<[Section<RunnerTable>]>("runners", "A runner; jobs are asked for in the order of the file")
    public let sentryDsn = Key<String>("sentry_dsn", "Where system errors are reported to Sentry", secret: true)
    public let connectionMaxAge = Key<Duration>("connection_max_age", "How long a connection to GitLab is kept before it is made anew", fallback: "15m", since: "16.9")
    public let machine = Key<Section<GlobalMachineTable>>("machine", "Settings of docker+machine that apply to all runners", since: "18.10", deprecated: "17.5")
    public let experimental = Key<Section<ExperimentalTable>>("experimental", "Features that may change or go", since: "17.9")
    public let shutdownTimeout = Key<Int64>("shutdown_timeout", "How long a forced shutdown waits before the process ends", fallback: "30", unit: "seconds", since: "15.6")
    public let metricsServer = Key<String>("metrics_server", "Address on which metrics were served", removed: "12.0", replacement: "listen_address")
}

/// A whole config.toml.
public typealias Config = Section<GlobalTable>
