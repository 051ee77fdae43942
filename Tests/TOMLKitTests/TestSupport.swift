import Foundation
import TOMLKit

/// What lives beside the project: suites and real files. Nil on a machine without it.
enum Shared {
    static let root: URL? = {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = ProcessInfo.processInfo.environment["RUNNERCFG_SHARED"] ?? package.appendingPathComponent("../shared").path
        return FileManager.default.fileExists(atPath: path) ? URL(fileURLWithPath: path).standardizedFileURL : nil
    }()

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let root else { return [] }
        return [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    }

    /// The files of a folder, in order of their names.
    static func names(in folder: String) throws -> [String] {
        guard let root else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted().map { folder + "/" + $0 }
    }

    static func suiteNames(_ list: String) throws -> [String] {
        String(decoding: try bytes("toml-test/files-toml-\(list)"), as: UTF8.self).split(separator: "\n").map(String.init).filter { $0.hasSuffix(".toml") }
    }

    /// Every document we know to be right: toml-test's valid ones, and real configurations.
    static func validDocuments() throws -> [(name: String, document: TOMLDocument)] {
        let suite = try suiteNames("1.1.0").filter { $0.hasPrefix("valid/") }.map { "toml-test/" + $0 }
        let names = try suite + (names(in: "corpus/toml") + names(in: "corpus/docs-toml")).filter { $0.hasSuffix(".toml") }
        return try names.map { ($0, TOMLDocument(parsing: try bytes($0))) }.filter { $0.1.problems.isEmpty }
    }
}

/// A document's values without their order and spelling.
enum Model: Equatable {
    case leaf(String)
    case array([Model])
    case table([String: Model])

    init(_ value: TOMLValue) {
        switch value.content {
        case .table(let table): self.init(table)
        case .array(let elements): self = .array(elements.map { Model($0) })
        case .string(let text): self = .leaf("string \(text)")
        case .float(let number): self = .leaf("float \(number)")
        default: self = .leaf("\(value.content)")
        }
    }

    init(_ table: TOMLTable) { self = .table(Dictionary(uniqueKeysWithValues: table.entries.map { ($0.key, Model($0.value)) })) }

    init(_ document: TOMLDocument) { self.init(document.root) }

    /// Without empty tables and arrays: removing the last key of a dotted table removes the table.
    var pruned: Model? {
        switch self {
        case .leaf: return self
        case .array(let elements):
            let rest = elements.compactMap(\.pruned)
            return rest.isEmpty ? nil : .array(rest)
        case .table(let members):
            let rest = members.compactMapValues(\.pruned)
            return rest.isEmpty ? nil : .table(rest)
        }
    }

    /// The value at a path, changed; nil takes it away.
    func changing(_ steps: ArraySlice<TOMLPath.Step>, _ change: (Model?) -> Model?) -> Model? {
        guard let step = steps.first else { return change(self) }
        switch (self, step) {
        case (.table(var members), .key(let key)):
            members[key] = (members[key] ?? .table([:])).changing(steps.dropFirst(), change)
            return .table(members)
        case (.array(var elements), .element(let index)):
            if let element = elements[index].changing(steps.dropFirst(), change) { elements[index] = element } else { elements.remove(at: index) }
            return .array(elements)
        default: return self
        }
    }
}

extension TOMLDocument {
    /// The paths of all values, tables included.
    var paths: [TOMLPath] {
        var result: [TOMLPath] = []
        func visit(_ value: TOMLValue, _ path: TOMLPath) {
            result.append(path)
            for entry in value.table?.entries ?? [] { visit(entry.value, path.appending(.key(entry.key))) }
            for (index, element) in (value.array ?? []).enumerated() { visit(element, path.appending(.element(index))) }
        }
        for entry in root.entries { visit(entry.value, [.key(entry.key)]) }
        return result
    }
}

/// Repeatable chance.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 33)
    }
}
