/// Functions whose result depends on chance, the clock or a key: a chart that calls one cannot be told what comes out.
enum RefusedFunctions {
    static let all: [Function] = chance.map { refused($0, "on chance or a key") } + clock.map { refused($0, "on the clock") }

    private static let chance = [
        "randAlphaNum", "randAlpha", "randAscii", "randNumeric", "randBytes", "randInt", "shuffle", "uuidv4", "genPrivateKey", "genCA",
        "genCAWithKey",
        "genSelfSignedCert", "genSelfSignedCertWithKey", "genSignedCert", "genSignedCertWithKey", "buildCustomCert", "derivePassword", "bcrypt",
        "htpasswd",
        "encryptAES", "decryptAES",
    ]

    private static let clock = ["now", "ago"]

    private static func refused(_ name: String, _ what: String) -> Function {
        Function(name, [], rest: .any) { _ throws(TemplateFailure) in
            throw TemplateFailure("\(name) depends \(what): it is not evaluated here")
        }
    }
}
