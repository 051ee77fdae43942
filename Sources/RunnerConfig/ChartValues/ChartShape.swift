/// A piece of Kubernetes' own, which templates hand on as they find it.
public enum ChartShape: Sendable, Equatable, CaseIterable {
    /// Requests and limits of a container.
    case resources
    case nodeSelector
    case tolerations
    case affinity
    case topologySpreadConstraints
    case containerSecurityContext
    case podSecurityContext
    case volumes
    case volumeMounts
    /// Variables as a list of name and value; the chart itself writes the entries, so nothing else in them counts.
    case environment
    /// Sources of variables by the variable's name: what stands below `valueFrom`.
    case environmentSources
    /// Whole ConfigMaps and Secrets as variables.
    case environmentReferences
    /// A pod's: maps with a `name`.
    case podImagePullSecrets
    /// A service account's, of which the chart takes the bare names.
    case accountImagePullSecrets
    case hostAliases
    case deploymentStrategy
    /// `metrics` of a HorizontalPodAutoscaler in `autoscaling/v2`.
    case autoscalerMetrics
    /// The same in `autoscaling/v2beta1`.
    case formerAutoscalerMetrics
    case probe
    case lifecycle
    case containers
    case labels
    case annotations
    /// Files of a ConfigMap, by name.
    case configMapData
    /// Secrets of a projected volume, each with the items to take.
    case secrets
    /// Whole objects.
    case manifests
    case servicePorts
    /// `tls` of an Ingress; the chart takes the Secret's name only.
    case ingressCertificates
    /// Prometheus' rules that rewrite labels.
    case relabelings
    /// Prometheus' settings of a TLS connection.
    case scrapeSecurity

    /// Whether every field that counts has a declaration of its own among the chart's values, so that another name is a slip.
    var isDeclared: Bool {
        switch self {
        case .environment, .podImagePullSecrets, .hostAliases, .deploymentStrategy, .secrets, .ingressCertificates: true
        // Of an extended resource, its maker chooses the name.
        case .resources, .nodeSelector, .tolerations, .affinity, .topologySpreadConstraints, .containerSecurityContext, .podSecurityContext, .volumes,
            .volumeMounts, .environmentSources, .environmentReferences, .accountImagePullSecrets, .autoscalerMetrics, .formerAutoscalerMetrics, .probe, .lifecycle,
            .containers, .labels, .annotations, .configMapData, .manifests, .servicePorts, .relabelings, .scrapeSecurity:
            false
        }
    }

    /// Whether it is a list.
    public var isList: Bool {
        switch self {
        case .tolerations, .topologySpreadConstraints, .volumes, .volumeMounts, .environment, .environmentReferences, .podImagePullSecrets,
            .accountImagePullSecrets, .hostAliases, .autoscalerMetrics, .formerAutoscalerMetrics, .containers, .secrets, .manifests, .servicePorts,
            .ingressCertificates, .relabelings:
            true
        case .resources, .nodeSelector, .affinity, .containerSecurityContext, .podSecurityContext, .environmentSources, .deploymentStrategy,
            .probe, .lifecycle, .labels, .annotations, .configMapData, .scrapeSecurity:
            false
        }
    }

    /// In words that fit after "expected".
    public var words: String {
        switch self {
        case .resources: "requests and limits of a container"
        case .nodeSelector: "a map of node labels"
        case .tolerations: "a list of tolerations"
        case .affinity: "the affinity of a pod"
        case .topologySpreadConstraints: "a list of topology spread constraints"
        case .containerSecurityContext: "the security context of a container"
        case .podSecurityContext: "the security context of a pod"
        case .volumes: "a list of volumes"
        case .volumeMounts: "a list of volume mounts"
        case .environment: "a list of maps with `name` and `value`"
        case .environmentSources: "a map of variables, each value a source such as `secretKeyRef`"
        case .environmentReferences: "a list of `secretRef` and `configMapRef`"
        case .podImagePullSecrets: "a list of maps with a `name`"
        case .accountImagePullSecrets: "a list of names"
        case .hostAliases: "a list of maps with `ip` and `hostnames`"
        case .deploymentStrategy: "the update strategy of a Deployment"
        case .autoscalerMetrics: "a list of metrics of a HorizontalPodAutoscaler"
        case .formerAutoscalerMetrics: "a list of metrics of a HorizontalPodAutoscaler in `autoscaling/v2beta1`"
        case .probe: "a probe of a container"
        case .lifecycle: "lifecycle hooks of a container"
        case .containers: "a list of containers"
        case .labels: "a map of labels"
        case .annotations: "a map of annotations"
        case .configMapData: "a map of file names and texts"
        case .secrets: "a list of maps with a `name` and, if need be, `items`"
        case .manifests: "a list of whole Kubernetes objects"
        case .servicePorts: "a list of service ports"
        case .ingressCertificates: "a list of maps with a `secretName`"
        case .relabelings: "a list of relabeling rules"
        case .scrapeSecurity: "TLS settings of Prometheus"
        }
    }
}
