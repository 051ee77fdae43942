import Threads

/// What edits ask of a document over and over, whatever they change.
struct Layout: Sendable {
    let outline: Outline
    let style: SectionWriter.Style
    let longArrays: LongArrays

    init(_ storage: TOMLStorage) {
        let lines = SourceLines(storage)
        outline = Outline(storage, lines)
        style = SectionWriter.Style(of: outline.sections.dropFirst(), in: storage, lines)
        longArrays = LongArrays(storage)
    }
}

/// The layout of one document, found out when the first edit asks: one that looked through the whole document for every mistake in it
/// would take the square of its size.
final class LazyLayout: @unchecked Sendable {
    private let lock = Lock()
    private var layout: Layout?

    /// - Parameter storage: always the same.
    func layout(of storage: TOMLStorage) -> Layout {
        lock.holding {
            if let layout { return layout }
            let made = Layout(storage)
            layout = made
            return made
        }
    }
}
