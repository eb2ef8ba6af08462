import WeChatPay
import WeChatPayChecks
import WeChatPayTesting

/// Makes a client and one call in memory, and ends: for the time and the memory of a start.
///
/// The catalogue is part of the program; it is used if there is an argument.
@main
enum FirstProgramChecked {
    static func main() async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in try platform.response(200, #"{"user_name":"张三"}"#) }
        var configuration = try WeChatPayClient.Configuration.fixture(transport: transport)
        if CommandLine.arguments.count > 1 { configuration.checks = .catalog }
        let client = try WeChatPayClient(configuration)
        let users = client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
        print(try await users.get(["organization_id": "O1", "out_user_id": "S1"]).json["user_name"].string ?? "")
    }
}
