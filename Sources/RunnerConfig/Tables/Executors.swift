/// What is known of executors by name.
public enum Executors {
    /// Those that Runner 19.4 has, letter by letter.
    ///
    /// Source: `main.go:146-166`.
    public static let known = [
        "custom", "docker", "docker+machine", "docker-autoscaler", "docker-windows", "instance", "kubernetes", "parallels", "shell", "ssh", "virtualbox",
    ]

    /// Those that are gone since Runner 16.0.
    public static let removed = ["docker-ssh", "docker-ssh+machine"]

    /// Those that run jobs on machines or pods which come and go.
    public static let scaling = ["kubernetes", "docker-autoscaler", "docker+machine", "instance"]

    /// Those that run jobs in containers of Docker.
    public static let docker = ["docker", "docker+machine", "docker-autoscaler", "docker-windows"]

    /// The tables of all executors.
    static let allSections: Set<String> = Set(known.flatMap(sections(for:)))

    /// The tables without which an executor's jobs fail.
    public static func sections(for executor: String) -> [String] {
        switch executor {
        case "docker", "docker-windows": ["docker"]
        case "docker+machine": ["docker", "machine"]
        case "docker-autoscaler": ["docker", "autoscaler"]
        case "instance": ["autoscaler"]
        case "kubernetes": ["kubernetes"]
        case "ssh": ["ssh"]
        case "parallels": ["parallels", "ssh"]
        case "virtualbox": ["virtualbox", "ssh"]
        case "custom": ["custom"]
        default: []
        }
    }
}
