// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "swift-wechatpay",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        .library(name: "WeChatPayCrypto", targets: ["WeChatPayCrypto"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.4"),
    ],
    targets: [
        .target(
            name: "WeChatPayCrypto",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ]
        ),
        .target(
            name: "TestVectors",
            path: "Tests/TestVectors",
            resources: [.copy("protocol.json"), .copy("chain_paths.json")]
        ),
        .testTarget(
            name: "WeChatPayCryptoTests",
            dependencies: [
                "WeChatPayCrypto", "TestVectors",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
    ]
)

for target in package.targets {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("ExistentialAny"),
        ]
}
