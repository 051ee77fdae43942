import Foundation
import Testing
@testable import runnercfg
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Nothing that cannot be read is passed over, and nothing is made of it.
@Suite struct BrokenInputTests {
    private let directory: TemporaryDirectory
    private static let config = "concurrent = 4\n[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.example.org\"\n  token = \"glrt-veryverysecret\"\n  executor = \"shell\"\n"
    private static let values = "gitlabUrl: https://gitlab.example.org\nrunners:\n  secret: s\n  config: |\n    [[runners]]\n      [runners.kubernetes]\n        image = \"alpine\"\n"
    private static let secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\nstringData:\n  runner-token: glrt-veryverysecret\n"

    init() throws { directory = try TemporaryDirectory() }

    // MARK: Walks

    private func failure(_ path: String, says reason: String, of operand: String? = nil) {
        let session = Session.run("lint", operand ?? directory.path, in: directory)
        #expect(session.code == .failure, "\(session.errors)")
        #expect(session.errors.contains("runnercfg: cannot read `\(path)`: \(reason)\n"), "\(session.errors)")
    }

    #if os(Linux)
    @Test func namesThatAreNoTextAreSaid() throws {
        try directory.write("good.toml", Self.config)
        let make = { (name: [UInt8], isFolder: Bool) in
            let path = [UInt8](self.directory.path.utf8) + [0x2F] + name + [0]
            path.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { pointer in
                    guard let base = pointer.baseAddress else { return }
                    if isFolder { mkdir(base, 0o755) } else { close(open(base, O_CREAT | O_WRONLY, 0o644)) }
                }
            }
        }
        // Not a name that is looked at.
        make([0xFF] + Array(".png".utf8), false)
        #expect(Session.run("lint", directory.path).code == .success)
        make([0xFF] + Array(".toml".utf8), false)
        make([0x61, 0xC3], true)
        failure("\u{FFFD}.toml", says: "its name is not valid UTF-8")
        failure("a\u{FFFD}", says: "its name is not valid UTF-8")
    }
    #endif

    @Test func linksThatLeadNowhereAreSaid() throws {
        try directory.write("good.toml", Self.config)
        try FileManager.default.createSymbolicLink(atPath: directory.path("gone.md"), withDestinationPath: "nowhere")
        #expect(Session.run("lint", directory.path).code == .success)
        try FileManager.default.createSymbolicLink(atPath: directory.path("gone.yaml"), withDestinationPath: "nowhere")
        failure("gone.yaml", says: "there is no such file")
        failure("gone.yaml", says: "there is no such file", of: directory.path("*.yaml"))
        try FileManager.default.createSymbolicLink(atPath: directory.path("loop.toml"), withDestinationPath: "loop.toml")
        failure("loop.toml", says: "its symbolic links form a loop")
    }

    @Test func pathsThatAreTooLongAreSaid() throws {
        try directory.write("good.toml", Self.config)
        let name = String(repeating: "d", count: 250)
        var folder = open(directory.path, O_RDONLY)
        for _ in 0..<20 {
            mkdirat(folder, name, 0o755)
            let inner = openat(folder, name, O_RDONLY)
            close(folder)
            folder = inner
        }
        close(openat(folder, "config.toml", O_CREAT | O_WRONLY, 0o644))
        close(folder)
        let session = Session.run("lint", directory.path)
        #expect(session.code == .failure)
        #expect(session.errors.contains("File name too long"), "\(session.errors.suffix(200))")
    }

    @Test(.enabled(if: geteuid() != 0, "root may look everywhere")) func foldersThatMayNotBeEnteredAreSaidOnce() throws {
        try directory.write("closed/a.toml", Self.config)
        try directory.write("closed/b.toml", Self.config)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: directory.path("closed"))
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: directory.path("closed")) }
        failure("closed", says: "permission denied")
        #expect(Session.run("lint", directory.path).errors.split(separator: "\n").count { $0.contains("closed") } == 1)
    }

    // MARK: Broken beginnings

    @Test(arguments: ["<<<<<<< HEAD\n", "@x\n", "{{ if .Values.x }}\n", "%\n", "\"\n", "\t- a\n", "concurrent =\n", ": : :\n  - [\n"])
    func aBrokenBeginningHidesNoFile(_ beginning: String) throws {
        for (name, text) in [("runner.toml", Self.config), ("my.yaml", Self.values), ("secret.yaml", Self.secret)] {
            let folder = try TemporaryDirectory()
            try folder.write(name, beginning + text)
            let session = Session.run("lint", folder.path, in: folder)
            #expect(session.code == .findings, "\(name) \(session.errors)")
            #expect(session.output.contains("--> \(name):"), "\(session.output)")
            #expect(!session.output.contains("veryverysecret"))
        }
    }

    @Test(arguments: ["concurrent =\n", "check_interval =\n", "[session_server\n", "[[runners]\n", "[runners.docker\n"])
    func oneBrokenLineIsAConfig(_ text: String) throws {
        try directory.write("r.toml", text)
        #expect(Session.run("lint", directory.path).code == .findings)
    }

    @Test func otherBrokenFilesArePassedOver() throws {
        try directory.write("pyproject.toml", "<<<<<<< HEAD\n[tool.x]\na = \n")
        try directory.write("deployment.yaml", "<<<<<<< HEAD\napiVersion: apps/v1\nkind: Deployment\nspec:\n  runners:\n")
        try directory.write("map.yaml", "@x\napiVersion: v1\nkind: ConfigMap\ndata:\n  config.toml: |\n    [[runners]]\n  gitlabUrl: x\n")
        let session = Session.run("lint", "--allow-empty", directory.path)
        #expect(session.code == .success, "\(session.output)")
        #expect(session.errors.contains("mentions GitLab Runner, but no configuration was found in it"))
    }

    @Test(arguments: [true, false], ["\u{FEFF}", "", "# \u{8A2D}\u{5B9A}\n"]) func sixteenBitsAreSaid(_ isLittle: Bool, _ beginning: String) throws {
        for (name, text) in [("runner.toml", Self.config), ("my.yaml", Self.values), ("secret.yaml", Self.secret), ("config.toml", "concurrent = 1\n")] {
            let units = Array((beginning + text).utf16)
            let bytes = units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            let folder = try TemporaryDirectory()
            try folder.write(name, bytes: bytes)
            let session = Session.run("lint", folder.path, in: folder)
            #expect(session.code == .findings, "\(name) \(session.errors)")
            #expect(session.output.contains("the file is UTF-16; save it as UTF-8"), "\(session.output)")
            #expect(session.output.contains("1 error in 1 file"), "\(session.output)")
        }
    }

    // MARK: Nothing is made of what cannot be read

    @Test func guessesAreNotPrinted() throws {
        let token = "  token = \"abc\" glrt-Zk3vQ9xWm2Lp7TyB4cRd\"\n"
        let broken = "[[runners]]\n  name = \"a\"\n" + token + "  executor = \"docker\"\n  [runners.cache.s3]\n    AccessKey = \"AK\"\n    SecretKey = \"abc\" def\"\n"
        let config = try directory.write("config.toml", broken)
        let values = try directory.write("values.yaml", "gitlabUrl: https://x\nrunners: [\n")
        let inner = try directory.write("inner.yaml", "gitlabUrl: https://x\nrunners:\n  config: |\n    [[runners]]\n      name = \n")
        for (arguments, place) in [
            (["convert", config], "config.toml:3:"), (["generate", "env", config], "config.toml:3:"),
            (["generate", "secret", "--name", "s", config], "config.toml:3:"), (["convert", values], "values.yaml:"),
            (["generate", "env", values], "values.yaml:"), (["convert", inner], "inner.yaml:5:"), (["convert", "--to", "current-values", inner], "inner.yaml:5:"),
        ] {
            let session = Session.run(arguments, in: directory)
            #expect(session.code == .failure, "\(arguments)")
            #expect(session.output == "")
            #expect(session.errors.hasPrefix("runnercfg: \(place)"), "\(session.errors)")
            #expect(session.errors.contains("; the file was not used"), "\(session.errors)")
            #expect(!session.errors.contains("Zk3vQ9xWm2Lp7TyB4cRd"))
        }
    }

    @Test func onlySecretsAreTakenForSecrets() throws {
        let values = try directory.write("values.yaml", Self.values)
        let secret = try directory.write("secret.yaml", Self.secret)
        #expect(Session.run("convert", values, secret).code == .success)
        for (name, text) in [("map.yaml", "apiVersion: v1\nkind: ConfigMap\n"), ("empty.yaml", ""), ("my.yaml", Self.values)] {
            let session = Session.run("convert", values, try directory.write(name, text), in: directory)
            #expect(session.code == .failure)
            #expect(session.errors == "runnercfg: `\(name)` is not a Secret\n")
        }
        let broken = Session.run("convert", values, try directory.write("broken.yaml", Self.secret + "  @\n"), in: directory)
        #expect(broken.code == .failure)
        #expect(broken.errors.hasPrefix("runnercfg: broken.yaml:7:"), "\(broken.errors)")
    }

    @Test func endlessAliasesLeaveANote() throws {
        var bomb = "gitlabUrl: https://gitlab.example.org\nx0: &x0 [a, a, a, a, a, a, a, a, a, a]\n"
        for level in 1...9 { bomb += "x\(level): &x\(level) [" + Array(repeating: "*x\(level - 1)", count: 10).joined(separator: ", ") + "]\n" }
        let session = Session.run("lint", "--stdin-name=values.yaml", "-", input: bomb)
        #expect(session.errors.contains("note: values.yaml: not all of it was checked: its aliases expand endlessly\n"), "\(session.errors)")
        let secret = try directory.write("secret.yaml", Self.secret + bomb.replacing("gitlabUrl: https://gitlab.example.org\n", with: ""))
        let convert = Session.run("convert", try directory.write("values.yaml", Self.values), secret, in: directory)
        #expect(convert.errors.contains("note: `secret.yaml`: its aliases expand endlessly\n"), "\(convert.errors)")
        let few = Session.run("lint", "--stdin-name=values.yaml", "-", input: "gitlabUrl: &u https://gitlab.example.org\nrunners:\n  cloneUrl: *u\n")
        #expect(!few.errors.contains("aliases"))
    }

    // MARK: What a file is

    @Test func pipedValuesAreValues() {
        let piped = Session.run("lint", "--format", "json", "-", input: Self.values)
        #expect(piped.output.contains("\"kind\": \"values\""))
        #expect(Session.run("lint", "--format", "json", "-", input: "@x\n" + Self.values).output.contains("\"kind\": \"values\""))
        #expect(Session.run("lint", "--format", "json", "-", input: Self.config).output.contains("\"kind\": \"config\""))
        #expect(Session.run("lint", "--format", "json", "-", input: "concurrent =\n" + Self.config).output.contains("\"kind\": \"config\""))
        #expect(Session.run("lint", "--format", "json", "-", input: Self.secret).output.contains("\"kind\": \"secret\""))
    }

    @Test func templatesOfTerraformAreChecked() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("runner.tpl", "[[runners]]\n  url = \"${gitlab_url}\"\n  limt = ${limit}\n")
        let named = Session.run("lint", path, in: directory)
        #expect(named.code == .findings && named.output.contains("runner.tpl:3:3"), "\(named.output)")
        #expect(!named.output.contains("gitlab_url"))
        let directive = try directory.write("loop.tpl", "%{ for name in names }\n[[runners]]\n  limt = 3\n%{ endfor }\n")
        #expect(Session.run("lint", directive).output.contains("unknown key `limt`"))
        try directory.write("start.tpl", "#!/bin/sh\necho ${name}\n")
        #expect(Session.run("lint", directory.path("start.tpl"), in: directory).code == .failure)
    }

    @Test func theSummaryNamesWhatJudged() throws {
        try directory.write("chart/Chart.yaml", "apiVersion: v1\nname: gitlab-runner\nversion: 0.45.0\nappVersion: 15.4.0\n")
        try directory.write("chart/templates/a.yaml", "a: {{ .Values.gitlabUrl }}\n")
        try directory.write("chart/values.yaml", Self.values)
        #expect(Session.run("lint", directory.path("chart")).output.hasSuffix(" · GitLab Runner 15.4 · chart gitlab-runner 0.45.0\n"))
        let path = try directory.write("own.yaml", Self.values)
        #expect(Session.run("lint", path).output.hasSuffix(" · GitLab Runner 19.4 · chart 0.91.0\n"))
        #expect(Session.run("lint", directory.path).output.hasSuffix(" · GitLab Runner 15.4, 19.4 · chart gitlab-runner 0.45.0, chart 0.91.0\n"))
        let future = Session.run("lint", "--runner-version=99", "--chart-version", "2.0", path)
        #expect(future.output.hasSuffix(" · GitLab Runner 99.0, judged as 19.4 · chart 2.0, judged as 0.91.0\n"), "\(future.output)")
    }
}
