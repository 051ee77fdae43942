extension ChartShape {
    /// What Kubernetes, or the chart before it, takes for the value.
    public var kind: ShapeKind {
        switch self {
        case .resources: .object(.resources)
        case .nodeSelector: .labels(.labelValue)
        case .tolerations: .list(.object(.toleration))
        case .affinity: .object(.affinity)
        case .topologySpreadConstraints: .list(.object(.topologySpreadConstraint))
        case .containerSecurityContext: .object(.containerSecurityContext)
        case .podSecurityContext: .object(.podSecurityContext)
        case .volumes: .list(.object(.volume))
        case .volumeMounts: .list(.object(.volumeMount))
        case .environment: .list(.object(.plainVariable))
        case .environmentSources: .map(.object(.variableSource), keys: .variableName)
        case .environmentReferences: .list(.object(.variablesSource))
        case .podImagePullSecrets: .list(.object(.requiredReference))
        case .accountImagePullSecrets: .list(.subdomain)
        case .hostAliases: .list(.object(.hostAlias))
        case .deploymentStrategy: .object(.deploymentStrategy)
        case .autoscalerMetrics: .list(.object(.metric))
        case .formerAutoscalerMetrics: .list(.object(.formerMetric))
        case .probe: .object(.probe)
        case .lifecycle: .object(.lifecycle)
        case .containers: .list(.object(.container))
        case .labels: .labels(.labelValue)
        case .annotations: .labels(.text)
        case .configMapData: .map(.text, keys: .fileName)
        case .secrets: .list(.object(.secretProjection))
        case .manifests: .list(.object(.manifest))
        case .servicePorts: .list(.object(.servicePort))
        case .ingressCertificates: .list(.object(.ingressCertificate))
        case .relabelings: .list(.object(.relabeling))
        case .scrapeSecurity: .object(.scrapeSecurity)
        }
    }
}
