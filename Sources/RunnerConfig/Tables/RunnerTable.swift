/// `[[runners]]`: one runner.
public struct RunnerTable: Table {
    public static let schema = Schema<RunnerTable>()
    public init() {}

    public let name = Key<String>("name", "Description of the runner in the log", env: "RUNNER_NAME", flag: "description")
    public let limit = Key<Int64>("limit", "How many jobs this runner may run at the same time; 0 is no limit", fallback: "0", env: "RUNNER_LIMIT", flag: "limit")
    public let outputLimit = Key<Int64>("output_limit", "Largest job log that is kept", fallback: "4096", unit: "KiB", env: "RUNNER_OUTPUT_LIMIT", flag: "output-limit")
    public let requestConcurrency = Key<Int64>("request_concurrency", "Maximum number of simultaneous requests for new jobs", fallback: "1", env: "RUNNER_REQUEST_CONCURRENCY", flag: "request-concurrency")
    public let strictCheckInterval = Key<Bool>("strict_check_interval", "Keep the pause of `check_interval` even right after a job was received", fallback: "false", env: "RUNNER_STRICT_CHECK_INTERVAL", flag: "strict-check-interval", since: "18.9")
    public let unhealthyRequestsLimit = Key<Int64>("unhealthy_requests_limit", "After how many failed requests the runner rests", fallback: "3", env: "RUNNER_UNHEALTHY_REQUESTS_LIMIT", flag: "unhealthy-requests-limit", since: "15.7")
    public let unhealthyInterval = Key<Duration>("unhealthy_interval", "How long a runner rests after too many failed requests", fallback: "1h", flag: "unhealthy-interval", since: "15.7")
    public let jobStatusFinalUpdateRetryLimit = Key<Int64>("job_status_final_update_retry_limit", "How often the last status of a job is sent again when GitLab does not answer", fallback: "10", env: "RUNNER_job_status_final_update_retry_limit", flag: "job-status-final-update-retry-limit", since: "17.9")
    public let experimental = Key<Section<RunnerExperimentalTable>>("experimental", "Features of this runner that may change or go", since: "19.2")
    public let url = Key<String>("url", "Address of GitLab, with http or https", env: "CI_SERVER_URL", flag: "url")
    public let id = Key<Int64>("id", "Number of the runner in GitLab", since: "15.3")
    public let token = Key<String>("token", "The runner's authentication token, not the registration token", env: "CI_SERVER_TOKEN", flag: "token", secret: true)
    public let tokenObtainedAt = Key<AnySetting>("token_obtained_at", "When the token was received", kind: .dateTime, since: "15.3")
    public let tokenExpiresAt = Key<AnySetting>("token_expires_at", "When the token ends to be valid; before that it is renewed and the file rewritten", kind: .dateTime, since: "15.3")
    public let tlsCaFile = Key<String>("tls-ca-file", "Certificates by which GitLab's own is checked", env: "CI_SERVER_TLS_CA_FILE", flag: "tls-ca-file")
    public let tlsCertFile = Key<String>("tls-cert-file", "Client certificate shown to GitLab", env: "CI_SERVER_TLS_CERT_FILE", flag: "tls-cert-file", since: "9.2")
    public let tlsKeyFile = Key<String>("tls-key-file", "Key of the client certificate", env: "CI_SERVER_TLS_KEY_FILE", flag: "tls-key-file", since: "9.2")
    public let labels = Key<StringMap>("labels", "Labels of this runner, added to those of the file", since: "18.5")
    public let executor = Key<String>("executor", "What runs the jobs; there is no default", env: "RUNNER_EXECUTOR", flag: "executor", allowed: ["custom", "docker", "docker+machine", "docker-autoscaler", "docker-windows", "instance", "kubernetes", "parallels", "shell", "ssh", "virtualbox"])
    public let buildsDir = Key<String>("builds_dir", "Where repositories are checked out, in the environment of the job", env: "RUNNER_BUILDS_DIR", flag: "builds-dir")
    public let cacheDir = Key<String>("cache_dir", "Where the local cache is kept, in the environment of the job", env: "RUNNER_CACHE_DIR", flag: "cache-dir")
    public let cloneUrl = Key<String>("clone_url", "Address jobs clone from instead of the one GitLab names; ignored without a scheme", env: "CLONE_URL", flag: "clone-url", since: "10.1")
    public let environment = Key<[String]>("environment", "Variables for every job, each as NAME=value", env: "RUNNER_ENV", flag: "env")
    public let proxyExec = Key<Bool>("proxy_exec", "Run job scripts through the helper that can suspend and resume", fallback: "false", env: "RUNNER_PROXY_EXEC", flag: "proxy-exec", since: "17.10")
    public let preGetSourcesScript = Key<String>("pre_get_sources_script", "Commands that run before the repository is fetched", env: "RUNNER_PRE_GET_SOURCES_SCRIPT", flag: "pre-get-sources-script", since: "15.9")
    public let postGetSourcesScript = Key<String>("post_get_sources_script", "Commands that run after the repository was fetched", env: "RUNNER_POST_GET_SOURCES_SCRIPT", flag: "post-get-sources-script", since: "15.9")
    public let preBuildScript = Key<String>("pre_build_script", "Commands that run before the script of the job", env: "RUNNER_PRE_BUILD_SCRIPT", flag: "pre-build-script")
    public let postBuildScript = Key<String>("post_build_script", "Commands that run after the script of the job", env: "RUNNER_POST_BUILD_SCRIPT", flag: "post-build-script")
    public let prepareTimeout = Key<Duration>("prepare_timeout", "How long the environment of a job may take to be prepared", env: "RUNNER_PREPARE_TIMEOUT", flag: "prepare-timeout", since: "19.0")
    public let getSourcesTimeout = Key<Duration>("get_sources_timeout", "How long the repository may take to be fetched", env: "RUNNER_GET_SOURCES_TIMEOUT", flag: "get-sources-timeout", since: "19.1")
    public let debugTraceDisabled = Key<Bool>("debug_trace_disabled", "Ignore `CI_DEBUG_TRACE`, which prints variables into the log", fallback: "false", env: "RUNNER_DEBUG_TRACE_DISABLED", flag: "debug-trace-disabled", since: "11.10")
    public let safeDirectoryCheckout = Key<Bool>("safe_directory_checkout", "Tell Git that the build directory is safe, whoever owns it", env: "RUNNER_SAFE_DIRECTORY_CHECKOUT", flag: "safe-directory-checkout", since: "16.3")
    public let cleanGitConfig = Key<Bool>("clean_git_config", "Remove git configuration that an earlier job left behind", env: "RUNNER_CLEAN_GIT_CONFIG", flag: "clean-git-config", since: "17.10")
    public let shell = Key<String>("shell", "Shell the scripts are written for", env: "RUNNER_SHELL", flag: "shell", allowed: ["bash", "sh", "cmd", "pwsh", "powershell", ""])
    public let customBuildDir = Key<Section<CustomBuildDirTable>>("custom_build_dir", "Whether jobs may choose their own build directory", since: "11.10")
    public let referees = Key<Section<RefereesTable>>("referees", "What is recorded about a job's environment while it runs", since: "12.7")
    public let cache = Key<Section<CacheTable>>("cache", "Where job caches are stored")
    public let artifact = Key<Section<ArtifactTable>>("artifact", "Timeouts of artifact uploads", since: "18.10")
    public let featureFlags = Key<AnySetting>("feature_flags", "Feature flags of this runner; they win over variables of the job", kind: .map(.boolean), env: "FEATURE_FLAGS", flag: "feature-flags", since: "13.11")
    public let monitoring = Key<Section<MonitoringTable>>("monitoring", "What is counted for metrics", since: "16.10")
    public let useSlotCgroups = Key<Bool>("use_slot_cgroups", "Give each slot of an autoscaled instance its own cgroup", fallback: "false", env: "RUNNER_USE_SLOT_CGROUPS", flag: "use-slot-cgroups", since: "18.6")
    public let slotCgroupTemplate = Key<String>("slot_cgroup_template", "Path of a slot's cgroup; `${slot}` stands for its number", fallback: "gitlab-runner/slot-${slot}", env: "RUNNER_SLOT_CGROUP_TEMPLATE", flag: "slot-cgroup-template", since: "18.6")
    public let instance = Key<Section<InstanceTable>>("instance", "Settings of the instance executor", since: "15.8")
    public let ssh = Key<Section<SSHTable>>("ssh", "Settings of the ssh executor, and of virtual machines that are reached by ssh")
    public let docker = Key<Section<DockerTable>>("docker", "Settings of the docker executors")
    public let parallels = Key<Section<ParallelsTable>>("parallels", "Settings of the parallels executor")
    public let virtualbox = Key<Section<VirtualBoxTable>>("virtualbox", "Settings of the virtualbox executor")
    public let machine = Key<Section<MachineTable>>("machine", "How docker+machine creates and removes machines", deprecated: "17.5")
    public let kubernetes = Key<Section<KubernetesTable>>("kubernetes", "Settings of the kubernetes executor")
    public let custom = Key<Section<CustomTable>>("custom", "Programs of the custom executor", since: "12.1")
    public let autoscaler = Key<Section<AutoscalerTable>>("autoscaler", "How instance and docker-autoscaler create and remove instances", since: "15.5")
    public let stepRunnerImage = Key<String>("step_runner_image", "Image the step runner is taken from", env: "STEP_RUNNER_IMAGE", flag: "step-runner-image", since: "17.9")
    public let preCloneScript = Key<String>("pre_clone_script", "Commands that ran before the repository was fetched", removed: "17.0", replacement: "runners.pre_get_sources_script")
    public let postCloneScript = Key<String>("post_clone_script", "Commands that ran after the repository was fetched", since: "14.9", removed: "17.0", replacement: "runners.post_get_sources_script")
}

public typealias Runner = Section<RunnerTable>

/// `[runners.custom_build_dir]`: build directories that jobs choose.
public struct CustomBuildDirTable: Table {
    public static let schema = Schema<CustomBuildDirTable>()
    public init() {}

    public let enabled = Key<Bool>("enabled", "Whether jobs may set `GIT_CLONE_PATH`", env: "CUSTOM_BUILD_DIR_ENABLED", flag: "custom_build_dir-enabled", since: "11.10")
}

public typealias CustomBuildDir = Section<CustomBuildDirTable>
