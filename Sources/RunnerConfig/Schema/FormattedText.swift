/// A text of a certain format. It is kept as written, right or wrong: what is wrong with it is a rule's business.
public protocol FormattedText: SettingValue, Equatable {
    static var textFormat: ValueFormat { get }
    var text: String { get }
    init(_ text: String)
}

extension FormattedText {
    public static var kind: ValueKind { .string }
    public static var format: ValueFormat? { textFormat }

    public init?(_ node: Node, at path: @autoclosure () -> String) {
        guard let text = node.string else { return nil }
        self.init(text)
    }

    public var node: Node { Node(.string(text)) }
}

extension Quantity: FormattedText {
    public static var textFormat: ValueFormat { .quantity }
}

extension DockerSize: FormattedText {
    public static var textFormat: ValueFormat { .dockerSize }
}

extension Period: FormattedText {
    public static var textFormat: ValueFormat { .period }
}

extension PolicyPeriod: FormattedText {
    public static var textFormat: ValueFormat { .policyPeriod }
}

extension TimeZoneName: FormattedText {
    public static var textFormat: ValueFormat { .timeZone }
}

extension RegularExpressionText: FormattedText {
    public static var textFormat: ValueFormat { .regularExpression }
}
