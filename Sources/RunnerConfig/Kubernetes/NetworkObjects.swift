/// Services, Ingresses, and what Prometheus is told about them.
extension KubernetesObject {
    static let servicePort = KubernetesObject("ServicePort", "a map with `name` and `port`", [
        KubernetesField("port", .integer, "Port of the Service", required: true, in: .ports),
        KubernetesField("name", .label, "Name of the port; needed beside the port of the metrics", required: true),
        KubernetesField("targetPort", .portOrName, "Port of the pods; without it, the same"),
        KubernetesField("protocol", .text, "Protocol of the port", allowed: ["SCTP", "TCP", "UDP"]),
        KubernetesField("nodePort", .integer, "Port on every node", in: .nodePorts),
        KubernetesField("appProtocol", .text, "Protocol of the application"),
    ])

    /// What the chart takes of `tls` of an Ingress: it writes the hosts itself.
    static let ingressCertificate = KubernetesObject("IngressTLS", "a map with a `secretName`", [
        KubernetesField("secretName", .text, "Secret with the certificate and its key"),
    ])

    /// Source: the API of the Prometheus Operator, `monitoring.coreos.com/v1`.
    static let relabeling = KubernetesObject("RelabelConfig", "a relabeling rule", [
        KubernetesField("sourceLabels", .list(.text), "Labels whose values are joined"),
        KubernetesField("separator", .text, "What is between joined values"),
        KubernetesField("targetLabel", .text, "Label that is written"),
        KubernetesField("regex", .text, "Regular expression for the joined values"),
        KubernetesField("modulus", .integer, "Divisor for hashmod"),
        KubernetesField("replacement", .text, "What is written"),
        KubernetesField(
            "action", .text, "What is done with a target that fits",
            allowed: [
                "replace", "Replace", "keep", "Keep", "drop", "Drop", "hashmod", "HashMod", "labelmap", "LabelMap", "labeldrop", "LabelDrop",
                "labelkeep", "LabelKeep", "lowercase", "Lowercase", "uppercase", "Uppercase", "keepequal", "KeepEqual", "dropequal", "DropEqual",
            ]),
    ], null: false)

    /// Source: the API of the Prometheus Operator, `monitoring.coreos.com/v1`.
    static let scrapeSecurity = KubernetesObject("TLSConfig", "TLS settings of Prometheus", [
        KubernetesField("ca", .object(secretOrConfigMap), "Certificates that are trusted"),
        KubernetesField("cert", .object(secretOrConfigMap), "Certificate of Prometheus"),
        KubernetesField("keySecret", .object(secretKey), "Key of that certificate"),
        KubernetesField("caFile", .text, "File with the certificates that are trusted"),
        KubernetesField("certFile", .text, "File with the certificate of Prometheus"),
        KubernetesField("keyFile", .text, "File with the key of that certificate"),
        KubernetesField("serverName", .text, "Name that the server's certificate has to have"),
        KubernetesField("insecureSkipVerify", .boolean, "Do not check the server's certificate"),
        KubernetesField("minVersion", .text, "Oldest version of TLS", allowed: ["TLS10", "TLS11", "TLS12", "TLS13"]),
        KubernetesField("maxVersion", .text, "Newest version of TLS", allowed: ["TLS10", "TLS11", "TLS12", "TLS13"]),
    ])

    static let secretOrConfigMap = KubernetesObject("SecretOrConfigMap", "a map with `secret` or `configMap`", [
        KubernetesField("secret", .object(secretKey), "Key of a Secret"),
        KubernetesField("configMap", .object(configMapKey), "Key of a ConfigMap"),
    ], rules: [.atMostOne(["secret", "configMap"])])
}
