import GoTemplate
import SourceBytes

/// The entries of a template that set variables of boolean options of `register`: which they are, and where.
struct TemplateEntries {
    /// In the order of their declaration.
    let variables: [String]
    /// From one `- ` to the next line that begins another entry or ends the list, in order.
    private let areas: [Range<Int>]
    /// Conditions on which an entry depends.
    private let conditions: [Range<Int>]

    private static let known = KeyIndex.all.filter { $0.key.kind == .boolean }.compactMap(\.key.environment) + ["S3_CACHE_INSECURE"]
    private static let knownNames = Set(known.map { Array($0.utf8)[...] })

    init(_ template: Template) {
        var found: Set<ArraySlice<UInt8>> = []
        let areas = Self.areas(in: template.bytes, &found)
        variables = Self.known.filter { found.contains(Array($0.utf8)[...]) }
        self.areas = areas
        conditions = areas.isEmpty ? [] : template.branches.filter { branch in
            Self.touches(branch.body, areas) || branch.otherwise.map { Self.touches($0, areas) } == true
        }.map(\.condition).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether what becomes of an entry may depend on a value: one that stands in it or in a condition around it, or that is handed on.
    func mayDepend(on reference: FieldReference) -> Bool {
        switch reference.role {
        case .assignment, .context, .subject: true
        case .output, .condition:
            Self.handing.contains(reference.function ?? "") || Self.touches(reference.range, areas) || Self.touches(reference.range, conditions)
        }
    }

    /// Functions whose arguments other templates see.
    private static let handing: Set<String> = ["include", "tpl", "dict", "list", "merge"]

    private static func areas(in bytes: [UInt8], _ found: inout Set<ArraySlice<UInt8>>) -> [Range<Int>] {
        var areas: [Range<Int>] = []
        // The entry that is looked at, and whether it has such a name.
        var (start, indentation, isNamed) = (0, 0, false)
        var place = 0
        while place < bytes.count {
            let end = bytes.lineEnd(from: place)
            let words = bytes[place..<end].drop { $0 == 0x20 || $0 == UInt8(ascii: "#") }
            let isBlank = words.allSatisfy { $0 <= 0x20 } || words.starts(with: "{{".utf8)
            let isEntry = words.first == UInt8(ascii: "-")
            if !isBlank, isEntry || words.startIndex - place <= indentation {
                if isNamed { areas.append(start..<place) }
                (start, indentation, isNamed) = (place, words.startIndex - place, false)
            }
            if let name = variable(words), knownNames.contains(name) {
                found.insert(name)
                isNamed = true
            }
            place = end
        }
        if isNamed { areas.append(start..<bytes.count) }
        return areas
    }

    /// The name in `- name: CACHE_S3_INSECURE`.
    private static func variable(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let words = line.drop { $0 == UInt8(ascii: "-") || $0 == 0x20 }
        guard words.starts(with: "name: ".utf8) else { return nil }
        return words.dropFirst(6).drop { $0 == UInt8(ascii: "\"") || $0 == 0x20 }.prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }
    }

    /// Whether a range overlaps one of several that are in order.
    private static func touches(_ range: Range<Int>, _ places: [Range<Int>]) -> Bool {
        places[safe: places.partitionPoint { $0.upperBound <= range.lowerBound }].map { $0.lowerBound < range.upperBound } ?? false
    }
}
