/// `[[runners.kubernetes.host_aliases]]`: a line of the pod's /etc/hosts.
public struct HostAliasTable: Table {
    public static let schema = Schema<HostAliasTable>()
    public init() {}

    public let ip = Key<String>("ip", "Address", since: "13.7")
    public let hostnames = Key<[String]>("hostnames", "Names of that address", since: "13.7")
}

public typealias HostAlias = Section<HostAliasTable>

/// `[runners.kubernetes.dns_config]`: name servers and domains of the pod.
public struct DNSConfigTable: Table {
    public static let schema = Schema<DNSConfigTable>()
    public init() {}

    public let nameservers = Key<[String]>("nameservers", "Addresses of name servers", since: "13.7")
    public let options = Key<[Section<DNSOptionTable>]>("options", "An option of the resolver", since: "13.7")
    public let searches = Key<[String]>("searches", "Domains in which names are looked up", since: "13.7")
}

public typealias DNSConfig = Section<DNSConfigTable>

/// `[[runners.kubernetes.dns_config.options]]`: an option of the resolver.
public struct DNSOptionTable: Table {
    public static let schema = Schema<DNSOptionTable>()
    public init() {}

    public let name = Key<String>("name", "Name of the option", since: "13.7")
    public let value = Key<String>("value", "Its value, for options that have one", since: "13.7")
}

public typealias DNSOption = Section<DNSOptionTable>
