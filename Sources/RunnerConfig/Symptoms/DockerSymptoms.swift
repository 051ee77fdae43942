/// What Docker says, and jobs that talk to it.
extension Symptom {
    static let docker = [
        Symptom("Cannot connect to the Docker daemon at tcp://docker:2375. Is the docker daemon running?", "dind-without-privileged", "dind-tls-port-mix", "env-expected-in-job-pods", "executor-cannot-run-in-chart"),
        Symptom("Cannot connect to the Docker daemon at tcp://docker:2376. Is the docker daemon running?", "dind-certs-volume-missing", "dind-without-privileged", "dind-tls-port-mix"),
        Symptom("Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?", "socket-volume-typo", "executor-cannot-run-in-chart", "manager-volume-for-jobs"),
        Symptom("unable to resolve docker endpoint: open /certs/client/ca.pem: no such file or directory", "dind-certs-volume-missing"),
        Symptom("mount: permission denied (are you root?)", "dind-without-privileged"),
        Symptom("Error parsing docker memory: invalid suffix", "bad-memory-unit"),
        Symptom("failed to parse as a rational number", "bad-cpus"),
        Symptom("invalid volume specification", "volume-invalid"),
        Symptom("Duplicate mount point", "volume-duplicate-destination"),
        Symptom("volume for container path is already defined", "volume-duplicate-destination"),
        Symptom("unsupported pull_policy config", "bad-pull-policy"),
        Symptom("is not one of the allowed_pull_policies", "pull-policy-not-allowed"),
        Symptom("is not present on list of allowed images", "allowed-images-regexp"),
        Symptom("no Docker image specified to run the build in", "image-missing"),
        Symptom("build directory needs to be an absolute path", "builds-dir-relative"),
        Symptom("the isolation value is not valid", "docker-isolation-linux"),
        Symptom("invalid log options: only [env labels] are allowed", "log-option-unsupported"),
        Symptom("unable to parse docker host", "docker-host-scheme"),
        Symptom("pwsh: executable file not found in %PATH%", "shell-os-mismatch"),
        Symptom("no space left on device: /dev/shm", "shm-size-unit"),
        Symptom("setting GIT_CLONE_PATH is not allowed, enable `custom_build_dir` feature", "custom-build-dir-needed"),
    ]
}
