// swift-tools-version: 6.0

import PackageDescription

/// Rounding is the C library's: without Foundation nobody else asks the linker for it.
let mathematics: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

/// Readers at the bottom, the subject above them, the command on top: arrows run one way.
/// There are no package dependencies, and there never will be.
let package = Package(
    name: "runnercfg",
    platforms: [.macOS(.v13)],
    products: [
        .executable(name: "runnercfg", targets: ["runnercfg"]),
        .library(name: "TOMLKit", targets: ["TOMLKit"]),
        .library(name: "YAMLLite", targets: ["YAMLLite"]),
        .library(name: "GoTemplate", targets: ["GoTemplate"]),
        .library(name: "HelmTemplate", targets: ["HelmTemplate"]),
        .library(name: "RunnerConfig", targets: ["RunnerConfig"]),
        .library(name: "Reports", targets: ["Reports"]),
    ],
    targets: [
        .target(name: "SourceBytes"),
        .target(name: "Threads"),
        .target(name: "TOMLKit", dependencies: ["SourceBytes", "Threads"], linkerSettings: mathematics),
        .target(name: "YAMLLite", dependencies: ["SourceBytes"], linkerSettings: mathematics),
        .target(name: "GoTemplate", dependencies: ["SourceBytes", "Threads"], linkerSettings: mathematics),
        .target(name: "HelmTemplate", dependencies: ["SourceBytes", "Threads", "TOMLKit", "YAMLLite", "GoTemplate"]),
        .target(name: "RunnerConfig", dependencies: ["SourceBytes", "Threads", "TOMLKit", "YAMLLite", "GoTemplate", "HelmTemplate"]),
        .target(name: "Reports", dependencies: ["SourceBytes", "Threads", "RunnerConfig"]),
        .executableTarget(name: "runnercfg", dependencies: ["SourceBytes", "Threads", "RunnerConfig", "Reports", "TOMLKit", "YAMLLite", "GoTemplate", "HelmTemplate"]),
        .testTarget(name: "ThreadsTests", dependencies: ["Threads"]),
        .testTarget(name: "TOMLKitTests", dependencies: ["TOMLKit"], exclude: ["Snapshots"]),
        .testTarget(name: "YAMLLiteTests", dependencies: ["YAMLLite"]),
        .testTarget(name: "GoTemplateTests", dependencies: ["GoTemplate"]),
        .testTarget(name: "HelmTemplateTests", dependencies: ["HelmTemplate"], exclude: ["Charts", "Recorded"]),
        .testTarget(name: "RunnerConfigTests", dependencies: ["RunnerConfig", "HelmTemplate"], exclude: ["Charts", "Recorded"]),
        .testTarget(name: "ReportsTests", dependencies: ["Reports", "RunnerConfig"]),
        .testTarget(name: "CommandTests", dependencies: ["runnercfg", "Reports", "SourceBytes"]),
    ],
    swiftLanguageModes: [.v6]
)
