import Foundation
import Testing
@testable import GoTemplate

/// Nothing traps, hangs or overflows, whatever comes in.
@Suite struct LimitTests {
    @Test(arguments: [
        "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}", "{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}",
        "{{ define \"a\" }}{{ tpl \"{{ include \\\"a\\\" . }}\" . }}{{ end }}{{ include \"a\" . }}",
        "{{ range until 499999 }}{{ range until 499999 }}{{ end }}{{ end }}", "{{ range 5000000 }}{{ print . }}{{ end }}",
        "{{ $x := \"ab\" }}{{ range until 100 }}{{ $x = print $x $x }}{{ end }}", "{{ $x := list 1 }}{{ range until 1000 }}{{ $x = list $x $x }}{{ end }}{{ $x }}",
        "{{ $x := list 1 }}{{ range until 1000 }}{{ $x = list $x }}{{ end }}{{ $x }}", "{{ $x := dict }}{{ $_ := set $x \"x\" $x }}{{ $x }}",
        "{{ $x := dict }}{{ $y := dict \"x\" $x }}{{ $_ := set $x \"y\" $y }}{{ $x }}", "{{ repeat 1000000000 \"abc\" }}", "{{ indent 2000000000 \"a\\nb\" }}",
        "{{ $a := repeat 1000000 \"ab\" }}{{ replace \"a\" $a $a }}", "{{ $a := repeat 1000000 \"ab\" }}{{ range until 100 }}{{ $a }}{{ end }}",
        "{{ until 9223372036854775807 }}", "{{ untilStep -9223372036854775808 9223372036854775807 1 }}", "{{ seq -9223372036854775808 9223372036854775807 }}",
        "{{ join (repeat 1000000 \"x\") (until 1000) }}", "{{ regexReplaceAll \"a.*b|a\" (repeat 20000 \"a\") \"x\" }}",
        "{{ $x := repeat 1000000 \"x\" }}{{ range until 200 }}{{ $_ := sha256sum $x }}{{ end }}",
        "{{ $x := repeat 400000 \"aB_\" }}{{ range until 200 }}{{ $_ := camelcase $x }}{{ end }}",
        "{{ $x := until 100000 }}{{ range until 1000 }}{{ $_ := join \",\" $x }}{{ end }}", "{{ uniq (until 100000) }}",
        "{{ $x := dict }}{{ $y := dict \"x\" $x }}{{ $_ := merge $x (dict \"y\" $y) }}{{ $x }}",
        "{{ regexMatch \"(((a{100}){10}){10}){10}\" \"a\" | ternary (fail \"\") (fail \"\") }}",
    ])
    func `what would never end is stopped`(_ source: String) {
        #expect(failure(source) != nil)
    }

    @Test(arguments: [
        String(repeating: "{{ if 1 }}", count: 100_000), "{{ \(String(repeating: "(", count: 100_000)) }}",
        "{{ \(String(repeating: "(", count: 100_000))1\(String(repeating: ")", count: 100_000)) }}",
        String(repeating: "{{ define \"a\" }}", count: 100_000), String(repeating: "{{ end }}", count: 100_000),
        String(repeating: "{{", count: 100_000), "{{ .\(String(repeating: "a.", count: 100_000)) }}", String(repeating: "{{ \"", count: 100_000),
        "{{ if 1 }}\(String(repeating: "{{ else if 1 }}", count: 20_000)){{ end }}", "{{ 1 \(String(repeating: "| print ", count: 20_000)) }}",
        String(repeating: "x", count: 10_000_000) + "{{ 1 }}", "{{ 1\(String(repeating: " ", count: 1_000_000)) }}", "{{ \(String(repeating: "9", count: 100_000)) }}",
    ])
    func `deep and long texts`(_ source: String) {
        _ = try? rendered(source)
    }

    @Test func `nesting up to the limit works`() throws {
        let depth = TemplateLimits.nesting
        let blocks = String(repeating: "{{ if 1 }}", count: depth) + "x" + String(repeating: "{{ end }}", count: depth)
        #expect(try rendered(blocks) == "x")
        #expect(try rendered("{{ \(String(repeating: "(", count: depth))1\(String(repeating: ")", count: depth)) }}") == "1")
        #expect(problems(String(repeating: "{{ if 1 }}", count: depth + 1) + String(repeating: "{{ end }}", count: depth + 1)).map(\.kind) == [.tooDeep(depth)])
    }

    @Test(arguments: [
        "{{ define \"a\" }}{{ if gt . 0 }}{{ include \"a\" (sub . 1 | int) }}{{ end }}x{{ end }}{{ include \"a\" 1000 | len }}",
        "{{ define \"a\" }}{{ if gt . 0 }}{{ with . }}{{ ((include \"a\" (sub . 1 | int))) }}{{ end }}{{ end }}x{{ end }}{{ include \"a\" 1000 | len }}",
        "{{ define \"a\" }}{{ if gt . 0 }}{{ tpl \"{{ include \\\"a\\\" (sub . 1 | int) }}\" . }}{{ end }}x{{ end }}{{ include \"a\" 1000 | len }}",
    ])
    func `templates include themselves a thousand times, on half a megabyte of stack too`(_ source: String) async {
        let output = await withCheckedContinuation { done in
            let thread = Thread { done.resume(returning: try? rendered(source)) }
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(output == "1001")
        #expect(failure(source.replacingOccurrences(of: "1000", with: "1001"))?.message.contains("nested reference name: a") == true)
    }

    @Test func `numbers at their ends`() throws {
        #expect(try rendered("{{ add 9223372036854775807 1 }} {{ div -9223372036854775808 -1 }} {{ mod -9223372036854775808 -1 }}")
            == "-9223372036854775808 -9223372036854775808 0")
        #expect(try rendered("{{ int 1e300 }} {{ trunc -9223372036854775808 \"a\" }} {{ printf \"%d\" -9223372036854775808 }}")
            == "-9223372036854775808 a -9223372036854775808")
        #expect(try rendered("{{ printf \"%.400f\" 5e-324 | len }} {{ printf \"%f\" 1.7976931348623157e308 | len }}") == "402 316")
    }

    /// Every text one can make of these by losing, doubling and changing bytes.
    @Test(arguments: [
        "{{- if .Values.a | default \"x\" }}{{ range $k, $v := .Values.b }}{{ include \"t\" (dict \"a\" 1) }}{{ else }}y{{ end }}{{- end -}}",
        "{{ define \"t\" }}{{ with $x := .Values }}{{ $x.a }}{{ end }}{{ end }}{{ template \"t\" . }}{{/* c */}}{{ tpl `{{ .Values.a }}` . }}",
        "{{ printf \"%5.2f|%-8s|%x\" 1.5 \"a\\u00e4\" 255 | trunc 3 }}{{ regexFind \"(a|b)*[c-e]{1,3}\" \"abcde\" }}{{ block \"b\" 0x1F }}{{ . }}{{ end }}",
    ])
    func `mutations never trap`(_ source: String) {
        let seed = Array(source.utf8)
        let words = ["{{", "}}", "{{-", "-}}", "\"", "`", "(", ")", "|", "$", ".", "end", "else", ":=", "\\", "\u{0}", "é"].map { Array($0.utf8) }
        var state: UInt64 = 42
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(count, 1)
        }
        for _ in 0..<4000 {
            var bytes = seed
            for _ in 0...random(4) {
                let place = random(bytes.count)
                switch random(4) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8(random(256))
                case 2: bytes.insert(contentsOf: words[random(words.count)], at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + random(12)))
                }
                if bytes.isEmpty { bytes = [0x7B] }
            }
            let template = Template(parsing: bytes, name: "t")
            for problem in template.problems { #expect(problem.range.upperBound <= bytes.count) }
            for action in template.actions { #expect(action.range.upperBound <= bytes.count && action.expression.upperBound <= bytes.count) }
            for branch in template.branches { #expect(branch.body.upperBound <= bytes.count) }
            var set = TemplateSet()
            set.add(template)
            guard let rendering = try? set.render("t", with: context([("a", .string("v")), ("b", .list([.number(1)]))])) else { continue }
            #expect(rendering.segments.last?.output.upperBound ?? 0 == rendering.bytes.count)
            for segment in rendering.segments where segment.isVerbatim && segment.template == "t" {
                #expect(rendering.bytes[segment.output] == bytes[segment.source])
            }
        }
    }
}
