import SourceBytes

/// Functions that make keys and certificates, or need a key, with placeholders for what they would give.
extension PlaceholderFunctions {
    static func keys(_ placeholders: Placeholders) -> [Function] {
        certificates(placeholders) + [
            Function("genPrivateKey", [.string]) { values in
                guard let kind = keyKind(values.string(0)) else { return .string("Unknown type \(values.string(0))") }
                return .string(pem(kind, placeholders.next(), "genPrivateKey"))
            },
            Function("bcrypt", [.string]) { _ in .string(hash(placeholders.next())) },
            Function("htpasswd", [.string, .string]) { values in
                let user = values.string(0)
                return .string(user.utf8.contains(UInt8(ascii: ":")) ? "invalid username: \(user)" : "\(user):\(hash(placeholders.next()))")
            },
            Function("derivePassword", [.integer, .string, .string, .string, .string]) { values in
                guard let length = passwordLength(values.string(1)) else { return .string("cannot find password template \(values.string(1))") }
                let number = placeholders.number(for: values.map(\.text))
                return .string(values.string(1) == "pin" ? PlaceholderText.digits(number, length) : PlaceholderText.text(number, length))
            },
            Function("encryptAES", [.string, .string]) { values in
                let code = Base64Text.encoded(PlaceholderText.text(placeholders.next(), 16 * (2 + values.string(1).utf8.count / 16)))
                placeholders.remember(values.string(1), as: code, of: values.string(0))
                return .string(code)
            },
            Function("decryptAES", [.string, .string]) { values throws(TemplateFailure) in
                let (password, code) = (values.string(0), values.string(1))
                if let text = placeholders.plainText(of: code, password) { return .string(text) }
                guard Base64.decode(code) != nil else { throw TemplateFailure("illegal base64 data") }
                return .string(PlaceholderText.text(placeholders.number(for: [password, code]), 16))
            },
        ]
    }

    private static func certificates(_ placeholders: Placeholders) -> [Function] {
        // What each is given: a name, addresses and names, days, an authority; and perhaps a key.
        let kinds: [(name: String, fixed: [Function.Parameter])] = [
            ("genCA", [.string, .integer]), ("genSelfSignedCert", [.string, .any, .any, .integer]),
            ("genSignedCert", [.string, .any, .any, .integer, .map]),
        ]
        var all = kinds.flatMap { name, fixed in
            [
                Function(name, fixed) { values in
                    let (number, what) = (placeholders.next(), "\(name) \(values.string(0))")
                    return certificate(pem("CERTIFICATE", number, what), pem("RSA PRIVATE KEY", number, what))
                },
                Function(name + "WithKey", fixed + [.string]) { values throws(TemplateFailure) in
                    let key = values.string(fixed.count)
                    guard key.hasPrefix("-----BEGIN ") else { throw TemplateFailure("parsing private key: no PEM data in input") }
                    return certificate(pem("CERTIFICATE", placeholders.next(), "\(name)WithKey \(values.string(0))"), key)
                },
            ]
        }
        all.append(Function("buildCustomCert", [.string, .string]) { values throws(TemplateFailure) in
            guard let text = Base64.decode(values.string(0)) else { throw TemplateFailure("unable to decode base64 certificate") }
            guard let key = Base64.decode(values.string(1)) else { throw TemplateFailure("unable to decode base64 private key") }
            return certificate(String(decoding: text, as: UTF8.self), String(decoding: key, as: UTF8.self))
        })
        return all
    }

    private static func certificate(_ text: String, _ key: String) -> TemplateValue {
        let traits = TemplateTraits(type: "sprig.certificate", kind: "struct", text: "{\(text) \(key)}")
        return .map(TemplateMap([("Cert", .string(text)), ("Key", .string(key))], traits: traits))
    }

    /// Marked text between the lines of a PEM block.
    private static func pem(_ kind: String, _ number: Int, _ what: String) -> String {
        let code = Array(Base64.encode("PLACEHOLDER\(number) of \(what)".utf8).utf8)
        let lines = stride(from: 0, to: code.count, by: 64).map { String(decoding: code[$0..<min($0 + 64, code.count)], as: UTF8.self) + "\n" }
        return "-----BEGIN \(kind)-----\n\(lines.joined())-----END \(kind)-----\n"
    }

    private static func keyKind(_ name: String) -> String? {
        switch name {
        case "", "rsa": "RSA PRIVATE KEY"
        case "dsa": "DSA PRIVATE KEY"
        case "ecdsa": "EC PRIVATE KEY"
        case "ed25519": "PRIVATE KEY"
        case _: nil
        }
    }

    private static func hash(_ number: Int) -> String { "$2a$10$" + PlaceholderText.text(number, 53) }

    private static func passwordLength(_ kind: String) -> Int? {
        switch kind {
        case "maximum": 20
        case "long": 14
        case "medium", "basic": 8
        case "short", "pin": 4
        case _: nil
        }
    }
}
