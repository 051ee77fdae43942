/// Paths in URLs.
enum FileURL {
    /// A path with everything escaped that is not plain in a URL.
    static func escaped(_ path: String) -> String {
        path.utf8.map { byte in
            let isPlain = byte < 0x80 && (UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "/-._~".utf8.contains(byte))
            guard !isPlain else { return String(UnicodeScalar(byte)) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    /// `file:///srv/config.toml`; nil for what has no place on the disk.
    static func of(_ path: String, from folder: String?) -> String? {
        guard path != "-", path.hasPrefix("/") || folder != nil else { return nil }
        return "file:///" + escaped(PathNames.relative(path, from: folder ?? "/", to: "/"))
    }
}
