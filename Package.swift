// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "swift-wechatpay",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        .library(name: "WeChatPay", targets: ["WeChatPay"]),
        .library(name: "WeChatPayBlocking", targets: ["WeChatPayBlocking"]),
        .library(name: "WeChatPayCrypto", targets: ["WeChatPayCrypto"]),
        .library(name: "WeChatPayCatalog", targets: ["WeChatPayCatalog"]),
        .library(name: "WeChatPayChecks", targets: ["WeChatPayChecks"]),
        .library(name: "WeChatPayConfiguration", targets: ["WeChatPayConfiguration"]),
        .library(name: "WeChatPayDiagnosis", targets: ["WeChatPayDiagnosis"]),
        .library(name: "WeChatPayGeneration", targets: ["WeChatPayGeneration"]),
        .library(name: "WeChatPayOfflineFace", targets: ["WeChatPayOfflineFace"]),
        .library(name: "WeChatPayRoster", targets: ["WeChatPayRoster"]),
        .library(name: "WeChatPaySandbox", targets: ["WeChatPaySandbox"]),
        .library(name: "WeChatPayTesting", targets: ["WeChatPayTesting"]),
        .library(name: "WeChatPaySandboxTesting", targets: ["WeChatPaySandboxTesting"]),
        .library(name: "WeChatPayRosterTesting", targets: ["WeChatPayRosterTesting"]),
        .executable(name: "wechatpay", targets: ["wechatpay"]),
    ],
    traits: [
        .trait(
            name: "OpenSSL",
            description: "Brings OpenSSLSigningKey, which signs with the system's libcrypto 3 (libssl-dev)."
        ),
        .trait(
            name: "Postgres",
            description: "Brings PostgresRosterStore, a journal that many machines share, by libpq (libpq-dev)."
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-certificates.git", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-asn1.git", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing.git", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-async-algorithms.git", from: "1.1.4"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-system.git", from: "1.8.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/onevcat/Rainbow.git", from: "4.2.2"),
        .package(url: "https://github.com/attaswift/BigInt.git", from: "6.0.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(
            name: "COpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),
        .target(
            name: "WeChatPayCrypto",
            dependencies: [
                .target(name: "COpenSSL", condition: .when(traits: ["OpenSSL"])),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
            ]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        // What the HTTP library must be guarded from; used by everything that receives responses.
        .target(
            name: "WeChatPayHTTP",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]
        ),
        .target(
            name: "WeChatPay",
            dependencies: [
                "WeChatPayCrypto", "WeChatPayHTTP", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
            ]
        ),
        .target(
            name: "WeChatPayOfflineFace",
            dependencies: ["WeChatPay", "WeChatPayCrypto", .product(name: "Logging", package: "swift-log")]
        ),
        .systemLibrary(
            name: "CLibPQ",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"]), .brew(["libpq"])]
        ),
        // What reads workbooks: the archive and the XML of .xlsx, and .xls.
        .systemLibrary(
            name: "CZip",
            pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
        ),
        .systemLibrary(
            name: "CExpat",
            pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]
        ),
        .systemLibrary(
            name: "CFreeXL",
            pkgConfig: "freexl",
            providers: [.apt(["libfreexl-dev"]), .brew(["freexl"])]
        ),
        .target(
            name: "WeChatPayRoster",
            dependencies: [
                "WeChatPay", "WeChatPayCrypto", "WeChatPayOfflineFace", "CZip", "CExpat", "CFreeXL",
                .target(name: "CLibPQ", condition: .when(traits: ["Postgres"])),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(name: "WeChatPayBlocking", dependencies: ["WeChatPay", "WeChatPayOfflineFace"]),
        .target(
            name: "WeChatPayDiagnosis",
            dependencies: [
                "WeChatPayCrypto",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "BigInt", package: "BigInt"),
            ]
        ),
        .target(
            name: "WeChatPaySandbox",
            dependencies: [
                "WeChatPayCrypto", "WeChatPayDiagnosis", "WeChatPayHTTP", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        // The facts are compiled into a table by Scripts/catalog.py.
        .target(name: "WeChatPayCatalog", exclude: ["Facts"]),
        .target(name: "WeChatPayChecks", dependencies: ["WeChatPay", "WeChatPayCatalog", "WeChatPayCrypto"]),
        .target(name: "WeChatPayGeneration", dependencies: ["WeChatPayCatalog"]),
        .target(
            name: "WeChatPayConfiguration",
            dependencies: [
                "WeChatPay", "WeChatPayCrypto", .product(name: "Configuration", package: "swift-configuration"),
            ]
        ),
        .target(name: "WeChatPayTesting", dependencies: ["WeChatPay", "WeChatPayCrypto"]),
        .target(
            name: "WeChatPaySandboxTesting",
            dependencies: [
                "WeChatPay", "WeChatPayCrypto", "WeChatPayHTTP", "WeChatPaySandbox", "WeChatPayTesting",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(name: "WeChatPayRosterTesting", dependencies: ["WeChatPayOfflineFace", "WeChatPayRoster"]),
        .target(
            name: "WeChatPayCommands",
            dependencies: [
                "WeChatPay", "WeChatPayBlocking", "WeChatPayCatalog", "WeChatPayChecks", "WeChatPayConfiguration",
                "WeChatPayCrypto", "WeChatPayDiagnosis", "WeChatPayGeneration", "WeChatPayHTTP", "WeChatPayOfflineFace",
                "WeChatPayRoster",
                "WeChatPaySandbox",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Rainbow", package: "Rainbow"),
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),
        .executableTarget(
            name: "wechatpay",
            dependencies: ["WeChatPayCommands", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        // Run by Scripts/hostile: a process of its own, in which a trap is seen as one.
        .executableTarget(
            name: "HostileCalls",
            dependencies: ["WeChatPay", "WeChatPayBlocking", "WeChatPayCrypto", "WeChatPayOfflineFace"],
            path: "Tests/HostileCalls"
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
        .testTarget(
            name: "WeChatPayDiagnosisTests",
            dependencies: [
                "WeChatPayCrypto", "WeChatPayDiagnosis", "WeChatPayTesting",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        .testTarget(
            name: "WeChatPayTests",
            dependencies: [
                "WeChatPay", "WeChatPayCrypto", "WeChatPayOfflineFace", "WeChatPayTesting", "TestVectors",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ]
        ),
        .testTarget(
            name: "WeChatPayBlockingTests",
            dependencies: [
                "WeChatPay", "WeChatPayBlocking", "WeChatPayCrypto", "WeChatPayOfflineFace", "WeChatPaySandbox",
                "WeChatPaySandboxTesting", "WeChatPayTesting",
            ]
        ),
        .testTarget(
            name: "WeChatPayOfflineFaceTests",
            dependencies: [
                "WeChatPay", "WeChatPayCrypto", "WeChatPayOfflineFace", "WeChatPaySandbox", "WeChatPaySandboxTesting",
                "WeChatPayTesting",
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "WeChatPayRosterTests",
            dependencies: [
                "WeChatPay", "WeChatPayOfflineFace", "WeChatPayRoster", "WeChatPayRosterTesting", "WeChatPaySandbox",
                "WeChatPaySandboxTesting", "WeChatPayTesting", "CZip",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Cases")]
        ),
        .testTarget(
            name: "WeChatPaySandboxTests",
            dependencies: [
                "WeChatPay", "WeChatPayBlocking", "WeChatPayCrypto", "WeChatPayDiagnosis", "WeChatPayOfflineFace",
                "WeChatPaySandbox", "WeChatPaySandboxTesting", "WeChatPayTesting", "TestVectors",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        .testTarget(name: "WeChatPayGenerationTests", dependencies: ["WeChatPayCatalog", "WeChatPayGeneration"]),
        .testTarget(name: "WeChatPayCatalogTests", dependencies: ["WeChatPayCatalog", "TestVectors"]),
        .testTarget(
            name: "WeChatPayChecksTests",
            dependencies: [
                "WeChatPay", "WeChatPayBlocking", "WeChatPayCatalog", "WeChatPayChecks", "WeChatPayCrypto",
                "WeChatPayOfflineFace", "WeChatPayTesting",
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "WeChatPayConfigurationTests",
            dependencies: [
                "WeChatPay", "WeChatPayConfiguration", "WeChatPayTesting",
                .product(name: "Configuration", package: "swift-configuration"),
            ]
        ),
        .testTarget(
            name: "WeChatPayCommandsTests",
            dependencies: [
                "WeChatPayCommands", "WeChatPay", "WeChatPayCatalog", "WeChatPayRoster", "WeChatPaySandbox",
                "WeChatPaySandboxTesting",
                "WeChatPayTesting",
                "TestVectors", "wechatpay",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
    ]
)

// Continuous integration sets it: a warning of this package is an error there, and only there.
let warnings: [SwiftSetting] =
    Context.environment["WECHATPAY_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ] + warnings
}
