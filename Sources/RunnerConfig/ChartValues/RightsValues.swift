/// What the manager may do in the cluster, and as whom.
extension ChartValue {
    static let rights: [ChartValue] = [
        ChartValue("rbac", .block, "Rights of the manager in the cluster"),
        ChartValue("rbac.create", .boolean, "Make a Role and bind it to the manager's service account", default: .boolean(false)),
        ChartValue("rbac.clusterWideAccess", .boolean, "Make it a ClusterRole, for all namespaces", default: .boolean(false)),
        ChartValue("rbac.rules", .blocks, "What the Role allows; an empty list allows everything in the core group", default: .list([]), since: "0.28.0"),
        ChartValue("rbac.rules[].apiGroups", .list(.text), "API groups of the resources", fallback: "[\"\"]", since: "0.28.0"),
        ChartValue("rbac.rules[].resources", .list(.text), "Resources, in the plural: `pods`, `pods/exec`", fallback: "[\"*\"]", since: "0.28.0"),
        ChartValue("rbac.rules[].verbs", .list(.text), "What may be done with the resources: `get`, `create`", fallback: "[\"*\"]", since: "0.28.0"),
        ChartValue("rbac.resources", .list(.text), "Resources that the Role is for", since: "0.7.0", deprecated: "0.28.0", removed: "0.53.0", becomes: .value("rbac.rules[].resources")),
        ChartValue("rbac.verbs", .list(.text), "What the Role allows to do with its resources", since: "0.7.0", deprecated: "0.28.0", removed: "0.53.0", becomes: .value("rbac.rules[].verbs")),
        ChartValue("rbac.podSecurityPolicy", .block, "Use of PodSecurityPolicies, which Kubernetes has not had since 1.25", since: "0.19.0"),
        ChartValue("rbac.podSecurityPolicy.enabled", .boolean, "Let the service account use PodSecurityPolicies", default: .boolean(false), since: "0.19.0"),
        ChartValue("rbac.podSecurityPolicy.resourceNames", .list(.text), "Names of the PodSecurityPolicies", default: .list([.text("gitlab-runner")]), since: "0.19.0"),
        ChartValue("rbac.serviceAccountName", .text, "Service account of the manager when `rbac.create` is off", like: .subdomain, deprecated: "0.66.0", becomes: .value("serviceAccount.name")),
        ChartValue("rbac.generatedServiceAccountName", .text, "Name of the service account that `rbac.create` makes", default: .text(""), like: .subdomain, since: "0.64.0", deprecated: "0.66.0", becomes: .value("serviceAccount.name")),
        ChartValue("rbac.serviceAccountAnnotations", .shape(.annotations), "Annotations of that service account, such as a role of the cloud", default: .map([:]), before: ["0.66.0": nil], since: "0.16.0", deprecated: "0.66.0", becomes: .value("serviceAccount.annotations"), evaluated: "0.56.0"),
        ChartValue("rbac.imagePullSecrets", .shape(.accountImagePullSecrets), "Secrets of that service account to pull images with", default: .list([]), before: ["0.66.0": nil], since: "0.22.0", deprecated: "0.66.0", becomes: .value("serviceAccount.imagePullSecrets")),
        ChartValue("serviceAccount", .block, "Service account of the manager", since: "0.66.0"),
        ChartValue("serviceAccount.create", .boolean, "Make the service account; without this value, it is made when `rbac.create` is on", since: "0.66.0"),
        ChartValue("serviceAccount.name", .text, "Name of the service account, whether the chart makes it or not", default: .text(""), like: .subdomain, since: "0.66.0"),
        ChartValue("serviceAccount.annotations", .shape(.annotations), "Annotations of the service account, such as a role of the cloud", default: .map([:]), since: "0.66.0", evaluated: "0.66.0"),
        ChartValue("serviceAccount.imagePullSecrets", .shape(.accountImagePullSecrets), "Secrets of the service account to pull images with", default: .list([]), since: "0.66.0"),
    ]
}
