/// What a value is.
enum NodeKind: UInt8 {
    case table, array, string, integer, float, boolean, offsetDateTime, localDateTime, localDate, localTime

    var isContainer: Bool { rawValue <= NodeKind.array.rawValue }
}
