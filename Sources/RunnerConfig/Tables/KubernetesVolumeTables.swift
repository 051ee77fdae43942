/// `[runners.kubernetes.volumes]`: volumes mounted into the pod, by kind.
public struct VolumesTable: Table {
    public static let schema = Schema<VolumesTable>()
    public init() {}

    public let hostPath = Key<[Section<HostPathVolumeTable>]>("host_path", "A folder of the node", since: "9.3")
    public let pvc = Key<[Section<PVCVolumeTable>]>("pvc", "A persistent volume claim", since: "9.4", otherNames: ["persistent_volume_claim", "persistent_volume_claims"])
    public let configMap = Key<[Section<ConfigMapVolumeTable>]>("config_map", "The files of a ConfigMap", since: "9.4")
    public let secret = Key<[Section<SecretVolumeTable>]>("secret", "The files of a Secret", since: "9.3")
    public let emptyDir = Key<[Section<EmptyDirVolumeTable>]>("empty_dir", "An empty folder that lives as long as the pod", since: "10.1")
    public let csi = Key<[Section<CSIVolumeTable>]>("csi", "A volume of a storage driver", since: "13.11")
    public let nfs = Key<[Section<NFSVolumeTable>]>("nfs", "A folder of an NFS server; names in this table are case-sensitive", since: "19.0")
}

public typealias Volumes = Section<VolumesTable>

/// `[[runners.kubernetes.volumes.host_path]]`: a folder of the node.
public struct HostPathVolumeTable: Table {
    public static let schema = Schema<HostPathVolumeTable>()
    public init() {}

    public let name = Key<String>("name", "Name of the volume, and of what it mounts unless another name is set", since: "9.3", required: .toRunPods, shape: .label)
    public let mountPath = Key<String>("mount_path", "Path at which it is mounted in the containers", since: "9.3", required: .toRunPods)
    public let subPath = Key<String>("sub_path", "Folder inside the volume to mount", since: "13.6")
    public let readOnly = Key<Bool>("read_only", "Mount it read-only", since: "9.3")
    public let hostPath = Key<String>("host_path", "Folder on the node; without it the mount path", since: "9.4")
    public let mountPropagation = Key<String>("mount_propagation", "Whether mounts inside it are passed on: None, HostToContainer or Bidirectional", since: "17.8", allowed: ["None", "HostToContainer", "Bidirectional"], otherwise: .failsJobs)
}

public typealias HostPathVolume = Section<HostPathVolumeTable>

/// `[[runners.kubernetes.volumes.pvc]]`: a persistent volume claim.
public struct PVCVolumeTable: Table {
    public static let schema = Schema<PVCVolumeTable>()
    public init() {}

    public let name = Key<String>("name", "Name of the volume, and of what it mounts unless another name is set", since: "9.4", required: .toRunPods, shape: .label)
    public let mountPath = Key<String>("mount_path", "Path at which it is mounted in the containers", since: "9.4", required: .toRunPods)
    public let subPath = Key<String>("sub_path", "Folder inside the volume to mount", since: "13.6")
    public let readOnly = Key<Bool>("read_only", "Mount it read-only", since: "9.4")
    public let mountPropagation = Key<String>("mount_propagation", "Whether mounts inside it are passed on: None, HostToContainer or Bidirectional", since: "17.2", allowed: ["None", "HostToContainer", "Bidirectional"], otherwise: .failsJobs)
}

public typealias PVCVolume = Section<PVCVolumeTable>

/// `[[runners.kubernetes.volumes.config_map]]`: the files of a ConfigMap.
public struct ConfigMapVolumeTable: Table {
    public static let schema = Schema<ConfigMapVolumeTable>()
    public init() {}

    public let name = Key<String>("name", "Name of the volume, and of what it mounts unless another name is set", since: "9.4", required: .toRunPods, shape: .label)
    public let mountPath = Key<String>("mount_path", "Path at which it is mounted in the containers", since: "9.4", required: .toRunPods)
    public let subPath = Key<String>("sub_path", "Folder inside the volume to mount", since: "13.6")
    public let readOnly = Key<Bool>("read_only", "Mount it read-only", since: "9.4")
    public let items = Key<StringMap>("items", "Which keys become which files", since: "9.4")
}

public typealias ConfigMapVolume = Section<ConfigMapVolumeTable>

/// `[[runners.kubernetes.volumes.secret]]`: the files of a Secret.
public struct SecretVolumeTable: Table {
    public static let schema = Schema<SecretVolumeTable>()
    public init() {}

    public let name = Key<String>("name", "Name of the volume, and of what it mounts unless another name is set", since: "9.3", required: .toRunPods, shape: .label)
    public let mountPath = Key<String>("mount_path", "Path at which it is mounted in the containers", since: "9.3", required: .toRunPods)
    public let subPath = Key<String>("sub_path", "Folder inside the volume to mount", since: "13.6")
    public let readOnly = Key<Bool>("read_only", "Mount it read-only", since: "9.3")
    public let items = Key<StringMap>("items", "Which keys become which files", since: "9.4")
}

public typealias SecretVolume = Section<SecretVolumeTable>

/// `[[runners.kubernetes.volumes.empty_dir]]`: an empty folder that lives as long as the pod.
public struct EmptyDirVolumeTable: Table {
    public static let schema = Schema<EmptyDirVolumeTable>()
    public init() {}

    public let name = Key<String>("name", "Name of the volume, and of what it mounts unless another name is set", since: "10.1", required: .toRunPods, shape: .label)
    public let mountPath = Key<String>("mount_path", "Path at which it is mounted in the containers", since: "10.1", required: .toRunPods)
    public let subPath = Key<String>("sub_path", "Folder inside the volume to mount", since: "13.6")
    public let medium = Key<String>("medium", "Memory to keep it in memory", since: "10.1", allowed: ["", "Memory"], otherwise: .failsJobs)
    public let sizeLimit = Key<Quantity>("size_limit", "Its largest size, as a Kubernetes quantity", since: "16.6")
    public let mountPropagation = Key<String>("mount_propagation", "Whether mounts inside it are passed on: None, HostToContainer or Bidirectional", since: "19.0", allowed: ["None", "HostToContainer", "Bidirectional"], otherwise: .failsJobs)
}

public typealias EmptyDirVolume = Section<EmptyDirVolumeTable>

/// `[[runners.kubernetes.volumes.csi]]`: a volume of a storage driver.
public struct CSIVolumeTable: Table {
    public static let schema = Schema<CSIVolumeTable>()
    public init() {}

    public let name = Key<String>("name", "Name of the volume, and of what it mounts unless another name is set", since: "13.11", required: .toRunPods, shape: .label)
    public let mountPath = Key<String>("mount_path", "Path at which it is mounted in the containers", since: "13.11", required: .toRunPods)
    public let subPath = Key<String>("sub_path", "Folder inside the volume to mount", since: "13.11")
    public let driver = Key<String>("driver", "Name of the driver", since: "13.11", required: .toRunPods)
    public let fsType = Key<String>("fs_type", "File system of the volume", since: "13.11")
    public let readOnly = Key<Bool>("read_only", "Mount it read-only", since: "13.11")
    public let volumeAttributes = Key<StringMap>("volume_attributes", "Settings for the driver", since: "13.11")
}

public typealias CSIVolume = Section<CSIVolumeTable>

/// `[[runners.kubernetes.volumes.nfs]]`: a folder of an NFS server.
public struct NFSVolumeTable: Table {
    public static let schema = Schema<NFSVolumeTable>(namesMindCase: true)
    public init() {}

    public let name = Key<String>("name", "Name of the volume, and of what it mounts unless another name is set", since: "19.0", required: .toLoad, shape: .label)
    public let mountPath = Key<String>("mount_path", "Path at which it is mounted in the containers", since: "19.0", required: .toLoad)
    public let subPath = Key<String>("sub_path", "Folder inside the volume to mount", since: "19.0")
    public let server = Key<String>("server", "Name of the NFS server", since: "19.0", required: .toLoad)
    public let path = Key<String>("path", "Directory that the server exports", since: "19.0", required: .toLoad)
    public let readOnly = Key<Bool>("read_only", "Mount it read-only", since: "19.0")
}

public typealias NFSVolume = Section<NFSVolumeTable>
