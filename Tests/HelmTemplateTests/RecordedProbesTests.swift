import Foundation
import GoTemplate
import Testing
@testable import HelmTemplate

/// Every function of templates, with odd arguments, against what Helm 4.2.3 made of it (see Recorded/README.md).
@Suite struct RecordedProbesTests {
    /// What is not as in Helm, and why. A probe belongs to a row when its template has the row's words.
    private static let differences: [(words: [String], why: String)] = [
        (["fromYaml \"a: b: c\"", "fromYaml \"{\"", "fromYaml \"\\t\"", "fromYaml \"? [a]", "fromYamlArray \"a: b: c\"", "fromYamlArray \"{\"",
          "fromYamlArray \"\\t\"", "fromYamlArray \"? [a]", "fromToml \"a = \"", "fromToml \"a\"", "fromToml \"a = 1\\na = 2\"", "fromToml \"= 1\"",
          "fromToml \"a = 08\""],
         "what is wrong with a text that is no YAML or TOML is said in words of our own, and a lone tab is no mistake"),
        (["{{ 1i }}"], "complex numbers are refused: no chart can use them"),
        (["\"nowhere/x\"", "date \"2006\" nil", "date \"2006\" \"x\""],
         "there is no zone but UTC here, and a date that is none is the present, which depends on the clock: both are refused"),
        (["\"\\U0010ff80\" | quote"], "the last 128 characters of Unicode, which are for private use, are taken for bytes"),
    ]

    /// What templates of the chart Recorded/probe see.
    private static let context: TemplateValue? = {
        guard let chart = try? Chart(directory: try Beside.files(of: "Recorded/probe")), let text = try? Beside.text("Recorded/values.json"),
            case .map(let map)? = try? JSONDecoder.value(text), let values = try? UserValues.setting("set.whole=1", in: map)
        else { return nil }
        let place: [(String, TemplateValue)] = [("Name", .string("probe/templates/probes.yaml")), ("BasePath", .string("probe/templates"))]
        return ValuesObject.value([
            ("Values", ValuesObject.value(values)), ("Release", Release().value), ("Capabilities", Capabilities.standard.value),
            ("Chart", chart.metadata.value(as: "probe", isRoot: true)), ("Files", FilesObject.value(chart.files)),
            ("Template", ValuesObject.value(place)), ("Subcharts", .map(TemplateMap())),
        ])
    }()

    @Test func `probes give what Helm gives, and fail where Helm fails`() throws {
        let context = try #require(Self.context)
        var (count, words) = (0, 0)
        var known = [Int](repeating: 0, count: Self.differences.count)
        for line in try Beside.text("Recorded/probes.jsonl").split(separator: "\n") {
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
            let source = try #require(row["template"])
            var set = TemplateSet(functions: ChartFunctions.all)
            set.add(Template(parsing: Array(source.utf8), name: "t"))
            var (output, complaint): ([UInt8]?, String?)
            do throws(TemplateFailure) {
                output = try set.render("t", with: context).bytes
            } catch {
                complaint = error.message
            }
            let wanted = row["output"].map { Array($0.utf8) } ?? row["output64"].flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
            count += 1
            if row["fails"] == complaint { words += 1 }
            guard output != wanted else { continue }
            if let index = Self.differences.firstIndex(where: { $0.words.contains { source.contains($0) } }) { known[index] += 1 } else {
                let ours = output.map { String(decoding: $0, as: UTF8.self) } ?? complaint ?? ""
                Issue.record("\(source)\nHelm: \(row["output"] ?? row["output64"] ?? row["fails"] ?? "")\nus: \(ours)")
            }
        }
        #expect(count > 4000)
        // Complaints are Go's own words but for those about the syntax, which are ours.
        #expect(Double(words) / Double(count) > 0.97)
        #expect(!known.contains(0), "a difference is none any more: \(known)")
    }
}
