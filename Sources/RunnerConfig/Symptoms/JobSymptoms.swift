/// What shells, git and the Runner say in the log of a job.
extension Symptom {
    static let jobs = [
        Symptom("shell cmd not found", "shell-cmd-removed", "shell-invalid"),
        Symptom("pwsh: executable file not found in %PATH%", "shell-os-mismatch", meaning: "PowerShell 7 is not installed there; `shell = \"powershell\"` is the one that Windows comes with."),
        Symptom("exec: pwsh: executable file not found in $PATH", "shell-os-mismatch"),
        Symptom("exec: sh: executable file not found in $PATH", meaning: "The image has no shell, and the Runner needs one for the scripts of the job. Take a variant with a shell, such as the `debug` tag of kaniko, and clear the entrypoint in .gitlab-ci.yml."),
        Symptom("prepare environment: exit status 1. Check https://docs.gitlab.com/runner/shells/index.html#shell-profile-loading for more information", "shell-os-mismatch", meaning: "The login shell of the job's user ended with an error. Look into .bash_logout, .profile and .bashrc of that user; `.bash_logout` of Debian and Ubuntu is the usual cause."),
        Symptom("setting GIT_CLONE_PATH is not allowed, enable `custom_build_dir` feature", "custom-build-dir-needed"),
        Symptom("fatal: detected dubious ownership in repository", meaning: "The sources belong to another user than the one git runs as, often after `user` or `run_as_user` was set. Give both the same user, or list the directory in git's `safe.directory`."),
        Symptom("Job's log exceeded limit of * bytes", "output-limit-unit", meaning: "The log is longer than `output_limit`, which counts kilobytes."),
        Symptom("ERROR: Job failed: execution took longer than * seconds", "prepare-timeout-exceeds", meaning: "The timeout of the job, the project or the runner is over. It is set in GitLab and in .gitlab-ci.yml, not in config.toml."),
        Symptom("413 Request Entity Too Large", "max-archive-size-too-small", meaning: "GitLab, or a proxy or an Ingress in front of it, refuses an upload of that size. The limit is set there (`client_max_body_size`, `proxy-body-size`, the maximum artifacts size), not in config.toml."),
        Symptom("mkdir: cannot create directory /builds: Permission denied", "non-root-without-group", "builds-dir-relative", meaning: "The user of the container may not write to the directory of the sources. Look at `user`, `run_as_user`, `fs_group` and at who owns the volume."),
        Symptom("no space left on device", "builds-volume-shared", meaning: "The disk of the machine that runs jobs is full: old images, volumes and builds are kept until somebody removes them."),
        Symptom("unsupported Windows Version", meaning: "The helper image has to fit the version of Windows on the host, which this Runner does not know. Update the Runner, or name a `helper_image`."),
        Symptom("knownhosts: key is unknown", "ssh-host-key-check-off", meaning: "The host key of the machine that jobs run on is not in the known_hosts file of the Runner's user. Add it with `ssh-keyscan`."),
        Symptom("ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey], no supported methods remain", "ssh-password-plain", "path-with-tilde", meaning: "The machine refuses the user or the key. Look at `username`, `key_path` or `identity_file`, and at the user the image of the instance comes with."),
        Symptom("This job is stuck because the project doesn't have any runners online assigned to it", "job-setting-below-runners", "ignored-with-runner-token", "tags-as-list", "token-missing"),
        Symptom("This job is stuck because of one of the following problems. There are no active runners online with the following tags", "tags-as-list", "ignored-with-runner-token", "unknown-key", meaning: "No online runner has all tags of the job, or the runner is paused, protected or locked to another project. These are set in GitLab, not in config.toml."),
        Symptom("Failed to start process: exec: \"su\": executable file not found in $PATH", "global-user-key", meaning: "With `--user` the Runner runs jobs through `su`, which its service does not find in its PATH."),
        Symptom("prepare environment: exit code 255. Check https://docs.gitlab.com/runner/shells/index.html#shell-profile-loading for more information", "image-missing", meaning: "The helper container or its shell ended with an error: look at the image, its processor and the disk of the machine."),
        Symptom("WARNING: image is not supported by selected executor", "unknown-executor", "config-other-executor-section", meaning: "The executor of this runner is `shell` or the like, which runs no containers."),
        Symptom("services is not supported by selected executor", "config-other-executor-section", meaning: "The executor of this runner is `shell` or the like, which runs no containers."),
        Symptom("FATAL: file does not exist Failed to extract cache", "unshared-cache-many-runners", "local-cache-on-scaling-executor", meaning: "There is no cache under this key yet, which is normal for the first job. If it stays so, look at the end of an earlier job: its upload failed, or went to another runner's cache."),
        Symptom("ERROR: Job failed: exit code 1", meaning: "A command of the job ended with an error; the lines above say which. The configuration of the Runner has no part in it."),
    ]
}
