extension YAMLStream {
    /// A text with U+0085 as the line end that Helm's reader takes it for, in quotes and outside of them. Places stay: the two bytes
    /// become a carriage return and a line feed.
    ///
    /// Source: measured with sigs.k8s.io/yaml 1.6 in Helm 4.2.3.
    public static func helmLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = bytes.firstOffset(of: [0xC2, 0x85]) else { return bytes }
        var bytes = bytes
        for place in first..<bytes.count - 1 where bytes[place] == 0xC2 && bytes[place + 1] == 0x85 {
            (bytes[place], bytes[place + 1]) = (.carriageReturn, .lineFeed)
        }
        return bytes
    }
}
