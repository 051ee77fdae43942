/// A path with `*` and `?` that no shell has expanded.
struct Glob {
    private let pattern: String

    /// Nil for a path without wildcards, or one that exists as it is.
    init?(_ path: String) {
        guard path.contains("*") || path.contains("?"), !Platform.exists(path) else { return nil }
        pattern = path
    }

    /// The files that match, sorted.
    var matches: [String] {
        let fixed = pattern.split(separator: "/", omittingEmptySubsequences: false).prefix { !$0.contains("*") && !$0.contains("?") }.joined(separator: "/")
        let root = fixed.isEmpty ? (pattern.hasPrefix("/") ? "/" : ".") : fixed
        let wanted = Array(pattern.utf8)
        return ((try? Platform.files(below: root)) ?? []).filter { Self.matches(Array($0.utf8)[...], wanted[...]) }
    }

    /// `*` stands for anything but a slash, `**` for anything.
    static func matches(_ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
        var text = text
        var pattern = pattern
        while let wanted = pattern.first {
            if wanted == UInt8(ascii: "*") {
                let crosses = pattern.dropFirst().first == wanted
                let rest = pattern.drop { $0 == wanted }
                var place = text
                while true {
                    if matches(place, crosses && rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest) || matches(place, rest) { return true }
                    guard let byte = place.popFirst(), crosses || byte != UInt8(ascii: "/") else { return false }
                }
            }
            guard let byte = text.popFirst(), wanted == UInt8(ascii: "?") ? byte != UInt8(ascii: "/") : byte == wanted else { return false }
            pattern = pattern.dropFirst()
        }
        return text.isEmpty
    }
}
