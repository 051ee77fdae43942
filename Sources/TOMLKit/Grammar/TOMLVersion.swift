/// The grammar to read by.
public enum TOMLVersion: Sendable {
    case v1_0
    case v1_1
}
