/// How pods look up names.
extension KubernetesObject {
    static let dnsConfig = KubernetesObject("PodDNSConfig", "the name servers and domains of a pod", [
        KubernetesField("nameservers", .list(.address), "Addresses of name servers, at most three"),
        KubernetesField("searches", .list(.text), "Domains in which names are looked up"),
        KubernetesField("options", .list(.object(dnsOption)), "Options of the resolver"),
    ])

    static let dnsOption = KubernetesObject("PodDNSConfigOption", "a map with `name` and `value`", [
        KubernetesField("name", .text, "Option", required: true),
        KubernetesField("value", .text, "Its value, for options that have one"),
    ])
}
