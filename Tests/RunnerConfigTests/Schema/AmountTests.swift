import Testing
@testable import RunnerConfig

@Suite struct AmountTests {
    @Test(arguments: [
        ("1", 1), ("500m", 0.5), ("1.5Gi", 1_610_612_736), ("1e3", 1000), ("1E", 1e18), ("1Ei", 1_152_921_504_606_846_976), ("-2Mi", -2_097_152), ("+.5", 0.5),
        ("5.", 5), ("2k", 2000), ("100u", 1e-4), ("1e-3", 1e-3), ("12E+2", 1200), ("1GB", nil), ("512MB", nil), ("1 core", nil), ("2 Gi", nil), ("4gb", nil),
        ("1K", nil), ("1ki", nil), ("1e", nil), ("", nil), (".", nil), ("1.2.3", nil), ("lots", nil), ("Gi", nil), ("1e999999999999", nil), ("--1", nil),
    ] as [(String, Double?)])
    func `quantities of Kubernetes`(_ text: String, _ amount: Double?) {
        if let amount, let read = Quantity(text).amount { #expect(abs(read - amount) <= abs(amount) * 1e-12) } else { #expect(Quantity(text).amount == amount) }
    }

    @Test(arguments: [
        ("512m", 536_870_912), ("1.5 GB", 1_610_612_736), ("2gib", 2_147_483_648), ("1073741824", 1_073_741_824), ("1024b", 1024), ("1T", 1_099_511_627_776),
        ("0", 0), ("1 kb", 1024), ("512Mi", nil), ("-1", nil), ("2 gigs", nil), ("1bb", nil), ("1e", nil), ("", nil), ("m", nil), ("1 2m", nil), ("lots", nil), ("1  m", nil),
        ("9999999p", nil), ("1é", nil),
    ] as [(String, Int64?)])
    func `sizes of Docker`(_ text: String, _ bytes: Int64?) {
        #expect(DockerSize(text).bytes == bytes)
    }

    @Test(arguments: [
        ("1h30m", 5_400_000_000_000), ("-1.5s", -1_500_000_000), ("+5µs", 5000), (".5h", 1_800_000_000_000), ("5.s", 5_000_000_000), ("0", 0), ("1ns", 1),
        ("2562047h47m16.854775807s", .max), ("-2562047h47m16.854775808s", .min), ("2562047h47m16.854775808s", nil), ("9999999h", nil), ("1.0000000000000000000001s", 1_000_000_000),
        ("1d", nil), ("15", nil), ("1h 30m", nil), ("1h30min", nil), ("", nil), ("-", nil), (".", nil), (".s", nil), ("1.2.3s", nil), ("99999999999999999999h", nil),
    ] as [(String, Int64?)])
    func `durations of Go`(_ text: String, _ nanoseconds: Int64?) {
        #expect(GoDuration.nanoseconds(text) == nanoseconds)
    }

    @Test(arguments: [
        ("2026-01-01T00:00:00Z", true), ("2026-02-28T23:59:59.123456789123+02:00", true), ("2028-02-29T00:00:00-11:30", true), ("2026-02-29T00:00:00Z", false),
        ("2026-01-01T00:00:60Z", false), ("2026-01-01T24:00:00Z", false), ("2026-01-01 00:00:00Z", false), ("2026-01-01T00:00:00", false), ("2026-01-01", false),
        ("tomorrow", false), ("", false), ("2026-01-01T00:00:00Zz", false), ("2026-01-01T00:00:00.Z", false), ("2026-13-01T00:00:00Z", false),
    ])
    func `times as texts`(_ text: String, _ expected: Bool) {
        #expect(Timestamp.isValid(text) == expected)
    }
}
