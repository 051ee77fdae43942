import Testing

@testable import RunnerConfig

/// Volumes as the Runner's two regular expressions have them.
struct DockerVolumeTests {
    @Test(arguments: [
        "/cache", "/", "data:/data", "/srv/a:/b:ro", "/srv/a:/b:RW,z", "/srv/a:/b:O", "/srv/a:/b:z", "/srv/a:/b:ro,rslave", "/srv/a:/b:rw:z:rshared",
        "/a/:/b/", "c:/cache", "/srv/$X:/data/$CI_PROJECT_ID", "/a,b:/c,d",
    ])
    func linuxReads(_ text: String) { #expect(Self.problem(text, .linux) == (text == "/" ? .root : nil)) }

    @Test(arguments: [
        ("./x:y", DockerVolume.Problem.relativeSource("./x")), ("./cache:/cache", .relativeSource("./cache")), ("~/.m2:/root/.m2", .relativeSource("~/.m2")),
        ("cache", .relativeDestination("cache")), ("/srv/data:data", .relativeDestination("data")), ("/srv/q:/q:readonly", .mode("readonly")),
        ("/srv/a:/b:rw,zz", .mode("rw,zz")), (#"C:\cache"#, .otherSystem), ("/a//b", .characters), ("/a:/b:", .mode("")), ("x:/", .root),
    ])
    func linuxRefuses(_ text: String, _ problem: DockerVolume.Problem) { #expect(Self.problem(text, .linux) == problem) }

    @Test(arguments: [
        #"c:\cache"#, "c:/cache", #"c:\cache:d:\cache:ro"#, #"name:d:\x"#, #"\\.\pipe\docker_engine:\\.\pipe\docker_engine"#, #"\\?\c:\a:c:\b"#, #"C:\a b\:D:\c\"#,
    ])
    func windowsReads(_ text: String) { #expect(Self.problem(text, .windows) == nil) }

    @Test(arguments: [
        (#"\.\pipe\docker_engine:\.\pipe\docker_engine"#, DockerVolume.Problem.pipe), ("/cache", .otherSystem), (#"c:\"#, .root), (#"c:\a:c:\b:readonly"#, .mode("readonly")),
        ("cache", .relativeDestination("cache")),
    ])
    func windowsRefuses(_ text: String, _ problem: DockerVolume.Problem) { #expect(Self.problem(text, .windows) == problem) }

    private static func problem(_ text: String, _ system: DockerVolume.System) -> DockerVolume.Problem? {
        do throws(DockerVolume.Problem) {
            _ = try DockerVolume(text, on: system)
            return nil
        } catch {
            return error
        }
    }
}
