import YAMLLite
import Yams

/// `yaml-benchmark`: YAMLLite, Yams and libyaml in turns, and YAMLLite's time by size.
/// `yaml-benchmark --time MB`: YAMLLite's milliseconds for a MB at one size.
/// `yaml-benchmark --once FILE`: the milliseconds for a MB of one reading, with memory that the process never used before.
/// `yaml-benchmark --turn FILE`: the seconds of one reading in one turn, for `peers.py`.
/// `yaml-benchmark --write FILE BYTES`: the input as a file.
/// `yaml-benchmark --memory lite|yams FILE`: the peak of one reading, in a process of its own.
@main
enum Benchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 4, arguments[1] == "--write", let size = Int(arguments[3]) {
            Memory.write(Input("", size: size).bytes, to: arguments[2])
        } else if arguments.count == 4, arguments[1] == "--memory" {
            try printPeak(of: arguments[2], arguments[3])
        } else if arguments.count == 3, arguments[1] == "--once" {
            let bytes = Memory.bytes(of: arguments[2])
            let start = workTime()
            keep(YAMLStream(parsing: bytes).problems.count)
            print(rounded((workTime() - start) * 1000 / (Double(bytes.count) / 1e6), digits: 2))
        } else if arguments.count == 3, arguments[1] == "--turn" {
            let bytes = Memory.bytes(of: arguments[2])
            print(Measure(rounds: 1, turn: 0.3).medians([Contender(name: "parse") { keep(YAMLStream(parsing: bytes).problems.count) }])[0])
        } else if arguments.count == 3, arguments[1] == "--time", let size = Int(arguments[2]) {
            grow([size])
        } else {
            compare()
            print("\nYAMLLite by size: milliseconds for a MB, reading again and again")
            grow([1, 2, 5, 10, 20, 50, 100])
        }
    }

    /// Reads a text in each way once, so that a faulty input would not go unseen.
    private static func check(_ input: Input) {
        let stream = YAMLStream(parsing: input.bytes)
        precondition(stream.problems.isEmpty, stream.problems.first?.message ?? "")
        precondition(stream.documents.first?.root?.json(schema: .helm) != nil)
    }

    private static func compare() {
        let inputs = [Input("4 KB", size: 4_000), Input("1 MB", size: 1_000_000), Input("10 MB", size: 10_000_000)]
        print("MB a second of work, medians of turns; in brackets: times Yams.compose")
        print(row("", ["YAMLLite: parse", "and every scalar", "and JSON for Helm", "libyaml events", "libyaml document", "Yams.compose"]))
        for input in inputs {
            check(input)
            let text = input.text
            let measure = Measure(rounds: 5, turn: 0.2)
            let seconds = measure.medians([
                Contender(name: "parse") { keep(YAMLStream(parsing: input.bytes).problems.count) },
                Contender(name: "scalars") { keep(YAMLStream(parsing: input.bytes).documents.first?.root.map(scalars) ?? 0) },
                Contender(name: "json") { keep(YAMLStream(parsing: input.bytes).documents.first?.root?.json(schema: .helm)?.utf8.count ?? 0) },
                Contender(name: "libyaml events") { keep(LibYAML.events(input.bytes)) },
                Contender(name: "libyaml document") { keep(LibYAML.nodes(input.bytes)) },
                Contender(name: "Yams") { keep((try? Yams.compose(yaml: text))?.mapping?.count ?? 0) },
            ])
            let cells = seconds.map { time in
                "\(rounded(Double(input.bytes.count) / time / 1e6)) (\(rounded(seconds[5] / time)))"
            }
            print(row(input.name, cells))
        }
    }

    private static func grow(_ sizes: [Int]) {
        for megabytes in sizes {
            let input = Input("\(megabytes) MB", size: megabytes * 1_000_000)
            let time = Measure(rounds: 5, turn: 0.1).medians([
                Contender(name: "parse") { keep(YAMLStream(parsing: input.bytes).problems.count) }
            ])[0]
            print(row(input.name, [rounded(time * 1000 / (Double(input.bytes.count) / 1e6), digits: 2)]))
        }
    }

    private static func printPeak(of reader: String, _ path: String) throws {
        guard let before = Memory.peak else { return print("this system does not tell") }
        let size: Int
        if reader == "yams" {
            let text = String(decoding: Memory.bytes(of: path), as: UTF8.self)
            size = text.utf8.count
            keep(try Yams.compose(yaml: text)?.mapping?.count ?? 0)
        } else {
            let bytes = Memory.bytes(of: path)
            size = bytes.count
            keep(YAMLStream(parsing: bytes).problems.count)
        }
        let peak = (Memory.peak ?? 0) - before
        print("\(reader), \(rounded(Double(size) / 1e6)) MB: peak \(rounded(Double(peak) / Double(size))) times the input, the input included")
    }

    /// How many bytes all scalars have: each is made a String.
    private static func scalars(in node: YAMLNode) -> Int {
        switch node.content {
        case .scalar: return node.text?.utf8.count ?? 0
        case .alias: return 0
        case .sequence(let items): return items.reduce(0) { $0 + scalars(in: $1) }
        case .mapping(let entries): return entries.reduce(0) { $0 + scalars(in: $1.key) + scalars(in: $1.value) }
        }
    }

    // MARK: Printing

    @inline(never) private static func keep(_ value: Int) {
        if value == .min { print(value) }
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        ([name] + cells).map { $0 + String(repeating: " ", count: max(1, 20 - $0.count)) }.joined()
    }

    private static func rounded(_ value: Double, digits: Int = 1) -> String {
        let scale = digits == 1 ? 10.0 : 100.0
        return "\((value * scale).rounded() / scale)"
    }
}
