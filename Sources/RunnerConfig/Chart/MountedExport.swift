import SourceBytes

/// A variable that a chart's script takes from a mounted Secret: `export CACHE_S3_ACCESS_KEY=$(cat /secrets/accesskey)`.
struct MountedExport: Sendable, Equatable {
    let variable: String
    /// The key of the Secret: the file's name.
    let key: String
    /// Keys whose files the script wants to see first: `if [[ -f /secrets/accesskey && -f /secrets/secretkey ]]`.
    let guards: [String]

    /// Those of a script, in its order.
    static func all(in script: String) -> [MountedExport] {
        var exports: [MountedExport] = []
        var guards: [String] = []
        for line in script.lines {
            let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
            guard let first = words.first else { continue }
            switch first {
            case "if", "elif": guards = zip(words, words.dropFirst()).filter { $0.0 == "-f" }.map { name(of: $0.1) }
            case "else", "fi": guards = []
            case "export":
                guard words.count > 1, let sign = words[1].firstIndex(of: "="), let path = path(words) else { continue }
                exports.append(MountedExport(variable: String(words[1][..<sign]), key: name(of: path), guards: guards))
            default: continue
            }
        }
        return exports
    }

    /// What stands after `cat`.
    private static func path(_ words: [Substring]) -> Substring? {
        zip(words, words.dropFirst()).first { $0.0.hasSuffix("$(cat") }?.1
    }

    private static func name(of path: Substring) -> String {
        (path.split(separator: "/").last ?? path).reversed().drop { ")\"]".contains($0) }.reversed().map(String.init).joined()
    }
}
