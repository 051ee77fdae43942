/// What Kubernetes says of the manager's rights and of the pods of jobs.
extension Symptom {
    static let cluster = [
        Symptom(
            "secrets is forbidden: User \"system:serviceaccount:*:default\" cannot create resource \"secrets\" in API group \"\" in the namespace", "rbac-disabled-without-account",
            "job-namespace-without-rights", "config-namespace-hides-env", "namespace-empty", "rbac-rules-missing-permission"),
        Symptom(
            "pods is forbidden: User * cannot create resource \"pods\" in API group \"\" in the namespace", "rbac-disabled-without-account", "job-namespace-without-rights",
            "rbac-rules-missing-permission", "namespace-empty"),
        Symptom("cannot create resource \"pods/attach\" in API group", "rbac-rules-missing-permission"),
        Symptom("cannot create resource \"pods/exec\" in API group", "rbac-rules-missing-permission"),
        Symptom("prepare environment: waiting for pod running: timed out waiting for pod to start", "poll-timeout-small", "toleration-format", "resources-missing"),
        Symptom("invalid build limits specified: quantities must match the regular expression", "bad-quantity"),
        Symptom("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'", "bad-quantity", "wrong-type-value"),
        Symptom("must be less than or equal to cpu limit", "request-above-limit"),
        Symptom("must be less than or equal to memory limit", "request-above-limit"),
        Symptom("OOMKilled: exit code 137", "quantity-milli-memory", "quantity-without-unit", "request-without-limit"),
        Symptom("unsupported pull policy: \"IfNotPresent\"", "bad-pull-policy"),
        Symptom("no image specified and no default set in config", "image-missing"),
        Symptom("container has runAsNonRoot and image will run as root", "run-as-non-root-with-root"),
        Symptom("cannot set `allowPrivilegeEscalation` to false and `privileged` to true", "allow-privilege-escalation-conflict"),
        Symptom("spec.dnsConfig.nameservers: must provide at least one DNS nameserver when `dnsPolicy` is None", "dns-nameservers"),
        Symptom("spec.containers[*].volumeMounts[*].mountPath: must be unique", "volume-mount-duplicate"),
        Symptom("spec.volumes[*].name: Duplicate value", "volume-name-duplicate"),
        Symptom("persistentvolumeclaim not found", "volume-in-other-namespace"),
        Symptom("Multi-Attach error for volume: volume is already used by pod", "pvc-rwo-many-jobs"),
        Symptom("node(s) had untolerated taint", "toleration-format", "manager-setting-for-jobs"),
        Symptom("node(s) didn't match Pod's node affinity/selector", "manager-setting-for-jobs"),
        Symptom("ca file, cert file and key file must be specified when using file based auth", "certificate-for-token"),
        Symptom("ambiguous patch: both patch path and patch provided", "pod-spec-patch-conflict"),
        Symptom("error parsing regexp: missing argument to repetition operator", "regexp-invalid", "overwrite-not-a-regexp"),
        Symptom("error dialing backend", "rbac-rules-missing-permission"),
        Symptom("ImagePullBackOff: unauthorized: authentication required", "pull-secrets-of-default-account"),
        Symptom("spec.affinity: Required value: nodeSelectorTerms", "required-key-missing", "affinity-weight"),
        Symptom("must be in the range 1-100", "affinity-weight"),
        Symptom("unable to find user root: invalid pod security context", "run-as-non-root-with-root"),
    ]
}
