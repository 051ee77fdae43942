/// The Services and the Ingress that lead to the manager.
extension ChartValue {
    static let service: [ChartValue] = [
        ChartValue("service", .block, "Service in front of the metrics; only a ServiceMonitor needs it", since: "0.36.0"),
        ChartValue("service.enabled", .boolean, "Make the Service; needs `metrics.enabled`", default: .boolean(false), since: "0.36.0"),
        ChartValue("service.type", .text, "Type of the Service", default: .text("ClusterIP"), allowed: ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"], since: "0.36.0"),
        ChartValue("service.labels", .shape(.labels), "Labels of the Service", since: "0.36.0"),
        ChartValue("service.annotations", .shape(.annotations), "Annotations of the Service", since: "0.36.0"),
        ChartValue("service.clusterIP", .text, "Address of the Service inside the cluster; without it, Kubernetes assigns one", like: .serviceAddress, since: "0.36.0"),
        ChartValue("service.externalIPs", .list(.text), "Addresses outside the cluster under which nodes accept traffic for the Service", like: .address, since: "0.36.0"),
        ChartValue("service.loadBalancerIP", .text, "Address that the load balancer is to have", since: "0.36.0"),
        ChartValue("service.loadBalancerSourceRanges", .list(.text), "Networks that may connect through the load balancer", like: .network, since: "0.36.0"),
        ChartValue("service.metrics", .block, "Port of the metrics on every node", since: "0.36.0"),
        ChartValue("service.metrics.nodePort", .integer, "Port of the metrics on every node, for the type NodePort", in: .nodePorts, since: "0.36.0"),
        ChartValue("service.additionalPorts", .shape(.servicePorts), "Further ports of the Service", since: "0.36.0"),
        ChartValue("service.externalTrafficPolicy", .text, "Whether traffic from outside may be passed on to other nodes (Cluster) or stays on its node (Local)", allowed: ["Cluster", "Local"], since: "0.73.0"),
        ChartValue("service.internalTrafficPolicy", .text, "Whether traffic from inside may be passed on to other nodes (Cluster) or stays on its node (Local)", allowed: ["Cluster", "Local"], since: "0.73.0"),
    ]

    static let sessionServer: [ChartValue] = [
        ChartValue("sessionServer", .block, "Lets users open a terminal in a running job; works with one pod only", since: "0.37.0", writes: "session_server"),
        ChartValue("sessionServer.enabled", .boolean, "Start the session server and make its Service", default: .boolean(false), before: ["0.37.1": .boolean(true)], since: "0.37.0", printed: true),
        ChartValue("sessionServer.annotations", .shape(.annotations), "Annotations of the session server's Service", since: "0.42.0"),
        ChartValue("sessionServer.timeout", .integer, "How long a session stays open after its job has ended", fallback: "1800", unit: "seconds", since: "0.37.0"),
        ChartValue("sessionServer.internalPort", .integer, "Port the session server listens on in the pod", fallback: "8093", in: .ports, since: "0.37.0"),
        ChartValue("sessionServer.externalPort", .integer, "Port of the session server's Service", fallback: "9000", in: .ports, since: "0.37.0"),
        ChartValue("sessionServer.publicIP", .text, "Address or host name under which the session server is reached; without it, the pod asks for the address of its Service", since: "0.37.0"),
        ChartValue("sessionServer.nodePort", .integer, "Port of the session server on every node, for the type NodePort; without it, Kubernetes assigns one", in: .nodePorts, since: "0.67.0"),
        ChartValue("sessionServer.serviceType", .text, "Type of the session server's Service", default: .text("LoadBalancer"), fallback: "LoadBalancer", allowed: ["ClusterIP", "Headless", "NodePort", "LoadBalancer"], since: "0.67.0"),
        ChartValue("sessionServer.loadBalancerSourceRanges", .list(.text), "Networks that may connect to the session server through the load balancer", like: .network, since: "0.40.0"),
        ChartValue("sessionServer.externalTrafficPolicy", .text, "Whether traffic from outside may be passed on to other nodes (Cluster) or stays on its node (Local)", allowed: ["Cluster", "Local"], since: "0.73.0"),
        ChartValue("sessionServer.internalTrafficPolicy", .text, "Whether traffic from inside may be passed on to other nodes (Cluster) or stays on its node (Local)", allowed: ["Cluster", "Local"], since: "0.73.0"),
        ChartValue("sessionServer.ingress", .block, "Ingress in front of the session server; its host is `sessionServer.publicIP`", since: "0.70.0"),
        ChartValue("sessionServer.ingress.enabled", .boolean, "Make the Ingress", default: .boolean(false), since: "0.70.0"),
        ChartValue("sessionServer.ingress.className", .text, "Ingress class of the Ingress", default: .text(""), since: "0.70.0"),
        ChartValue("sessionServer.ingress.annotations", .shape(.annotations), "Annotations of the Ingress; charts 0.70.x write them on one line, which Kubernetes refuses", default: .map([:]), since: "0.70.0"),
        ChartValue("sessionServer.ingress.tls", .shape(.ingressCertificates), "Certificates of the Ingress", default: .list([.map(["secretName": .text("gitlab-runner-session-server")])]), since: "0.71.0"),
        ChartValue("sessionServer.ingress.tls[].secretName", .text, "Secret with the certificate and its key", since: "0.71.0"),
    ]
}
