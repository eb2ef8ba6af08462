import WeChatPay
import WeChatPayTesting

/// Makes a client and one call in memory, and ends: for the time and the memory of a start.
@main
enum FirstProgram {
    static func main() async throws {
        let platform = try FixturePlatform()
        let transport = RecordingTransport { _ in try platform.response(200, #"{"user_name":"张三"}"#) }
        let configuration = try WeChatPayClient.Configuration.fixture(transport: transport)
        let client = try WeChatPayClient(configuration)
        let users = client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_
        print(try await users.get(["organization_id": "O1", "out_user_id": "S1"]).json["user_name"].string ?? "")
    }
}
