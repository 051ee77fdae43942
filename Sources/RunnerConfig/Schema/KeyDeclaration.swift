/// All that is known of one key of config.toml. Made by ``Key``, one line a key; read by the decoder, the rules, `explain`,
/// the JSON Schema and the generators.
public final class KeyDeclaration: Sendable {
    /// What a table is without one of its keys.
    public enum Requirement: Sendable {
        /// The Runner refuses the file.
        case toLoad
        /// It loads, and the table does nothing.
        case toWork
        /// It loads, and Kubernetes refuses the pod of every job. An empty text counts as none.
        case toRunPods
        /// It loads, and every job fails.
        case toRunJobs
    }

    /// As the Runner writes it: `ServerAddress`. It reads any casing.
    public let name: String
    let mark: KeyMark
    /// Asked for anew each time, so that a table's keys are only declared when a file has that table.
    public var kind: ValueKind { makeKind() }
    private let makeKind: @Sendable () -> ValueKind
    /// What its text, or each text of its list, has to look like.
    public var format: ValueFormat? { makeFormat() }
    private let makeFormat: @Sendable () -> ValueFormat?
    /// What Kubernetes takes for it, where the Runner hands the value on. Tables have Kubernetes' field names in snake case.
    public var shape: ShapeKind? { makeShape() }
    private let makeShape: @Sendable () -> ShapeKind?
    /// What the key does, in one sentence without a full stop.
    public let meaning: String
    /// What holds when the key is absent, as it would be written.
    public let fallback: String?
    /// `bytes`, `seconds`, `minutes`...
    public let unit: String?
    /// The environment variable that `gitlab-runner register` reads it from.
    public let environment: String?
    /// The flag of `gitlab-runner register`, without dashes.
    public let flag: String?
    /// The first Runner that reads it; nil when all do.
    public let since: Version?
    /// The Runner from which on it should not be used.
    public let deprecated: Version?
    /// The first Runner that no longer reads it.
    public let removed: Version?
    /// What to use instead of a deprecated or removed key, by path.
    public let replacement: String?
    /// What Runners before ``since`` took under this name, where the key changed its kind.
    public let former: ValueKind?
    /// What comes of a table without the key, where that is worth an error.
    public let required: Requirement?
    /// The only values that work, if there is such a list.
    public let allowed: [String]
    /// What comes of any other value, where no rule of its own tells it.
    public let otherwise: UnknownValue?
    /// What people write for it by mistake: names of other tools and of the documentation.
    public let otherNames: [String]
    /// Whether the value is a credential, which no output ever shows.
    public let isSecret: Bool

    init(
        _ name: String, kind: @escaping @Sendable () -> ValueKind, format: @escaping @Sendable () -> ValueFormat?, shape: @escaping @Sendable () -> ShapeKind?, meaning: String, fallback: String?, unit: String?, environment: String?, flag: String?,
        since: Version?, deprecated: Version?, removed: Version?, replacement: String?, former: ValueKind?, required: Requirement?,
        allowed: [String], otherwise: UnknownValue?, otherNames: [String], isSecret: Bool
    ) {
        self.name = name
        mark = KeyMark(name)
        makeKind = kind
        makeFormat = format
        makeShape = shape
        self.meaning = meaning
        self.fallback = fallback
        self.unit = unit
        self.environment = environment
        self.flag = flag
        self.since = since
        self.deprecated = deprecated
        self.removed = removed
        self.replacement = replacement
        self.former = former
        self.required = required
        self.allowed = allowed
        self.otherwise = otherwise
        self.otherNames = otherNames
        self.isSecret = isSecret
    }

    /// Whether a Runner reads the key, in whatever form.
    public func isRead(by runner: Version) -> Bool {
        if let removed, runner >= removed { return false }
        if let since, runner < since, former == nil { return false }
        return true
    }

    /// What a Runner takes for the key.
    public func kind(for runner: Version) -> ValueKind {
        if let since, let former, runner < since { return former }
        return kind
    }
}

/// A key of a table, with the Swift type of its value.
///
/// A table's keys are the stored properties of one struct, so a new key is one line:
///
///     public let insecure = Key<Bool>("Insecure", "Talk plain http to the server instead of https", fallback: "false")
///
/// The type itself asks nothing of `Value`, its initializer does: a constraint here would be looked up at run time for each
/// kind of key, and that alone would take a third of a short run.
public struct Key<Value: Sendable>: Sendable {
    public let declaration: KeyDeclaration
}

extension Key where Value: SettingValue {
    public init(
        _ name: String, _ meaning: String, kind: @escaping @autoclosure @Sendable () -> ValueKind = Value.kind, fallback: String? = nil, unit: String? = nil,
        env: String? = nil, flag: String? = nil, since: Version? = nil, deprecated: Version? = nil, removed: Version? = nil,
        replacement: String? = nil, former: ValueKind? = nil, required: KeyDeclaration.Requirement? = nil, allowed: [String] = [],
        otherwise: UnknownValue? = nil, shape: @escaping @autoclosure @Sendable () -> ShapeKind? = nil, otherNames: [String] = [], secret: Bool = false
    ) {
        declaration = KeyDeclaration(
            name, kind: kind, format: { Value.format }, shape: shape, meaning: meaning, fallback: fallback, unit: unit, environment: env, flag: flag,
            since: since, deprecated: deprecated, removed: removed, replacement: replacement, former: former, required: required,
            allowed: allowed, otherwise: otherwise, otherNames: otherNames, isSecret: secret)
    }
}
