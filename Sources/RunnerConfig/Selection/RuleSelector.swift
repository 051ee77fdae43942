/// A word that names rules in settings: `all`, a profile, a category, or the name of one rule.
public struct RuleSelector: Sendable, Hashable {
    private enum Meaning: Sendable, Hashable {
        case all
        /// What is always looked for.
        case standard
        case profile(Profile)
        case category(Documentation.Category)
        case rule(String)
    }

    /// As it is written.
    public let word: String
    private let meaning: Meaning

    /// Every rule, opinions included.
    public static let all = RuleSelector("all", .all)
    /// The rules of no profile: what is wrong, and no opinions.
    public static let standard = RuleSelector("default", .standard)

    public static func profile(_ profile: Profile) -> RuleSelector { RuleSelector(profile.rawValue, .profile(profile)) }

    private init(_ word: String, _ meaning: Meaning) { (self.word, self.meaning) = (word, meaning) }

    /// One rule, which is known to exist.
    init(rule: String) { self.init(rule, .rule(rule)) }

    /// Nil when the word is not that of a group.
    init?(group word: String) {
        guard let known = Self.groups.first(where: { $0.word == word }) else { return nil }
        self = known
    }

    /// What names more than one rule, from the widest to the narrowest.
    static let groups: [RuleSelector] =
        [.all, .standard] + Profile.allCases.map(Self.profile)
        + Documentation.Category.allCases.filter { Profile($0) == nil }.map { RuleSelector($0.rawValue, .category($0)) }

    /// How narrowly it names a rule, from 1 for all of them, or a profile, to 3 for this one; nil when it does not.
    func reach(_ rule: String, _ category: Documentation.Category) -> Int? {
        switch meaning {
        case .all: 1
        case .standard: Profile(category) == nil ? 1 : nil
        case .profile(let profile): Profile(category) == profile ? 1 : nil
        case .category(let wanted): wanted == category ? 2 : nil
        case .rule(let name): name == rule ? 3 : nil
        }
    }
}
