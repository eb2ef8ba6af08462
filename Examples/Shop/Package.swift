// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "shop",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "swift-wechatpay", path: "../../")],
    targets: [
        .target(name: "Shop", dependencies: [.product(name: "WeChatPay", package: "swift-wechatpay")]),
        .testTarget(
            name: "ShopTests",
            dependencies: [
                "Shop",
                .product(name: "WeChatPay", package: "swift-wechatpay"),
                .product(name: "WeChatPayTesting", package: "swift-wechatpay"),
            ]
        ),
    ]
)
