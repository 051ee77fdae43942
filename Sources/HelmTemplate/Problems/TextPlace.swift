/// A place in a file as people name it: both from 1, the column in bytes.
struct TextPlace {
    let line: Int
    let column: Int

    init(_ offset: Int, in bytes: [UInt8]) {
        let before = bytes.prefix(offset)
        line = 1 + before.count { $0 == 0x0A }
        column = 1 + (before.lastIndex(of: 0x0A).map { before.endIndex - $0 - 1 } ?? before.count)
    }
}
