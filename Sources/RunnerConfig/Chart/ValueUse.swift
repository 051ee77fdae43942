/// What the templates of the chart do with a value, as far as it decides what they take.
///
/// Source: each line executed with Helm 4.2.3 and the charts 0.51.1 to 0.86.0.
enum ValueUse {
    /// Whether templates look for keys in a block even if it is not there, so that null or a plain value makes Helm fail.
    static func isOpened(_ path: String, in chart: Version) -> Bool {
        opened[path].map { chart >= $0.since && $0.until.map { chart < $0 } ?? true } ?? false
    }

    /// Such blocks, each with the first chart that opens it, and the first that no longer does.
    static let opened: [String: (since: Version, until: Version?)] = [
        "runners": ("0.1.13", nil), "rbac": ("0.1.13", nil), "rbac.podSecurityPolicy": ("0.1.13", nil), "metrics": ("0.1.20", nil),
        "service": ("0.36.0", nil), "metrics.serviceMonitor": ("0.36.0", nil), "image": ("0.42.0", nil), "serviceAccount": ("0.66.0", nil),
        "livenessProbe": ("0.67.0", nil), "readinessProbe": ("0.67.0", nil), "sessionServer": ("0.69.0", nil), "podSecurityContext": ("0.69.0", nil),
        "metrics.podMonitor": ("0.85.0", nil), "securityContext": ("0.12.0", "0.42.0"),
        "runners.builds": ("0.1.13", "0.53.0"), "runners.services": ("0.1.13", "0.53.0"), "runners.helpers": ("0.1.13", "0.53.0"),
    ]

    /// Whether Helm refuses a plain value in the place of a block, though it may be missing.
    static func mustBeMap(_ path: String) -> Bool { maps.contains(path) }

    private static let maps: Set = ["hpa", "runners.cache", "runners.pod_security_context", "service.metrics", "sessionServer", "sessionServer.ingress"]

    /// Whether a text is handed to a function that takes texts only.
    static func isFunctionOfText(_ path: String, in chart: Version) -> Bool {
        switch path {
        case "nameOverride", "fullnameOverride", "runnerToken", "runnerRegistrationToken", "preEntrypointScript", "runners.executor", "service.type": true
        case "runners.cache.cacheType", "runners.nodeTolerations[].operator": chart < "0.53.0"
        case "runners.secret": chart >= "0.63.0"
        case "image.registry": chart >= "0.53.0"
        default: false
        }
    }

    /// Whether a text is written without quotes where Kubernetes wants a text.
    static func isBareText(_ path: String, in chart: Version) -> Bool {
        switch path {
        case "certsSecretName", "schedulerName", "hostname", "metrics.podMonitor.interval", "metrics.podMonitor.path", "metrics.podMonitor.jobLabel",
            "metrics.serviceMonitor.interval", "metrics.serviceMonitor.path", "metrics.serviceMonitor.jobLabel", "service.externalIPs",
            "sessionServer.publicIP", "sessionServer.ingress.className", "sessionServer.loadBalancerSourceRanges", "sessionServer.serviceType":
            true
        case "runners.secret": chart < "0.63.0"
        default: false
        }
    }

    /// Whether labels or annotations are quoted one by one, so that every plain value is a text.
    static func quotesEntries(_ path: String, in chart: Version) -> Bool {
        switch path {
        case "podAnnotations": true
        case "podLabels": chart < "0.70.0"
        case "deploymentLabels", "deploymentAnnotations": chart < "0.73.0"
        case "serviceAccount.annotations": chart < "0.66.0"
        case "rbac.serviceAccountAnnotations": chart < "0.63.0"
        default: false
        }
    }

    /// Whether a value is written even if it is empty.
    static func isWrittenEmpty(_ shape: ChartShape) -> Bool { shape == .resources || shape == .containerSecurityContext || shape == .podSecurityContext }

    /// Texts of which Kubernetes knows a few only.
    static let ofKubernetes: Set<String> = [
        "imagePullPolicy", "metrics.podMonitor.scheme", "metrics.serviceMonitor.scheme", "service.type", "service.externalTrafficPolicy", "service.internalTrafficPolicy", "sessionServer.externalTrafficPolicy",
        "sessionServer.internalTrafficPolicy", "sessionServer.serviceType",
    ]
}
