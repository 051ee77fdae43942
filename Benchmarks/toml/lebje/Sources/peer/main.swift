import TOMLKit

Peer { bytes in
    let table = try! TOMLTable(string: String(decoding: bytes, as: UTF8.self))
    precondition(!table.isEmpty)
}.serve()
