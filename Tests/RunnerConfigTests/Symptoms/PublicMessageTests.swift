import RunnerConfig
import Testing

/// Messages of public reports, in our words and with other names and addresses, and what has to be said first: a rule, or what the
/// message is known as where no rule explains it.
struct PublicMessageTests {
    private static let search = SymptomSearch()

    @Test(arguments: PublicMessages.explained) func aRuleIsNamed(_ message: String, _ rule: String) {
        let found = Self.search.explaining(message).first
        #expect(found?.rules.first == rule, "\(found?.message ?? "unknown")")
    }

    @Test(arguments: PublicMessages.meant) func aMeaningIsGiven(_ message: String, _ beginning: String) {
        let found = Self.search.explaining(message).first
        #expect(found?.message.hasPrefix(beginning) == true && found?.meaning != nil, "\(found?.message ?? "unknown")")
    }

    @Test(arguments: (PublicMessages.explained + PublicMessages.meant).map(\.0)) func aLogShowsIt(_ message: String) {
        #expect(!SymptomLog([UInt8]("2026-11-28T10:15:30Z \(message)\n".utf8)).entries.isEmpty)
    }
}
