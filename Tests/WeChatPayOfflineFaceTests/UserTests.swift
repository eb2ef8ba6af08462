import Foundation
import InMemoryLogging
import Logging
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("Typed query and update of a user")
struct UserTests {
    @Test("A query returns a student and a staff member")
    func query() async throws {
        try await withWorld { world in
            let user = try await world.face.user("S2026001", in: world.school)
            #expect(user.outUserID == "S2026001")
            #expect(user.organizationID == world.school)
            #expect(user.type == .student)
            #expect(user.className == "高中一年一班")
            #expect(user.status == .normal)
            #expect(user.contractState == .contracted)
            #expect(user.hasFaceImage == true)
            #expect(user.contractID != nil)
            let staff = try await world.face.user("T2026001", in: world.school)
            #expect(staff.type == .staff)
            #expect(staff.occupation == "班主任")
            #expect(staff.className == nil)
        }
    }

    @Test("An update encrypts name and phone, and changes nothing else")
    func update() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.journalCapacity = 10
        try await withWorld(configuration) { world in
            let before = try await world.face.user("S2026001", in: world.school)
            try await world.face.update("S2026001", in: world.school) {
                $0.name = "张三丰"
                $0.className = "高中二年一班"
                $0.phone = "13800138000"
            }
            var expected = before
            expected.name = "张三丰"
            expected.className = "高中二年一班"
            #expect(try await world.face.user("S2026001", in: world.school) == expected)
            #expect(try await world.sandbox.user("S2026001", in: world.school.rawValue).phone == "13800138000")
            let patch = try #require(world.sandbox.requests.first { $0.method == "PATCH" })
            let body = String(decoding: patch.body, as: UTF8.self)
            let names = try JSONDecoder().decode([String: JSONValue].self, from: patch.body).keys.sorted()
            #expect(names == ["phone", "student_info", "user_name"])
            #expect(!body.contains("张三丰") && !body.contains("13800138000"))

            try await world.face.update("T2026001", in: world.school) {
                $0.type = .staff
                $0.occupation = "校长"
                $0.status = .disabled
            }
            let staff = try await world.face.user("T2026001", in: world.school)
            #expect(staff.occupation == "校长")
            #expect(staff.status == .disabled)
        }
    }

    @Test("The platform rejects an unknown user, an unknown school, another merchant's school, and an unknown value")
    func refusals() async throws {
        try await withWorld { world in
            let (_, other) = try await world.sandbox.addMerchant(id: "1900000200")
            for (user, school) in [
                ("S0", world.school), ("S2026001", "O0"), ("S2026001", OrganizationID(other.organizationID)),
            ] as [(OutUserID, OrganizationID)] {
                try await expectError(404, "RESOURCE_NOT_EXISTS") { _ = try await world.face.user(user, in: school) }
                try await expectError(404, "RESOURCE_NOT_EXISTS") {
                    try await world.face.update(user, in: school) { $0.status = .disabled }
                }
            }
            try await expectError(400, "PARAM_ERROR", field: "/user_type") {
                try await world.face.update("S2026001", in: world.school) { $0.type = "ALUMNUS" }
            }
            try await expectError(400, "PARAM_ERROR", field: "/status") {
                try await world.face.update("S2026001", in: world.school) { $0.status = "FROZEN" }
            }
        }
    }

    @Test("A broken connection leaves the outcome unknown, and the error says what to do")
    func outcome() async throws {
        try await withWorld { world in
            world.sandbox.inject(.cutAfterWork, method: "PATCH")
            let error = try await failure {
                try await world.face.update("S2026001", in: world.school) { $0.className = "高中二年一班" }
            }
            #expect(error.outcomeUnknown)
            #expect(error.description.contains("query before a retry"))
            #expect(!error.description.contains("高中二年一班") && !error.description.contains("S2026001"))
            // It was done.
            #expect(try await world.face.user("S2026001", in: world.school).className == "高中二年一班")
        }
    }

    @Test("A timeout after the request was sent also leaves the outcome unknown")
    func timeOut() async throws {
        let transport = RecordingTransport { _ in throw TransportError(.timeout, mayHaveBeenSent: true) }
        var configuration = try WeChatPayClient.Configuration.fixture(transport: transport)
        configuration.retry = .none
        let face = try WeChatPayClient(configuration).offlineFace
        let error = try await failure { try await face.update("S1", in: "O1") { $0.status = .disabled } }
        #expect(error.outcomeUnknown)
        #expect(error.code == .timedOut)
        #expect(error.description.contains("query before a retry"))
    }

    @Test("A rare character is sent and logged as a warning without the name")
    func rareCharacters() async throws {
        let log = InMemoryLogHandler()
        let transport = RecordingTransport { _ in try FixturePlatform().response(204) }
        var configuration = try WeChatPayClient.Configuration.fixture(transport: transport)
        configuration.logger = Logger(label: "test") { _ in log }
        let face = try WeChatPayClient(configuration).offlineFace
        try await face.update("S1", in: "O1") { $0.name = "张三" }
        #expect(!log.entries.contains { $0.level == .warning })
        try await face.update("S1", in: "O1") { $0.name = "\u{20BB7}野" }
        let warning = try #require(log.entries.first { $0.level == .warning })
        #expect(warning.metadata["field"] == "user_name")
        #expect(!"\(warning)".contains("\u{20BB7}"))
        try await face.update("S1", in: "O1") { $0.className = "\u{20BB7}班" }
        #expect(log.entries.last { $0.level == .warning }?.metadata["field"] == "student_info.class_name")
        #expect(transport.requests.count == 3)
    }
}
