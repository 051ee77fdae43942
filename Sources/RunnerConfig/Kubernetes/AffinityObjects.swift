/// Where pods may run.
extension KubernetesObject {
    static let affinity = KubernetesObject("Affinity", "the affinity of a pod", [
        KubernetesField("nodeAffinity", .object(nodeAffinity), "Rules about the labels of nodes"),
        KubernetesField("podAffinity", .object(podAffinity), "Rules that draw the pod to other pods"),
        KubernetesField("podAntiAffinity", .object(podAntiAffinity), "Rules that keep the pod away from other pods"),
    ])

    static let nodeAffinity = KubernetesObject("NodeAffinity", "a node affinity", [
        KubernetesField("requiredDuringSchedulingIgnoredDuringExecution", .object(nodeSelector), "Nodes that the pod may run on at all"),
        KubernetesField("preferredDuringSchedulingIgnoredDuringExecution", .list(.object(preferredSchedulingTerm)), "Nodes that the pod would rather run on"),
    ])

    static let preferredSchedulingTerm = KubernetesObject("PreferredSchedulingTerm", "a map with `weight` and `preference`", [
        KubernetesField("weight", .integer, "How much the preference counts", required: true, in: 1...100),
        KubernetesField("preference", .object(nodeSelectorTerm), "Nodes that are preferred", required: true),
    ])

    static let nodeSelector = KubernetesObject("NodeSelector", "a map with `nodeSelectorTerms`", [
        KubernetesField("nodeSelectorTerms", .list(.object(nodeSelectorTerm)), "Terms of which a node has to fit one", required: true),
    ])

    static let nodeSelectorTerm = KubernetesObject("NodeSelectorTerm", "a map with `matchExpressions`", [
        KubernetesField("matchExpressions", .list(.object(nodeSelectorRequirement)), "What the labels of the node have to be, all of it"),
        KubernetesField("matchFields", .list(.object(nodeSelectorRequirement)), "What the fields of the node have to be; only `metadata.name` can be asked for"),
    ])

    static let nodeSelectorRequirement = KubernetesObject("NodeSelectorRequirement", "a map with `key`, `operator` and `values`", [
        KubernetesField("key", .labelKey, "Label of the node", required: true),
        KubernetesField("operator", .text, "How the label and the values are compared", required: true, allowed: ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"]),
        KubernetesField("values", .list(.text), "Values to compare with: one or more for In and NotIn, one number for Gt and Lt, none for Exists and DoesNotExist"),
    ], rules: comparison + [.single("values", while: FieldState("operator", ["Gt", "Lt"]))])

    private static let comparison: [FieldRule] = [
        .needs("values", while: FieldState("operator", ["In", "NotIn"])),
        .excludes("values", while: FieldState("operator", ["Exists", "DoesNotExist"])),
    ]

    static let podAffinity = KubernetesObject("PodAffinity", "a pod affinity", podTerms)

    static let podAntiAffinity = KubernetesObject("PodAntiAffinity", "a pod anti-affinity", podTerms)

    private static let podTerms = [
        KubernetesField("requiredDuringSchedulingIgnoredDuringExecution", .list(.object(podAffinityTerm)), "What must be met"),
        KubernetesField("preferredDuringSchedulingIgnoredDuringExecution", .list(.object(weightedPodAffinityTerm)), "What should be met if possible"),
    ]

    static let weightedPodAffinityTerm = KubernetesObject("WeightedPodAffinityTerm", "a map with `weight` and `podAffinityTerm`", [
        KubernetesField("weight", .integer, "How much the term counts", required: true, in: 1...100),
        KubernetesField("podAffinityTerm", .object(podAffinityTerm), "Which pods, and what counts as the same place", required: true),
    ])

    static let podAffinityTerm = KubernetesObject("PodAffinityTerm", "a map with `topologyKey` and `labelSelector`", [
        KubernetesField("topologyKey", .labelKey, "Label whose value tells places apart: `kubernetes.io/hostname` for nodes", required: true),
        KubernetesField("labelSelector", .object(labelSelector), "Pods that are meant"),
        KubernetesField("matchLabelKeys", .list(.labelKey), "Labels in which the other pod has to equal this one"),
        KubernetesField("mismatchLabelKeys", .list(.labelKey), "Labels in which the other pod has to differ from this one"),
        KubernetesField("namespaces", .list(.text), "Namespaces of those pods; without them, the pod's own"),
        KubernetesField("namespaceSelector", .object(labelSelector), "Labels of the namespaces of those pods"),
    ])

    static let labelSelector = KubernetesObject("LabelSelector", "a map with `matchLabels` or `matchExpressions`", [
        KubernetesField("matchLabels", .labels(.labelValue), "Labels with their values, all of which have to be there"),
        KubernetesField("matchExpressions", .list(.object(labelSelectorRequirement)), "Comparisons of labels, all of which must be met"),
    ])

    static let labelSelectorRequirement = KubernetesObject("LabelSelectorRequirement", "a map with `key`, `operator` and `values`", [
        KubernetesField("key", .labelKey, "Label that is looked at", required: true),
        KubernetesField("operator", .text, "How the label and the values are compared", required: true, allowed: ["In", "NotIn", "Exists", "DoesNotExist"]),
        KubernetesField("values", .list(.labelValue), "Values to compare with: one or more for In and NotIn, none for Exists and DoesNotExist"),
    ], rules: comparison)

    static let toleration = KubernetesObject("Toleration", "a toleration", [
        KubernetesField("key", .labelKey, "Key of the taint; without it, with the operator Exists, all taints"),
        KubernetesField("operator", .text, "Whether the value has to be equal (Equal), the key is enough (Exists), or numbers are compared", allowed: ["Exists", "Equal", "Lt", "Gt"]),
        KubernetesField("value", .labelValue, "Value of the taint; none for Exists"),
        KubernetesField("effect", .text, "Effect of the taint; without it, all effects", allowed: ["NoSchedule", "PreferNoSchedule", "NoExecute"]),
        KubernetesField("tolerationSeconds", .integer, "How long a taint with the effect NoExecute is tolerated; without it, for ever"),
    ], rules: [
        .needs("key", while: FieldState("operator", ["", "Equal", "Lt", "Gt"])),
        .excludes("value", while: FieldState("operator", ["Exists"])),
        .excludes("tolerationSeconds", while: FieldState("effect", ["", "NoSchedule", "PreferNoSchedule"])),
    ])

    static let topologySpreadConstraint = KubernetesObject("TopologySpreadConstraint", "a topology spread constraint", [
        KubernetesField("maxSkew", .integer, "By how many pods places may differ", required: true, in: .positives),
        KubernetesField("topologyKey", .labelKey, "Label whose value tells places apart: `topology.kubernetes.io/zone`", required: true),
        KubernetesField("whenUnsatisfiable", .text, "What becomes of a pod that does not fit", required: true, allowed: ["DoNotSchedule", "ScheduleAnyway"]),
        KubernetesField("labelSelector", .object(labelSelector), "Pods that are counted"),
        KubernetesField("matchLabelKeys", .list(.labelKey), "Labels in which counted pods have to equal this one"),
        KubernetesField("minDomains", .integer, "Fewest places there have to be", in: .positives),
        KubernetesField("nodeAffinityPolicy", .text, "Whether nodes that the pod may not run on are left out (Honor) or counted (Ignore)", allowed: ["Honor", "Ignore"]),
        KubernetesField("nodeTaintsPolicy", .text, "Whether nodes with taints that the pod does not tolerate are left out (Honor) or counted (Ignore)", allowed: ["Honor", "Ignore"]),
    ], rules: [.excludes("minDomains", while: FieldState("whenUnsatisfiable", ["ScheduleAnyway"]))])

    static let hostAlias = KubernetesObject("HostAlias", "a map with `ip` and `hostnames`", [
        KubernetesField("ip", .address, "Address that the names stand for", required: true),
        KubernetesField("hostnames", .list(.subdomain), "Names of that address"),
    ])
}
