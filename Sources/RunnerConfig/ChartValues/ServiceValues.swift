/// The Services and the Ingress that lead to the manager.
extension ChartValue {
    static let service: [ChartValue] = [
        ChartValue("service", .block, "Service of the metrics; only a ServiceMonitor needs it", since: "0.36.0"),
        ChartValue("service.enabled", .boolean, "Make the Service; needs `metrics.enabled`", default: .boolean(false), since: "0.36.0"),
        ChartValue("service.type", .text, "How the Service can be reached", default: .text("ClusterIP"), allowed: ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"], since: "0.36.0"),
        ChartValue("service.labels", .shape(.labels), "Labels of the Service", since: "0.36.0"),
        ChartValue("service.annotations", .shape(.annotations), "Annotations of the Service", since: "0.36.0"),
        ChartValue("service.clusterIP", .text, "Address inside the cluster; without it, Kubernetes chooses", since: "0.36.0"),
        ChartValue("service.externalIPs", .list(.text), "Addresses of nodes that take requests for the Service", since: "0.36.0"),
        ChartValue("service.loadBalancerIP", .text, "Address asked of the load balancer", since: "0.36.0"),
        ChartValue("service.loadBalancerSourceRanges", .list(.text), "Networks that the load balancer lets in", since: "0.36.0"),
        ChartValue("service.metrics", .block, "Port of the metrics on the nodes", since: "0.36.0"),
        ChartValue("service.metrics.nodePort", .integer, "Port on every node, for the type NodePort", since: "0.36.0"),
        ChartValue("service.additionalPorts", .shape(.servicePorts), "Further ports of the Service", since: "0.36.0"),
        ChartValue("service.externalTrafficPolicy", .text, "Whether requests from outside go to pods on other nodes", allowed: ["Cluster", "Local"], since: "0.73.0"),
        ChartValue("service.internalTrafficPolicy", .text, "Whether requests from inside go to pods on other nodes", allowed: ["Cluster", "Local"], since: "0.73.0"),
    ]

    static let sessionServer: [ChartValue] = [
        ChartValue("sessionServer", .block, "Lets users open a terminal in a running job; works with one pod only", since: "0.37.0"),
        ChartValue("sessionServer.enabled", .boolean, "Start the session server and its Service", default: .boolean(false), before: ["0.37.1": .boolean(true)], since: "0.37.0"),
        ChartValue("sessionServer.annotations", .shape(.annotations), "Annotations of the session server's Service", since: "0.42.0"),
        ChartValue("sessionServer.timeout", .integer, "How long a session stays open after its job has ended", fallback: "1800", unit: "seconds", since: "0.37.0"),
        ChartValue("sessionServer.internalPort", .integer, "Port the session server listens on in the pod", fallback: "8093", since: "0.37.0"),
        ChartValue("sessionServer.externalPort", .integer, "Port of the Service", fallback: "9000", since: "0.37.0"),
        ChartValue("sessionServer.publicIP", .text, "Address or host name under which GitLab reaches the session server; without it, the pod looks for its Service's", since: "0.37.0"),
        ChartValue("sessionServer.nodePort", .integer, "Port on every node, for the type NodePort; without it, Kubernetes chooses", since: "0.67.0"),
        ChartValue("sessionServer.serviceType", .text, "How the Service can be reached", default: .text("LoadBalancer"), fallback: "LoadBalancer", allowed: ["ClusterIP", "Headless", "NodePort", "LoadBalancer"], since: "0.67.0"),
        ChartValue("sessionServer.loadBalancerSourceRanges", .list(.text), "Networks that the load balancer lets in", since: "0.40.0"),
        ChartValue("sessionServer.externalTrafficPolicy", .text, "Whether requests from outside go to pods on other nodes", allowed: ["Cluster", "Local"], since: "0.73.0"),
        ChartValue("sessionServer.internalTrafficPolicy", .text, "Whether requests from inside go to pods on other nodes", allowed: ["Cluster", "Local"], since: "0.73.0"),
        ChartValue("sessionServer.ingress", .block, "Ingress to the session server; its host is `sessionServer.publicIP`", since: "0.70.0"),
        ChartValue("sessionServer.ingress.enabled", .boolean, "Make an Ingress", default: .boolean(false), since: "0.70.0"),
        ChartValue("sessionServer.ingress.className", .text, "Ingress class that serves it", default: .text(""), since: "0.70.0"),
        ChartValue("sessionServer.ingress.annotations", .shape(.annotations), "Annotations of the Ingress; written as one line, and so broken, before 0.71.0", default: .map([:]), since: "0.70.0"),
        ChartValue("sessionServer.ingress.tls", .shape(.ingressCertificates), "Certificates of the Ingress", default: .list([.map(["secretName": .text("gitlab-runner-session-server")])]), since: "0.71.0"),
        ChartValue("sessionServer.ingress.tls[].secretName", .text, "Secret with the certificate and its key", since: "0.71.0"),
    ]
}
