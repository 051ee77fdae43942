/// Volumes of particular storage; many of them are no longer in Kubernetes itself.
extension KubernetesObject {
    static let awsElasticBlockStore = KubernetesObject("AWSElasticBlockStoreVolumeSource", "a map with a `volumeID`", [
        KubernetesField("volumeID", .text, "Disk", required: true),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("partition", .integer, "Partition of the disk"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let azureDisk = KubernetesObject("AzureDiskVolumeSource", "a map with `diskName` and `diskURI`", [
        KubernetesField("diskName", .text, "Name of the disk", required: true),
        KubernetesField("diskURI", .text, "Address of the disk", required: true),
        KubernetesField("cachingMode", .text, "How the host caches", allowed: ["None", "ReadOnly", "ReadWrite"]),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("kind", .text, "Kind of the disk", allowed: ["Shared", "Dedicated", "Managed"]),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let azureFile = KubernetesObject("AzureFileVolumeSource", "a map with `secretName` and `shareName`", [
        KubernetesField("secretName", .text, "Secret with the account and its key", required: true),
        KubernetesField("shareName", .text, "Name of the share", required: true),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let cephfs = KubernetesObject("CephFSVolumeSource", "a map with `monitors`", [
        KubernetesField("monitors", .list(.text), "Monitors of Ceph", required: true),
        KubernetesField("path", .text, "Directory to mount"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
        KubernetesField("secretFile", .text, "Key ring on the node"),
        KubernetesField("secretRef", .object(reference), "Secret of the user"),
        KubernetesField("user", .text, "User"),
    ])

    static let cinder = KubernetesObject("CinderVolumeSource", "a map with a `volumeID`", [
        KubernetesField("volumeID", .text, "Disk", required: true),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
        KubernetesField("secretRef", .object(reference), "Secret for OpenStack"),
    ])

    static let fibreChannel = KubernetesObject("FCVolumeSource", "a map with `targetWWNs` and `lun`", [
        KubernetesField("targetWWNs", .list(.text), "World wide names of the target"),
        KubernetesField("lun", .integer, "Number of the unit"),
        KubernetesField("wwids", .list(.text), "World wide identifiers of the volume"),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let flexVolume = KubernetesObject("FlexVolumeSource", "a map with a `driver`", [
        KubernetesField("driver", .text, "Name of the driver", required: true),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("options", .map(.text), "Settings of the driver"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
        KubernetesField("secretRef", .object(reference), "Secret that the driver needs"),
    ])

    static let flocker = KubernetesObject("FlockerVolumeSource", "a map with a `datasetName`", [
        KubernetesField("datasetName", .text, "Name of the dataset"),
        KubernetesField("datasetUUID", .text, "Identifier of the dataset"),
    ])

    static let gcePersistentDisk = KubernetesObject("GCEPersistentDiskVolumeSource", "a map with a `pdName`", [
        KubernetesField("pdName", .text, "Disk", required: true),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("partition", .integer, "Partition of the disk"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let gitRepo = KubernetesObject("GitRepoVolumeSource", "a map with a `repository`", [
        KubernetesField("repository", .text, "Address of the repository", required: true),
        KubernetesField("revision", .text, "Commit"),
        KubernetesField("directory", .text, "Directory to clone into"),
    ])

    static let glusterfs = KubernetesObject("GlusterfsVolumeSource", "a map with `endpoints` and `path`", [
        KubernetesField("endpoints", .text, "Endpoints of the servers", required: true),
        KubernetesField("path", .text, "Volume", required: true),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let iscsi = KubernetesObject("ISCSIVolumeSource", "a map with `targetPortal`, `iqn` and `lun`", [
        KubernetesField("targetPortal", .text, "Address of the target", required: true),
        KubernetesField("iqn", .text, "Name of the target", required: true),
        KubernetesField("lun", .integer, "Number of the unit", required: true),
        KubernetesField("portals", .list(.text), "Further addresses of the target"),
        KubernetesField("iscsiInterface", .text, "Interface of the initiator"),
        KubernetesField("initiatorName", .text, "Name of the initiator"),
        KubernetesField("chapAuthDiscovery", .boolean, "Log in by CHAP for discovery"),
        KubernetesField("chapAuthSession", .boolean, "Log in by CHAP for the session"),
        KubernetesField("secretRef", .object(reference), "Secret for CHAP"),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let photonPersistentDisk = KubernetesObject("PhotonPersistentDiskVolumeSource", "a map with a `pdID`", [
        KubernetesField("pdID", .text, "Disk", required: true),
        KubernetesField("fsType", .text, "File system"),
    ])

    static let portworxVolume = KubernetesObject("PortworxVolumeSource", "a map with a `volumeID`", [
        KubernetesField("volumeID", .text, "Volume", required: true),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let quobyte = KubernetesObject("QuobyteVolumeSource", "a map with `registry` and `volume`", [
        KubernetesField("registry", .text, "Address of the registry", required: true),
        KubernetesField("volume", .text, "Volume", required: true),
        KubernetesField("group", .text, "Group that the volume is mapped to"),
        KubernetesField("user", .text, "User that the volume is mapped to"),
        KubernetesField("tenant", .text, "Tenant of the volume"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let rbd = KubernetesObject("RBDVolumeSource", "a map with `monitors` and `image`", [
        KubernetesField("monitors", .list(.text), "Monitors of Ceph", required: true),
        KubernetesField("image", .text, "Image", required: true),
        KubernetesField("pool", .text, "Pool of the image"),
        KubernetesField("user", .text, "User"),
        KubernetesField("keyring", .text, "Key ring on the node"),
        KubernetesField("secretRef", .object(reference), "Secret of the user"),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let scaleIO = KubernetesObject("ScaleIOVolumeSource", "a map with `gateway`, `system` and `secretRef`", [
        KubernetesField("gateway", .text, "Address of the gateway", required: true),
        KubernetesField("system", .text, "Storage system", required: true),
        KubernetesField("secretRef", .object(reference), "Secret of the user", required: true),
        KubernetesField("sslEnabled", .boolean, "Encrypt the connection"),
        KubernetesField("protectionDomain", .text, "Protection domain"),
        KubernetesField("storagePool", .text, "Storage pool"),
        KubernetesField("storageMode", .text, "Thick or thin"),
        KubernetesField("volumeName", .text, "Volume"),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let storageOS = KubernetesObject("StorageOSVolumeSource", "a map with a `volumeName`", [
        KubernetesField("volumeName", .text, "Volume"),
        KubernetesField("volumeNamespace", .text, "Namespace of the volume"),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
        KubernetesField("secretRef", .object(reference), "Secret of the user"),
    ])

    static let vsphereVolume = KubernetesObject("VsphereVirtualDiskVolumeSource", "a map with a `volumePath`", [
        KubernetesField("volumePath", .text, "Disk", required: true),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("storagePolicyID", .text, "Identifier of the storage policy"),
        KubernetesField("storagePolicyName", .text, "Name of the storage policy"),
    ])
}
