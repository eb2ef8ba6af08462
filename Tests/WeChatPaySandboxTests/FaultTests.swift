import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization
import Testing
import WeChatPay
import WeChatPaySandbox
import WeChatPayTesting
import WeChatPaySandboxTesting

@Suite("Fault injection", .timeLimit(.minutes(5)))
struct FaultTests {
    /// The waits that a sandbox asked for.
    private final class Waits: Sendable {
        let all = Mutex<[Duration]>([])
    }

    private func withWorld(_ waits: Waits = Waits(), _ body: (World) async throws -> Void) async throws {
        var configuration = SandboxConfiguration.fixture
        configuration.sleep = { duration in waits.all.withLock { $0.append(duration) } }
        try await withSandbox(configuration) { try await body(World($0)) }
    }

    static let rows: [(SandboxFault, WeChatPayError.Code, status: Int?, isDone: Bool)] = [
        (.cutBeforeWork, .transportFailed, nil, false),
        (.cutAfterWork, .transportFailed, nil, true),
        (.cutShort, .transportFailed, nil, true),
        (.rateLimited(retryAfter: .seconds(7)), .apiFailure, 429, false),
        (.systemError, .apiFailure, 500, false),
        (.systemErrorAfterWork, .apiFailure, 500, true),
        (.badGateway, .apiFailure, 502, false),
        (.badSignature, .badSignature, 204, true),
        (.probeSignature, .probeSignature, 204, true),
        (.noSignature, .missingSignature, 204, true),
        (.staleTimestamp, .clockSkew, 204, true),
        (.unknownSerial, .unknownSerial, 204, true),
    ]

    @Test("Each fault causes the expected client error, and the work is done only where expected", arguments: rows)
    func faults(_ fault: SandboxFault, _ code: WeChatPayError.Code, _ status: Int?, _ isDone: Bool) async throws {
        try await withWorld { world in
            world.sandbox.inject(fault, method: "PATCH")
            let error = try await failure { try await world.patch(["student_info": ["class_name": "高中二年一班"]]) }
            #expect(error.code == code)
            #expect(error.status == status)
            // The connection pool is whole, and the fault was for one request.
            let user = try await world.user()
            #expect((user["student_info"]["class_name"].string == "高中二年一班") == isDone)
            if fault.kind == .rateLimited { #expect(error.failure?.retryAfter == .seconds(7)) }
            if code == .apiFailure { #expect(error.failure?.isVerified == (fault.kind != .badGateway)) }
        }
    }

    @Test("A response body is cut in the middle, and a 502 response is HTML")
    func bodies() async throws {
        try await withWorld { world in
            world.sandbox.inject(.cutShort)
            #expect(try await failure { _ = try await world.user() }.code == .transportFailed)
            world.sandbox.inject(.badGateway)
            var request = HTTPClientRequest(url: try await world.sandbox.baseURL + "/v3/certificates")
            request.headers.add(name: "Accept", value: "application/json")
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
            #expect(response.status.code == 502)
            #expect(response.headers.first(name: "Content-Type") == "text/html")
            #expect(!response.headers.contains(name: "Wechatpay-Signature"))
        }
    }

    @Test("Latency waits once and a slow-drip body waits at every byte; both responses are correct")
    func slow() async throws {
        let waits = Waits()
        try await withWorld(waits) { world in
            world.sandbox.inject(.latency(.seconds(90)))
            let user = try await world.user()
            #expect(waits.all.withLock { $0 } == [.seconds(90)])
            world.sandbox.inject(.slowDrip(.milliseconds(250)))
            #expect(try await world.user() == user)
            let drips = waits.all.withLock { $0.dropFirst() }
            #expect(drips.count > 100 && drips.allSatisfy { $0 == .milliseconds(250) })
        }
    }

    @Test("A duplicated response is used once, and the next call gets its own response")
    func duplicated() async throws {
        try await withWorld { (world: World) async throws in
            var settings = try await WeChatPayClient.Configuration.sandbox(world.sandbox)
            settings.retry.jitter = { 0 }
            let client = try WeChatPayClient(settings)
            func name(_ id: String) async throws -> String? {
                let options = RequestOptions(path: world.path.merging(["out_user_id": id]) { $1 })
                return try await client.chain("\(world.users)").get(options).json["out_user_id"].string
            }
            for _ in 0..<10 {
                world.sandbox.inject(.duplicatedResponse)
                // The duplicated response has a valid signature; only the connection identifies the request it belongs
                // to.
                #expect(try await name("S2026001") == "S2026001")
                #expect(try await name("S2026002") == "S2026002")
            }
        }
    }

    @Test("Faults apply to the route and method that they name, in order, and as often as specified")
    func rules() async throws {
        try await withWorld { world in
            let sandbox = world.sandbox
            let template = "v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}"
            sandbox.inject(.badGateway, method: "PATCH", route: template)
            #expect(try await failure { try await world.patch(["status": "DISABLED"]) }.status == 502)
            sandbox.inject(.systemError, times: 2, method: "get", route: "/v3/certificates")
            sandbox.inject(.badSignature)
            // Not the first rule's route: the second rule's.
            #expect(try await failure { _ = try await world.user() }.code == .badSignature)
            _ = try await world.user()
            for _ in 0..<2 {
                #expect(try await failure { try await world.client.v3.certificates.get() }.status == 500)
            }
            #expect(try await failure { try await world.client.v3.certificates.get() }.status == 404)
            #expect(sandbox.faults.isEmpty)
            sandbox.inject(SandboxFaultRule(.systemError, .probability(1, seed: 1)))
            #expect(try await failure { _ = try await world.user() }.status == 500)
            sandbox.clearFaults()
            _ = try await world.user()
        }
    }

    @Test("A probability fault occurs at the specified rate, identically for the same seed")
    func probability() async throws {
        func outcomes(_ seed: UInt64) async throws -> [Bool] {
            var outcomes: [Bool] = []
            try await withWorld { world in
                world.sandbox.inject(SandboxFaultRule(.systemError, .probability(0.3, seed: seed)))
                for _ in 0..<100 {
                    do {
                        _ = try await world.user()
                        outcomes.append(true)
                    } catch let error as WeChatPayError {
                        #expect(error.status == 500)
                        outcomes.append(false)
                    }
                }
            }
            return outcomes
        }
        let first = try await outcomes(7)
        #expect(try await outcomes(7) == first)
        #expect(try await outcomes(8) != first)
        #expect((15...45).contains(first.count { !$0 }))
    }

    @Test("Faults also apply to a bill's file, and a download detects them")
    func files() async throws {
        try await withWorld { world in
            let bill = try await world.client.v3.bill.tradebill.get(["query": ["bill_date": "2026-11-23"]])
            let route = "v3/billdownload/file"
            for fault in [SandboxFault.cutShort, .cutAfterWork, .systemError] {
                world.sandbox.inject(fault, route: route)
                let error = try await failure { for try await _ in try world.client.download(bill) {} }
                #expect(error.code == (fault.kind == .systemError ? .apiFailure : .transportFailed))
            }
            var size = 0
            for try await piece in try world.client.download(bill) { size += piece.count }
            #expect(size > 1000)
        }
    }
}
