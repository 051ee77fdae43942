// swift-tools-version: 6.0
import PackageDescription

/// Coverage-guided fuzzing of the readers and the linter. `Fuzz/run fuzz-toml 600` builds and runs one for ten minutes.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "runnercfg", path: "..")],
    targets: [
        .target(name: "LibFuzzer"),
        .executableTarget(name: "fuzz-toml", dependencies: ["LibFuzzer", .product(name: "TOMLKit", package: "runnercfg")]),
        .executableTarget(name: "fuzz-yaml", dependencies: ["LibFuzzer", .product(name: "YAMLLite", package: "runnercfg")]),
        .executableTarget(name: "fuzz-lint", dependencies: ["LibFuzzer", .product(name: "RunnerConfig", package: "runnercfg")]),
    ]
)
