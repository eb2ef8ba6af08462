// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "swift-wechatpay-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-wechatpay", path: "../", traits: ["OpenSSL"]),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/google/swift-benchmark.git", from: "0.1.2"),
        .package(url: "https://github.com/ordo-one/TextTable.git", from: "0.0.2"),
    ],
    targets: [
        // OpenSSL's bare operations, for the floor.
        .target(name: "CFloor", linkerSettings: [.linkedLibrary("crypto")]),
        .target(name: "Measuring", dependencies: [.product(name: "TextTable", package: "TextTable")]),
        .target(
            name: "Stub",
            dependencies: [
                .product(name: "WeChatPayCrypto", package: "swift-wechatpay"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .executableTarget(
            name: "SpeedBenchmark",
            dependencies: [
                "CFloor", "Measuring", "Stub",
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPayCrypto", package: "swift-wechatpay"),
                .product(name: "WeChatPaySandbox", package: "swift-wechatpay"),
                .product(name: "WeChatPaySandboxTesting", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Benchmark", package: "swift-benchmark"),
            ]
        ),
        // Lean, since its memory is measured.
        .executableTarget(
            name: "PeerClient",
            dependencies: [
                "Measuring",
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPayBlocking", package: "swift-wechatpay"),
                .product(name: "WeChatPayCrypto", package: "swift-wechatpay"),
            ]
        ),
        .executableTarget(
            name: "HotPath",
            dependencies: [
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPayBlocking", package: "swift-wechatpay"),
                .product(name: "WeChatPayChecks", package: "swift-wechatpay"),
                .product(name: "WeChatPayCrypto", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .executableTarget(
            name: "CatalogBenchmark",
            dependencies: ["Measuring", .product(name: "WeChatPayCatalog", package: "swift-wechatpay")]
        ),
        // The same program without and with checks, for first-program.py.
        .executableTarget(
            name: "FirstProgram",
            dependencies: [
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
            ]
        ),
        .executableTarget(
            name: "FirstProgramChecked",
            dependencies: [
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPayChecks", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
            ]
        ),
        .executableTarget(
            name: "RosterBenchmark",
            dependencies: [
                "Measuring",
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPayOfflineFace", package: "swift-wechatpay"),
                .product(name: "WeChatPayRoster", package: "swift-wechatpay"),
                .product(name: "WeChatPaySandbox", package: "swift-wechatpay"),
                .product(name: "WeChatPaySandboxTesting", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "MemoryBenchmark",
            dependencies: [
                "Measuring",
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPaySandbox", package: "swift-wechatpay"),
                .product(name: "WeChatPaySandboxTesting", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
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
