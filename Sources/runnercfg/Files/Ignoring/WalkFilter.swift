import HelmTemplate
import RunnerConfig
import SourceBytes

/// What a walk leaves out in one folder: the ignore files that hold there.
///
/// The folder a walk begins in is named by somebody, so it and those above it are never judged; what lies in it is.
struct WalkFilter: Sendable {
    /// A file of git's patterns, and how many bytes of a path lead to its folder.
    private struct GitLayer {
        var patterns: IgnorePatterns
        var name: String
        var depth: Int
    }

    /// A chart's `.helmignore`, likewise.
    private struct ChartLayer {
        var rules: IgnoreRules
        var name: String
        var depth: Int
    }

    /// Where the walk begins, symbolic links resolved.
    private let place: String
    private let exclusions: Exclusions
    /// What the settings leave out.
    private let usual: Exclusions
    private let readsIgnoreFiles: Bool
    /// The outermost first.
    private var git: [GitLayer] = []
    private var charts: [ChartLayer] = []

    /// The filter before the walk's first folder is entered: what its parents say, up to the root of the repository.
    init(_ directory: String, _ choice: IgnoreChoice, current: String? = Platform.workingDirectory, _ problems: inout [(path: String, problem: FileProblem)]) {
        let place = Platform.resolved(directory) ?? directory
        self.place = place
        exclusions = Exclusions(choice.excluded, walked: directory, resolved: place, current: current)
        usual = Exclusions(choice.usual.patterns, walked: directory.hasPrefix("/") ? directory : Platform.join(current ?? "", directory), resolved: place, current: choice.usual.folder)
        readsIgnoreFiles = choice.readsIgnoreFiles
        guard readsIgnoreFiles else { return }
        let (parents, isRepository) = GitFolder.way(from: place)
        for parent in parents.reversed() {
            enter(parent, named: parent, &problems) { name in
                (isRepository || name != Self.gitIgnore) && Self.exists(parent, name)
            }
        }
    }

    private static let gitIgnore = ".gitignore"

    private static func exists(_ folder: String, _ name: String) -> Bool {
        (try? Platform.type(at: Platform.join(folder, name))) != nil
    }

    /// The filter inside a folder of the walk.
    ///
    /// - Parameters:
    ///   - folder: its path from where the walk begins; empty for that itself.
    ///   - shown: its path as the user knows it.
    func entering(_ folder: String, named shown: String, _ entries: [FolderEntry], _ problems: inout [(path: String, problem: FileProblem)]) -> WalkFilter {
        guard readsIgnoreFiles else { return self }
        let telling: Set<String> = [GitFolder.name, Self.gitIgnore, Self.chart, Chart.ignoreFile]
        let names = Set(entries.lazy.map(\.name).filter(telling.contains))
        guard !names.isEmpty else { return self }
        var filter = self
        filter.enter(Platform.join(place, folder), named: shown, &problems, holds: names.contains)
        return filter
    }

    private static let chart = "Chart.yaml"

    private mutating func enter(_ folder: String, named shown: String, _ problems: inout [(path: String, problem: FileProblem)], holds: (String) -> Bool) {
        let depth = folder.utf8.count + (folder.hasSuffix("/") ? 0 : 1)
        func content(_ path: String, _ name: String) -> [UInt8]? {
            guard (try? Platform.type(at: path)) == .file else { return nil }
            do throws(FileProblem) {
                return try Platform.read(path).bytes
            } catch {
                problems.append((name, error))
                return nil
            }
        }
        if holds(GitFolder.name) {
            // A repository inside another one is a world of its own.
            git = []
            if let path = GitFolder.exclude(of: folder), let bytes = content(path, path) {
                git.append(GitLayer(patterns: IgnorePatterns(file: bytes), name: ".git/info/exclude", depth: depth))
            }
        }
        let gitIgnore = Platform.join(folder, Self.gitIgnore)
        // Git does not follow a link there.
        if holds(Self.gitIgnore), !Platform.isLink(gitIgnore) {
            let name = Platform.join(shown, Self.gitIgnore)
            if let bytes = content(gitIgnore, name) { git.append(GitLayer(patterns: IgnorePatterns(file: bytes), name: name, depth: depth)) }
        }
        if holds(Self.chart), holds(Chart.ignoreFile) {
            let name = Platform.join(shown, Chart.ignoreFile)
            if let bytes = content(Platform.join(folder, Chart.ignoreFile), name) {
                charts.append(ChartLayer(rules: IgnoreRules(String(decoding: bytes, as: UTF8.self)), name: name, depth: depth))
            }
        }
    }

    /// Why a path of the folder is left out, as `.gitignore:3`; nil when it is not.
    ///
    /// What the command line says outweighs every file, and of git's files the one that is nearest decides.
    func reason(toLeaveOut path: String, isFolder: Bool) -> String? {
        if let pattern = exclusions.deciding(path, isFolder: isFolder) { return pattern.isNegated ? nil : "--exclude \(pattern.text)" }
        if let pattern = usual.deciding(path, isFolder: isFolder) { return pattern.isNegated ? nil : "exclude = [\"\(pattern.text)\"]" }
        guard !git.isEmpty || !charts.isEmpty else { return nil }
        let whole = Platform.join(place, path)
        let bytes = Wildcards.bytes(whole)
        let name = Wildcards.lastName(bytes)
        for layer in git.reversed() {
            guard let pattern = layer.patterns.deciding(bytes.dropFirst(layer.depth), name: name, isFolder: isFolder) else { continue }
            if pattern.isNegated { break }
            return layer.name + (pattern.line.map { ":\($0)" } ?? "")
        }
        return charts.first { $0.rules.ignores(String(decoding: whole.utf8.dropFirst($0.depth), as: UTF8.self), isFolder: isFolder) }?.name
    }
}
