import Foundation
import HTTPTypes
import WeChatPayCrypto

/// A merchant as the admin API returns it, including keys, because clients need them.
struct AdminMerchant: Encodable {
    let mchid: String
    let serial_no: String
    let private_key: String
    let certificate: String
    let api_v3_key: String
    let platform_key_id: String
    let platform_public_key: String
    let organization_id: String

    init(_ credentials: SandboxCredentials, _ school: SandboxSchool) {
        self.mchid = credentials.merchantID
        self.serial_no = credentials.merchantSerial
        self.private_key = credentials.privateKeyPEM
        self.certificate = credentials.certificatePEM
        self.api_v3_key = credentials.apiV3Key
        self.platform_key_id = credentials.platformKeyID
        self.platform_public_key = credentials.platformPublicKeyPEM
        self.organization_id = school.organizationID
    }
}

/// A school as the admin API lists it.
struct AdminSchool: Encodable {
    let organization_id: String
    let organization_name: String
    let mchid: String
    let users: Int

    init(_ school: SandboxSchool, merchantID: String) {
        self.organization_id = school.organizationID
        self.organization_name = school.name
        self.mchid = merchantID
        self.users = school.outUserIDs.count
    }
}

/// The fields of a user that the admin API sets.
enum AdminUser {
    static func apply(_ fields: Fields, to user: inout SandboxUser) throws {
        if let name = try fields.text("user_name") { user.name = name }
        if let type = try fields.text("user_type", oneOf: ["STUDENT", "STUFF", "STAFF"]) { user.type = type }
        if let className = try fields.text("class_name") { user.className = className }
        if let occupation = try fields.text("occupation") { user.occupation = occupation }
        if let status = try fields.text("status", oneOf: ["NORMAL", "DISABLED"]) { user.status = status }
        if let phone = try fields.text("phone") { user.phone = phone }
        if let canCover = try fields.bool("can_cover") { user.canCover = canCover }
    }
}

/// A request with its outcome, as JSON.
struct AdminReceived: Encodable {
    let time: String
    let method: String
    let target: String
    let mchid: String?
    let body: String
    let on_backup: Bool
    let status: Int
    let code: String?
    let request_id: String
    let diagnosis: String?
    let accepted: [String]

    init(_ request: SandboxRequest) {
        self.time = PlatformDate.text(request.time)
        self.method = request.method
        self.target = request.target
        self.mchid = request.merchantID
        self.body = String(decoding: request.body, as: UTF8.self)
        self.on_backup = request.isOnBackup
        self.status = request.status
        self.code = request.code
        self.request_id = request.requestID
        self.diagnosis = request.diagnosis
        self.accepted = request.accepted
    }
}

/// A rule of faults as JSON.
struct AdminFault: Codable {
    var fault: String
    var seconds: Double?
    var times: Int?
    var probability: Double?
    var seed: UInt64?
    var method: String?
    var route: String?

    init(_ rule: SandboxFaultRule) {
        self.fault = rule.fault.kind.rawValue
        self.seconds = rule.fault.duration / .seconds(1)
        switch rule.frequency {
        case .times(let times): self.times = times
        case .probability(let probability, let seed): (self.probability, self.seed) = (probability, seed)
        }
        self.method = rule.method
        self.route = rule.route
    }

    /// - Throws: ``GatewayError`` naming the invalid value.
    static func rule(_ request: AdminRequest) throws -> SandboxFaultRule {
        _ = try request.fields()
        guard let given = try? JSONDecoder().decode(AdminFault.self, checking: request.body) else {
            throw GatewayError.parameter(
                "/",
                "must be an object with fault, and seconds, times or probability, seed, method, route as needed"
            )
        }
        let kind = SandboxFault.Kind(rawValue: given.fault)
        guard SandboxFault.Kind.all.contains(kind) else {
            let known = SandboxFault.Kind.all.map(\.rawValue).joined(separator: ", ")
            throw GatewayError.parameter("/fault", "must be one of \(known)")
        }
        let frequency: SandboxFaultRule.Frequency
        if let probability = given.probability {
            guard (0...1).contains(probability), given.times == nil else {
                throw GatewayError.parameter("/probability", "must be from 0 to 1, and cannot be combined with times")
            }
            frequency = .probability(probability, seed: given.seed ?? 0)
        } else {
            guard (given.times ?? 1) > 0 else { throw GatewayError.parameter("/times", "must be at least 1") }
            frequency = .times(given.times ?? 1)
        }
        guard (0...86400).contains(given.seconds ?? 1) else {
            throw GatewayError.parameter("/seconds", "must be from 0 to 86400")
        }
        return SandboxFaultRule(
            SandboxFault(kind, duration: .seconds(given.seconds ?? 1)),
            frequency,
            method: given.method,
            route: given.route
        )
    }
}

/// Manual notifications.
enum AdminNotification {
    static func list(_ sandbox: Sandbox) throws -> GatewayResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        encoder.dateEncodingStrategy = .iso8601
        return GatewayResponse(status: .ok, body: try encoder.encode(["notifications": sandbox.deliveries]))
    }

    static func post(_ request: AdminRequest, _ sandbox: Sandbox) async throws -> GatewayResponse {
        let fields = try request.fields()
        let organizationID = try fields.text("organization_id") ?? sandbox.school.organizationID
        let owner = try await sandbox.platform.store.merchantID(of: organizationID)
        let resource: Data
        if let given = try fields.json("resource") {
            resource = given
        } else {
            // Nobody else could open it.
            guard try fields.text("mchid").map({ $0 == owner }) != false else {
                throw fields.refusal("mchid", "is not the merchant of the organization")
            }
            let outUserID = try fields.text("out_user_id") ?? sandbox.school.outUserIDs.first ?? ""
            resource = try await sandbox.userStateChange(of: outUserID, in: organizationID)
        }
        let kinds = SandboxFault.Kind.ofSignature
        let id = try sandbox.post(
            fields.text("event_type") ?? "FACEPAY.USER_STATE_CHANGE",
            resource: resource,
            to: fields.required("url"),
            of: fields.text("mchid") ?? owner,
            fault: fields.text("fault", oneOf: kinds.map(\.rawValue)).map { SandboxFault(.init(rawValue: $0)) }
        )
        return try .json(["id": id])
    }
}
