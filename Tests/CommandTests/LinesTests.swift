@testable import Reports
import Testing
@testable import runnercfg

@Suite struct LinesTests {
    @Test func countsFromOneInBytes() {
        let lines = Lines([UInt8]("a\nä b\n".utf8))
        #expect(lines.position(0) == .init(line: 1, column: 1))
        #expect(lines.position(1) == .init(line: 1, column: 2))
        #expect(lines.position(2) == .init(line: 2, column: 1))
        #expect(lines.position(5) == .init(line: 2, column: 4))
        #expect(lines.position(7) == .init(line: 3, column: 1))
    }

    @Test func offsetsBeyondTheEndStandAtTheEnd() {
        #expect(Lines([]).position(99) == .init(line: 1, column: 1))
        #expect(Lines([UInt8]("ab".utf8)).position(99) == .init(line: 1, column: 3))
        #expect(Lines([UInt8]("ab".utf8)).position(-1) == .init(line: 1, column: 1))
    }

    @Test func lineEndsAreNoPartOfLines() {
        let lines = Lines([UInt8]("ab\r\n\r\ncd\re\nf".utf8))
        #expect(lines.count == 4)
        #expect(lines.range(ofLine: 1) == 0..<2)
        #expect(lines.range(ofLine: 2) == 4..<4)
        #expect(lines.range(ofLine: 3) == 6..<10)
        #expect(lines.range(ofLine: 4) == 11..<12)
        #expect(lines.range(ofLine: 5) == 12..<12)
        #expect(lines.range(ofLine: 0) == 12..<12)
    }
}
