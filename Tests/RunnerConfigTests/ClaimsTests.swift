import Testing
@testable import RunnerConfig

@Suite struct ClaimsTests {
    @Test func `what touches a claim is refused, however many there are`() {
        var claims = Claims()
        let takes = { (range: Range<Int>, path: String) in claims.take(Repair([Edit(range, "")], paths: [path])) }
        // Not in order, and more than one part holds.
        let places = (0..<3000).map { $0 &* 1009 % 3000 }
        for place in places { #expect(takes(place * 10..<place * 10 + 4, "k\(place)")) }
        for place in places {
            #expect(!takes(place * 10 + 4..<place * 10 + 5, "end"))
            #expect(!takes(place * 10 - 1..<place * 10, "start"))
            #expect(!takes(place * 10 + 2..<place * 10 + 2, "inside"))
            #expect(!takes(place * 10 + 6..<place * 10 + 7, "k\(place)"))
        }
        for place in places { #expect(takes(place * 10 + 6..<place * 10 + 7, "free\(place)")) }
    }
}
