import HelmTemplate
import RunnerConfig

/// Charts, read from where they are.
extension Command {
    /// Loads a chart from a folder, a `.tgz` or standard input; says so and gives nil when that fails.
    func chart(_ path: String) -> Chart? {
        do throws(ChartProblem) {
            if path != "-", (try? Platform.type(at: path)) == .directory {
                guard let files = files(ofChart: path, hidden: true) else { return nil }
                return try Chart(directory: files)
            }
            guard let bytes = read(path, as: path) else { return nil }
            return try Chart(archive: bytes)
        } catch {
            say(Messages.notAChart(path, error.message))
            return nil
        }
    }

    /// The chart of `--chart`; nil when it cannot be read, which is said.
    func givenChart(_ arguments: ParsedArguments) -> GivenChart? {
        guard let path = arguments.value(.chart), let chart = chart(path) else { return nil }
        return GivenChart(chart, path: path)
    }

    /// - Parameter hidden: with everything whose name begins with a dot; else only `.helmignore` of that.
    fileprivate func files(ofChart directory: String, hidden: Bool) -> [ChartFile]? {
        let walk = DirectoryWalk(directory, hidden: hidden, followsLinks: true) { _ in true }
        if let first = walk.problems.first {
            say(Messages.cannotRead(first.path, first.problem))
            return nil
        }
        var files: [ChartFile] = []
        var size = 0
        let ignored = hidden || (try? Platform.type(at: Platform.join(directory, Chart.ignoreFile))) != .file ? [] : [Chart.ignoreFile]
        for path in ignored + walk.files {
            let whole = Platform.join(directory, path)
            guard let bytes = read(whole, as: whole) else { return nil }
            size += bytes.count
            guard size <= Chart.sizeLimit else {
                say(Messages.notAChart(directory, ArchiveProblem.tooLarge(limit: Chart.sizeLimit).message))
                return nil
            }
            files.append(ChartFile(path: path, bytes: bytes))
        }
        return files
    }
}

/// The charts in whose folders values files lie: each is loaded once.
struct OwnCharts {
    private let command: Command
    private var known: [String: GivenChart?] = [:]

    init(_ command: Command) { self.command = command }

    /// The chart whose own `values.yaml` a path is; nil for all other files, and for a chart that cannot be loaded, which is noted.
    mutating func chart(of path: String) -> GivenChart? {
        guard path == "values.yaml" || path.hasSuffix("/values.yaml") else { return nil }
        let folder = path == "values.yaml" ? "." : String(path.dropLast("/values.yaml".count))
        if let chart = known[folder] { return chart }
        let chart = load(folder)
        known[folder] = .some(chart)
        return chart
    }

    private func load(_ folder: String) -> GivenChart? {
        guard (try? Platform.type(at: Platform.join(folder, "Chart.yaml"))) == .file,
            (try? Platform.type(at: Platform.join(folder, "templates"))) == .directory,
            // The folder's hidden files are not part of what a chart is asked for here: a whole repository can be among them.
            let files = command.files(ofChart: folder, hidden: false)
        else { return nil }
        do throws(ChartProblem) {
            return GivenChart(try Chart(directory: files), path: folder, isOwn: true)
        } catch {
            command.note(Messages.notAChart(folder, error.message))
            return nil
        }
    }
}
