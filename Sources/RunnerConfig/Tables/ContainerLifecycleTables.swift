/// `[runners.kubernetes.container_lifecycle]`: what the build container does after its start and before its end.
public struct ContainerLifecycleTable: Table {
    public static let schema = Schema<ContainerLifecycleTable>()
    public init() {}

    public let postStart = Key<Section<LifecycleHandlerTable>>("post_start", "What is done right after the container was created", since: "14.2")
    public let preStop = Key<Section<LifecycleHandlerTable>>("pre_stop", "What is done before the container is ended", since: "14.2")
}

public typealias ContainerLifecycle = Section<ContainerLifecycleTable>

/// `[runners.kubernetes.container_lifecycle.post_start]` and `pre_stop`: one of three things to do.
public struct LifecycleHandlerTable: Table {
    public static let schema = Schema<LifecycleHandlerTable>()
    public init() {}

    public let exec = Key<Section<LifecycleExecTable>>("exec", "A command in the container", since: "14.2")
    public let httpGet = Key<Section<LifecycleHTTPGetTable>>("http_get", "A request by http", since: "14.2")
    public let tcpSocket = Key<Section<LifecycleTCPSocketTable>>("tcp_socket", "A connection by TCP", since: "14.2")
}

public typealias LifecycleHandler = Section<LifecycleHandlerTable>

/// A command in the container.
public struct LifecycleExecTable: Table {
    public static let schema = Schema<LifecycleExecTable>()
    public init() {}

    public let command = Key<[String]>("command", "Program and arguments; no shell is between", since: "14.2")
}

public typealias LifecycleExec = Section<LifecycleExecTable>

/// A request by http.
public struct LifecycleHTTPGetTable: Table {
    public static let schema = Schema<LifecycleHTTPGetTable>()
    public init() {}

    public let host = Key<String>("host", "Host to ask; without it the pod itself", since: "14.2")
    public let httpHeaders = Key<[Section<HTTPHeaderTable>]>("http_headers", "A header of the request", since: "14.2")
    public let path = Key<String>("path", "Path to ask for", since: "14.2")
    public let port = Key<Int64>("port", "Port to ask at", since: "14.2")
    public let scheme = Key<String>("scheme", "With or without TLS", since: "14.2", allowed: ["HTTP", "HTTPS"])
}

public typealias LifecycleHTTPGet = Section<LifecycleHTTPGetTable>

/// A header of the request.
public struct HTTPHeaderTable: Table {
    public static let schema = Schema<HTTPHeaderTable>()
    public init() {}

    public let name = Key<String>("name", "Name of the header", since: "14.2")
    public let value = Key<String>("value", "Its value", since: "14.2")
}

public typealias HTTPHeader = Section<HTTPHeaderTable>

/// A connection by TCP.
public struct LifecycleTCPSocketTable: Table {
    public static let schema = Schema<LifecycleTCPSocketTable>()
    public init() {}

    public let host = Key<String>("host", "Host to connect to; without it the pod itself", since: "14.2")
    public let port = Key<Int64>("port", "Port to connect to", since: "14.2")
}

public typealias LifecycleTCPSocket = Section<LifecycleTCPSocketTable>
