/// A feature flag: a name in `[runners.feature_flags]`, or a variable of the job.
///
/// The Runner takes any name there without a word, and does nothing for one it does not know.
public struct FeatureFlag: Sendable {
    /// In capitals; the Runner minds the case.
    public let name: String
    /// What it does when it is on, in one sentence without a full stop.
    public let meaning: String
    public let isOnByDefault: Bool
    /// The first Runner that knows it.
    public let since: Version
    /// It works, and will go.
    public let isDeprecated: Bool
    /// The first Runner without it.
    public let removed: Version?

    private init(_ name: String, _ meaning: String, default isOnByDefault: Bool = false, since: Version, isDeprecated: Bool = false, removed: Version? = nil) {
        self.name = name
        self.meaning = meaning
        self.isOnByDefault = isOnByDefault
        self.since = since
        self.isDeprecated = isDeprecated
        self.removed = removed
    }

    public func isKnown(to runner: Version) -> Bool {
        runner >= since && removed.map { runner < $0 } ?? true
    }

    /// The flag of exactly this name, whatever Runner had it.
    public static func named(_ name: String) -> FeatureFlag? { name.hasPrefix("FF_") ? all.first { $0.name == name } : nil }

    /// Those of Runner 19.4, in the order they came, then those that are gone.
    public static let all: [FeatureFlag] = current + gone

    private static let current: [FeatureFlag] = [
        FeatureFlag("FF_NETWORK_PER_BUILD", "Give each job of a docker executor a network of its own", since: "12.9"),
        FeatureFlag("FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY", "Run scripts through `exec` instead of attaching to the container", since: "12.9"),
        FeatureFlag("FF_USE_DIRECT_DOWNLOAD", "Fetch artifacts from the object store instead of through GitLab", default: true, since: "13.0"),
        FeatureFlag("FF_USE_FASTZIP", "Pack and unpack caches and artifacts with the faster archiver", default: true, since: "13.6", isDeprecated: true),
        FeatureFlag("FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR", "Keep the umask as it is in docker executors instead of setting it to 0000", since: "13.7"),
        FeatureFlag("FF_ENABLE_BASH_EXIT_CODE_CHECK", "Look at the exit code of every command of a bash script instead of relying on `set -e`", since: "13.9"),
        FeatureFlag("FF_USE_WINDOWS_LEGACY_PROCESS_STRATEGY", "End processes on Windows in the older way", since: "13.10"),
        FeatureFlag("FF_USE_POWERSHELL_PATH_RESOLVER", "Let PowerShell resolve paths instead of the Runner, which may run on another system", since: "13.12"),
        FeatureFlag("FF_USE_DYNAMIC_TRACE_FORCE_SEND_INTERVAL", "Choose how often the log is sent by how often GitLab asks for it", since: "14.2"),
        FeatureFlag("FF_SCRIPT_SECTIONS", "Show every command of a script as a section of the log that can be folded", since: "14.2"),
        FeatureFlag("FF_ENABLE_JOB_CLEANUP", "Clean up the project's folder after the job", since: "14.3"),
        FeatureFlag("FF_KUBERNETES_HONOR_ENTRYPOINT", "Run the image's entrypoint on Kubernetes", since: "14.5"),
        FeatureFlag("FF_POSIXLY_CORRECT_ESCAPES", "Write escapes that every POSIX shell reads instead of those of bash", since: "14.9"),
        FeatureFlag("FF_RESOLVE_FULL_TLS_CHAIN", "Hand jobs the whole chain of certificates up to its self-signed root", since: "15.6"),
        FeatureFlag("FF_DISABLE_POWERSHELL_STDIN", "Hand scripts to PowerShell as files instead of on its standard input", since: "15.6"),
        FeatureFlag("FF_USE_POD_ACTIVE_DEADLINE_SECONDS", "Let Kubernetes end the pod when the job's time is over", default: true, since: "15.10"),
        FeatureFlag("FF_USE_ADVANCED_POD_SPEC_CONFIGURATION", "Apply the patches of `[[runners.kubernetes.pod_spec]]`", since: "15.10"),
        FeatureFlag("FF_SECRET_RESOLVING_FAILS_IF_MISSING", "Fail the job when a secret cannot be found", default: true, since: "16.0"),
        FeatureFlag("FF_PRINT_POD_EVENTS", "Show all events of the pod in the log while it starts", since: "16.5"),
        FeatureFlag("FF_USE_GIT_BUNDLE_URIS", "Let git fetch bundles that the server names", default: true, since: "16.6"),
        FeatureFlag("FF_USE_DUMB_INIT_WITH_KUBERNETES_EXECUTOR", "Start containers on Kubernetes with an init process that ends orphans", since: "16.6"),
        FeatureFlag("FF_USE_INIT_WITH_DOCKER_EXECUTOR", "Start containers of Docker with an init process that ends orphans", since: "16.7"),
        FeatureFlag("FF_LOG_IMAGES_CONFIGURED_FOR_JOB", "Log the images of each job", since: "16.7"),
        FeatureFlag("FF_USE_DOCKER_AUTOSCALER_DIAL_STDIO", "Reach Docker on an instance through `docker system dial-stdio`", default: true, since: "16.7"),
        FeatureFlag("FF_CLEAN_UP_FAILED_CACHE_EXTRACT", "Remove what a cache left behind that could not be unpacked whole", since: "16.8"),
        FeatureFlag("FF_TEST_FEATURE", "Does nothing; the Runner's own tests use it", since: "16.9", isDeprecated: true),
        FeatureFlag("FF_USE_WINDOWS_JOB_OBJECT", "Put the processes of a job on Windows into one job object, so that all of them end with it", since: "16.9"),
        FeatureFlag("FF_TIMESTAMPS", "Put the time in front of each line of the log", default: true, since: "16.11"),
        FeatureFlag("FF_DISABLE_AUTOMATIC_TOKEN_ROTATION", "Do not renew the runner's token before it ends", since: "17.0"),
        FeatureFlag("FF_USE_LEGACY_GCS_CACHE_ADAPTER", "Use the older adapter for caches on Google Cloud Storage", since: "17.0"),
        FeatureFlag("FF_DISABLE_UMASK_FOR_KUBERNETES_EXECUTOR", "Keep the umask as it is on Kubernetes instead of setting it to 0000", since: "17.2"),
        FeatureFlag("FF_USE_LEGACY_S3_CACHE_ADAPTER", "Use the older adapter for caches on S3", since: "17.5"),
        FeatureFlag("FF_GIT_URLS_WITHOUT_TOKENS", "Keep the job's token out of git's addresses and hand it over by a credential helper", since: "17.5"),
        FeatureFlag("FF_WAIT_FOR_POD_TO_BE_REACHABLE", "Wait until the pod can be reached before scripts are run", since: "17.6"),
        FeatureFlag("FF_MASK_ALL_DEFAULT_TOKENS", "Hide what looks like a token of GitLab from the log", default: true, since: "17.9"),
        FeatureFlag("FF_EXPORT_HIGH_CARDINALITY_METRICS", "Serve metrics with a label for every project and more", since: "17.9"),
        FeatureFlag("FF_USE_FLEETING_ACQUIRE_HEARTBEATS", "Check that an instance is alive before a job gets it", since: "17.9"),
        FeatureFlag("FF_USE_GIT_NATIVE_CLONE", "Fetch a new repository with `git clone`", since: "18.0"),
        FeatureFlag("FF_USE_EXPONENTIAL_BACKOFF_STAGE_RETRY", "Wait longer before each further attempt of a stage", default: true, since: "18.0"),
        FeatureFlag("FF_USE_ADAPTIVE_REQUEST_CONCURRENCY", "Ask for more or fewer jobs at once by how many there are; `request_concurrency` is the most", default: true, since: "18.0"),
        FeatureFlag("FF_USE_GITALY_CORRELATION_ID", "Send git's requests with an id by which they are found in GitLab's logs", default: true, since: "18.1"),
        FeatureFlag("FF_HASH_CACHE_KEYS", "Name caches by a hash of their key", since: "18.4"),
        FeatureFlag("FF_ENABLE_JOB_INPUTS_INTERPOLATION", "Fill inputs of the job into its script", default: true, since: "18.7"),
        FeatureFlag("FF_USE_JOB_ROUTER", "Ask for jobs through the job router", since: "18.8"),
        FeatureFlag("FF_SCRIPT_TO_STEP_MIGRATION", "Run scripts as steps", since: "18.9"),
        FeatureFlag("FF_USE_GIT_PROACTIVE_AUTH", "Let git send credentials before it is asked for them", since: "18.10"),
        FeatureFlag("FF_CONCRETE", "Run the stages of a job by the helper instead of by generated shell scripts", since: "18.11"),
        FeatureFlag("FF_USE_PARALLEL_CACHE_TRANSFER", "Move caches in parts at the same time", since: "19.0"),
        FeatureFlag("FF_USE_PARALLEL_ARTIFACT_TRANSFER", "Move artifacts in parts at the same time", since: "19.0"),
        FeatureFlag("FF_SUSPENDABLE_ENVIRONMENTS", "Allow environments of jobs to be suspended and resumed", since: "19.0"),
        FeatureFlag("FF_USE_LEGACY_BASH_EVAL", "Run bash scripts through `eval` in the older way", since: "19.1"),
        FeatureFlag("FF_USE_NATIVE_CONTAINER_STOP", "Let the container runtime stop the job's container", since: "19.1"),
    ]

    private static let gone: [FeatureFlag] = [
        FeatureFlag("FF_CMD_DISABLE_DELAYED_ERROR_LEVEL_EXPANSION", "Switch delayed expansion off in batch scripts", since: "11.11", removed: "17.0"),
        FeatureFlag("FF_DOCKER_HELPER_IMAGE_V2", "Use the helper image with its newer layout", since: "11.11", removed: "12.0"),
        FeatureFlag("FF_K8S_USE_ENTRYPOINT_OVER_COMMAND", "Put the script in the place of the image's entrypoint", since: "11.11", removed: "12.0"),
        FeatureFlag("FF_USE_LEGACY_BUILDS_DIR_FOR_DOCKER", "Keep the older folder for repositories in docker executors", since: "11.11", removed: "13.0"),
        FeatureFlag("FF_USE_LEGACY_GIT_CLEAN_STRATEGY", "Clean the repository before it is fetched instead of after", since: "11.11", removed: "12.0"),
        FeatureFlag("FF_USE_LEGACY_VOLUMES_MOUNTING_ORDER", "Mount volumes in the older order", since: "12.0", removed: "13.0"),
        FeatureFlag("FF_SHELL_EXECUTOR_USE_LEGACY_PROCESS_KILL", "End processes of the shell executor in the older way", since: "13.1", removed: "14.0"),
        FeatureFlag("FF_SKIP_NOOP_BUILD_STAGES", "Leave out stages that would do nothing", since: "13.1", removed: "19.3"),
        FeatureFlag("FF_RESET_HELPER_IMAGE_ENTRYPOINT", "Start the helper image without its entrypoint", since: "13.3", removed: "14.0"),
        FeatureFlag("FF_USE_GO_CLOUD_WITH_CACHE_ARCHIVER", "Upload caches through the Go CDK", since: "13.6", removed: "14.0"),
        FeatureFlag("FF_GITLAB_REGISTRY_HELPER_IMAGE", "Take the helper image from GitLab's registry", since: "13.7", removed: "15.0"),
        FeatureFlag("FF_SKIP_DOCKER_MACHINE_PROVISION_ON_CREATION_FAILURE", "Do not provision a machine whose creation failed", since: "13.11", removed: "14.3"),
        FeatureFlag("FF_USE_NEW_BASH_EVAL_STRATEGY", "Run bash scripts in a subshell instead of through a pipe", since: "13.12", removed: "19.3"),
        FeatureFlag("FF_USE_NEW_SHELL_ESCAPE", "Escape texts for shells in a faster way", since: "14.3", removed: "17.0"),
        FeatureFlag("FF_USE_IMPROVED_URL_MASKING", "Hide credentials in addresses more thoroughly", since: "15.0", removed: "16.11"),
        FeatureFlag("FF_SET_PERMISSIONS_BEFORE_CLEANUP", "Make files writable before they are cleaned up", since: "15.10", removed: "19.3"),
        FeatureFlag("FF_RETRIEVE_POD_WARNING_EVENTS", "Show the pod's warnings in the log when the job fails", since: "16.3", removed: "18.0"),
        FeatureFlag("FF_USE_NATIVE_STEPS", "Run steps in the job's container instead of in a job of their own", since: "17.6", removed: "18.6"),
    ]
}
