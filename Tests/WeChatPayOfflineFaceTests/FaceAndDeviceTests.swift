import Foundation
import Testing
import WeChatPay
import WeChatPayOfflineFace
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("Face collections, tokens and devices")
struct FaceAndDeviceTests {
    @Test("A school's collections are read page by page, at any page size", arguments: [1, 7, 20, 40, 41, 100])
    func pages(_ size: Int) async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.journalCapacity = 100
        try await withWorld(configuration) { world in
            var ids: [CollectionID] = []
            for try await collection in world.face.faceCollections(in: world.school, pageSize: size) {
                ids.append(collection.id)
            }
            #expect(ids.count == 40)
            #expect(Set(ids).count == 40)
            // One more than there are pages: a short page need not be the last.
            #expect(world.sandbox.requests.count == (40 + size - 1) / size + 1)
        }
    }

    @Test(
        "A short page is followed by further requests, and a repeating page ends the sequence",
        .timeLimit(.minutes(5))
    )
    func pageLimits() async throws {
        func ids(_ response: @escaping @Sendable (Int) -> [Int]) async throws -> [CollectionID] {
            let transport = RecordingTransport { request in
                // So that the time limit ends a sequence that does not end.
                try Task.checkCancellation()
                let offset = request.target.firstMatch(of: #/offset=(\d+)/#).flatMap { Int($0.1) } ?? 0
                let list = response(offset).map { #"{"collection_id":"F\#($0)"}"# }.joined(separator: ",")
                return try FixturePlatform().response(200, #"{"face_collections":[\#(list)]}"#)
            }
            let face = try WeChatPayClient(try .fixture(transport: transport)).offlineFace
            return try await face.faceCollections(in: "O1", pageSize: 50).all().map(\.id)
        }
        #expect(try await ids { offset in Array(offset..<min(offset + 10, 25)) }.count == 25)
        #expect(try await ids { _ in [1, 2, 3] } == ["F1", "F2", "F3"])
    }

    @Test("Pages that are not consumed are not requested")
    func lazily() async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.journalCapacity = 100
        try await withWorld(configuration) { world in
            for try await _ in world.face.faceCollections(in: world.school, pageSize: 5) { break }
            #expect(world.sandbox.requests.count == 1)
        }
    }

    @Test("A collection progresses from the request to the confirmed photo")
    func life() async throws {
        try await withWorld { world in
            let (school, user) = (world.school.rawValue, "S2026001")
            let id = CollectionID(
                try await world.sandbox.moveFaceCollection(of: user, in: school, to: "COLLECTION_REQUIRED")
            )
            var collection = try await world.face.faceCollection(id)
            #expect(collection.state == .required)
            #expect(collection.photoUploadTime == nil)
            #expect(try await world.face.user("S2026001", in: world.school).hasFaceImage == false)
            // A step cannot be left out.
            try await expectControlError("采集状态") {
                try await world.sandbox.moveFaceCollection(of: user, in: school, to: "COMPLETE")
            }
            try await world.sandbox.moveFaceCollection(of: user, in: school, to: "PHOTO_UPLOADED")
            collection = try await world.face.faceCollection(id)
            #expect(collection.state == .photoUploaded)
            #expect(collection.photoUploadTime != nil && collection.confirmTime == nil)
            try await world.sandbox.moveFaceCollection(of: user, in: school, to: "COMPLETE")
            collection = try await world.face.faceCollection(id)
            #expect(collection.state == .complete)
            #expect(collection.confirmTime != nil)
            #expect(try await world.face.user("S2026001", in: world.school).hasFaceImage == true)
        }
    }

    @Test("The platform rejects invalid collection requests")
    func refusals() async throws {
        try await withWorld { world in
            try await expectError(404, "RESOURCE_NOT_EXISTS") { _ = try await world.face.faceCollection("F0") }
            try await expectError(404, "RESOURCE_NOT_EXISTS") {
                _ = try await world.face.faceCollections(in: "O0").all()
            }
            try await expectError(400, "PARAM_ERROR", field: "/limit") {
                _ = try await world.face.faceCollections(in: world.school, offset: 0, limit: 101)
            }
            let list = world.face.client.v3.offlineface.faceCollections
            try await expectError(400, "PARAM_ERROR", field: "/organization_id") { try await list.get() }
            try await expectError(400, "PARAM_ERROR", field: "/offset") {
                try await list.get(["query": ["organization_id": "\(world.school.rawValue)", "offset": "x"]])
            }
        }
    }

    @Test("A token opens the user's session for five minutes")
    func tokens() async throws {
        try await withWorld { world in
            let token = try await world.face.webSessionToken(for: "S2026001", in: world.school).token
            let session = try await world.sandbox.openWebSession(token: token)
            #expect(session.outUserID == "S2026001" && session.organizationID == world.school.rawValue)
            world.sandbox.advance(by: .seconds(299))
            _ = try await world.sandbox.openWebSession(token: token)
            world.sandbox.advance(by: .seconds(1))
            try await expectControlError("已过期") { try await world.sandbox.openWebSession(token: token) }
            try await expectError(404, "RESOURCE_NOT_EXISTS") {
                _ = try await world.face.webSessionToken(for: "S0", in: world.school)
            }
            let tokens = world.face.client.v3.offlinefacemch.tokens
            for (json, field) in [
                ([:], "/scene"), (["scene": "OTHER"], "/scene"), (["scene": "WEBSESSION"], "/web_init_data"),
                (["scene": "WEBSESSION", "web_init_data": ["out_user_id": "S1"]], "/web_init_data/organization_id"),
            ] as [(RequestValue, String)] {
                try await expectError(400, "PARAM_ERROR", field: field) { try await tokens.post(["json": json]) }
            }
        }
    }

    @Test("A device gets its startup data")
    func devices() async throws {
        try await withWorld { world in
            var request = AuthInfoRequest(
                deviceID: "D1",
                rawData: "cmF3",
                organizationID: world.school,
                spAppID: "wx0000000000000001",
                subMerchantID: "1900000200"
            )
            let first = try await world.face.authInfo(request).text
            #expect(!first.isEmpty)
            #expect(try await world.face.authInfo(request).text != first)
            request.organizationID = "O0"
            try await expectError(404, "RESOURCE_NOT_EXISTS") { _ = try await world.face.authInfo(request) }
            try await expectError(400, "PARAM_ERROR", field: "/sp_appid") {
                try await world.face.client.v3.offlineface.authinfo.post(["json": [:]])
            }
        }
    }

    @Test("A code has the form of the platform's; its payment must have the sub-merchant of authinfo")
    func subMerchants() async throws {
        try await withWorld { world in
            let free = try await world.payment(of: "S2026001", "T1")
            #expect(free.authCode.wholeMatch(of: #/[A-Za-z0-9+\/]{1000,}=*/#) != nil)
            // Without authinfo any sub-merchant can be used.
            #expect(try await world.face.pay(free).state == .success)
            var device = AuthInfoRequest(
                deviceID: "D1",
                rawData: "cmF3",
                organizationID: world.school,
                spAppID: "wx0000000000000001",
                subMerchantID: "1900000201"
            )
            _ = try await world.face.authInfo(device)
            let other = try await world.payment(of: "S2026001", "T2")
            try await expectError(400, "PARAM_ERROR", field: "/sub_mchid") { _ = try await world.face.pay(other) }
            device.subMerchantID = "1900000200"
            _ = try await world.face.authInfo(device)
            #expect(try await world.face.pay(world.payment(of: "S2026001", "T2")).state == .success)
        }
    }
}
