import SourceBytes

/// Volumes and folders in memory.
extension DockerToKubernetes {
    private static let volumes = ["kubernetes", "volumes"]
    private static let claim = "use `[[runners.kubernetes.volumes.pvc]]` for files that have to be the same for all jobs"

    mutating func convertVolume(_ node: Node) {
        guard let text = node.string, let volume = try? DockerVolume(text, on: system) else { return loseVolume(node, "Docker cannot read the volume") }
        let target = volume.destination
        if target.hasSuffix("docker.sock") || volume.source?.hasSuffix("docker.sock") == true || target.hasSuffix("docker_engine") {
            return loseVolume(node, "nodes of a cluster have no Docker daemon for jobs", "build images with the service `docker:dind`, or with a tool that needs no daemon")
        }
        if target == "/cache", volume.source == nil {
            return loseVolume(node, "pods keep no local cache", "store caches with `[runners.cache]`")
        }
        guard mounted.insert(target).inserted else { return loseVolume(node, "something else is mounted at the same path") }
        let name = volumeName(for: target)
        let options = volume.mode.split { $0 == ":" || $0 == "," }.map(String.init)
        guard let source = volume.source, source.contains("/") || source.contains("\\") else {
            let isForKeys = target.hasPrefix("/certs")
            draft.append(
                Self.volumes + ["empty_dir"], [("name", .string(name)), ("mount_path", .string(target))] + (isForKeys ? [("medium", .string("Memory"))] : []),
                isForKeys ? "keys that Docker in Docker makes for each job" : nil)
            if !isForKeys { changeVolume(node, "the folder is empty for each job", Self.claim) }
            return
        }
        var members: [(String, Node.Value)] = [("name", .string(name)), ("mount_path", .string(target))]
        if options.contains("ro") { members.append(("read_only", .boolean(true))) }
        if let propagation = Self.propagation(options) { members.append(("mount_propagation", .string(propagation))) }
        if source != target { members.append(("host_path", .string(source))) }
        draft.append(Self.volumes + ["host_path"], members, source == target ? nil : "a folder of the node that runs the pod")
        changeVolume(node, "the folder is that of the node that runs the pod", Self.claim)
        let labels = options.filter { ["z", "Z", "cached", "consistent", "delegated", "nocopy"].contains($0) }
        if !labels.isEmpty { changeVolume(node, "pods have no volume option \(labels.map { "`\($0)`" }.joined(separator: ", "))") }
        if Self.propagation(options) == "Bidirectional" { changeVolume(node, "Kubernetes allows `Bidirectional` to privileged containers only") }
        if options.contains("o") { changeVolume(node, "pods have no overlay mounts: jobs write to the folder itself") }
    }

    private static func propagation(_ options: [String]) -> String? {
        if options.contains("shared") || options.contains("rshared") { return "Bidirectional" }
        return options.contains("slave") || options.contains("rslave") ? "HostToContainer" : nil
    }

    private mutating func loseVolume(_ node: Node, _ reason: String, _ advice: String? = nil) { draft.lose("docker.volumes", at: node.range, reason, advice) }

    private mutating func changeVolume(_ node: Node, _ reason: String, _ advice: String? = nil) { draft.lose("docker.volumes", at: node.range, reason, advice, as: .changed) }

    mutating func convertSharedMemory(_ member: Member) {
        guard let bytes = member.node.integer, bytes > 0, mounted.insert("/dev/shm").inserted else { return lose(member, "it is not a size, or something else is mounted at `/dev/shm`") }
        addMemoryFolder("/dev/shm", limit: Self.quantity(bytes: bytes), "shm_size")
    }

    mutating func convertMemoryFolder(_ folder: Member) {
        let path = "docker.tmpfs.\(DottedPath.step(folder.key))"
        let options = (folder.node.string ?? "").split(separator: ",").map(String.init)
        let size = options.last { $0.hasPrefix("size=") }.map { DockerSize(String($0.dropFirst(5))).bytes }
        guard folder.key.hasPrefix("/"), mounted.insert(folder.key).inserted else { return draft.lose(path, at: folder.keyRange, "it is not a path, or something else is mounted there") }
        addMemoryFolder(folder.key, limit: size.flatMap { $0 }.map(Self.quantity), "tmpfs")
        let others = options.filter { $0 != "rw" && !$0.hasPrefix("size=") }
        if !others.isEmpty || size == .some(nil) { draft.lose(path, at: folder.keyRange, "a folder in memory has no options in a pod but its size", as: .changed) }
    }

    private mutating func addMemoryFolder(_ path: String, limit: String?, _ origin: String) {
        let members: [(String, Node.Value)] = [("name", .string(volumeName(for: path))), ("mount_path", .string(path)), ("medium", .string("Memory"))]
        draft.append(Self.volumes + ["empty_dir"], members + (limit.map { [("size_limit", .string($0))] } ?? []), from: origin)
    }

    /// A label made of a path, and no other volume's.
    private mutating func volumeName(for path: String) -> String {
        let letters = path.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(letters).split(separator: "-").joined(separator: "-")
        let base = words.isEmpty ? "volume" : String(words.prefix(50).reversed().drop { $0 == "-" }.reversed())
        var name = base
        var number = 2
        while !volumeNames.insert(name).inserted {
            name = "\(base)-\(number)"
            number += 1
        }
        return name
    }
}
