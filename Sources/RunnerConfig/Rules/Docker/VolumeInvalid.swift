/// The Runner cannot read a volume.
struct VolumeInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "volume-invalid", .error, .executors,
            summary: "the Runner cannot read a volume",
            why: """
                A volume is written `[source:]destination[:mode]`. The destination is an absolute path, the source is an \
                absolute path or the name of a volume, and the mode is `ro` or `rw`. With anything else jobs fail with `invalid \
                volume specification`, or with `build directory needs to be a non-root path` if the destination is the root \
                directory. Relative paths are not resolved, and `~` is not expanded.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/internal/volumes/parser/linux_parser.go:9-24", "executors/docker/internal/volumes/manager.go:125-135"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = ["/cache", «"./cache:/cache"», «"/data:/data:readonly"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-windows"
                  docker = { image = "mcr.microsoft.com/windows/servercore:ltsc2022", volumes = [«'/cache'», 'c:\\cache'] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = [«'C:\\cache'», «"/srv/data:/"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = ["/cache", "data:/data:rw,z", "/srv/$GROUP:/srv/$CI_PROJECT_NAME:ro", "/var/lib:/lib:ro,rslave", "{{ .Values.path }}"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.docker]
                    volumes = ['c:\\cache', '\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine', 'c:\\data:d:\\data:ro']
                    image = "mcr.microsoft.com/windows/nanoserver:ltsc2022"

                """),
        ]
    }

    var concerns: KeyNames { "volumes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for volume in docker.texts("volumes") where !volume.text.isEmpty {
                guard let problem = Self.problem(volume.text, docker.system), !volume.isFilledIn else { continue }
                report.add(
                    self, Self.message(problem, volume.text), at: volume.node.range, key: docker.path("volumes"), label: "every job fails",
                    help: Self.help(problem))
            }
        }
    }

    /// Where the system is not known, a text that either of them reads is right.
    private static func problem(_ text: String, _ system: DockerRunner.System) -> DockerVolume.Problem? {
        let linux = problem(text, on: .linux)
        let windows = problem(text, on: .windows)
        return switch system {
        case .linux: linux
        case .windows: windows
        case .unknown: linux == nil || windows == nil ? nil : text.contains("\\") ? windows : linux
        }
    }

    private static func problem(_ text: String, on system: DockerVolume.System) -> DockerVolume.Problem? {
        do throws(DockerVolume.Problem) {
            _ = try DockerVolume(text, on: system)
            return nil
        } catch {
            return error
        }
    }

    private static func message(_ problem: DockerVolume.Problem, _ text: String) -> String {
        switch problem {
        case .mode(let mode): "`\(mode)` is not a valid mode of a volume"
        case .relativeDestination(let path): "the destination `\(path)` is not an absolute path"
        case .relativeSource(let path): "the source `\(path)` is neither an absolute path nor a volume name"
        case .otherSystem: "`\(text)` is not a path on the containers' operating system"
        case .root: "a volume cannot be mounted at the root directory"
        case .pipe: "a named pipe begins with two backslashes"
        case .characters: "`\(text)` is not a valid volume"
        }
    }

    private static func help(_ problem: DockerVolume.Problem) -> String {
        switch problem {
        case .mode: "use `ro` or `rw`, with `,z` for SELinux"
        case .relativeDestination: "write the absolute path inside the container"
        case .relativeSource: "write the absolute path on the host; `~` and `.` are not expanded"
        case .otherSystem: "use paths such as `/cache` for Linux containers and `c:\\cache` for Windows containers"
        case .root: "use a directory below it"
        case .pipe: "write it in single quotes: `'\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine'`"
        case .characters: "write `source:destination:mode`, without empty parts"
        }
    }
}
