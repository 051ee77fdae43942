/// What edits ask of a document over and over, whatever they change.
final class Layout: Sendable {
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

extension TOMLStorage {
    /// Found out when the first edit asks: one that looked through the whole document for every mistake in it would take the square of
    /// its size.
    var layout: Layout { keptLayout.value { Layout(self) } }
}
