import Foundation
import GoTemplate
import Testing
@testable import RunnerConfig

/// The declarations of the chart's values, path by path against what is known of the charts.
@Suite struct ChartValueFactsTests {
    /// Where the facts' list is corrected by the charts themselves.
    private enum Correction {
        /// No template of any chart reads it.
        case unread
        case since(Version)
        case neverDeprecated
        /// What values.yaml sets.
        case sets(ChartDefault?)
    }

    private static let corrections: [String: Correction] = [
        // The values file of all charts has it, as a comment, a level too high: templates read `service.metrics.nodePort`.
        "service.nodePort": .unread,
        // The chart's repository reads it in every state whose Chart.yaml says 0.1.14.
        "runners.secret": .since("0.1.14"),
        // The Ingress came with 0.70.0, without `tls`: not in the template of 0.70.4, in that of 0.71.0-beta.
        "sessionServer.ingress.tls": .since("0.71.0"),
        "sessionServer.ingress.tls[].secretName": .since("0.71.0"),
        // The values files of 0.27.0 to 0.52.0 mark all its neighbours and not it.
        "runners.serviceAccountName": .neverDeprecated,
        // A comment in the values file of 0.89.0 and 0.91.0.
        "runners.cache.disableGlobalCredentialsExport": .sets(nil),
        // `startupProbe: {}` in the values file of 0.91.0.
        "startupProbe": .sets(.map([:])),
    ]

    @Test(.enabled(if: Shared.isPresent, "needs ../shared"))
    func `all values are declared as the charts have them, and there are no others`() throws {
        let root = try #require(Shared.root)
        let data = try Data(contentsOf: root.appendingPathComponent("facts/helm-values-keys.json"))
        let facts = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(facts.count == 266)
        var others = Set(ChartValue.all.map(\.path))
        for fact in facts {
            let path = try #require(fact["path"] as? String)
            if case .unread? = Self.corrections[path] {
                #expect(ChartValue.named(path) == nil, "\(path)")
                continue
            }
            guard let value = ChartValue.named(path) else {
                Issue.record("\(path) is not declared")
                continue
            }
            others.remove(path)
            Self.compare(value, with: fact)
        }
        #expect(others.isEmpty)
    }

    private static func compare(_ value: ChartValue, with fact: [String: Any]) {
        let path = value.path
        let correction = corrections[path]
        if case .since(let version)? = correction {
            #expect(value.since == version && !lies(version, in: fact["since"] as? String), "\(path): the correction is none")
        } else {
            #expect(lies(value.since, in: fact["since"] as? String), "\(path) since")
        }
        if case .neverDeprecated? = correction {
            #expect(value.deprecated == nil && fact["deprecatedIn"] is String, "\(path): the correction is none")
        } else {
            #expect(lies(value.deprecated, in: fact["deprecatedIn"] as? String), "\(path) deprecated")
        }
        #expect(value.removed == (fact["removedIn"] as? String).flatMap { Version($0) }, "\(path) removed")
        #expect(value.replacement == replacement(fact["replacement"] as? String), "\(path) replacement")
        #expect(fits(value.kind, fact["type"] as? String ?? ""), "\(path) type")
        if case .sets(let fallback)? = correction {
            #expect(value.defaultValue(in: .newestChart) == fallback, "\(path) default")
        } else if let expected = fact["default"], !(expected is NSNull) {
            #expect(json(at: path) == text(expected), "\(path) default")
        } else {
            #expect(value.defaultValue(in: .newestChart) == nil, "\(path) default")
        }
    }

    /// `0.36.0`, `<=0.1.13` for what was always there, `>0.34.0, <=0.36.0` for what came between two known charts.
    private static func lies(_ version: Version?, in words: String?) -> Bool {
        guard let words else { return version == nil }
        let bounds = words.split(separator: ",").map { $0.drop { $0 == " " } }
        if bounds.count == 1, bounds[0].hasPrefix("<=") { return version == nil }
        guard let version else { return false }
        return bounds.allSatisfy { bound in
            if bound.hasPrefix("<=") { return Version(bound.dropFirst(2)).map { version <= $0 } ?? false }
            if bound.hasPrefix(">") { return Version(bound.dropFirst()).map { version > $0 } ?? false }
            return Version(bound) == version
        }
    }

    private static func replacement(_ words: String?) -> ChartReplacement? {
        guard let words else { return nil }
        return words.hasPrefix("[[runners]]") ? .config("runners" + words.dropFirst("[[runners]]".count)) : .value(words)
    }

    private static func fits(_ kind: ChartValueKind, _ type: String) -> Bool {
        switch kind {
        case .boolean: type == "bool"
        case .integer: type == "int"
        case .text, .duration: type == "string"
        case .quantity: type == "quantity" || type == "string"
        case .countOrShare: type == "int|string" || type == "int-or-string"
        case .list(.text): type == "list<string>"
        case .list: type == "list<int>"
        case .map: type == "map<string>"
        case .block: type == "map"
        case .blocks: type == "list<map>"
        case .shape(.accountImagePullSecrets): type == "list<string>"
        case .shape(.environmentSources): type == "map<map>"
        case .shape(let shape): shape.isList ? type == "list<map>" : ["map", "map<string>"].contains(type)
        }
    }

    // MARK: Defaults, as JSON

    private static func json(at path: String) -> String? {
        var value = TemplateValue.map(BuiltInDefaults.values(.newestChart))
        for key in path.split(separator: ".") {
            guard case .map(let map) = value, let inner = map[String(key)] else { return nil }
            value = inner
        }
        return text(object(value))
    }

    private static func object(_ value: TemplateValue) -> Any {
        switch value {
        case .null, .missing, .typed: NSNull()
        case .boolean(let flag): flag
        case .integer(let number): number
        case .number(let number): Int64(number)
        case .string(let text): text
        case .list(let items): items.map(object)
        case .map(let map): Dictionary(uniqueKeysWithValues: map.sortedPairs.map { ($0.0, object($0.1)) })
        }
    }

    private static func text(_ object: Any) -> String? {
        (try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes])).map { String(decoding: $0, as: UTF8.self) }
    }
}
