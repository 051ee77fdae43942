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
        var room = Self.sizeLimit
        try self.init(files: try Self.unpacked(bytes, &room), depth: 0, &room)
    }

    /// The files of a chart's folder; what `.helmignore` names is left out.
    public init(directory files: [ChartFile]) throws(ChartProblem) {
        let ignore = IgnoreRules(files.first { $0.path == Self.ignoreFile }?.text ?? "")
        var room = Self.sizeLimit
        try self.init(files: files.filter { !ignore.matches($0.path) }, depth: 0, &room)
    }

    /// The files of an archive, without the folder that all of them stand in.
    ///
    /// - Parameter room: how much may still be unpacked, of this chart and all within it.
    private static func unpacked(_ bytes: [UInt8], _ room: inout Int) throws(ChartProblem) -> [ChartFile] {
        do throws(ArchiveProblem) {
            let content = try Gzip.unpack(bytes, limit: room)
            room -= content.count
            return try Tar.files(in: content).compactMap { file in
                guard let slash = file.path.firstIndex(of: "/") else { return nil }
                return ChartFile(path: String(file.path[file.path.index(after: slash)...]), bytes: file.bytes)
            }
        } catch {
            if case .tooLarge = error { throw .archive(.tooLarge(limit: sizeLimit)) }
            throw .archive(error)
        }
    }

    private init(files all: [ChartFile], depth: Int, _ room: inout Int) throws(ChartProblem) {
        guard depth <= Self.depthLimit else { throw .tooDeep }
        guard let description = all.first(where: { $0.path == "Chart.yaml" }) else { throw .missingMetadata }
        let requirements = try all.first { $0.path == "requirements.yaml" }.map(Self.values)
        metadata = try ChartMetadata(try Self.values(description), requirements: requirements ?? TemplateMap())
        let ownFiles = metadata.apiVersion == "v1" ? Self.ownFiles : Self.ownFiles.union(Self.requirementFiles)
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
                if file.path.hasSuffix(".prov") { files.append(file) }
                guard let first = folder.first, first != "_", first != ".", !file.path.hasSuffix(".prov") else { continue }
                parts[String(folder), default: []].append(ChartFile(path: String(rest), bytes: file.bytes))
            } else if !ownFiles.contains(file.path) {
                files.append(file.withoutByteOrderMark)
            }
        }
        self.templates = templates
        self.files = files
        subcharts = try Self.subcharts(parts, depth, &room)
        // Helm looks for those of the outermost chart only.
        var seen: Set<String> = []
        let missing = metadata.dependencies.map(\.name).filter { name in seen.insert(name).inserted && !subcharts.contains { $0.metadata.name == name } }
        guard depth > 0 || missing.isEmpty else { throw .missingDependencies(missing) }
    }

    private static let ownFiles: Set<String> = [
        "Chart.yaml", "Chart.lock", "values.yaml", "values.schema.json",
    ]
    /// Of charts with API version 1, templates see these.
    private static let requirementFiles: Set<String> = ["requirements.yaml", "requirements.lock"]

    private static func subcharts(_ parts: [String: [ChartFile]], _ depth: Int, _ room: inout Int) throws(ChartProblem) -> [Chart] {
        var charts: [Chart] = []
        for (name, files) in parts.sorted(by: { $0.key < $1.key }) {
            do throws(ChartProblem) {
                charts.append(try Chart(files: try subchartFiles(name, files, &room), depth: depth + 1, &room))
            } catch {
                throw .subchart(name, error)
            }
        }
        return charts
    }

    /// The files of what lies in `charts/` under a name: a folder, or an archive.
    private static func subchartFiles(_ name: String, _ files: [ChartFile], _ room: inout Int) throws(ChartProblem) -> [ChartFile] {
        if name.hasSuffix(".tgz"), let archive = files.first, archive.path == name { return try unpacked(archive.bytes, &room) }
        return files.compactMap { $0.path == name ? nil : ChartFile(path: String($0.path.dropFirst(name.count + 1)), bytes: $0.bytes) }
    }

    /// `:3:5`; nothing where no place is known.
    private static func place(of problem: ValuesProblem, in bytes: [UInt8]) -> String {
        guard case .notYAML(_, let range) = problem else { return "" }
        let place = TextPlace(range.lowerBound, in: bytes)
        return ":\(place.line):\(place.column)"
    }

    private static func values(_ file: ChartFile) throws(ChartProblem) -> TemplateMap {
        do throws(ValuesProblem) {
            return try YAMLValues.file(file.bytes)
        } catch {
            throw .badValues(path: file.path + place(of: error, in: file.bytes), error)
        }
    }
}

extension ChartFile {
    /// Helm takes the mark away.
    fileprivate var withoutByteOrderMark: ChartFile {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? ChartFile(path: path, bytes: Array(bytes.dropFirst(3))) : self
    }
}
