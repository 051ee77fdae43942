/// Regions of Amazon, as hosts and zones name them.
enum AmazonRegion {
    /// The region that a host of S3 names; nil for `s3.amazonaws.com` and for other hosts.
    static func named(by address: ServerAddress) -> String? {
        guard address.isAmazon else { return nil }
        let labels = address.host.lowercased().split(separator: ".").map(String.init)
        for (index, label) in labels.enumerated() where label == "s3" || label == "dualstack" {
            if let next = labels[safe: index + 1], isRegion(next) { return next }
        }
        // `s3-eu-west-1.amazonaws.com`, as it was written at first.
        return labels.lazy.filter { $0.hasPrefix("s3-") }.map { String($0.dropFirst(3)) }.first(where: isRegion)
    }

    /// `eu-west-1`, `us-gov-west-1`.
    static func isRegion(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts.count <= 5, parts[0].utf8.count == 2, let number = parts.last, number.utf8.count == 1, Int(number) != nil else { return false }
        return parts.dropLast().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
    }

    /// The region of a zone: `us-east-1` of `us-east-1a`.
    static func ofZone(_ text: String) -> String? {
        guard let last = text.utf8.last, (0x61...0x7A).contains(last) else { return nil }
        let region = String(text.dropLast())
        return isRegion(region) ? region : nil
    }
}
