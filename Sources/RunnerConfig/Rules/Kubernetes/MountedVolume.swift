/// A volume of `[runners.kubernetes.volumes]`.
struct MountedVolume {
    /// `pvc`, `host_path`.
    let kind: String
    let table: Node
    /// `runners[0].kubernetes.volumes.pvc[0]`.
    let path: String

    var name: Member? { table.last("name") }
    var mount: Member? { table.last("mount_path") }
}

extension PodSettings {
    /// In the order of the file, kind by kind.
    var volumes: [MountedVolume] {
        (member("volumes")?.node.members ?? []).flatMap { list in
            list.node.elements.enumerated().filter(\.element.isTable).map { index, table in
                MountedVolume(kind: list.key.lowercased(), table: table, path: "\(path).volumes.\(list.key)[\(index)]")
            }
        }
    }
}
