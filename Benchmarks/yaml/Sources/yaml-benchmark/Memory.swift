#if canImport(Glibc)
    import Glibc
#endif

/// Files and the memory of this process, as Linux tells them.
enum Memory {
    /// The most memory this process ever held, in bytes; nil where the system does not tell.
    static var peak: Int? {
        let status = String(decoding: bytes(of: "/proc/self/status"), as: UTF8.self)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }) else { return nil }
        return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }

    /// The content of a file, in one buffer of its size where the size is known.
    static func bytes(of path: String) -> [UInt8] {
        #if canImport(Glibc)
            guard let file = fopen(path, "rb") else { return [] }
            defer { fclose(file) }
            fseek(file, 0, SEEK_END)
            let size = ftell(file)
            fseek(file, 0, SEEK_SET)
            return [UInt8](unsafeUninitializedCapacity: size > 0 ? size : 65_536) { buffer, count in
                count = fread(buffer.baseAddress, 1, buffer.count, file)
            }
        #else
            return []
        #endif
    }

    static func write(_ bytes: [UInt8], to path: String) {
        #if canImport(Glibc)
            guard let file = fopen(path, "wb") else { return }
            _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
            fclose(file)
        #endif
    }
}
