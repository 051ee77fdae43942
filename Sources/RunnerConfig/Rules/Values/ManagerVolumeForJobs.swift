/// A volume of the manager looks like it is meant for jobs.
struct ManagerVolumeForJobs: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "manager-volume-for-jobs", .info, .values,
            summary: "a volume of the manager looks like it is meant for jobs",
            why: """
                `volumes` and `volumeMounts` apply to the manager's pod. With the executor `kubernetes`, jobs run in their own \
                pods, without these volumes: a volume at `/cache` does not keep a cache, and jobs do not get certificates in \
                `/certs/client`. The rule guesses from the path.
                """,
            isHeuristic: true, sources: ["chart 0.86.0 deployment.yaml", "docs/executors/kubernetes/_index.md"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                volumeMounts:
                  - name: ci-cache
                    mountPath: /cache
                «volumes»:
                  - name: ci-cache
                    persistentVolumeClaim: {claimName: ci-cache}

                """),
            Example(
                .values,
                """
                volumeMounts: [{name: docker, mountPath: /var/run/docker.sock}]
                «volumes»: [{name: docker, hostPath: {path: /var/run/docker.sock}}]

                """),
            Example(
                .values,
                """
                volumes:
                  - name: ca
                    configMap: {name: ca}
                volumeMounts:
                  - name: ca
                    mountPath: /usr/local/share/ca-certificates

                """),
            Example(
                .values,
                """
                runners:
                  executor: shell
                volumes:
                  - name: ci-cache
                    emptyDir: {}
                volumeMounts:
                  - name: ci-cache
                    mountPath: /cache

                """),
            Example(
                .values,
                """
                volumeMounts:
                  - name: ci-cache
                    mountPath: /cache
                volumes:
                  - name: ci-cache
                    persistentVolumeClaim: {claimName: ci-cache}
                runners:
                  config: |
                    [[runners]]
                      [[runners.kubernetes.volumes.pvc]]
                        name = "ci-cache"
                        mount_path = "/cache"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.executor == "kubernetes", values.isAskedFor("volumeMounts"), values.uncheckedConfig == nil, let volumes = values.member("volumes") else { return }
        let mounts = (values.member("volumeMounts")?.node.elements ?? []).compactMap { $0["mountPath"]?.node }
        let forJobs = mounts.filter { mount in mount.string.map { Self.paths.contains($0) && !isMounted($0, in: values.config) } ?? false }
        guard let first = forJobs.first?.string else { return }
        report.add(
            self, "the manager mounts `\(first)`, which looks like it is meant for jobs", at: volumes.keyRange, key: "volumes", label: "job pods do not have these volumes",
            related: forJobs.map { Related("mounted in the manager's pod", at: $0.range) },
            help: "for jobs, add a volume such as `[[runners.kubernetes.volumes.pvc]]` to `runners.config`")
    }

    private static let paths: Set<String> = ["/cache", "/builds", "/certs", "/certs/client", "/var/run/docker.sock", "/var/lib/docker", "/root/.docker", "/root/.m2", "/kaniko/.docker"]

    /// Whether jobs have a volume there as well: then nothing is forgotten.
    private func isMounted(_ path: String, in config: ConfigFile?) -> Bool {
        (config?.runners ?? []).contains { runner in
            (runner.node[path: ["kubernetes", "volumes"]]?.node.members ?? []).flatMap(\.node.elements).contains { $0["mount_path"]?.node.string == path }
        }
    }
}
