/// `[runners.custom]`: the programs of the custom executor.
public struct CustomTable: Table {
    public static let schema = Schema<CustomTable>()
    public init() {}

    public let configExec = Key<String>("config_exec", "Program that prints settings for the job", env: "CUSTOM_CONFIG_EXEC", flag: "custom-config-exec", since: "12.1")
    public let configArgs = Key<[String]>("config_args", "Arguments of that program", flag: "custom-config-args", since: "12.1")
    public let configExecTimeout = Key<Int64>("config_exec_timeout", "How long that program may take", fallback: "3600", unit: "seconds", env: "CUSTOM_CONFIG_EXEC_TIMEOUT", flag: "custom-config-exec-timeout", since: "12.1")
    public let prepareExec = Key<String>("prepare_exec", "Program that sets up the environment of the job", env: "CUSTOM_PREPARE_EXEC", flag: "custom-prepare-exec", since: "12.1")
    public let prepareArgs = Key<[String]>("prepare_args", "Arguments of that program", flag: "custom-prepare-args", since: "12.1")
    public let prepareExecTimeout = Key<Int64>("prepare_exec_timeout", "How long that program may take", fallback: "3600", unit: "seconds", env: "CUSTOM_PREPARE_EXEC_TIMEOUT", flag: "custom-prepare-exec-timeout", since: "12.1")
    public let runExec = Key<String>("run_exec", "Program that runs the scripts of the job; without it jobs fail", env: "CUSTOM_RUN_EXEC", flag: "custom-run-exec", since: "12.1", required: .toRunJobs)
    public let runArgs = Key<[String]>("run_args", "Arguments of that program, before those the Runner adds", flag: "custom-run-args", since: "12.1")
    public let cleanupExec = Key<String>("cleanup_exec", "Program that removes the environment of the job", env: "CUSTOM_CLEANUP_EXEC", flag: "custom-cleanup-exec", since: "12.1")
    public let cleanupArgs = Key<[String]>("cleanup_args", "Arguments of that program", flag: "custom-cleanup-args", since: "12.1")
    public let cleanupExecTimeout = Key<Int64>("cleanup_exec_timeout", "How long that program may take", fallback: "3600", unit: "seconds", env: "CUSTOM_CLEANUP_EXEC_TIMEOUT", flag: "custom-cleanup-exec-timeout", since: "12.1")
    public let gracefulKillTimeout = Key<Int64>("graceful_kill_timeout", "How long a program may take to end when it is asked to", fallback: "600", unit: "seconds", env: "CUSTOM_GRACEFUL_KILL_TIMEOUT", flag: "custom-graceful-kill-timeout", since: "12.1")
    public let forceKillTimeout = Key<Int64>("force_kill_timeout", "How long to wait for the end of a program that was killed", fallback: "10", unit: "seconds", env: "CUSTOM_FORCE_KILL_TIMEOUT", flag: "custom-force-kill-timeout", since: "12.1")
}

public typealias CustomExecutor = Section<CustomTable>
