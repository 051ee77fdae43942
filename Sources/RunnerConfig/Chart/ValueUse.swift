/// What the templates of the chart do with a value, as far as it decides what they take.
///
/// Source: each line executed with Helm 4.2.3 and the charts 0.51.1 to 0.86.0.
enum ValueUse {
    /// Whether templates look for keys in a block even if it is not there, so that null or a plain value makes Helm fail.
    static func isOpened(_ path: String, in chart: Version) -> Bool {
        switch path {
        case "rbac", "metrics", "runners", "rbac.podSecurityPolicy", "image": true
        case "service", "metrics.serviceMonitor": chart >= "0.36.0"
        case "securityContext": chart < "0.42.0"
        case "runners.builds", "runners.services", "runners.helpers": chart < "0.53.0"
        case "serviceAccount": chart >= "0.66.0"
        case "livenessProbe", "readinessProbe": chart >= "0.67.0"
        case "sessionServer", "podSecurityContext": chart >= "0.69.0"
        case "metrics.podMonitor": chart >= "0.85.0"
        default: false
        }
    }

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
