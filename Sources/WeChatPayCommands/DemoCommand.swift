import ArgumentParser
import Foundation
import WeChatPay
import WeChatPaySandbox

/// `wechatpay demo`: the page's twelve calls against a platform in this process.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: Language.current(
            "Starts a platform in this process and makes twelve calls, in three spellings, synchronously and asynchronously.",
            "在本进程内启动平台，完成文档页的十二个调用。"
        ),
        discussion: Language.current("The exit status is not 0 if a call fails.", "任何调用失败时退出码不为 0。")
    )

    @Option(help: .text("The output format: text or json.", "输出格式：text 或 json。"))
    var format: OutputFormat = .text

    func run() async throws {
        let report = try await withSandbox { try await Self.report(on: $0) }
        let console = Console()
        switch format {
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try console.out(json: encoder.encode(report))
        case .text:
            for line in DemoText(report: report).lines { try console.out(styled: line) }
        }
        if !report.isOK { throw ExitCode.failure }
    }

    private static func report(on sandbox: Sandbox) async throws -> DemoReport {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("wechatpay-demo-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let credentials = try CredentialFiles(directory: directory)
            .write(sandbox.credentials, baseURL: try await sandbox.baseURL)
        let school = sandbox.school
        guard let outUserID = school.outUserIDs.first else { throw ExitCode.failure }

        let tap = WireTap()
        var configuration = try credentials.configuration()
        configuration.transport = tap
        let calls = DemoCalls(
            client: try WeChatPayClient(configuration),
            organizationID: school.organizationID,
            outUserID: outUserID
        )
        let before = try calls.user()
        let outcomes = calls.run()
        let wire = tap.exchange.map(DemoReport.Wire.init)
        let after = try calls.user()

        return DemoReport(
            platform: .init(
                baseURL: credentials.baseURL ?? "",
                merchantID: credentials.merchantID,
                merchantSerial: credentials.merchantSerial,
                platformKeyID: credentials.platformKeyID,
                school: school.name,
                organizationID: school.organizationID,
                users: school.outUserIDs.count
            ),
            calls: outcomes,
            before: before,
            after: after,
            changes: DemoReport.changes(from: before, to: after),
            wire: wire,
            rejected: try await rejected(configuration, organizationID: school.organizationID, outUserID: outUserID)
        )
    }

    /// Sends a request whose body was changed after it was signed.
    private static func rejected(
        _ configuration: WeChatPayClient.Configuration,
        organizationID: String,
        outUserID: String
    ) async throws -> DemoReport.RejectedCall? {
        var configuration = configuration
        configuration.transport = WireTap { request in
            request.body = Data(String(decoding: request.body, as: UTF8.self).replacing("NORMAL", with: "NORMAl").utf8)
        }
        let users = try WeChatPayClient(configuration)
            .v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
        do {
            try await users.patch([
                "organization_id": "\(organizationID)", "out_user_id": "\(outUserID)",
                "json": ["status": "NORMAL"],
            ])
            return nil
        } catch let error as WeChatPayError {
            let information = error.failure?.detail?["sign_information"] ?? .null
            return DemoReport.RejectedCall(
                status: error.status,
                code: error.failure?.code,
                error: "\(error)",
                comparedMessage: information["truncated_sign_message"].string
            )
        }
    }
}
