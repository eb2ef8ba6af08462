// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "notification-server",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "swift-wechatpay", path: "../../"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    ],
    targets: [
        .target(
            name: "NotificationServer",
            dependencies: [
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPayOfflineFace", package: "swift-wechatpay"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .executableTarget(
            name: "Run",
            dependencies: [
                "NotificationServer",
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "NotificationServerTests",
            dependencies: [
                "NotificationServer",
                .product(name: "WeChatPaySandbox", package: "swift-wechatpay"),
                .product(name: "WeChatPaySandboxTesting", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
    ]
)
