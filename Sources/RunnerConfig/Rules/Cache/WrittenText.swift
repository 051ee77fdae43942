/// What rules about texts of a store share.
extension Setting where Value == String {
    /// Whether the text is the value itself: neither empty, nor a placeholder, nor a mark that another program replaces.
    var isFinal: Bool {
        !value.isEmpty && !value.contains("$") && !value.contains("{%") && !TextFormat.isFilledInLater(value) && !Placeholders.contains(value)
            && !Placeholders.isReplaced(value)
    }
}

extension ConfigFile {
    /// The bucket of Google's store and the container of Azure's; those of S3 come with their ``S3Store``.
    var bucketsBesideS3: [(name: Setting<String>, store: BucketNames)] {
        caches.flatMap { cache in
            [
                cache.gcs?.value.bucketName.map { (name: $0, store: BucketNames.google) },
                cache.azure?.value.containerName.map { (name: $0, store: BucketNames.azure) },
            ].compactMap { $0 }
        }
    }
}

/// What a store allows its buckets to be called.
enum BucketNames {
    case s3
    case google
    case azure

    /// What the store calls it.
    var noun: String { self == .azure ? "container" : "bucket" }

    /// What is wrong with a name, and whether no store of this kind ever had such a bucket: Amazon's first region once took capitals
    /// and underscores, and stores of one's own may still do so.
    func problem(with name: String) -> (words: String, isCertain: Bool)? {
        let isSmall = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-._".utf8.contains($0) }
        let isPlain = name.utf8.allSatisfy { TellingName.isLetterOrDigit($0) || "-._".utf8.contains($0) }
        if name.contains(where: \.isWhitespace) { return ("contains a space", true) }
        if !isPlain { return ("contains a character other than letters, digits, hyphens and dots", true) }
        if !isSmall { return ("contains capital letters", self != .s3) }
        if self != .google, name.contains("_") { return ("contains an underscore", self == .azure) }
        if self == .azure, name.contains(".") { return ("contains a dot", true) }
        if name.hasPrefix("-") || name.hasSuffix("-") || name.hasPrefix(".") || name.hasSuffix(".") { return ("must begin and end with a letter or digit", true) }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        if numbers.count == 4, numbers.allSatisfy({ $0 != nil }) { return ("looks like an IP address", true) }
        if self != .google, name.utf8.count > 63 { return ("is longer than 63 characters", self == .azure) }
        return nil
    }
}
