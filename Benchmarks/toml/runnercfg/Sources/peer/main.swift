import TOMLKit

Peer { bytes in
    precondition(TOMLDocument(parsing: bytes).bytes.count == bytes.count)
}.serve()
