/// Bytes that no YAML text may hold.
extension Parser {
    mutating func checkCharacters() {
        var place = 0
        while true {
            place = firstSuspicious(from: place)
            guard place < end else { return }
            let byte = bytes[place]
            if byte < 0x80 {
                add(.controlCharacter(byte), place..<place + 1)
                place += 1
                continue
            }
            let length = utf8Length(place)
            guard length == 0 else {
                place += length
                continue
            }
            let first = place
            repeat { place += 1 } while place < end && bytes[place] >= 0x80 && utf8Length(place) == 0
            add(.invalidUTF8, first..<place)
        }
    }

    /// Eight bytes a step, without a branch among them.
    private func firstSuspicious(from start: Int) -> Int {
        let (bytes, classes) = (bytes, classes)
        var place = start
        while place &+ 8 <= end {
            let first =
                classes[Int(bytes[place])] | classes[Int(bytes[place &+ 1])] | classes[Int(bytes[place &+ 2])] | classes[Int(bytes[place &+ 3])]
            let second =
                classes[Int(bytes[place &+ 4])] | classes[Int(bytes[place &+ 5])] | classes[Int(bytes[place &+ 6])] | classes[Int(bytes[place &+ 7])]
            if (first | second) & ByteClass.suspicious != 0 { break }
            place &+= 8
        }
        return firstOffset(from: place, of: ByteClass.suspicious)
    }

    /// The length of the multi-byte character at an offset, or 0 when there is none (Unicode, table 3-7).
    private func utf8Length(_ place: Int) -> Int {
        let lead = bytes[place]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard place + length <= end, second.contains(bytes[place + 1]) else { return 0 }
        for offset in 2..<max(2, length) where bytes[place + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
