/// Characters that steer a terminal, change the order in which a line is read, or are not seen at all: no output passes them on.
package enum HiddenCharacters {
    package static func contain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: false
        // Controls: C0, DEL, C1.
        case 0..<0x20, 0x7F...0x9F: true
        // Separators of lines and paragraphs, marks of annotations, and code points that are no characters.
        case 0x2028, 0x2029, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true
        // These two only choose how the visible character before them looks.
        case 0xFE0E, 0xFE0F: false
        // What Unicode says is shown as nothing: marks of direction, widths of zero, soft hyphens, fillers, tags, selectors.
        default: scalar.value & 0xFFFE == 0xFFFE || scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    package static func stand(in text: String) -> Bool {
        !text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && text.unicodeScalars.contains(where: contain)
    }

    /// What to show instead: the picture of a control character where there is one.
    package static func picture(of scalar: Unicode.Scalar) -> String {
        if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return String(picture) }
        return scalar.value == 0x7F ? "\u{2421}" : "\u{FFFD}"
    }
}
