import Foundation
import HTTPTypes
import Hummingbird

/// Query and update of one face user.
///
/// Source: 查询及更新K12离线刷脸用户信息.
struct UserRoutes {
    let platform: Platform

    func add(to router: Router<GatewayContext>) {
        let path: RouterPath = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
        router.get(path) { _, context in try await query(context) }
        router.patch(path) { request, context in try await update(request, context) }
    }

    private func query(_ context: GatewayContext) async throws -> GatewayResponse {
        let user = try await platform.store.user(
            context.parameter("out_user_id"),
            in: context.parameter("organization_id"),
            of: context.merchantID
        )
        return try .json(UserResponse(user))
    }

    private func update(_ request: Request, _ context: GatewayContext) async throws -> GatewayResponse {
        let (outUserID, organizationID) = (
            try context.parameter("out_user_id"), try context.parameter("organization_id")
        )
        // A missing user is reported first: a wrong id must not look like a wrong body.
        _ = try await platform.store.user(outUserID, in: organizationID, of: context.merchantID)
        let update = try UserUpdate(
            body: context.body,
            sealing: platform.sealing(request.headers)
        )
        try await platform.store.update(outUserID, in: organizationID, of: context.merchantID, update.apply)
        return .noContent
    }
}

/// A user in the form of the query's response.
///
/// The phone is never returned.
private struct UserResponse: Encodable {
    struct StudentInfo: Encodable {
        let className: String
        enum CodingKeys: String, CodingKey { case className = "class_name" }
    }

    struct StaffInfo: Encodable {
        let occupation: String
    }

    let userID: String
    let outUserID: String
    let organizationID: String
    let userName: String
    let userType: String
    let studentInfo: StudentInfo?
    let staffInfo: StaffInfo?
    let status: String
    let contractState: String
    let faceImageOK: Bool
    let contractID: String?

    enum CodingKeys: String, CodingKey {
        case userID = "use_id"
        case outUserID = "out_user_id"
        case organizationID = "organization_id"
        case userName = "user_name"
        case userType = "user_type"
        case studentInfo = "student_info"
        case staffInfo = "staff_info"
        case status
        case contractState = "contract_state"
        case faceImageOK = "face_image_ok"
        case contractID = "contract_id"
    }

    init(_ user: UserRecord) {
        self.userID = user.userID
        self.outUserID = user.outUserID
        self.organizationID = user.organizationID
        self.userName = user.userName
        self.userType = user.userType
        self.studentInfo = user.className.map(StudentInfo.init)
        self.staffInfo = user.occupation.map(StaffInfo.init)
        self.status = user.status
        self.contractState = user.contractState
        self.faceImageOK = user.faceImageOK
        self.contractID = user.contractID
    }
}
