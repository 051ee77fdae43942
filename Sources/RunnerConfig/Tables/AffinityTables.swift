/// `[runners.kubernetes.affinity]`: which nodes and pods the job's pod should be near to, or far from.
public struct AffinityTable: Table {
    public static let schema = Schema<AffinityTable>()
    public init() {}

    public let nodeAffinity = Key<Section<NodeAffinityTable>>("node_affinity", "Which nodes the pod may or should run on", since: "13.4")
    public let podAffinity = Key<Section<PodAffinityTable>>("pod_affinity", "Which pods it should be near to", since: "14.3")
    public let podAntiAffinity = Key<Section<PodAffinityTable>>("pod_anti_affinity", "Which pods it should be far from", since: "14.3")
}

public typealias Affinity = Section<AffinityTable>

/// `[runners.kubernetes.affinity.node_affinity]`: which nodes the pod may or should run on.
public struct NodeAffinityTable: Table {
    public static let schema = Schema<NodeAffinityTable>()
    public init() {}

    public let required = Key<Section<NodeSelectorTable>>("required_during_scheduling_ignored_during_execution", "What a node must have", since: "13.4")
    public let preferred = Key<[Section<PreferredNodeTable>]>("preferred_during_scheduling_ignored_during_execution", "What a node should have", since: "13.4")
}

public typealias NodeAffinity = Section<NodeAffinityTable>

/// What a node must have.
public struct NodeSelectorTable: Table {
    public static let schema = Schema<NodeSelectorTable>()
    public init() {}

    public let nodeSelectorTerms = Key<[Section<NodeSelectorTermTable>]>("node_selector_terms", "Conditions, one of which must be met", since: "13.4")
}

public typealias NodeSelector = Section<NodeSelectorTable>

/// What a node should have, and how much that counts.
public struct PreferredNodeTable: Table {
    public static let schema = Schema<PreferredNodeTable>()
    public init() {}

    public let weight = Key<Int32>("weight", "How much the condition counts, from 1 to 100", since: "13.4")
    public let preference = Key<Section<NodeSelectorTermTable>>("preference", "The condition", since: "13.4")
}

public typealias PreferredNode = Section<PreferredNodeTable>

/// A condition about a node: all of its expressions have to hold.
public struct NodeSelectorTermTable: Table {
    public static let schema = Schema<NodeSelectorTermTable>()
    public init() {}

    public let matchExpressions = Key<[Section<NodeRequirementTable>]>("match_expressions", "An expression about the node's labels", since: "13.4")
    public let matchFields = Key<[Section<NodeRequirementTable>]>("match_fields", "An expression about the node's fields", since: "13.4")
}

public typealias NodeSelectorTerm = Section<NodeSelectorTermTable>

/// An expression about a node.
public struct NodeRequirementTable: Table {
    public static let schema = Schema<NodeRequirementTable>()
    public init() {}

    public let key = Key<String>("key", "The label or field", since: "13.4")
    public let `operator` = Key<String>("operator", "How it is compared with the values", since: "13.4", allowed: ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"])
    public let values = Key<[String]>("values", "The values", since: "13.4")
}

public typealias NodeRequirement = Section<NodeRequirementTable>

/// `[runners.kubernetes.affinity.pod_affinity]` and `pod_anti_affinity`: which pods the job's pod should be near to, or far from.
public struct PodAffinityTable: Table {
    public static let schema = Schema<PodAffinityTable>()
    public init() {}

    public let required = Key<[Section<PodAffinityTermTable>]>("required_during_scheduling_ignored_during_execution", "A condition that must be met", since: "14.3")
    public let preferred = Key<[Section<PreferredPodTable>]>("preferred_during_scheduling_ignored_during_execution", "A condition that should be met if possible", since: "14.3")
}

public typealias PodAffinity = Section<PodAffinityTable>

/// A condition about pods that should hold, and how much that counts.
public struct PreferredPodTable: Table {
    public static let schema = Schema<PreferredPodTable>()
    public init() {}

    public let weight = Key<Int32>("weight", "How much the condition counts, from 1 to 100", since: "14.3")
    public let podAffinityTerm = Key<Section<PodAffinityTermTable>>("pod_affinity_term", "The condition", since: "14.3")
}

public typealias PreferredPod = Section<PreferredPodTable>

/// A condition about pods: which ones, and how far "near" goes.
public struct PodAffinityTermTable: Table {
    public static let schema = Schema<PodAffinityTermTable>()
    public init() {}

    public let labelSelector = Key<Section<LabelSelectorTable>>("label_selector", "Which pods, by their labels", since: "14.3")
    public let namespaces = Key<[String]>("namespaces", "Namespaces whose pods count; without it that of the job's pod", since: "14.3")
    public let topologyKey = Key<String>("topology_key", "Label of nodes that has to be equal for pods to be near", since: "14.3")
    public let namespaceSelector = Key<Section<LabelSelectorTable>>("namespace_selector", "Namespaces whose pods count, by their labels", since: "14.3")
    public let matchLabelKeys = Key<[String]>("match_label_keys", "Labels whose values have to be those of the job's pod", since: "19.1")
    public let mismatchLabelKeys = Key<[String]>("mismatch_label_keys", "Labels whose values must not be those of the job's pod", since: "19.1")
}

public typealias PodAffinityTerm = Section<PodAffinityTermTable>

/// Pods or namespaces, by their labels.
public struct LabelSelectorTable: Table {
    public static let schema = Schema<LabelSelectorTable>()
    public init() {}

    public let matchLabels = Key<StringMap>("match_labels", "Labels and the values they have to have", since: "14.3")
    public let matchExpressions = Key<[Section<LabelRequirementTable>]>("match_expressions", "An expression about a label", since: "14.3")
}

public typealias LabelSelector = Section<LabelSelectorTable>

/// An expression about a label.
public struct LabelRequirementTable: Table {
    public static let schema = Schema<LabelRequirementTable>()
    public init() {}

    public let key = Key<String>("key", "The label", since: "14.3")
    public let `operator` = Key<String>("operator", "How it is compared with the values", since: "14.3", allowed: ["In", "NotIn", "Exists", "DoesNotExist"])
    public let values = Key<[String]>("values", "The values", since: "14.3")
}

public typealias LabelRequirement = Section<LabelRequirementTable>
