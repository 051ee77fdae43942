// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "peer",
    dependencies: [.package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0")],
    targets: [.executableTarget(name: "peer", dependencies: [.product(name: "TOMLKit", package: "TOMLKit")])],
    swiftLanguageModes: [.v5]
)
