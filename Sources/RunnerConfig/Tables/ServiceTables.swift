/// `[[runners.docker.services]]`: a service beside every job.
public struct DockerServiceTable: Table {
    public static let schema = Schema<DockerServiceTable>()
    public init() {}

    public let name = Key<String>("name", "Image of the service", since: "12.7", required: .toRunJobs, otherNames: ["image"])
    public let alias = Key<String>("alias", "Further name under which the job reaches it", since: "12.7")
    public let command = Key<[String]>("command", "Command instead of the image's own", since: "13.6")
    public let entrypoint = Key<[String]>("entrypoint", "Entrypoint instead of the image's own", since: "13.6")
    public let environment = Key<[String]>("environment", "Variables of the service, each as NAME=value", since: "15.10")
    public let suspendDataPath = Key<String>("suspend_data_path", "Folder that is kept while the environment is suspended", since: "19.4")
}

public typealias DockerService = Section<DockerServiceTable>

/// `[[runners.kubernetes.services]]`: a service beside every job.
public struct KubernetesServiceTable: Table {
    public static let schema = Schema<KubernetesServiceTable>()
    public init() {}

    public let name = Key<String>("name", "Image of the service", since: "12.5", required: .toRunJobs, otherNames: ["image"])
    public let alias = Key<String>("alias", "Further name under which the job reaches it", since: "12.9")
    public let command = Key<[String]>("command", "Command instead of the image's own", since: "13.6")
    public let entrypoint = Key<[String]>("entrypoint", "Entrypoint instead of the image's own", since: "13.6")
    public let environment = Key<[String]>("environment", "Variables of the service, each as NAME=value", since: "15.10")
    public let suspendDataPath = Key<String>("suspend_data_path", "Folder that is kept while the environment is suspended", since: "19.4")
}

public typealias KubernetesService = Section<KubernetesServiceTable>
