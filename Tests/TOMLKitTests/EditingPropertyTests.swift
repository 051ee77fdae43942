import Testing
import TOMLKit

/// Edits of real documents, against the same edits of their values.
@Suite(.enabled(if: Shared.root != nil, "needs ../shared")) struct EditingPropertyTests {
    /// Some paths of each document: all of small ones, a sample of large ones.
    private static func samples() throws -> [(name: String, document: TOMLDocument, path: TOMLPath)] {
        try Shared.validDocuments().flatMap { name, document in
            let paths = document.paths
            let stride = max(1, paths.count / 25)
            return paths.enumerated().filter { $0.offset % stride == 0 }.map { (name, document, $0.element) }
        }
    }

    @Test func `a value set to itself changes no byte`() throws {
        for (name, document, path) in try Self.samples() {
            var editor = TOMLEditor(document)
            let literal = TOMLLiteral(document[path]!)
            do {
                try editor.set(path, to: literal)
            } catch {
                #expect(error == .holdsStatements(path))
            }
            #expect(editor.document.bytes == document.bytes, "\(name) \(path)")
        }
    }

    @Test func `what is removed is gone, and nothing else`() throws {
        for (name, document, path) in try Self.samples() {
            var editor = TOMLEditor(document)
            try editor.remove(path)
            let expected = Model(document).changing(path.steps[...]) { _ in nil }
            #expect(Model(editor.document).pruned == expected?.pruned, "\(name) \(path)\n\(editor.document)")
        }
    }

    @Test func `a renamed key keeps its value, and finds its way back`() throws {
        for (name, document, path) in try Self.samples() {
            guard case .key(let key)? = path.steps.last else { continue }
            var editor = TOMLEditor(document)
            try editor.rename(path, to: "new name")
            #expect(editor.document[path] == nil && editor.document[path.parent.appending("new name")] != nil, "\(name) \(path)")
            try editor.rename(path.parent.appending("new name"), to: key)
            #expect(Model(editor.document) == Model(document), "\(name) \(path)\n\(editor.document)")
            if !document.description.contains("\"") && !document.description.contains("'") { #expect(editor.document.bytes == document.bytes, "\(name) \(path)") }
        }
    }

    @Test func `a new key is there, and nothing else is new`() throws {
        for (name, document, path) in try Self.samples() where document[path]?.table != nil {
            for literal: TOMLLiteral in ["text", ["in": 1], [["in": 1], ["in": 2]], [1, 2]] {
                var editor = TOMLEditor(document)
                let new = path.appending("new name")
                try editor.set(new, to: literal)
                let expected = Model(document).changing(new.steps[...]) { _ in Model(TOMLDocument(writing: [.init("x", literal)]).root["x"]!.value) }
                #expect(Model(editor.document) == expected, "\(name) \(path)\n\(editor.document)")
                try editor.remove(new)
                #expect(Model(editor.document).pruned == Model(document).pruned, "\(name) \(path)\n\(editor.document)")
            }
        }
    }

    @Test func `elements come, move and go`() throws {
        for (name, document, path) in try Self.samples() {
            guard let elements = document[path]?.array, let first = elements.first else { continue }
            var editor = TOMLEditor(document)
            try editor.insert(TOMLLiteral(first), at: path.appending(.element(elements.count)))
            #expect(editor.document[path]?.array.map { Model($0.last!) } == Model(first), "\(name) \(path)\n\(editor.document)")
            try editor.move(path.appending(.element(elements.count)), toElement: 0)
            let models = editor.document[path]?.array?.map { Model($0) }
            #expect(models == [Model(first)] + elements.map { Model($0) }, "\(name) \(path)\n\(editor.document)")
            try editor.remove(path.appending(.element(0)))
            #expect(Model(editor.document) == Model(document), "\(name) \(path)\n\(editor.document)")
        }
    }

    @Test func `keeping one element is removing the others from the last on`() throws {
        for (name, document, path) in try Self.samples() {
            guard let elements = document[path]?.array, elements.count > 1 else { continue }
            for index in Set([0, elements.count / 2, elements.count - 1]) {
                var (kept, reduced) = (TOMLEditor(document), TOMLEditor(document))
                try kept.keepOnly(path.appending(.element(index)))
                for other in elements.indices.reversed() where other != index { try reduced.remove(path.appending(.element(other))) }
                #expect(kept.document.bytes == reduced.document.bytes, "\(name) \(path)[\(index)]")
            }
        }
    }
}
