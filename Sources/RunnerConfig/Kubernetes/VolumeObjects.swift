/// Volumes of a pod and where they are mounted.
extension KubernetesObject {
    static let volumeMount = KubernetesObject("VolumeMount", "a map with `name` and `mountPath`", [
        KubernetesField("name", .label, "Volume of the pod", required: true),
        KubernetesField("mountPath", .formatted(.something), "Path in the container", required: true),
        KubernetesField("subPath", .formatted(.relativePath), "Path in the volume, instead of its root"),
        KubernetesField("subPathExpr", .formatted(.relativePath), "Path in the volume with variables such as `$(POD_NAME)`"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
        KubernetesField("recursiveReadOnly", .text, "Whether mounts below it are read-only too", allowed: ["Disabled", "Enabled", "IfPossible"]),
        KubernetesField("mountPropagation", .text, "Whether later mounts reach the other side", allowed: ["Bidirectional", "HostToContainer", "None"]),
        KubernetesField("bindMountOptions", .list(.text), "Further options of the mount", allowed: ["noexec", "nodev", "nosuid"]),
    ], rules: [.atMostOne(["subPath", "subPathExpr"])])

    static let volume = KubernetesObject(
        "Volume", "a volume", [KubernetesField("name", .label, "Name of the volume, unique in its pod", required: true)] + volumeSources,
        rules: [.atMostOne(volumeSources.map(\.name))])

    private static let volumeSources = [
        KubernetesField("emptyDir", .object(emptyDir), "Empty directory that lives as long as the pod"),
        KubernetesField("configMap", .object(configMapVolume), "Files from a ConfigMap"),
        KubernetesField("secret", .object(secretVolume), "Files from a Secret"),
        KubernetesField("persistentVolumeClaim", .object(claimVolume), "Storage of a PersistentVolumeClaim"),
        KubernetesField("ephemeral", .object(ephemeralVolume), "Storage that is claimed for the pod alone"),
        KubernetesField("hostPath", .object(hostPath), "File or directory of the node"),
        KubernetesField("nfs", .object(nfs), "Directory of an NFS server"),
        KubernetesField("projected", .object(projectedVolume), "Files from several Secrets, ConfigMaps and tokens"),
        KubernetesField("downwardAPI", .object(downwardVolume), "Files that tell about the pod"),
        KubernetesField("csi", .object(csi), "Storage of a CSI driver"),
        KubernetesField("image", .object(imageVolume), "Files of an image"),
        KubernetesField("awsElasticBlockStore", .object(awsElasticBlockStore), "Disk of AWS"),
        KubernetesField("azureDisk", .object(azureDisk), "Disk of Azure"),
        KubernetesField("azureFile", .object(azureFile), "Share of Azure Files"),
        KubernetesField("cephfs", .object(cephfs), "Directory of CephFS"),
        KubernetesField("cinder", .object(cinder), "Disk of OpenStack"),
        KubernetesField("fc", .object(fibreChannel), "Disk behind Fibre Channel"),
        KubernetesField("flexVolume", .object(flexVolume), "Storage of a FlexVolume driver"),
        KubernetesField("flocker", .object(flocker), "Dataset of Flocker"),
        KubernetesField("gcePersistentDisk", .object(gcePersistentDisk), "Disk of Google Cloud"),
        KubernetesField("gitRepo", .object(gitRepo), "Clone of a Git repository; switched off in current clusters"),
        KubernetesField("glusterfs", .object(glusterfs), "Volume of Gluster"),
        KubernetesField("iscsi", .object(iscsi), "Disk behind iSCSI"),
        KubernetesField("photonPersistentDisk", .object(photonPersistentDisk), "Disk of Photon"),
        KubernetesField("portworxVolume", .object(portworxVolume), "Volume of Portworx"),
        KubernetesField("quobyte", .object(quobyte), "Volume of Quobyte"),
        KubernetesField("rbd", .object(rbd), "Disk of Ceph"),
        KubernetesField("scaleIO", .object(scaleIO), "Volume of ScaleIO"),
        KubernetesField("storageos", .object(storageOS), "Volume of StorageOS"),
        KubernetesField("vsphereVolume", .object(vsphereVolume), "Disk of vSphere"),
    ]

    static let emptyDir = KubernetesObject("EmptyDirVolumeSource", "a map with `medium` and `sizeLimit`, both optional: `{}`", [
        KubernetesField("medium", .text, "Memory for a file system in memory; without it, the node's disk"),
        KubernetesField("sizeLimit", .quantity(.memory), "Most that may be stored"),
        KubernetesField("mode", .fileMode, "Mode of the directory", in: 0...0o1777),
    ])

    static let configMapVolume = KubernetesObject("ConfigMapVolumeSource", "a map with a `name`", [
        KubernetesField("name", .subdomain, "Name of the ConfigMap", required: true),
        KubernetesField("items", .list(.object(keyToPath)), "Keys to take; without it, all of them"),
        KubernetesField("defaultMode", .fileMode, "Mode of the files"),
        KubernetesField("optional", .boolean, "Whether the pod starts without the ConfigMap"),
        KubernetesField("defaultUser", .integer, "Owner of the files"),
    ])

    static let secretVolume = KubernetesObject("SecretVolumeSource", "a map with a `secretName`", [
        KubernetesField("secretName", .subdomain, "Name of the Secret", required: true),
        KubernetesField("items", .list(.object(keyToPath)), "Keys to take; without it, all of them"),
        KubernetesField("defaultMode", .fileMode, "Mode of the files"),
        KubernetesField("optional", .boolean, "Whether the pod starts without the Secret"),
        KubernetesField("defaultUser", .integer, "Owner of the files"),
    ])

    static let keyToPath = KubernetesObject("KeyToPath", "a map with `key` and `path`", [
        KubernetesField("key", .formatted(.something), "Key to take", required: true),
        KubernetesField("path", .formatted(.relativePath), "File to put it in, relative to the volume", required: true),
        KubernetesField("mode", .fileMode, "Mode of the file"),
        KubernetesField("user", .integer, "Owner of the file"),
    ])

    static let claimVolume = KubernetesObject("PersistentVolumeClaimVolumeSource", "a map with a `claimName`", [
        KubernetesField("claimName", .subdomain, "Name of the PersistentVolumeClaim", required: true),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let hostPath = KubernetesObject("HostPathVolumeSource", "a map with a `path`", [
        KubernetesField("path", .formatted(.something), "Path on the node", required: true),
        KubernetesField("type", .text, "What has to be there, or is made", allowed: ["DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice"]),
    ])

    static let nfs = KubernetesObject("NFSVolumeSource", "a map with `server` and `path`", [
        KubernetesField("server", .text, "Host name or address of the server", required: true),
        KubernetesField("path", .text, "Directory that the server exports", required: true),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let csi = KubernetesObject("CSIVolumeSource", "a map with a `driver`", [
        KubernetesField("driver", .text, "Name of the CSI driver", required: true),
        KubernetesField("volumeAttributes", .map(.text), "Settings of the driver"),
        KubernetesField("nodePublishSecretRef", .object(requiredReference), "Secret that the driver needs"),
        KubernetesField("fsType", .text, "File system"),
        KubernetesField("readOnly", .boolean, "Mount it read-only"),
    ])

    static let imageVolume = KubernetesObject("ImageVolumeSource", "a map with a `reference`", [
        KubernetesField("reference", .text, "Image"),
        KubernetesField("pullPolicy", .text, "When the image is pulled", allowed: ["Always", "IfNotPresent", "Never"]),
    ])

    static let ephemeralVolume = KubernetesObject("EphemeralVolumeSource", "a map with a `volumeClaimTemplate`", [
        KubernetesField("volumeClaimTemplate", .object(claimTemplate), "The claim", required: true),
    ])

    static let claimTemplate = KubernetesObject("PersistentVolumeClaimTemplate", "a map with a `spec`", [
        KubernetesField("spec", .object(claim), "What is claimed", required: true),
        KubernetesField("metadata", .anything, "Labels and annotations of the claim"),
    ])

    static let claim = KubernetesObject("PersistentVolumeClaimSpec", "the `spec` of a PersistentVolumeClaim", [
        KubernetesField("accessModes", .list(.text), "How the storage may be mounted", required: true, allowed: ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"]),
        KubernetesField("resources", .object(claimResources), "How much storage", required: true),
        KubernetesField("storageClassName", .text, "Class of the storage; an empty text for none"),
        KubernetesField("volumeMode", .text, "File system or bare device", allowed: ["Block", "Filesystem"]),
        KubernetesField("selector", .object(labelSelector), "Labels of the volumes that may be bound"),
        KubernetesField("volumeName", .text, "Volume to bind"),
        KubernetesField("volumeAttributesClassName", .text, "Class of the volume's attributes"),
        KubernetesField("dataSource", .object(dataSource), "Snapshot or claim to copy"),
        KubernetesField("dataSourceRef", .object(dataReference), "Object to copy"),
    ])

    static let claimResources = KubernetesObject("VolumeResourceRequirements", "a map with `requests`", [
        KubernetesField("limits", .amounts, "Most storage"),
        KubernetesField("requests", .amounts, "Least storage"),
    ])

    static let dataSource = KubernetesObject("TypedLocalObjectReference", "a map with `kind` and `name`", [
        KubernetesField("apiGroup", .text, "API group of the object"),
        KubernetesField("kind", .text, "Kind of the object", required: true),
        KubernetesField("name", .text, "Name of the object", required: true),
    ])

    static let dataReference = KubernetesObject("TypedObjectReference", "a map with `kind` and `name`", [
        KubernetesField("apiGroup", .text, "API group of the object"),
        KubernetesField("kind", .text, "Kind of the object", required: true),
        KubernetesField("name", .text, "Name of the object", required: true),
        KubernetesField("namespace", .text, "Namespace of the object"),
    ])
}
