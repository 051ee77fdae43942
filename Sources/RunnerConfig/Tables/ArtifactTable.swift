/// `[runners.artifact]`: uploads of artifacts.
public struct ArtifactTable: Table {
    public static let schema = Schema<ArtifactTable>()
    public init() {}

    public let uploadTimeout = Key<Duration>("upload_timeout", "How long an upload may take", fallback: "1h", since: "18.10")
    public let responseHeaderTimeout = Key<Duration>("response_header_timeout", "How long GitLab may take to begin its answer to an upload", fallback: "10m", since: "18.10")
}

public typealias Artifact = Section<ArtifactTable>
