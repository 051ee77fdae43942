import GoTemplate

/// A chart: its templates, its default values, its sub-charts.
///
///     let chart = try Chart(archive: bytes)              // a .tgz
///     let chart = try Chart(directory: files)            // paths from the chart's folder
public struct Chart: Sendable {
    public let metadata: ChartMetadata
    /// values.yaml as it stands.
    public let defaults: TemplateMap
    /// Everything below `templates/`, helpers and NOTES.txt too.
    public let templates: [ChartFile]
    /// What `.Files` holds: everything that is nothing else.
    public let files: [ChartFile]
    public let subcharts: [Chart]
    /// values.schema.json, by which the chart's values are checked; nil when there is none.
    public let schema: [UInt8]?

    /// Says which files of a folder are no part of the chart.
    public static let ignoreFile = ".helmignore"
    /// How many bytes a chart may unpack to, as in Helm.
    public static let sizeLimit = 100 << 20
    static let depthLimit = 20

    /// A packed chart.
    public init(archive bytes: [UInt8]) throws(ChartProblem) {
        try self.init(files: try Self.unpacked(bytes), depth: 0)
    }

    /// The files of a chart's folder; what `.helmignore` names is left out.
    public init(directory files: [ChartFile]) throws(ChartProblem) {
        let ignore = IgnoreRules(files.first { $0.path == Self.ignoreFile }?.text ?? "")
        try self.init(files: files.filter { !ignore.matches($0.path) }, depth: 0)
    }

    /// The files of an archive, without the folder that all of them stand in.
    private static func unpacked(_ bytes: [UInt8]) throws(ChartProblem) -> [ChartFile] {
        do throws(ArchiveProblem) {
            return try Tar.files(in: try Gzip.unpack(bytes, limit: sizeLimit)).compactMap { file in
                guard let slash = file.path.firstIndex(of: "/") else { return nil }
                return ChartFile(path: String(file.path[file.path.index(after: slash)...]), bytes: file.bytes)
            }
        } catch {
            throw .archive(error)
        }
    }

    private init(files all: [ChartFile], depth: Int) throws(ChartProblem) {
        guard depth <= Self.depthLimit else { throw .tooDeep }
        guard let description = all.first(where: { $0.path == "Chart.yaml" }) else { throw .missingMetadata }
        metadata = try ChartMetadata(try Self.values(description), requirements: try Self.requirements(all))
        defaults = if let file = all.first(where: { $0.path == "values.yaml" }) { try Self.values(file) } else { TemplateMap() }
        schema = all.first { $0.path == "values.schema.json" }?.withoutByteOrderMark.bytes
        var (templates, files): ([ChartFile], [ChartFile]) = ([], [])
        var parts: [String: [ChartFile]] = [:]
        for file in all {
            if file.path.hasPrefix("templates/") {
                templates.append(file.withoutByteOrderMark)
            } else if file.path.hasPrefix("charts/") {
                let rest = file.path.dropFirst("charts/".count)
                let folder = rest.prefix { $0 != "/" }
                guard let first = folder.first, first != "_", first != ".", !folder.hasSuffix(".prov") else { continue }
                parts[String(folder), default: []].append(ChartFile(path: String(rest), bytes: file.bytes))
            } else if !Self.ownFiles.contains(file.path) {
                files.append(file.withoutByteOrderMark)
            }
        }
        self.templates = templates
        self.files = files
        subcharts = try Self.subcharts(parts, depth)
        var seen: Set<String> = []
        let missing = metadata.dependencies.map(\.name).filter { name in seen.insert(name).inserted && !subcharts.contains { $0.metadata.name == name } }
        guard missing.isEmpty else { throw .missingDependencies(missing) }
    }

    private static let ownFiles: Set<String> = [
        "Chart.yaml", "Chart.lock", "values.yaml", "values.schema.json", "requirements.yaml", "requirements.lock",
    ]

    private static func subcharts(_ parts: [String: [ChartFile]], _ depth: Int) throws(ChartProblem) -> [Chart] {
        var charts: [Chart] = []
        for (folder, files) in parts.sorted(by: { $0.key < $1.key }) {
            if folder.hasSuffix(".tgz"), files.count == 1, files[0].path == folder {
                charts.append(try Chart(files: try unpacked(files[0].bytes), depth: depth + 1))
                continue
            }
            let own = files.compactMap { file in
                file.path == folder ? nil : ChartFile(path: String(file.path.dropFirst(folder.count + 1)), bytes: file.bytes)
            }
            // A file that lies in `charts/` by itself is no chart.
            if !own.isEmpty { charts.append(try Chart(files: own, depth: depth + 1)) }
        }
        return charts
    }

    private static func values(_ file: ChartFile) throws(ChartProblem) -> TemplateMap {
        do throws(ValuesProblem) {
            return try YAMLValues.file(file.bytes)
        } catch {
            throw .badValues(path: file.path, error)
        }
    }

    /// The sub-charts of a chart of API version 1.
    private static func requirements(_ files: [ChartFile]) throws(ChartProblem) -> [TemplateValue]? {
        guard let file = files.first(where: { $0.path == "requirements.yaml" }) else { return nil }
        guard case .list(let items)? = try values(file)["dependencies"] else { return nil }
        return items
    }
}

extension ChartFile {
    /// Helm takes the mark away.
    fileprivate var withoutByteOrderMark: ChartFile {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? ChartFile(path: path, bytes: Array(bytes.dropFirst(3))) : self
    }
}
