/// Unpacks Deflate data (RFC 1951).
///
/// Our own, as there are no package dependencies: linking the platform's zlib would need a system library target, and a static
/// executable its archive. Charts are small, so plainness counts more than speed.
struct Inflate {
    private var bits: BitReader
    private var output: [UInt8] = []
    private let limit: Int

    /// The unpacked bytes and where the data ended.
    ///
    /// - Parameter limit: of the output, in bytes.
    static func unpack(_ bytes: [UInt8], in range: Range<Int>, limit: Int) throws(ArchiveProblem) -> (output: [UInt8], end: Int) {
        var inflate = Inflate(bits: BitReader(bytes, in: range), limit: limit)
        try inflate.run()
        return (inflate.output, inflate.bits.alignedPlace())
    }

    private init(bits: BitReader, limit: Int) {
        self.bits = bits
        self.limit = limit
    }

    private mutating func run() throws(ArchiveProblem) {
        var isLast = false
        while !isLast {
            isLast = try bits.read(1) == 1
            switch try bits.read(2) {
            case 0: try copyStored()
            case 1:
                guard let literals = HuffmanCode.fixedLiterals, let distances = HuffmanCode.fixedDistances else { throw .damaged }
                try expand(literals, distances)
            case 2:
                let codes = try readCodes()
                try expand(codes.literals, codes.distances)
            case _: throw .damaged
            }
        }
    }

    private mutating func copyStored() throws(ArchiveProblem) {
        let header = Array(try bits.readBytes(4))
        let length = Int(header[0]) | Int(header[1]) << 8
        guard length == 0xFFFF - (Int(header[2]) | Int(header[3]) << 8) else { throw .damaged }
        try reserve(length)
        output += try bits.readBytes(length)
    }

    private func reserve(_ count: Int) throws(ArchiveProblem) {
        guard output.count + count <= limit else { throw .tooLarge(limit: limit) }
    }

    private mutating func expand(_ literals: HuffmanCode, _ distances: HuffmanCode) throws(ArchiveProblem) {
        while true {
            let symbol = try literals.next(&bits)
            if symbol < 256 {
                try reserve(1)
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol - 257 < Self.lengths.count else { throw .damaged }
            let length = Self.lengths[symbol - 257] + Int(try bits.read(Self.lengthBits[symbol - 257]))
            let code = try distances.next(&bits)
            guard code < Self.distances.count else { throw .damaged }
            let distance = Self.distances[code] + Int(try bits.read(Self.distanceBits[code]))
            guard distance <= output.count else { throw .damaged }
            try reserve(length)
            let start = output.count - distance
            // What is copied may begin inside what it makes.
            for offset in 0..<length { output.append(output[start + offset]) }
        }
    }

    private mutating func readCodes() throws(ArchiveProblem) -> (literals: HuffmanCode, distances: HuffmanCode) {
        let literalCount = Int(try bits.read(5)) + 257
        let distanceCount = Int(try bits.read(5)) + 1
        var own = [UInt8](repeating: 0, count: 19)
        for index in 0..<Int(try bits.read(4)) + 4 { own[Self.order[index]] = UInt8(try bits.read(3)) }
        guard literalCount <= 286, distanceCount <= 30, let code = HuffmanCode(lengths: own) else { throw .damaged }
        var lengths: [UInt8] = []
        while lengths.count < literalCount + distanceCount {
            let symbol = try code.next(&bits)
            switch symbol {
            case 0..<16: lengths.append(UInt8(symbol))
            case 16:
                guard let last = lengths.last else { throw .damaged }
                lengths += [UInt8](repeating: last, count: 3 + Int(try bits.read(2)))
            case 17: lengths += [UInt8](repeating: 0, count: 3 + Int(try bits.read(3)))
            case _: lengths += [UInt8](repeating: 0, count: 11 + Int(try bits.read(7)))
            }
        }
        guard lengths.count == literalCount + distanceCount, lengths[256] != 0,
            let literals = HuffmanCode(lengths: lengths[..<literalCount]), let distances = HuffmanCode(lengths: Array(lengths[literalCount...]))
        else { throw .damaged }
        return (literals, distances)
    }

    // MARK: Tables of RFC 1951, 3.2.5 and 3.2.7

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
    private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    private static let distances = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ]
    private static let distanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13]
}
