extension UpgradeTexts {
    /// What `upgrade --plan` prints for them, at 80 columns.
    static let plan = [
        "config.toml":
            """
            GitLab Runner 11.11 to 19.4: 6 changes made by `runnercfg upgrade`, 1 to look
              at, 24 changed defaults

            Done by `runnercfg upgrade`:
            - config.toml:3:1: warning[removed-key] `metrics_server` was removed in Runner
                12.0
              done: rename it to `listen_address`
            - config.toml:10:3: warning[removed-key] `pre_clone_script` was removed in
                Runner 17.0
              done: rename it to `pre_get_sources_script`
            - config.toml:13:17: error[wrong-type] `services` must be a table, but this is a
                string
              done: written as tables with a `name`
            - config.toml:17:5: warning[off-peak-ignored] the OffPeak keys have had no
                effect since Runner 14.0
              done: moved to `[[runners.machine.autoscaling]]`
            - config.toml:21:5: error[flat-cache-keys] `ServerAddress` belongs in
                `[runners.cache.s3]`
              done: moved to `[runners.cache.s3]`
            - config.toml:32:5: warning[removed-key] `terminationGracePeriodSeconds` was
                removed in Runner 17.0
              done: split into `pod_termination_grace_period_seconds` and
                `cleanup_grace_period_seconds`

            To look at:
            - config.toml:9:14: warning[deprecated-executor] `docker+machine` is deprecated,
                and planned to be removed in Runner 20.0
              to do: plan the move to `docker-autoscaler` and `[runners.autoscaler]`;
                `runnercfg convert --to docker-autoscaler` drafts it

            Defaults that change:
            - from Runner 13.1 on, artifacts are fetched from the object store first;
                before, they came through GitLab
              to keep the old behaviour: set `FF_USE_DIRECT_DOWNLOAD = false` in
                `[runners.feature_flags]`
            - from Runner 13.1 on, `git fetch` runs with `--prune --quiet`; before, with
                `--prune` alone
              to keep the old behaviour: add `GIT_FETCH_EXTRA_FLAGS=--prune` to
                `environment`
            - from Runner 13.5 on, containers run without the capability NET_RAW, which
                `ping` needs; before, with it
              to keep the old behaviour: set `cap_add = ["NET_RAW"]` in
                `[runners.kubernetes]`
            - from Runner 14.0 on, the helper image comes from registry.gitlab.com; before,
                from Docker Hub
              to keep the old behaviour: set `helper_image` to an image of your own registry
            - from Runner 14.1 on, a machine that could not be created is removed; before,
                the Runner tried to provision it all the same
            - from Runner 15.10 on, files are made writable before they are cleaned up;
                before, read-only files made the cleanup fail
            - from Runner 16.0 on, a job fails when one of its `secrets` is not found;
                before, it ran without it
              to keep the old behaviour: set `FF_SECRET_RESOLVING_FAILS_IF_MISSING = false`
                in `[runners.feature_flags]`
            - from Runner 16.3 on, the project's folder is a `safe.directory` of git;
                before, git refused one of another user
              to keep the old behaviour: set `safe_directory_checkout = false` in
                `[[runners]]`
            - from Runner 16.4 on, `CI_SERVER_TLS_CA_FILE` holds the certificates that
                GitLab sends; before, the chain up to its self-signed root
              to keep the old behaviour: set `FF_RESOLVE_FULL_TLS_CHAIN = true` in
                `[runners.feature_flags]`
            - from Runner 16.4 on, a pod is deleted first, and its Secrets and ConfigMaps
                after it; before, it went last
            - from Runner 16.5 on, Kubernetes ends a pod when the job's time is over;
                before, only the Runner did
              to keep the old behaviour: set `FF_USE_POD_ACTIVE_DEADLINE_SECONDS = false` in
                `[runners.feature_flags]`
            - from Runner 16.6 on, git fetches bundles that the server names; before, it did
                not
              to keep the old behaviour: set `FF_USE_GIT_BUNDLE_URIS = false` in
                `[runners.feature_flags]`
            - from Runner 16.9 on, connections to GitLab are renewed every 15 minutes;
                before, they stayed open
              to keep the old behaviour: set `connection_max_age = "0s"` at the top of the
                file
            - from Runner 17.2 on, warnings of the pod are in the log of a job that fails,
                for which the Runner needs to list events; before, they were not
              to keep the old behaviour: set `print_pod_warning_events = false` in
                `[runners.kubernetes]`
            - from Runner 17.5 on, the cache is read and written through Amazon's own
                library; before, through that of MinIO
              to keep the old behaviour: set `FF_USE_LEGACY_S3_CACHE_ADAPTER = true` in
                `[runners.feature_flags]`
            - from Runner 17.9 on, whatever looks like a token of GitLab is masked in logs;
                before, only the job's own secrets were
              to keep the old behaviour: set `FF_MASK_ALL_DEFAULT_TOKENS = false` in
                `[runners.feature_flags]`
            - from Runner 17.10 on, git's configuration and hooks are removed from the
                project's folder before and after each job; before, they stayed
              to keep the old behaviour: set `clean_git_config = false` in `[[runners]]`
            - from Runner 18.0 on, further attempts of a stage wait from 5 seconds to 5
                minutes; before, they followed at once
              to keep the old behaviour: set `FF_USE_EXPONENTIAL_BACKOFF_STAGE_RETRY =
                false` in `[runners.feature_flags]`
            - from Runner 18.1 on, git's requests carry the header
                `X-Gitaly-Correlation-ID`; before, they did not
              to keep the old behaviour: set `FF_USE_GITALY_CORRELATION_ID = false` in
                `[runners.feature_flags]`
            - from Runner 18.7 on, each line of a job's log begins with the time; before, it
                did not
              to keep the old behaviour: set `FF_TIMESTAMPS = false` in
                `[runners.feature_flags]`
            - from Runner 18.9 on, inputs of a job, `${{ job.inputs.x }}`, are filled into
                its script; before, they stayed as they are
              to keep the old behaviour: set `FF_ENABLE_JOB_INPUTS_INTERPOLATION = false` in
                `[runners.feature_flags]`
            - from Runner 19.1 on, scripts in Bash run in a subshell with a trap; before,
                through a pipe
              to keep the old behaviour: set `FF_USE_LEGACY_BASH_EVAL = true` in
                `[runners.feature_flags]`
            - from Runner 19.2 on, the helper image is made of the latest Alpine; before, of
                a fixed version
              to keep the old behaviour: set `helper_image_flavor = "alpine3.21"` in the
                executor's table
            - from Runner 19.4 on, caches and artifacts are packed by fastzip; before, by
                the older archiver, which goes in 19.7
              to keep the old behaviour: set `FF_USE_FASTZIP = false` in
                `[runners.feature_flags]`

            """,
        "values.yaml":
            """
            chart 0.19.0 to 0.91.0: 11 changes made by `runnercfg upgrade`, 4 to look at, 0
              changed defaults

            Done by `runnercfg upgrade`:
            - values.yaml:2:1: warning[legacy-values] charts from 0.53.0 on do not take a
                text for `image`
              done: it is split into its parts
            - values.yaml:9:3: warning[legacy-values] charts from 0.53 on do not read
                `rbac.resources`
              done: moved to `rbac.rules[].resources`
            - values.yaml:10:3: warning[legacy-values] charts from 0.53 on do not read
                `rbac.verbs`
              done: moved to `rbac.rules[].verbs`
            - values.yaml:17:3: warning[legacy-values] charts from 0.53 on do not read
                `runners.image`
              done: moved to `runners.kubernetes.image` in `runners.config`
            - values.yaml:20:3: warning[legacy-values] charts from 0.53 on do not read
                `runners.privileged`
              done: moved to `runners.kubernetes.privileged` in `runners.config`
            - values.yaml:22:5: warning[legacy-values] charts from 0.53 on do not read
                `runners.cache.cacheType`
              done: moved to `runners.cache.Type` in `runners.config`
            - values.yaml:23:5: warning[legacy-values] charts from 0.53 on do not read
                `runners.cache.s3ServerAddress`
              done: moved to `runners.cache.s3.ServerAddress` in `runners.config`
            - values.yaml:24:5: warning[legacy-values] charts from 0.53 on do not read
                `runners.cache.s3BucketName`
              done: moved to `runners.cache.s3.BucketName` in `runners.config`
            - values.yaml:25:5: warning[legacy-values] charts from 0.53 on do not read
                `runners.cache.s3BucketLocation`
              done: moved to `runners.cache.s3.BucketLocation` in `runners.config`
            - values.yaml:27:3: warning[legacy-values] charts from 0.53 on do not read
                `runners.builds`
              done: moved to `runners.kubernetes` in `runners.config`
            - warning[moved-value] charts from 0.42 on take `securityContext` for the
                container's, and `podSecurityContext` for the pod's
              done: rename it to `podSecurityContext`

            To look at:
            - warning[registration-token-value] `runnerRegistrationToken` is a registration
                token: deprecated since Runner 16.0, off by default since GitLab 17.0,
                planned to be removed in GitLab 20.0
              to do: create the runner in GitLab, make a Secret of its `glrt-` token with
                `runnercfg generate secret token --name NAME`, name it in `runners.secret`;
                set there what `runners.tags`, `runners.runUntagged` say, and remove them
                here
            - info[pinned-image] `image.tag` keeps Runner 13.2, and chart 0.91.0 is made for
                Runner 19.2
              to do: name an image of Runner 19.2, or remove it; then look at this plan
                again
            - info[rbac-without-account-choice] `rbac.create` is set, but
                `serviceAccount.create` is not
              to do: add `serviceAccount.create: true`
            - info[rbac-rules-missing-permission] the Role does not allow `delete` on
                `pods`, among others
              to do: allow `delete` on `pods`, `create` on `pods/attach`

            """,
    ]
}
