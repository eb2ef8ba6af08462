import Foundation
import HTTPTypes
import WeChatPayCrypto

extension AdminRoutes {
    /// Schools and their users.
    static let schools = [
        AdminRoute(.get, "organizations", "Lists all schools.") { sandbox, _ in
            var schools: [AdminSchool] = []
            for id in try await sandbox.merchantIDs() {
                schools += try await sandbox.schools(of: id).map { AdminSchool($0, merchantID: id) }
            }
            return try .json(["organizations": schools])
        },
        AdminRoute(
            .post,
            "organizations",
            "Adds a school.",
            [.required("organization_name"), .optional("organization_id"), .optional("mchid")]
        ) { sandbox, request in
            let fields = try request.fields()
            let merchantID = try fields.text("mchid") ?? sandbox.credentials.merchantID
            let school = try await sandbox.addSchool(
                name: fields.required("organization_name"),
                id: fields.text("organization_id"),
                of: merchantID
            )
            return try .json(AdminSchool(school, merchantID: merchantID))
        },
        AdminRoute(.patch, "organizations/{organization_id}", "Renames a school.", [.required("organization_name")]) {
            sandbox,
            request in
            let name = try request.fields().required("organization_name")
            try await sandbox.renameSchool(request.parameter("organization_id"), to: name)
            return .noContent
        },
        AdminRoute(.delete, "organizations/{organization_id}", "Removes a school with its users.") { sandbox, request in
            try await sandbox.removeSchool(request.parameter("organization_id"))
            return .noContent
        },
        AdminRoute(.get, "organizations/{organization_id}/users", "Lists the users of a school, with their phones.") {
            sandbox,
            request in
            try .json(["users": await sandbox.users(in: request.parameter("organization_id"))])
        },
        AdminRoute(
            .post,
            "organizations/{organization_id}/users",
            "Adds a user.",
            [
                .required("out_user_id"), .required("user_name"), .optional("user_type"), .optional("class_name"),
                .optional("occupation"), .optional("status"), .optional("phone"), .optional("can_cover"),
            ]
        ) { sandbox, request in
            let fields = try request.fields()
            var user = SandboxUser(
                outUserID: try fields.required("out_user_id"),
                name: try fields.required("user_name")
            )
            try AdminUser.apply(fields, to: &user)
            let organizationID = try request.parameter("organization_id")
            try await sandbox.addUser(user, in: organizationID)
            return try .json(await sandbox.user(user.outUserID, in: organizationID))
        },
        AdminRoute(.get, "organizations/{organization_id}/users/{out_user_id}", "Returns a user, with the phone.") {
            sandbox,
            request in
            try .json(
                await sandbox.user(request.parameter("out_user_id"), in: request.parameter("organization_id"))
            )
        },
        AdminRoute(
            .patch,
            "organizations/{organization_id}/users/{out_user_id}",
            "Changes a user.",
            [
                .optional("user_name"), .optional("user_type"), .optional("class_name"), .optional("occupation"),
                .optional("status"), .optional("phone"), .optional("can_cover"),
            ]
        ) { sandbox, request in
            let fields = try request.fields()
            try await sandbox.changeUser(
                request.parameter("out_user_id"),
                in: request.parameter("organization_id")
            ) { try AdminUser.apply(fields, to: &$0) }
            return .noContent
        },
        AdminRoute(.delete, "organizations/{organization_id}/users/{out_user_id}", "Removes a user.") {
            sandbox,
            request in
            try await sandbox.removeUser(
                request.parameter("out_user_id"),
                in: request.parameter("organization_id")
            )
            return .noContent
        },
    ]

    /// What parents and devices do.
    static let parents = [
        AdminRoute(
            .post,
            "contracts",
            "Signs a contract as the parent who opened the page of a presign token.",
            [.required("presign_token")]
        ) { sandbox, request in
            let token = try request.fields().required("presign_token")
            return try .json(["contract_id": await sandbox.signContract(presignToken: token)])
        },
        AdminRoute(
            .post,
            "organizations/{organization_id}/users/{out_user_id}/contract",
            "Signs or terminates the contract of a user.",
            [.required("contract_state")]
        ) { sandbox, request in
            let state = try request.fields()
                .required("contract_state", oneOf: ["CONTRACTED", "TERMINATED"])
            let (user, organization) = (
                try request.parameter("out_user_id"), try request.parameter("organization_id")
            )
            guard state == "CONTRACTED" else {
                try await sandbox.terminateContract(of: user, in: organization)
                return .noContent
            }
            return try .json(["contract_id": await sandbox.signContract(of: user, in: organization)])
        },
        AdminRoute(
            .post,
            "organizations/{organization_id}/users/{out_user_id}/face-collection",
            "Moves the face collection of a user to a state.",
            [.required("collection_state")]
        ) { sandbox, request in
            let state = try request.fields().required("collection_state")
            let id = try await sandbox.moveFaceCollection(
                of: request.parameter("out_user_id"),
                in: request.parameter("organization_id"),
                to: state
            )
            return try .json(["collection_id": id])
        },
        AdminRoute(
            .post,
            "organizations/{organization_id}/users/{out_user_id}/auth-code",
            "Recognizes the face of a user, and returns the code for a payment."
        ) { sandbox, request in
            let code = try await sandbox.recognizeFace(
                of: request.parameter("out_user_id"),
                in: request.parameter("organization_id")
            )
            return try .json(["auth_code": code])
        },
        AdminRoute(
            .post,
            "web-sessions",
            "Opens a web page with its token, and returns the user.",
            [.required("token")]
        ) { sandbox, request in
            let session = try await sandbox.openWebSession(token: request.fields().required("token"))
            return try .json(["out_user_id": session.outUserID, "organization_id": session.organizationID])
        },
        AdminRoute(.post, "repayments", "Repays the debt of a repayment URL.", [.required("repayment_url")]) {
            sandbox,
            request in
            let url = try request.fields().required("repayment_url")
            return try .json(["repaid": await sandbox.repay(url)])
        },
    ]
}
