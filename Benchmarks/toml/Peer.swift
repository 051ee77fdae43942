import Foundation

/// A parser as the comparison sees it: it answers lines of standard input.
///
/// `time PATH SECONDS` parses the file again and again for that long and answers with the median nanoseconds of one parse, and
/// those of them that were spent outside the kernel, on the average; `memory PATH` parses once and answers with the peak resident bytes beyond those of the process before it read the file.
struct Peer {
    let parse: ([UInt8]) -> Void

    func serve() {
        while let line = readLine() {
            let words = line.split(separator: " ").map(String.init)
            switch (words.first, words.count) {
            case ("time", 3): print(time(Self.bytes(words[1]), seconds: Double(words[2])!))
            case ("memory", 2): print(memory(words[1]))
            default: fatalError("unknown request: \(line)")
            }
            fflush(stdout)
        }
    }

    private func time(_ bytes: [UInt8], seconds: Double) -> String {
        var samples: [UInt64] = []
        let user = Self.userTime()
        let deadline = Self.now() + UInt64(seconds * 1e9)
        repeat {
            let start = Self.now()
            parse(bytes)
            samples.append(Self.now() - start)
        } while Self.now() < deadline
        return "\(samples.sorted()[samples.count / 2]) \((Self.userTime() - user) / samples.count)"
    }

    private func memory(_ path: String) -> Int {
        let before = Self.peak()
        parse(Self.bytes(path))
        return Self.peak() - before
    }

    private static func bytes(_ path: String) -> [UInt8] {
        [UInt8](FileManager.default.contents(atPath: path)!)
    }

    private static func now() -> UInt64 { DispatchTime.now().uptimeNanoseconds }

    /// In nanoseconds.
    private static func userTime() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_utime.tv_sec * 1_000_000_000 + Int(usage.ru_utime.tv_usec) * 1000
    }

    /// The high-water mark of resident memory.
    private static func peak() -> Int {
        let status = try! String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }!
        return Int(line.split(separator: " ")[1])! * 1024
    }
}
