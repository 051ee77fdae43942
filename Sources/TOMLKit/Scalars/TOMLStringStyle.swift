/// How a string is quoted.
public enum TOMLStringStyle: UInt8, Sendable {
    /// `"..."`
    case basic
    /// `"""..."""`
    case multilineBasic
    /// `'...'`
    case literal
    /// `'''...'''`
    case multilineLiteral
}
