import LibFuzzer
import RunnerConfig

fuzz(check)

/// Lints and repairs; the first byte says as what. A trap is a finding.
private func check(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let start, count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    let kinds: [FileKind] = [.config, .values, .template, .secret]
    let file = InputFile(path: "input", bytes: bytes, kind: kinds[Int(start.pointee & 3)])
    for report in Linter().lint([file]) {
        for finding in report.findings {
            precondition(finding.range.lowerBound >= 0 && finding.range.upperBound <= bytes.count, "\(finding.rule) is in the text")
        }
    }
    let fixed = Fixer(unsafe: true).fix(file)
    let again = Fixer(unsafe: true).fix(InputFile(path: "input", bytes: fixed.bytes, kind: file.kind))
    precondition(again.bytes == fixed.bytes, "repaired twice is repaired once")
    return 0
}
