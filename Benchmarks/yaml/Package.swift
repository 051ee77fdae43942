// swift-tools-version: 6.0

import PackageDescription

/// A package of its own, because it depends on the peers it is compared with.
let package = Package(
    name: "yaml-benchmark",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "runnercfg", path: "../.."),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .executableTarget(
            name: "yaml-benchmark",
            dependencies: [
                "CLibYAML",
                .product(name: "YAMLLite", package: "runnercfg"),
                .product(name: "Yams", package: "Yams"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
