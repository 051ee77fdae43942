import Testing
@testable import GoTemplate

/// Lengths, alphabets, types and complaints are those of Helm 4.2.3.
@Suite struct PlaceholderTests {
    private func render(_ text: String, _ placeholders: Placeholders = Placeholders()) throws -> String {
        var functions = TemplateFunctions.standard
        functions.add(placeholders)
        var set = TemplateSet(functions: functions)
        set.add(Template(parsing: Array(text.utf8), name: "t"))
        return try set.render("t", with: .map(TemplateMap())).text
    }

    @Test(arguments: [
        ("randAlphaNum 16", "PLACEHOLDER1xxxx"), ("randAlphaNum 12", "PLACEHOLDER1"), ("randAlphaNum 5", "PLAC1"), ("randAlphaNum 1", "1"), ("randAlphaNum 0", ""), ("randAlphaNum -1", ""),
        ("randAscii 14", "PLACEHOLDER1xx"), ("randAlpha 14", "PLACEHOLDERAxx"), ("randAlpha 1", "A"), ("randNumeric 6", "999991"), ("randNumeric 1", "1"), ("randNumeric 0", ""),
        ("randBytes 10", "UExBQ0VIT0xEMQ=="), ("randBytes 0", ""), ("randInt 3 10", "4"), ("randInt -9223372036854775807 -9223372036854775806", "-9223372036854775807"), ("typeOf (randInt 3 10)", "int"),
        ("shuffle \"abc\"", "abc"), ("uuidv4", "00000000-0000-4000-8000-000000000001"), ("bcrypt \"x\" | len", "60"), ("bcrypt \"x\" | trunc 19", "$2a$10$PLACEHOLDER1"),
        ("htpasswd \"u\" \"x\" | trunc 21", "u:$2a$10$PLACEHOLDER1"), ("htpasswd \"u:\" \"x\"", "invalid username: u:"),
        ("derivePassword 1 \"maximum\" \"p\" \"u\" \"s\"", "PLACEHOLDER1xxxxxxxx"), ("derivePassword 1 \"long\" \"p\" \"u\" \"s\"", "PLACEHOLDER1xx"), ("derivePassword 1 \"medium\" \"p\" \"u\" \"s\"", "PLACEHO1"),
        ("derivePassword 1 \"pin\" \"p\" \"u\" \"s\"", "9991"), ("derivePassword 1 \"zz\" \"p\" \"u\" \"s\"", "cannot find password template zz"),
        ("eq (derivePassword 1 \"long\" \"p\" \"u\" \"s\") (derivePassword 1 \"long\" \"p\" \"u\" \"s\")", "true"), ("eq (derivePassword 1 \"long\" \"p\" \"u\" \"s\") (derivePassword 2 \"long\" \"p\" \"u\" \"s\")", "false"),
        ("encryptAES \"k\" \"plain\" | decryptAES \"k\"", "plain"), ("encryptAES \"k\" \"plain\" | len", "44"), ("decryptAES \"k\" \"YWJj\"", "PLACEHOLDER1xxxx"),
        ("genPrivateKey \"ed25519\"", "-----BEGIN PRIVATE KEY-----\nUExBQ0VIT0xERVIxIG9mIGdlblByaXZhdGVLZXk=\n-----END PRIVATE KEY-----\n"), ("genPrivateKey \"\" | trunc 20", "-----BEGIN RSA PRIVA"),
        ("genPrivateKey \"ecdsa\" | trunc 20", "-----BEGIN EC PRIVAT"), ("genPrivateKey \"x\"", "Unknown type x"), ("typeOf (genCA \"x\" 1)", "sprig.certificate"), ("kindOf (genCA \"x\" 1)", "struct"),
        ("genCA \"x\" 1 | toString | trunc 29", "{-----BEGIN CERTIFICATE-----\n"), ("(genSignedCert \"n\" nil nil 1 (genCA \"x\" 1)).Key | trunc 31", "-----BEGIN RSA PRIVATE KEY-----"),
        ("(genCAWithKey \"x\" 1 (genPrivateKey \"ecdsa\")).Key | trunc 20", "-----BEGIN EC PRIVAT"), ("(buildCustomCert \"YQ==\" \"Yg==\").Key", "b"),
        ("(genCA (repeat 99 \"x\") 1).Cert | splitList \"\\n\" | rest | first | len", "64"),
    ])
    func `texts of the right shape`(_ expression: String, _ expected: String) throws {
        #expect(try render("{{ \(expression) }}") == expected)
    }

    /// What helm 4.2.3 prints, on a machine whose clock stands at that moment.
    @Test(arguments: [
        ("now", "2001-02-03 04:05:06 +0000 UTC"), ("now | date \"2006-01-02T15:04:05Z07:00\"", "2001-02-03T04:05:06Z"), ("now | unixEpoch", "981173106"), ("now | htmlDate", "2001-02-03"),
        ("dateInZone \"2006-01-02\" now \"UTC\"", "2001-02-03"), ("date_in_zone \"15:04\" (now) \"UTC\"", "04:05"), ("now | dateModify \"-2h\" | date \"15:04\"", "02:05"),
        ("now | mustDateModify \"24h\" | unixEpoch", "981259506"), ("date \"2006\" \"x\"", "2001"), ("date \"2006\" 1.5", "2001"), ("date \"2006\" 0", "1970"), ("htmlDate nil", "2001-02-03"),
        ("now.Format \"2006\"", "2001"), ("now.Year", "2001"), ("typeOf now", "time.Time"), ("ago (now | dateModify \"-2h\")", "2h0m0s"), ("ago (now | dateModify \"90s\")", "-1m30s"), ("ago \"x\"", "0s"),
        ("ago (now | dateModify \"-1500ms\")", "2s"), ("ago (now | dateModify \"1500ms\")", "-2s"), ("ago (now | dateModify \"-1400ms\")", "1s"), ("ago 981173100", "6s"),
        ("ago (toDate \"2006\" \"0001\")", "2562047h47m16.854775807s"),
    ])
    func `the clock stands still`(_ expression: String, _ expected: String) throws {
        #expect(try render("{{ \(expression) }}") == expected)
    }

    @Test(arguments: [
        ("randInt 5 5", "error calling randInt: invalid argument to Intn"), ("randInt 5 2", "error calling randInt: invalid argument to Intn"),
        ("randInt -9223372036854775808 1", "error calling randInt: invalid argument to Intn"), ("randBytes -1", "error calling randBytes: runtime error: makeslice: len out of range"),
        ("randAlphaNum \"5\"", "expected integer; found \"5\""), ("randAlphaNum 999999999999", "error calling randAlphaNum: the text is too long"), ("genCA \"x\" \"y\"", "expected integer; found \"y\""),
        ("buildCustomCert \"!\" \"y\"", "error calling buildCustomCert: unable to decode base64 certificate"), ("decryptAES \"a\" \"!!\"", "error calling decryptAES: illegal base64 data"),
        ("genCAWithKey \"x\" 1 \"bad\"", "error calling genCAWithKey: parsing private key: no PEM data in input"), ("htpasswd \"u\" \"p\" \"sha\"", "wrong number of args for htpasswd: want 2 got 3"),
    ])
    func `what Helm refuses`(_ expression: String, _ message: String) {
        let failure = #expect(throws: TemplateFailure.self) { try render("{{ \(expression) }}") }
        #expect(failure?.message == message)
    }

    @Test func `each call gives another text, and each rendering the same ones`() throws {
        let text = "{{ range until 30 }}{{ randAlphaNum 2 }} {{ randAlpha 2 }} {{ end }}{{ (genCA \"a\" 1).Cert }}{{ (genCA \"a\" 1).Cert }}"
        let words = try render(text).split(separator: " ").prefix(60)
        #expect(Set(words).count == 60)
        let placeholders = Placeholders()
        #expect(try render(text, placeholders) == (try render(text)))
        #expect(placeholders.count == 62)
        #expect(PlaceholderText.letters(26, 1) == "Z" && PlaceholderText.letters(27, 2) == "AA" && PlaceholderText.letters(702, 2) == "ZZ" && PlaceholderText.letters(703, 3) == "AAA")
    }
}
