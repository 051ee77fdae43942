extension String {
    /// A path without `.`, doubled slashes and a slash at its end: two names of one place are one text. `..` and links stay as they are.
    package var tidyPath: String {
        guard !isTidyPath else { return self }
        let names = pathSteps.filter { $0 != "." }
        return (hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
    }

    private var isTidyPath: Bool {
        // The bytes of the name so far, and whether all of them are a dot.
        var (count, isDot, isFirst) = (0, false, true)
        for byte in utf8 {
            if byte == UInt8(ascii: "/") {
                guard count > 0 && !isDot || isFirst && count == 0 else { return false }
                (count, isFirst) = (0, false)
            } else {
                isDot = count == 0 && byte == UInt8(ascii: ".")
                count += 1
            }
        }
        return count > 0 && !isDot
    }
}
