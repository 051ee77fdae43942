/// The hash of each line of a file and the hundred characters after its beginning, by which GitHub tells findings again.
///
/// Source: `src/fingerprints.ts` of github/codeql-action. Blanks and tabs do not count, every line end is one, and after the text come
/// 0xFFFF and a hundred zeros. The hash is a polynomial of base 37 in 64 bits over a window of a hundred UTF-16 code units.
struct LineHashes {
    /// In the order of the lines: `c129715d7a2bc9a3:1`.
    let texts: [String]

    private static let window = 100
    private static let base: UInt64 = 37
    /// What the first unit of a window counts when it leaves.
    private static let leaving = (0..<window).reduce(into: UInt64(1)) { power, _ in power = power &* base }

    init(_ bytes: [UInt8]) {
        var hashes = RollingHash()
        for unit in Self.units(bytes) { hashes.add(unit) }
        hashes.finish()
        var seen: [UInt64: Int] = [:]
        texts = hashes.lines.map { hash in
            let number = seen[hash, default: 0] + 1
            seen[hash] = number
            return String(hash, radix: 16) + ":\(number)"
        }
    }

    /// The text without blanks and tabs, with one line feed for each line end.
    private static func units(_ bytes: [UInt8]) -> [UInt16] {
        var units: [UInt16] = []
        var isAfterReturn = false
        for unit in String(decoding: bytes, as: UTF8.self).utf16 {
            defer { isAfterReturn = unit == 0x0D }
            switch unit {
            case 0x20, 0x09: continue
            case 0x0A where isAfterReturn: continue
            case 0x0D: units.append(0x0A)
            default: units.append(unit)
            }
        }
        return units
    }

    /// Hashes of windows that begin at each line.
    private struct RollingHash {
        private(set) var lines: [UInt64] = []
        private var window = [UInt16](repeating: 0, count: LineHashes.window)
        private var hash: UInt64 = 0
        private var index = 0
        /// The line that begins at each place of the window, when one does.
        private var starts = [Int?](repeating: nil, count: LineHashes.window)
        private var begins = true

        mutating func add(_ unit: UInt16) {
            record()
            if begins {
                starts[index] = lines.count
                lines.append(0)
            }
            begins = unit == 0x0A
            update(unit)
        }

        /// The end of the text, and what fills the windows that reach over it.
        mutating func finish() {
            add(0xFFFF)
            for _ in 0..<LineHashes.window {
                record()
                update(0)
            }
        }

        /// The window that began here is full.
        private mutating func record() {
            guard let line = starts[index] else { return }
            lines[line] = hash
            starts[index] = nil
        }

        private mutating func update(_ unit: UInt16) {
            let gone = window[index]
            window[index] = unit
            hash = hash &* LineHashes.base &+ UInt64(unit) &- LineHashes.leaving &* UInt64(gone)
            index = (index + 1) % LineHashes.window
        }
    }
}
