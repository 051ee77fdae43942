import HelmTemplate
import Reports
import RunnerConfig

/// What `render` prints or writes.
extension RenderCommand {
    /// - Parameter placeholders: how many have been given.
    func show(_ rendered: RenderedChart, _ release: Release, _ placeholders: Int) throws(RenderFailure) -> ExitCode {
        var selection = Manifests.Selection()
        selection.includesDefinitions = arguments.has(.includeDefinitions)
        selection.includesHooks = !arguments.has(.skipHooks)
        selection.includesTests = !arguments.has(.skipTests)
        let manifests: Manifests
        do throws(RenderFailure) {
            manifests = try Manifests(rendered)
        } catch {
            if arguments.has(.printBroken) { _ = print(rendered.unsorted, of: rendered) }
            throw error
        }
        if placeholders > 0 { command.note(Messages.placeholders(placeholders)) }
        if let folder = arguments.value(.manifestFolder) { return write(manifests.documents(selection), to: folder, release) }
        return print(manifests.text(selection), of: rendered)
    }

    /// The text, or those of its documents that are asked for.
    private func print(_ text: String, of rendered: RenderedChart) -> ExitCode {
        var text = text
        let paths = arguments.values(.showOnly)
        if !paths.isEmpty {
            switch Manifests.showing(paths, of: text) {
            case .text(let shown): text = shown
            case .nothing(let path):
                command.say(Messages.noSuchTemplate(path, known: rendered.files.map { $0.path.split(separator: "/").dropFirst().joined(separator: "/") }))
                return .findings
            }
        }
        return command.deliver(text, to: arguments.value(.output), replacing: arguments.has(.force))
    }

    // MARK: Files

    /// Writes a file for each template, and says what Helm says.
    private func write(_ documents: [Manifests.Document], to folder: String, _ release: Release) -> ExitCode {
        var files: [(path: String, bytes: [UInt8])] = []
        var places: [String: Int] = [:]
        var report = ""
        for document in documents {
            guard !document.path.split(separator: "/").contains("..") else {
                command.say(Messages.leadsOut(document.path))
                return .failure
            }
            let isBelowRelease = arguments.has(.belowRelease) && !document.isDefinition
            let path = "\(isBelowRelease ? Self.clean("\(folder)/\(release.name)") : folder)/\(document.path)"
            if let place = places[path] {
                files[place].bytes += document.bytes
            } else {
                places[path] = files.count
                files.append((path, document.bytes))
            }
            report += "wrote \(path)\n"
        }
        for file in files {
            guard makeFolders(above: file.path) else { return .failure }
            do throws(FileProblem) {
                try Platform.create(file.path, with: file.bytes, isPrivate: false, replacing: true)
            } catch {
                command.say(Messages.cannotWrite(file.path, error))
                return .failure
            }
        }
        command.output.write(report + "\n")
        return .success
    }

    /// A path as Go's `filepath.Clean` writes it.
    private static func clean(_ path: String) -> String {
        (path.hasPrefix("/") ? "/" : "") + path.resolvedSteps.joined(separator: "/")
    }

    private func makeFolders(above path: String) -> Bool {
        var folder = path.hasPrefix("/") ? "/" : ""
        for name in path.split(separator: "/").dropLast() {
            folder += (folder.isEmpty || folder.hasSuffix("/") ? "" : "/") + name
            guard command.makeFolder(folder) else { return false }
        }
        return true
    }
}
