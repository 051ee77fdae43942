import HelmTemplate
import SourceBytes

/// A credential as it has to stand in the Secret, so that the chart's script hands over what was given.
///
/// Source: `entrypoint` in the charts' `configmap.yaml`: `$(cat FILE)` for most keys, `$(echo -e $(cat FILE))` for the private key of
/// Google, and the path alone for a file.
struct ScriptedValue {
    private(set) var bytes: [UInt8]
    private(set) var notes: [String] = []

    /// - Parameter key: its name in ``SecretKind/keys``.
    init(_ value: [UInt8], of key: String, _ kind: SecretKind) throws(GenerationFailure) {
        bytes = value
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes.removeFirst(3)
            notes.append("the byte order mark before `\(key)` was dropped")
        }
        switch kind {
        case .certificates, .registry: try checkFile(key, kind)
        case .gcs where key == SecretKind.googleFile: try checkFile(key, kind)
        case .s3, .gcs, .azure, .token: try carry(key, kind)
        }
        guard !bytes.isEmpty || key == SecretKind.registrationToken else { throw GenerationFailure(message: "`\(key)` is empty") }
    }

    private mutating func checkFile(_ key: String, _ kind: SecretKind) throws(GenerationFailure) {
        try refuseUTF16(key)
        if kind == .certificates {
            if bytes.firstOffset(of: "-----BEGIN ".utf8) == nil, !bytes.isEmpty { throw GenerationFailure(message: "`\(key)` is not in PEM form, which the Runner needs: `-----BEGIN ...` is missing") }
        } else if (try? JSONDecoder.value(String(decoding: bytes, as: UTF8.self))) == nil {
            // The API refuses such a Secret of a registry; of the other only the Runner knows.
            if kind == .registry { throw GenerationFailure(message: "`\(key)` is not JSON, which Kubernetes needs") }
            notes.append("`\(key)` is not JSON, as Google's credentials are")
        }
    }

    /// What becomes a variable, and then a text in config.toml.
    private mutating func carry(_ key: String, _ kind: SecretKind) throws(GenerationFailure) {
        try refuseUTF16(key)
        guard !bytes.contains(0) else { throw GenerationFailure(message: "`\(key)` contains a NUL byte, which no variable can hold") }
        guard String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) else { throw GenerationFailure(message: "`\(key)` is not UTF-8, which config.toml needs; what is not text does not belong here") }
        let count = bytes.count
        while bytes.last == UInt8(ascii: "\n") {
            bytes.removeLast()
            if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        }
        if bytes.count < count { notes.append("the line break after `\(key)` was dropped") }
        if key == "gcs-private-key" {
            let line = EchoedText.source(of: bytes)
            if line != bytes, bytes.contains(UInt8(ascii: "\n")) {
                notes.append("`gcs-private-key` is stored in one line with `\\n`: the chart's script turns those into line ends, but real line ends into blanks")
            }
            bytes = line
        } else {
            if let first = bytes.first, let last = bytes.last, [first, last].contains(where: { " \t\r".utf8.contains($0) }) { notes.append("`\(key)` begins or ends with a blank, which is part of it") }
            let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
            if lines > 1 { notes.append("`\(key)` has \(lines) lines, and all of them are part of it") }
        }
        guard bytes.count <= Self.variableLimit else { throw GenerationFailure(message: "`\(key)` is longer than a variable can be, which is 128 KiB") }
    }

    private func refuseUTF16(_ key: String) throws(GenerationFailure) {
        guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return }
        throw GenerationFailure(message: "`\(key)` is UTF-16, as PowerShell writes files; save it as UTF-8")
    }

    /// What Linux allows for a variable with its name, less the longest name.
    ///
    /// Source: Linux, `MAX_ARG_STRLEN`.
    private static let variableLimit = (128 << 10) - 32
}
