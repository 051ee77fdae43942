/// How much work the arguments of a function are, in steps of ``TemplateLimits/steps``.
///
/// A step is worth some hundred nanoseconds: 32 bytes of a text that is looked through, two bytes of one that is summed up or put into other words.
enum FunctionWork {
    /// Functions that do not look through what they are given.
    private static let light: Set<String> = [
        "index", "first", "last", "get", "hasKey", "list", "tuple", "dict", "set", "unset", "default", "empty", "not", "kindOf", "kindIs", "typeOf", "typeIs",
        "ternary", "include", "tpl", "coalesce", "required", "len", "eq", "ne", "dig", "typeIsLike", "any", "all", "until", "mustFirst", "mustLast",
    ]

    /// Those that take a text apart by characters or write it anew, and those that make texts of values.
    private static let heavy: Set<String> = [
        "title", "untitle", "initials", "wrap", "wrapWith", "split", "splitList", "splitn", "upper", "lower",
        "quote", "html", "js", "urlquery", "urlParse", "nospace", "sortAlpha", "toStrings", "join",
        "toYaml", "toYamlPretty", "mustToYaml", "toJson", "mustToJson", "toPrettyJson", "mustToPrettyJson", "toRawJson", "mustToRawJson", "toToml",
        "mustToToml", "fromYaml", "fromYamlArray", "fromJson", "fromJsonArray", "fromToml", "semverCompare", "semver", "date", "dateInZone",
        "toDate", "mustToDate",
        "b64enc", "b64dec", "b32enc", "b32dec", "float64", "int", "int64", "deepEqual",
    ]

    static func count(_ name: String, _ arguments: [TemplateValue]) -> Int {
        if light.contains(name) { return 1 }
        let shift = name.hasSuffix("sum") || name.hasSuffix("case") ? 1 : heavy.contains(name) ? 3 : 5
        return arguments.reduce(0) { sum, argument in
            switch argument.plain {
            case .string(let text): sum + text.utf8.count >> shift
            case .list(let items): sum + items.count >> max(shift - 3, 0)
            case .map(let map): sum + map.count >> max(shift - 3, 0)
            case .null, .missing, .boolean, .integer, .number, .typed: sum
            }
        }
    }
}
