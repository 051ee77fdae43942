import SourceBytes

/// A place that YAML 1.2 allows and Helm's reader does not: that one reads YAML 1.1, in its own way.
///
/// Source: measured with sigs.k8s.io/yaml 1.6 in Helm 4.2.3, on the YAML test suite and beyond.
public struct HelmRefusal: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case tab
        case escapedSlash
        /// `\u` with half of a pair, or `\U` beyond Unicode.
        case escapedCharacter
        /// A `?` or a first `:` in a text within brackets.
        case indicatorInFlow
        case keyOverLines
        case directive
        /// `...` without a document before it.
        case documentEnd
        case anchorName
        case tag
        /// U+2028 or U+2029 outside of quotes; U+0085 as well unless the text came through ``YAMLStream/helmLineEnds(_:)``.
        case oldLineEnd
    }

    public let kind: Kind
    public let range: Range<Int>

    public var message: String {
        switch kind {
        case .tab: "Helm's reader takes no tab here; use spaces"
        case .escapedCharacter: "this escape is not a character; write the character itself, or `\\U` with its eight digits"
        case .escapedSlash: "Helm's reader does not know the escape `\\/`; write `/`"
        case .indicatorInFlow: "within brackets, a text with `?` or with `:` in front needs quotes for Helm's reader"
        case .keyOverLines: "Helm's reader wants a key and its `:` on one line"
        case .directive: "Helm's reader knows `%YAML 1.1` and `%TAG`, and no other directive"
        case .documentEnd: "Helm's reader wants a document before `...`"
        case .anchorName: "names of anchors may have letters, digits, `-` and `_` only for Helm's reader"
        case .tag: "Helm's reader does not take this for a tag; put the text in quotes if it is none"
        case .oldLineEnd: "Helm's reader takes this character for a line end; put the text in quotes"
        }
    }
}

extension YAMLStream {
    /// The first such place in the first document, which is all that Helm reads of a text; nil when there is none.
    public var helmRefusal: HelmRefusal? {
        let end = documents.dropFirst().first?.range.lowerBound ?? bytes.count
        let has = { (word: StaticString) in word.withUTF8Buffer { bytes.firstOffset(of: $0) != nil } }
        var found: [HelmRefusal] = []
        let nodes = HelmRefusals(storage)
        found += nodes.found(hasEscapes: has("\\/") || has("\\u") || has("\\U"), hasFlow: has("[") || has("{"))
        if has("\t") { found += HelmTabs(storage).found }
        if has("%") || has("...") { found += nodes.heads }
        if has("\u{85}") || has("\u{2028}") || has("\u{2029}") { found += nodes.oldLineEnds }
        return found.filter { $0.range.lowerBound < end }.min { $0.range.lowerBound < $1.range.lowerBound }
    }
}
