/// Contents for the examples of values that nothing in their declaration gives one for.
enum ChartValueSamples {
    static func text(_ value: ChartValue) -> String? { byPath[value.path] ?? byName[KeyIndex.lastName(of: value.path)] }

    static func quantity(_ path: String) -> String {
        let name = KeyIndex.lastName(of: path)
        if name.hasPrefix("cpu") { return "500m" }
        return name.hasPrefix("ephemeral") ? "1Gi" : "256Mi"
    }

    static func number(_ path: String) -> Double {
        switch KeyIndex.lastName(of: path) {
        case "nodePort": 30090
        case "runAsUser", "runAsGroup", "run_as_user", "run_as_group", "fs_group": 999
        case "maximumTimeout", "timeoutSeconds": 3600
        case "terminationGracePeriodSeconds": 60
        default: 1
        }
    }

    private static let byPath = [
        "gitlabUrl": "https://gitlab.example.com", "runnerToken": "glrt-...", "runnerRegistrationToken": "GR1348941...",
        "certsSecretName": "gitlab-certificate", "sentryDsn": "https://key@sentry.example.com/1", "preEntrypointScript": "git --version\n",
        "nameOverride": "runner", "fullnameOverride": "gitlab-runner", "namespace": "gitlab", "hostname": "runner-manager",
        "schedulerName": "default-scheduler", "priorityClassName": "system-cluster-critical", "runtimeClassName": "gvisor",
        "image.tag": "alpine-v18.9.0", "imagePullSecrets[].name": "registry-credentials", "envVars[].name": "RUNNER_TAG_LIST",
        "envVars[].value": "docker,linux", "secrets[].name": "cloud-credentials", "secrets[].items[].key": "credentials.json",
        "secrets[].items[].path": "cloud.json", "hostAliases[].ip": "192.0.2.10", "hostAliases[].hostnames": "gitlab.example.com",
        "service.clusterIP": "None", "service.externalIPs": "192.0.2.10", "sessionServer.publicIP": "sessions.example.com",
        "sessionServer.ingress.className": "nginx", "rbac.rules[].apiGroups": "", "rbac.rules[].resources": "pods", "rbac.rules[].verbs": "get",
        "rbac.resources": "pods", "rbac.verbs": "get", "runners.configPath": "/etc/runner/template.toml",
        "runners.configOverride": "[[runners]]\n  url = \"https://gitlab.example.com\"\n  executor = \"kubernetes\"\n",
        "runners.config": "[[runners]]\n  [runners.kubernetes]\n    image = \"alpine\"\n", "runners.executor": "docker",
        "runners.name": "kubernetes runner", "runners.secret": "gitlab-runner-token", "runners.cache.secretName": "s3access",
        "runners.tags": "docker,linux", "runners.image": "ubuntu:22.04", "runners.imagePullSecrets": "registry-credentials",
        "runners.cloneUrl": "https://gitlab.internal.example.com", "runners.cache.cacheType": "s3", "runners.cache.cachePath": "ci",
        "runners.cache.s3ServerAddress": "s3.amazonaws.com", "runners.cache.s3BucketName": "runner-cache",
        "runners.cache.s3BucketLocation": "eu-west-1", "runners.cache.s3CachePath": "ci", "runners.cache.gcsBucketName": "runner-cache",
        "runners.helpers.image": "gitlab/gitlab-runner-helper:x86_64-latest", "runners.nodeTolerations[].key": "ci",
        "runners.nodeTolerations[].value": "true",
    ]

    /// Names that mean the same wherever they stand.
    private static let byName = [
        "secretName": "gitlab-runner-session-server", "jobNamespace": "ci", "namespace": "monitoring", "serviceAccountName": "gitlab-runner",
        "generatedServiceAccountName": "gitlab-runner", "interval": "30s", "path": "/metrics", "jobLabel": "app", "loadBalancerIP": "192.0.2.10",
        "loadBalancerSourceRanges": "192.0.2.0/24", "name": "gitlab-runner",
    ]
}
