import SourceBytes

/// Memory and processors.
extension DockerToKubernetes {
    private static let names = [
        "memory": "memory_limit", "memory_reservation": "memory_request", "service_memory": "service_memory_limit",
        "service_memory_reservation": "service_memory_request", "cpus": "cpu_limit", "service_cpus": "service_cpu_limit",
    ]

    mutating func convertAmount(_ member: Member) {
        guard let name = Self.names[member.key], let text = member.node.string else { return }
        let isMemory = member.key.contains("memory")
        guard let quantity = isMemory ? DockerSize(text).bytes.map(Self.quantity) : Self.processors(text) else {
            return lose(member, "Docker cannot read the amount", "set `\(name)`")
        }
        let limit = docker[member.key.replacing("_reservation", with: "")]?.node.string.flatMap { DockerSize($0).bytes }
        if member.key.hasSuffix("_reservation"), let limit, limit > 0, limit < DockerSize(text).bytes ?? 0 { return lose(member, "it is above the limit") }
        draft.set(["kubernetes", name], .string(quantity), from: member.key)
    }

    /// A number of bytes in the largest unit that needs no fraction.
    static func quantity(bytes: Int64) -> String {
        for (unit, factor) in [("Gi", Int64(1) << 30), ("Mi", 1 << 20), ("Ki", 1 << 10)] where bytes >= factor && bytes % factor == 0 { return "\(bytes / factor)\(unit)" }
        return String(bytes)
    }

    /// Go's fractions, such as `1/2`, in thousandths; nil where that is not exact.
    private static func processors(_ text: String) -> String? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 1 {
            guard let number = Double(text), number > 0, number < 1_000_000, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
            if Quantity(text).isValid, !text.contains("e"), !text.contains("E") { return text }
            let thousandths = number * 1000
            return thousandths == thousandths.rounded() ? "\(Int64(thousandths))m" : nil
        }
        guard parts.count == 2, let above = Int64(parts[0]), let below = Int64(parts[1]), above > 0, below > 0, above < 1_000_000, above * 1000 % below == 0 else { return nil }
        return "\(above * 1000 / below)m"
    }
}
