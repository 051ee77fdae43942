/// Another rule that a rule yields to, and where.
public struct Yield: Sendable, Equatable, ExpressibleByStringLiteral {
    /// How near the other finding has to be to speak of the same mistake.
    public enum Reach: Sendable {
        /// It points at the same bytes, here or among its related places, or names the same key path.
        case place
        /// It names the same key path, or its repair writes it.
        case path
        /// It names the same key path, or one that this one lies below.
        case around
        /// It names the same key path, or one that lies below this one.
        case within
        /// It stands in the same table, or in the one around it.
        case table
        /// It stands anywhere in the file.
        case file
    }

    /// The name of the rule.
    public var rule: String
    public var reach: Reach

    public init(_ rule: String, _ reach: Reach = .place) {
        self.rule = rule
        self.reach = reach
    }

    /// At the same place.
    public init(stringLiteral rule: String) { self.init(rule) }
}
