import Foundation
import WeChatPay
import WeChatPayBlocking

/// The page's twelve calls: GET and PATCH, synchronous and with a promise, in three spellings.
struct DemoCalls {
    /// One of the calls and its result.
    struct Outcome: Encodable {
        let number: Int
        let method: String
        let style: String
        let spelling: String
        let milliseconds: Double
        let status: Int?
        let error: String?
        var isOK: Bool { error == nil }
    }

    let client: WeChatPayClient
    let organizationID: String
    let outUserID: String

    /// The three spellings of one resource, each as the page has it.
    private var spellings: [(name: String, users: Resource)] {
        [
            ("chain", client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_),
            (
                "template",
                client.chain("v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}")
            ),
            (
                "subscript",
                client["v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"]
            ),
        ]
    }

    private var query: RequestOptions {
        ["organization_id": "\(organizationID)", "out_user_id": "\(outUserID)"]
    }

    private var update: RequestOptions {
        [
            "organization_id": "\(organizationID)", "out_user_id": "\(outUserID)",
            "json": [
                "user_name": .sealed("张三"), "user_type": "STUDENT", "student_info": ["class_name": "高中二年一班"],
                "status": "NORMAL", "phone": .sealed("13800138000"),
            ],
        ]
    }

    /// The user as the platform has it now.
    func user() throws -> JSONValue {
        try spellings[0].users.get(query).json
    }

    /// Makes the calls one after the other, in synchronous code.
    func run() -> [Outcome] {
        var outcomes: [Outcome] = []
        for method in ["GET", "PATCH"] {
            for style in ["sync", "promise"] {
                for (name, users) in spellings {
                    outcomes.append(measure(outcomes.count + 1, method, style, name, users))
                }
            }
        }
        return outcomes
    }

    private func measure(_ number: Int, _ method: String, _ style: String, _ name: String, _ users: Resource) -> Outcome
    {
        let clock = ContinuousClock()
        let start = clock.now
        let result = Result {
            switch (method, style) {
            case ("GET", "sync"): try users.get(query).status
            case ("GET", _): try users.getAsync(query).then { $0.status }.wait()
            case (_, "sync"): try users.patch(update).status
            default: try users.patchAsync(update).then { $0.status }.wait()
            }
        }
        let milliseconds = (clock.now - start) / .milliseconds(1)
        let error: String? =
            switch result {
            case .success: nil
            case .failure(let error): "\(error)"
            }
        return Outcome(
            number: number,
            method: method,
            style: style,
            spelling: name,
            milliseconds: (milliseconds * 100).rounded() / 100,
            status: try? result.get(),
            error: error
        )
    }
}
