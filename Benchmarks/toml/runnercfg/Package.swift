// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "peer",
    dependencies: [.package(name: "runnercfg", path: "../../..")],
    targets: [.executableTarget(name: "peer", dependencies: [.product(name: "TOMLKit", package: "runnercfg")])],
    swiftLanguageModes: [.v5]
)
