/// The names that a table or a list may have: a bit for each, so that most keys which are not there need not be looked for.
struct KeyMarks: Sendable {
    private var bits: UInt64 = 0

    init(_ members: [Member]) {
        for index in members.indices { bits |= 1 << members[index].mark.place }
    }

    init(_ names: KeyNames) {
        for name in names.names { bits |= 1 << KeyMark(name).place }
    }

    /// False only where no member has a name of that mark.
    func mayHold(_ mark: KeyMark) -> Bool { bits & 1 << mark.place != 0 }
}
