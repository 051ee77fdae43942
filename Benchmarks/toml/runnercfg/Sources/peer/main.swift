import TOMLKit

Peer { bytes in
    precondition(TOMLDocument(parsing: bytes).problems.isEmpty)
}.serve()
