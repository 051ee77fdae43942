/// The checksum behind `sha256sum` (FIPS 180-4).
enum SHA256 {
    static func hexadecimal(of text: some Sequence<UInt8>) -> String {
        var message = Array(text)
        let length = UInt64(message.count) &* 8
        message.append(0x80)
        message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
        message += (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
        var state = start
        for block in stride(from: 0, to: message.count, by: 64) { mix(message[block..<block + 64], into: &state) }
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { place in
            block[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
            let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
            words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
        }
        var v = state
        for index in 0..<64 {
            let choice = v[4] & v[5] ^ ~v[4] & v[6]
            let first = v[7] &+ (turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)) &+ choice &+ constants[index] &+ words[index]
            let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
            let second = (turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)) &+ majority
            v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
        }
        for index in 0..<8 { state[index] = state[index] &+ v[index] }
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static let start = roots(8, cubic: false)
    private static let constants = roots(64, cubic: true)

    /// The first 32 bits after the point of the square or cube roots of the first primes, which is how the standard defines them.
    private static func roots(_ count: Int, cubic: Bool) -> [UInt32] {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < count {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            // The largest root with root^n <= prime * 2^(32n), found bit by bit.
            var root: UInt64 = 0
            for bit in stride(from: UInt64(36), through: 0, by: -1) where isWithin(root | 1 << bit, prime, cubic) { root |= 1 << bit }
            return UInt32(truncatingIfNeeded: root)
        }
    }

    private static func isWithin(_ root: UInt64, _ prime: UInt64, _ cubic: Bool) -> Bool {
        let square = root.multipliedFullWidth(by: root)
        if !cubic { return square.high < prime || square.high == prime && square.low == 0 }
        // root < 2^37, so the cube has fewer than 111 bits.
        let low = square.low.multipliedFullWidth(by: root)
        let high = square.high &* root &+ low.high
        return high < prime << 32 || high == prime << 32 && low.low == 0
    }
}
