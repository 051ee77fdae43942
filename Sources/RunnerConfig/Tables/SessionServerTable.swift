/// `[session_server]`: terminals in running jobs.
public struct SessionServerTable: Table {
    public static let schema = Schema<SessionServerTable>()
    public init() {}

    public let listenAddress = Key<String>("listen_address", "Address the session server listens on; without it there is no session server", since: "11.3")
    public let advertiseAddress = Key<String>("advertise_address", "Address under which GitLab reaches the session server, as host:port without a scheme", since: "11.3")
    public let sessionTimeout = Key<Int64>("session_timeout", "How long a session stays open after its job has ended", fallback: "1800", unit: "seconds", since: "11.3")
}

public typealias SessionServer = Section<SessionServerTable>
