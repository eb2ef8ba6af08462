// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "swift-wechatpay-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-wechatpay", path: "../")],
    targets: [
        .executableTarget(
            name: "MemoryBenchmark",
            dependencies: [
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPaySandbox", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
            ]
        )
    ]
)
