/// The defaults of GitLab Runner that changed, from Runner 13 on, in the order in which they did.
///
/// Source: the Runner's CHANGELOG.md, and `helpers/featureflags/flags.go` of all releases x.y.0 from 12.9 to 19.4, compared one with the
/// next. A default that was taken back with the next patch is left out: `FF_GIT_URLS_WITHOUT_TOKENS` was on in 17.5.0 and 18.0.0 alone.
extension ChangedDefault {
    private static let kubernetes = ["kubernetes"]
    private static let containers = Executors.docker + kubernetes
    private static let helperImage = ["runners.docker.helper_image", "runners.kubernetes.helper_image"]
    private static let helperFlavor = ["runners.docker.helper_image_flavor", "runners.kubernetes.helper_image_flavor"] + helperImage

    static let all: [ChangedDefault] = [
        // CHANGELOG 13.1.0: Use direct-download on a first attempt for artifacts !2115.
        ChangedDefault("13.1", flag: "FF_USE_DIRECT_DOWNLOAD", was: false, "artifacts are fetched from the object store first; before, they came through GitLab"),
        // CHANGELOG 13.1.0: Change default Git fetch flags allowing user to overwrite them !2000.
        ChangedDefault("13.1", ["GIT_FETCH_EXTRA_FLAGS"], "`git fetch` runs with `--prune --quiet`; before, with `--prune` alone", keep: "add `GIT_FETCH_EXTRA_FLAGS=--prune` to `environment`"),
        // executors/kubernetes/kubernetes.go of 13.5.0, commit 3f0941bb.
        ChangedDefault("13.5", ["runners.kubernetes.cap_add", "runners.kubernetes.cap_drop"], on: kubernetes, "containers run without the capability NET_RAW, which `ping` needs; before, with it", keep: "set `cap_add = [\"NET_RAW\"]` in `[runners.kubernetes]`"),
        // CHANGELOG 14.0.0: Enable Kubernetes attach strategy by default !2955.
        ChangedDefault("14.0", flag: "FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY", was: true, on: kubernetes, "scripts run by `attach`, which needs rights on `pods/attach`; before, by `exec`"),
        // CHANGELOG 14.0.0: Pull helper image from GitLab registry by default !2904.
        ChangedDefault("14.0", flag: "FF_GITLAB_REGISTRY_HELPER_IMAGE", was: false, on: containers, or: helperImage, "the helper image comes from registry.gitlab.com; before, from Docker Hub", later: "set `helper_image` to an image of your own registry"),
        // CHANGELOG 14.1.0: Skip Docker-machine provision on failure by default !2986.
        ChangedDefault("14.1", flag: "FF_SKIP_DOCKER_MACHINE_PROVISION_ON_CREATION_FAILURE", was: false, on: ["docker+machine"], "a machine that could not be created is removed; before, the Runner tried to provision it all the same"),
        // CHANGELOG 15.6.0: Enable PowerShell via stdin by default !3728.
        ChangedDefault("15.6", flag: "FF_DISABLE_POWERSHELL_STDIN", was: true, on: ["shell", "custom"], when: .has("shell", "powershell"), "scripts reach PowerShell on its standard input; before, as a file"),
        // CHANGELOG 15.10.0: Shells/bash.go: set permissions before dir/file deletion !3726.
        ChangedDefault("15.10", flag: "FF_SET_PERMISSIONS_BEFORE_CLEANUP", was: false, "files are made writable before they are cleaned up; before, read-only files made the cleanup fail"),
        // CHANGELOG 16.0.0: Unresolved secrets now return error by default !4064.
        ChangedDefault("16.0", flag: "FF_SECRET_RESOLVING_FAILS_IF_MISSING", was: false, "a job fails when one of its `secrets` is not found; before, it ran without it"),
        // CHANGELOG 16.3.0: Mark project working directory as safe for Git !3538.
        ChangedDefault("16.3", ["runners.safe_directory_checkout"], on: containers + ["parallels", "virtualbox"], "the project's folder is a `safe.directory` of git; before, git refused one of another user", keep: "set `safe_directory_checkout = false` in `[[runners]]`"),
        // CHANGELOG 16.4.0: Set FF_RESOLVE_FULL_TLS_CHAIN to false by default !4292.
        ChangedDefault("16.4", flag: "FF_RESOLVE_FULL_TLS_CHAIN", was: true, "`CI_SERVER_TLS_CA_FILE` holds the certificates that GitLab sends; before, the chain up to its self-signed root"),
        // CHANGELOG 16.4.0: Switch deletion propagation to background for Pod's dependents !4339.
        ChangedDefault("16.4", [], on: kubernetes, "a pod is deleted first, and its Secrets and ConfigMaps after it; before, it went last"),
        // CHANGELOG 16.5.0: Set `FF_USE_POD_ACTIVE_DEADLINE_SECONDS` default value to `true` !4361.
        ChangedDefault("16.5", flag: "FF_USE_POD_ACTIVE_DEADLINE_SECONDS", was: false, on: kubernetes, "Kubernetes ends a pod when the job's time is over; before, only the Runner did"),
        // CHANGELOG 16.6.0: Enable Git transfer.bundleURI by default !4418.
        ChangedDefault("16.6", flag: "FF_USE_GIT_BUNDLE_URIS", was: false, "git fetches bundles that the server names; before, it did not"),
        // helpers/featureflags/flags.go of 16.7.0.
        ChangedDefault("16.7", flag: "FF_USE_DOCKER_AUTOSCALER_DIAL_STDIO", was: false, on: ["docker-autoscaler"], "Docker on an instance is reached by `docker system dial-stdio`, which needs its command line there; before, by a tunnel"),
        // CHANGELOG 16.9.0: Limit the max age of a TLS keepalive connection !4537.
        ChangedDefault("16.9", ["connection_max_age"], "connections to GitLab are renewed every 15 minutes; before, they stayed open", keep: "set `connection_max_age = \"0s\"` at the top of the file", inValues: "set `connectionMaxAge` to `0s`"),
        // CHANGELOG 16.10.0: Set UseWindowsLegacyProcessStrategy to false by default !4659.
        ChangedDefault("16.10", flag: "FF_USE_WINDOWS_LEGACY_PROCESS_STRATEGY", was: true, on: ["shell", "custom"], "processes on Windows start in a group of their own, to be ended together; before, in the older way"),
        // CHANGELOG 17.0.0: Remove terminationGracePeriodSeconds !4739 (with it went the zero of `GetPodTerminationGracePeriodSeconds`).
        ChangedDefault("17.0", ["runners.kubernetes.pod_termination_grace_period_seconds"], on: kubernetes, "a pod has 30 seconds to end, as Kubernetes has it; before, it was ended at once", keep: "set `pod_termination_grace_period_seconds = 0` in `[runners.kubernetes]`"),
        // CHANGELOG 17.0.0: Implement new GCS Cache adapter that uses Google Cloud SDKs auth discovery defaults !4706.
        ChangedDefault("17.0", flag: "FF_USE_LEGACY_GCS_CACHE_ADAPTER", was: true, when: .has("cache.Type", "gcs"), "the credentials of the cache are found by Google's own library; before, by the Runner"),
        // CHANGELOG 17.0.0: Remove cmd shell !4754.
        ChangedDefault("17.0", ["runners.shell"], on: ["shell"], until: "19.0", "scripts on Windows run in PowerShell where no `shell` is set; before, in `cmd`, which is gone"),
        // CHANGELOG 17.2.0: Always attempt to retrieve pod warning events !4852.
        ChangedDefault("17.2", flag: "FF_RETRIEVE_POD_WARNING_EVENTS", was: false, on: kubernetes, or: ["runners.kubernetes.print_pod_warning_events"], "warnings of the pod are in the log of a job that fails, for which the Runner needs to list events; before, they were not", later: "set `print_pod_warning_events = false` in `[runners.kubernetes]`"),
        // CHANGELOG 17.5.0: Switch to AWS SDK for S3 cache access !4987.
        ChangedDefault("17.5", flag: "FF_USE_LEGACY_S3_CACHE_ADAPTER", was: true, when: .has("cache.Type", "s3"), "the cache is read and written through Amazon's own library; before, through that of MinIO"),
        // CHANGELOG 17.9.0: Mask by default all known token prefixes !4853.
        ChangedDefault("17.9", flag: "FF_MASK_ALL_DEFAULT_TOKENS", was: false, "whatever looks like a token of GitLab is masked in logs; before, only the job's own secrets were"),
        // CHANGELOG 17.9.0: Make custom_build_dir-enabled optional !5333.
        ChangedDefault("17.9", ["runners.custom_build_dir.enabled"], on: containers, when: .sets("custom_build_dir"), "`[runners.custom_build_dir]` without `enabled` allows `GIT_CLONE_PATH`; before, it forbade it", keep: "set `enabled = false` there"),
        // CHANGELOG 17.10.0: Clean git config !5442.
        ChangedDefault("17.10", ["runners.clean_git_config"], on: Executors.known.filter { $0 != "shell" }, "git's configuration and hooks are removed from the project's folder before and after each job; before, they stayed", keep: "set `clean_git_config = false` in `[[runners]]`"),
        // CHANGELOG 17.11.0: Make Alpine 3.19 the default base for helper images !5435.
        ChangedDefault("17.11", helperFlavor, on: containers, until: "18.8", "the helper image is made of Alpine 3.19; before, of an older one"),
        // CHANGELOG 18.0.0: Add exponential backoff to execute stage retries !4517.
        ChangedDefault("18.0", flag: "FF_USE_EXPONENTIAL_BACKOFF_STAGE_RETRY", was: false, "further attempts of a stage wait from 5 seconds to 5 minutes; before, they followed at once"),
        // CHANGELOG 18.0.0: Add adaptive request concurrency !5546.
        ChangedDefault("18.0", flag: "FF_USE_ADAPTIVE_REQUEST_CONCURRENCY", was: false, when: .sets("request_concurrency"), "`request_concurrency` is the most that the Runner asks for at once, by how many jobs there are; before, it always did"),
        // CHANGELOG 18.1.0: Thread job request correlation ID to git operations !5653; helpers/featureflags/flags.go of 18.1.0.
        ChangedDefault("18.1", flag: "FF_USE_GITALY_CORRELATION_ID", was: false, "git's requests carry the header `X-Gitaly-Correlation-ID`; before, they did not"),
        // CHANGELOG 18.7.0: Enable log timestamps by default !5861.
        ChangedDefault("18.7", flag: "FF_TIMESTAMPS", was: false, "each line of a job's log begins with the time; before, it did not"),
        // CHANGELOG 18.8.0: Make Alpine 3.21 the default base for helper images !5995.
        ChangedDefault("18.8", helperFlavor, on: containers, until: "19.2", "the helper image is made of Alpine 3.21; before, of an older one", keep: "set `helper_image_flavor = \"alpine3.19\"` in the executor's table"),
        // CHANGELOG 18.9.0: Enable Job Inputs feature flag by default !6275.
        ChangedDefault("18.9", flag: "FF_ENABLE_JOB_INPUTS_INTERPOLATION", was: false, "inputs of a job, `${{ job.inputs.x }}`, are filled into its script; before, they stayed as they are"),
        // CHANGELOG 18.11.0: Fix disable_cache disabling all volumes instead of only cache !6552.
        ChangedDefault("18.11", [], on: Executors.docker, when: .has("docker.disable_cache", "true"), "with `disable_cache`, `volumes` without a path of the host are made for each job; before, they were left out", keep: "remove them from `volumes`"),
        // CHANGELOG 19.0.0: Fix the randomize shell selection in Windows shell executor !6644.
        ChangedDefault("19.0", ["runners.shell"], on: ["shell"], "scripts on Windows run in `pwsh` where no `shell` is set; before, in `cmd` (until 16.11) or `powershell`", keep: "set `shell = \"powershell\"` in `[[runners]]`"),
        // CHANGELOG 19.1.0: Fix Bash script body leak on job cancellation !6784.
        ChangedDefault("19.1", flag: "FF_USE_LEGACY_BASH_EVAL", was: true, "scripts in Bash run in a subshell with a trap; before, through a pipe"),
        // CHANGELOG 19.2.0: Point default helper image tag at latest Alpine base !6897.
        ChangedDefault("19.2", helperFlavor, on: containers, "the helper image is made of the latest Alpine; before, of a fixed version", keep: "set `helper_image_flavor = \"alpine3.21\"` in the executor's table"),
        // helpers/featureflags/flags.go of 19.4.0.
        ChangedDefault("19.4", flag: "FF_USE_FASTZIP", was: false, "caches and artifacts are packed by fastzip; before, by the older archiver, which goes in 19.7"),
    ]
}
