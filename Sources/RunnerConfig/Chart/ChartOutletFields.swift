/// The fields of Kubernetes objects that values become.
extension ChartOutlet {
    static let podFields: [ChartOutlet] =
        [
            ("podAnnotations", "metadata.annotations"), ("podLabels", "metadata.labels"), ("automountServiceAccountToken", "spec.automountServiceAccountToken"),
            ("schedulerName", "spec.schedulerName"), ("podSecurityContext", "spec.securityContext"),
            ("terminationGracePeriodSeconds", "spec.terminationGracePeriodSeconds"), ("priorityClassName", "spec.priorityClassName"),
            ("runtimeClassName", "spec.runtimeClassName"), ("imagePullSecrets", "spec.imagePullSecrets"), ("affinity", "spec.affinity"),
            ("topologySpreadConstraints", "spec.topologySpreadConstraints"), ("nodeSelector", "spec.nodeSelector"), ("tolerations", "spec.tolerations"),
            ("hostAliases", "spec.hostAliases"), ("hostname", "spec.hostname"), ("volumes", "spec.volumes"), ("extraContainers", "spec.containers"),
            ("certsSecretName", "spec.volumes[].secret.secretName"), ("secrets", "spec.volumes[].projected.sources[].secret"),
            ("runners.secret", "spec.volumes[].projected.sources[].secret.name"),
            ("runners.cache.secretName", "spec.volumes[].projected.sources[].secret.name"),
            ("imagePullPolicy", "spec.containers[].imagePullPolicy"), ("resources", "spec.containers[].resources"),
            ("volumeMounts", "spec.containers[].volumeMounts"), ("deploymentLifecycle", "spec.containers[].lifecycle"),
            ("envVars", "spec.containers[].env"), ("extraEnv", "spec.containers[].env"), ("extraEnvFrom", "spec.containers[].env"),
            ("extraEnvFromRefs", "spec.containers[].envFrom"), ("useTini", "spec.containers[].command"), ("metrics.portName", "spec.containers[].ports[].name"),
            ("image.registry", "spec.containers[].image"), ("image.image", "spec.containers[].image"), ("image.tag", "spec.containers[].image"),
        ].map { pod($0.0, $0.1) }
        + [
            pod("image", "spec.containers[].image", until: "0.53.0"),
            pod("securityContext", "spec.securityContext", until: "0.42.0"),
            pod("securityContext", "spec.containers[].securityContext", since: "0.42.0"),
            pod("startupProbe", "spec.containers[].startupProbe"),
        ]
        + ["livenessProbe", "readinessProbe"].flatMap { probe in
            ["initialDelaySeconds", "periodSeconds", "successThreshold", "failureThreshold"].map { pod("\(probe).\($0)", "spec.containers[].\(probe).\($0)") }
        }
        + [pod("livenessProbe.terminationGracePeriodSeconds", "spec.containers[].livenessProbe.terminationGracePeriodSeconds")]

    private static func pod(_ path: String, _ field: String, since: Version? = nil, until: Version? = nil) -> ChartOutlet {
        ChartOutlet(path, .field(of: "the manager's Deployment", "spec.template.\(field)"), since: since, until: until)
    }

    static let objectFields: [ChartOutlet] =
        [
            ("deploymentAnnotations", "metadata.annotations"), ("deploymentLabels", "metadata.labels"), ("replicas", "spec.replicas"),
            ("revisionHistoryLimit", "spec.revisionHistoryLimit"), ("strategy", "spec.strategy"),
        ].map { ChartOutlet($0.0, .field(of: "the manager's Deployment", $0.1)) }
        + ["minReplicas", "maxReplicas", "metrics"].map { ChartOutlet("hpa.\($0)", .field(of: "the HorizontalPodAutoscaler", "spec.\($0)")) }
        + [
            ("type", "spec.type"), ("labels", "metadata.labels"), ("annotations", "metadata.annotations"), ("clusterIP", "spec.clusterIP"),
            ("externalIPs", "spec.externalIPs"), ("loadBalancerIP", "spec.loadBalancerIP"), ("loadBalancerSourceRanges", "spec.loadBalancerSourceRanges"),
            ("metrics.nodePort", "spec.ports[].nodePort"), ("additionalPorts", "spec.ports"), ("externalTrafficPolicy", "spec.externalTrafficPolicy"),
            ("internalTrafficPolicy", "spec.internalTrafficPolicy"),
        ].map { ChartOutlet("service.\($0.0)", .field(of: "the Service", $0.1)) }
        + [
            ("annotations", "metadata.annotations"), ("serviceType", "spec.type"), ("loadBalancerSourceRanges", "spec.loadBalancerSourceRanges"),
            ("nodePort", "spec.ports[].nodePort"), ("externalTrafficPolicy", "spec.externalTrafficPolicy"),
            ("internalTrafficPolicy", "spec.internalTrafficPolicy"), ("externalPort", "spec.ports[].port"), ("internalPort", "spec.ports[].targetPort"),
        ].map { ChartOutlet("sessionServer.\($0.0)", .field(of: "the session server's Service", $0.1)) }
        + [
            ("className", "spec.ingressClassName"), ("annotations", "metadata.annotations"), ("tls[].secretName", "spec.tls[].secretName"),
        ].map { ChartOutlet("sessionServer.ingress.\($0.0)", .field(of: "the Ingress", $0.1)) }
        + ["PodMonitor", "ServiceMonitor"].flatMap(monitor)
        + ["apiGroups", "resources", "verbs"].map { ChartOutlet("rbac.rules[].\($0)", .field(of: "the Role", "rules[].\($0)")) }
        + [
            ("annotations", "metadata.annotations"), ("imagePullSecrets", "imagePullSecrets[].name"),
        ].map { ChartOutlet("serviceAccount.\($0.0)", .field(of: "the ServiceAccount", $0.1)) }
        + [
            ChartOutlet("rbac.serviceAccountAnnotations", .field(of: "the ServiceAccount", "metadata.annotations")),
            ChartOutlet("rbac.imagePullSecrets", .field(of: "the ServiceAccount", "imagePullSecrets[].name")),
            ChartOutlet("configMapLabels", .field(of: "the ConfigMap", "metadata.labels")),
            ChartOutlet("configMaps", .field(of: "the ConfigMap", "data")),
        ]

    private static func monitor(_ kind: String) -> [ChartOutlet] {
        let endpoints = kind == "PodMonitor" ? "spec.podMetricsEndpoints[]" : "spec.endpoints[]"
        let home = "metrics.\(kind.prefix(1).lowercased())\(kind.dropFirst())"
        let own = [("namespace", "metadata.namespace"), ("labels", "metadata.labels"), ("annotations", "metadata.annotations"), ("jobLabel", "spec.jobLabel")]
        let inner = ["interval", "scheme", "path", "tlsConfig", "relabelings", "metricRelabelings"].map { ($0, "\(endpoints).\($0)") }
        return (own + inner).map { ChartOutlet("\(home).\($0.0)", .field(of: "the \(kind)", $0.1)) }
    }
}
