import GoTemplate

/// What an argument of the command line gives, and where it is written.
package struct AssignedValue: Sendable {
    package enum Content: Sendable {
        case null
        case boolean(Bool)
        case integer(Int64)
        /// - Parameter isVerbatim: the text is written as it is, without backslashes.
        case text(String, isVerbatim: Bool)
        case list([AssignedValue])
        /// The value of a `--set-json`, as it is written.
        case json([UInt8])
    }

    package var content: Content
    package var range: Range<Int>

    /// What a `--set-file` names; nil for another kind of value.
    package var path: String? { if case .text(let text, _) = content { text } else { nil } }
}

extension TemplateValue {
    /// What templates see: whole numbers stay whole, unlike those of a file and of JSON.
    init(assigned value: AssignedValue) {
        switch value.content {
        case .null: self = .null
        case .boolean(let flag): self = .boolean(flag)
        case .integer(let number): self = .long(number)
        case .text(let text, _): self = .string(text)
        case .list(let items): self = .list(items.map { TemplateValue(assigned: $0) })
        // What is not JSON was refused when the argument was read.
        case .json(let bytes): self = (try? JSONDecoder.value(String(decoding: bytes, as: UTF8.self))) ?? .null
        }
    }
}
