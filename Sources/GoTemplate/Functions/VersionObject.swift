/// What `semver` gives: the parts of a version, and methods to compare it and to count on.
enum VersionObject {
    /// - Parameter isPointer: whether Go has a pointer to it, as `semver` itself gives.
    static func value(_ version: SemanticVersion, isPointer: Bool = true) -> TemplateValue {
        var traits = TemplateTraits(
            type: isPointer ? "*semver.Version" : "semver.Version", kind: isPointer ? "ptr" : "struct", text: version.text,
            methods: parts(version).merging(comparisons(version)) { $1 }.merging(changes(version)) { $1 })
        traits.members = []
        return .map(TemplateMap([], traits: traits))
    }

    private static func parts(_ version: SemanticVersion) -> [String: TemplateTraits.Method] {
        let parts: [String: TemplateValue] = [
            "Major": number(version.numbers[0]), "Minor": number(version.numbers[1]), "Patch": number(version.numbers[2]),
            "Prerelease": .string(version.prerelease), "Metadata": .string(version.build), "Original": .string(version.original),
            "String": .string(version.text),
        ]
        var methods: [String: TemplateTraits.Method] = [:]
        for (name, part) in parts { methods[name] = TemplateTraits.constant(part) }
        return methods
    }

    private static func number(_ number: UInt64) -> TemplateValue { .typed(.integer(Int64(clamping: number)), .uint64) }

    private static func comparisons(_ version: SemanticVersion) -> [String: TemplateTraits.Method] {
        let tests: [(String, @Sendable (Int) -> TemplateValue)] = [
            ("Compare", { .integer(Int64($0)) }), ("Equal", { .boolean($0 == 0) }), ("LessThan", { .boolean($0 < 0) }), ("GreaterThan", { .boolean($0 > 0) }),
            ("LessThanEqual", { .boolean($0 <= 0) }), ("GreaterThanEqual", { .boolean($0 >= 0) }),
        ]
        var methods: [String: TemplateTraits.Method] = [:]
        for (name, test) in tests {
            let method: TemplateTraits.Method = { values throws(TemplateFailure) in test(try order(version, values, name)) }
            methods[name] = method
        }
        return methods
    }

    private static func order(_ version: SemanticVersion, _ values: [TemplateValue], _ name: String) throws(TemplateFailure) -> Int {
        guard values.count == 1 else { throw TemplateFailure("wrong number of args for \(name): want 1 got \(values.count)") }
        guard case .map(let map) = values[0], map.traits?.type == "*semver.Version", let other = SemanticVersion(map.traits?.text ?? "") else {
            throw TemplateFailure("wrong type for value; expected *semver.Version; got \(values[0].type)")
        }
        return version.compared(to: other)
    }

    private static func changes(_ version: SemanticVersion) -> [String: TemplateTraits.Method] {
        let (major, minor, patch) = (version.numbers[0], version.numbers[1], version.numbers[2])
        // What comes after a pre-release is its release.
        let following = version.prerelease.isEmpty ? patch &+ 1 : patch
        let next = ["IncMajor": "\(major &+ 1).0.0", "IncMinor": "\(major).\(minor &+ 1).0", "IncPatch": "\(major).\(minor).\(following)"]
        var methods: [String: TemplateTraits.Method] = [
            "SetPrerelease": { values throws(TemplateFailure) in
                guard case .string(let text)? = values.first else { throw TemplateFailure("SetPrerelease takes a text") }
                return try read(version.text(prerelease: text, build: version.build))
            },
            "SetMetadata": { values throws(TemplateFailure) in
                guard case .string(let text)? = values.first else { throw TemplateFailure("SetMetadata takes a text") }
                return try read(version.text(prerelease: version.prerelease, build: text))
            },
        ]
        for (name, text) in next {
            let method: TemplateTraits.Method = { _ throws(TemplateFailure) in try read(version.hasMark ? "v" + text : text) }
            methods[name] = method
        }
        return methods
    }

    private static func read(_ text: String) throws(TemplateFailure) -> TemplateValue {
        guard let version = SemanticVersion(text) else { throw TemplateFailure(SemanticVersion.complaint(about: text)) }
        return value(version, isPointer: false)
    }
}
