import RunnerConfig

/// What the `Chart.yaml` in the folders of files says of the Runner's chart: each is read once.
struct ChartsBeside {
    private var known: [String: [StatedDependency]] = [:]

    /// Nothing when there is none in the folder of a file, or when it does not build on the Runner's chart.
    mutating func dependencies(beside path: String) -> [StatedDependency] {
        let folder = Platform.split(path).directory
        if let known = known[folder] { return known }
        let read = { (name: String) -> [UInt8]? in
            let file = Platform.join(folder, name)
            return (try? Platform.type(at: file)) == .file ? (try? Platform.read(file))?.bytes : nil
        }
        let dependencies = read("Chart.yaml").map { StatedDependency.all(inChart: $0, lock: read("Chart.lock")) } ?? []
        known[folder] = dependencies
        return dependencies
    }
}
