/// Containers and what belongs to them.
extension KubernetesObject {
    static let container = KubernetesObject("Container", "a container", [
        KubernetesField("name", .label, "Name of the container, unique in its pod", required: true),
        KubernetesField("image", .formatted(.something), "Image of the container", required: true),
        KubernetesField("imagePullPolicy", .text, "When the image is pulled", allowed: ["Always", "IfNotPresent", "Never"]),
        KubernetesField("command", .list(.text), "What runs instead of the image's entrypoint"),
        KubernetesField("args", .list(.text), "Arguments of the entrypoint, instead of the image's"),
        KubernetesField("workingDir", .text, "Directory that the container starts in"),
        KubernetesField("ports", .list(.object(containerPort)), "Ports that the container listens on"),
        KubernetesField("env", .list(.object(variable)), "Environment variables"),
        KubernetesField("envFrom", .list(.object(variablesSource)), "ConfigMaps and Secrets whose keys become environment variables"),
        KubernetesField("resources", .object(resources), "CPU, memory and disk of the container"),
        KubernetesField("resizePolicy", .list(.object(resizePolicy)), "What a change of resources does to the container"),
        KubernetesField("restartPolicy", .text, "When the container is started again"),
        KubernetesField("restartPolicyRules", .list(.object(restartRule)), "Exceptions from that by exit code"),
        KubernetesField("volumeMounts", .list(.object(volumeMount)), "Volumes and where they are mounted"),
        KubernetesField("volumeDevices", .list(.object(volumeDevice)), "Block devices and where they appear"),
        KubernetesField("livenessProbe", .object(probe), "When the container is restarted"),
        KubernetesField("readinessProbe", .object(readinessProbe), "When the container counts as ready"),
        KubernetesField("startupProbe", .object(probe), "When the container counts as started"),
        KubernetesField("lifecycle", .object(lifecycle), "What runs after its start and before its end"),
        KubernetesField("terminationMessagePath", .text, "File with the last words of the container"),
        KubernetesField("terminationMessagePolicy", .text, "Where the last words are taken from", allowed: ["FallbackToLogsOnError", "File"]),
        KubernetesField("securityContext", .object(containerSecurityContext), "What the container's processes may do, and as whom"),
        KubernetesField("stdin", .boolean, "Keep the standard input open"),
        KubernetesField("stdinOnce", .boolean, "Close the standard input after the first connection"),
        KubernetesField("tty", .boolean, "Give the container a terminal"),
    ])

    static let containerPort = KubernetesObject("ContainerPort", "a map with `containerPort`", [
        KubernetesField("containerPort", .integer, "Port in the container", required: true, in: .ports),
        KubernetesField("hostIP", .text, "Address of the node to bind to"),
        KubernetesField("hostPort", .integer, "Port of the node", in: .ports),
        KubernetesField("name", .portName, "Name that Services and probes may use"),
        KubernetesField("protocol", .text, "Protocol of the port", allowed: ["TCP", "UDP", "SCTP"]),
    ])

    static let resources = KubernetesObject("ResourceRequirements", "requests and limits of a container", [
        KubernetesField("limits", .amounts, "Most that the container may use"),
        KubernetesField("requests", .amounts, "What is set aside on the node for the container"),
        KubernetesField("claims", .list(.object(resourceClaim)), "Devices claimed for the pod that the container may use"),
    ])

    /// The resources that Kubernetes itself knows; those of others have a domain before their name, `nvidia.com/gpu`.
    static let amounts = KubernetesObject("ResourceList", "a map of resources and amounts", [
        KubernetesField("cpu", .quantity(.cpu), "Processor time"),
        KubernetesField("memory", .quantity(.memory), "Memory"),
        KubernetesField("ephemeral-storage", .quantity(.memory), "Local storage"),
    ])

    static let resourceClaim = KubernetesObject("ResourceClaim", "a map with a `name`", [
        KubernetesField("name", .label, "Claim of the pod", required: true),
        KubernetesField("request", .label, "Part of the claim; without it, all of it"),
    ])

    static let resizePolicy = KubernetesObject("ContainerResizePolicy", "a map with `resourceName` and `restartPolicy`", [
        KubernetesField("resourceName", .text, "Resource that changes", required: true),
        KubernetesField("restartPolicy", .text, "Whether the container is started again", required: true, allowed: ["NotRequired", "RestartContainer"]),
    ])

    static let restartRule = KubernetesObject("ContainerRestartRule", "a map with `action` and `exitCodes`", [
        KubernetesField("action", .text, "What is done", required: true),
        KubernetesField("exitCodes", .object(restartExitCodes), "Exit codes that the rule is for"),
    ])

    static let restartExitCodes = KubernetesObject("ContainerRestartRuleOnExitCodes", "a map with `operator` and `values`", [
        KubernetesField("operator", .text, "Whether the exit code is one of the values or none", required: true, allowed: ["In", "NotIn"]),
        KubernetesField("values", .list(.integer), "Exit codes"),
    ])

    static let volumeDevice = KubernetesObject("VolumeDevice", "a map with `name` and `devicePath`", [
        KubernetesField("devicePath", .text, "Path in the container", required: true),
        KubernetesField("name", .label, "Volume of the pod", required: true),
    ])

    static let readinessProbe = KubernetesObject("Probe", "a probe of a container", probeFields(successes: .naturals), rules: [.exactlyOne(probeHandlers)])

    /// A liveness or startup probe has to succeed once.
    static let probe = KubernetesObject("Probe", "a probe of a container", probeFields(successes: 0...1), rules: [.exactlyOne(probeHandlers)])

    private static let probeHandlers = ["exec", "httpGet", "tcpSocket", "grpc"]

    private static func probeFields(successes: ClosedRange<Int64>) -> [KubernetesField] {
        [
            KubernetesField("exec", .object(execution), "Command that has to succeed"),
            KubernetesField("httpGet", .object(httpGet), "Page that has to be served"),
            KubernetesField("tcpSocket", .object(tcpSocket), "Port that has to accept connections"),
            KubernetesField("grpc", .object(grpc), "gRPC health service that has to answer"),
            KubernetesField("initialDelaySeconds", .integer, "Wait before the first check", in: .naturals),
            KubernetesField("periodSeconds", .integer, "Pause between two checks", in: .naturals),
            KubernetesField("timeoutSeconds", .integer, "How long a check may take", in: .naturals),
            KubernetesField("successThreshold", .integer, "How many checks in a row must succeed", in: successes),
            KubernetesField("failureThreshold", .integer, "How many checks in a row must fail", in: .naturals),
            KubernetesField("terminationGracePeriodSeconds", .integer, "How long the container may take to stop when the check fails", in: 1...Int64.max),
        ]
    }

    static let execution = KubernetesObject("ExecAction", "a map with a `command`", [
        KubernetesField("command", .list(.text), "The command and its arguments; no shell is involved", required: true),
    ])

    static let httpGet = KubernetesObject("HTTPGetAction", "a map with `path` and `port`", [
        KubernetesField("port", .portOrName, "Port to connect to", required: true),
        KubernetesField("path", .text, "Path of the page"),
        KubernetesField("host", .text, "Host to connect to; without it, the pod"),
        KubernetesField("scheme", .text, "Scheme of the address", allowed: ["HTTP", "HTTPS"]),
        KubernetesField("httpHeaders", .list(.object(httpHeader)), "Headers of the request"),
        KubernetesField("protocol", .text, "Protocol of the connection; without it, HTTP/1.1"),
    ])

    static let httpHeader = KubernetesObject("HTTPHeader", "a map with `name` and `value`", [
        KubernetesField("name", .text, "Name of the header", required: true),
        KubernetesField("value", .text, "Value of the header", required: true),
    ])

    static let tcpSocket = KubernetesObject("TCPSocketAction", "a map with a `port`", [
        KubernetesField("port", .portOrName, "Port to connect to", required: true),
        KubernetesField("host", .text, "Host to connect to; without it, the pod"),
    ])

    static let grpc = KubernetesObject("GRPCAction", "a map with a `port`", [
        KubernetesField("port", .integer, "Port to connect to", required: true, in: .ports),
        KubernetesField("service", .text, "Service to ask for"),
        KubernetesField("mode", .text, "Whether the connection is encrypted; without it, it is not", allowed: ["TLS", "Plaintext"]),
    ])

    static let lifecycle = KubernetesObject("Lifecycle", "lifecycle hooks of a container", [
        KubernetesField("postStart", .object(lifecycleHandler), "What runs after the container has started"),
        KubernetesField("preStop", .object(lifecycleHandler), "What runs before the container is stopped"),
        KubernetesField("stopSignal", .text, "Signal that stops the container"),
    ])

    static let lifecycleHandler = KubernetesObject("LifecycleHandler", "a map with `exec`, `httpGet` or `sleep`", [
        KubernetesField("exec", .object(execution), "Command that runs"),
        KubernetesField("httpGet", .object(httpGet), "Page that is asked for"),
        KubernetesField("sleep", .object(sleep), "Wait"),
        KubernetesField("tcpSocket", .object(tcpSocket), "Has no effect"),
    ], rules: [.exactlyOne(["exec", "httpGet", "sleep", "tcpSocket"])])

    static let sleep = KubernetesObject("SleepAction", "a map with `seconds`", [
        KubernetesField("seconds", .integer, "How long to wait", required: true),
    ])
}
