import Foundation
import TestVectors
import Testing
import WeChatPay
import WeChatPayTesting

@Suite("The chain")
struct ChainTests {
    @Test("The chain builds every path in the platform's documentation", arguments: Vectors.chainPaths)
    func vectors(_ row: Vectors.ChainPath) async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        let members = row.chain.split(separator: ".").map(String.init)
        var resource = client[dynamicMember: members[0]]
        for member in members.dropFirst() { resource = resource[dynamicMember: member] }
        #expect("\(resource)" == row.path)
        #expect("\(client.chain(row.path))" == row.path)
        #expect("\(client[row.path])" == row.path)

        let names = row.path.matches(of: #/\{([a-z_]+)\}/#).map { String($0.1) }
        let options = RequestOptions(path: Dictionary(uniqueKeysWithValues: names.map { ($0, "x") }))
        switch row.verb {
        case "get": try await resource.get(options)
        case "put": try await resource.put(options)
        case "patch": try await resource.patch(options)
        default: try await resource.post(options)
        }
        let request = try #require(transport.requests.first)
        #expect(request.method == row.verb.uppercased())
        #expect(request.target == "/" + row.path.replacing(#/\{[a-z_]+\}/#, with: "x"))
    }

    @Test("The three spellings name the same resource")
    func spellings() throws {
        let client = try makeClient(try answering())
        #expect("\(client.v3.offlinefacemch.organizations._organization_id_.users.outUserId._out_user_id_)" == userPath)
        #expect("\(client.chain(userPath))" == userPath)
        #expect("\(client[userPath])" == userPath)
    }

    @Test("A leading capital becomes lowercase; every other capital gets a dash")
    func capitals() throws {
        let client = try makeClient(try answering())
        #expect("\(client.V3.Certificates)" == "v3/certificates")
        #expect("\(client.v3.outTradeNo)" == "v3/out-trade-no")
        #expect("\(client.v3.`out-trade-no`)" == "v3/out-trade-no")
        #expect("\(client.v3[dynamicMember: "_"])" == "v3/_")
    }

    @Test("A segment can have the name of a verb")
    func verbsAsSegments() async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        try await client.v3.profitsharing.receivers.delete.post(["json": ["type": "MERCHANT_ID"]])
        try await client.v3.get.put.post.patch.delete.write.delete()
        #expect(
            transport.requests.map(\.target) == [
                "/v3/profitsharing/receivers/delete", "/v3/get/put/post/patch/delete/write",
            ]
        )
        #expect(transport.requests.map(\.method) == ["POST", "DELETE"])
    }

    @Test("A literal value is one escaped segment and not a parameter")
    func literals() async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        let resource = client.v3.organizations("O1").users("张三/1?a#b{x}%")
        try await resource.get()
        #expect(
            transport.requests.first?.target
                == "/v3/organizations/O1/users/%E5%BC%A0%E4%B8%89%2F1%3Fa%23b%7Bx%7D%25"
        )
        #expect("\(client.v3.organizations("O1").users)" == "v3/organizations/O1/users")
    }

    @Test("A literal that would leave its segment is rejected", arguments: ["", ".", ".."])
    func dotLiterals(_ value: String) async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        let error = try await failure { try await client.v3.organizations(value).users.get() }
        #expect(error.code == .invalidRequest)
        #expect(transport.requests.isEmpty)
    }

    @Test("Templates are used as typed, with or without a leading slash")
    func asTyped() async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        try await client.chain("/v3/Mixed_Case/_x_/a b/%E5%BC%A0").get()
        #expect(transport.requests.first?.target == "/v3/Mixed_Case/_x_/a%20b/%E5%BC%A0")
        #expect("\(client.chain("/v3/x"))" == "/v3/x")
    }

    @Test(
        "Invalid templates are rejected",
        arguments: [
            "", "/", "v3//x", "v3/x/", "v3/{id", "v3/id}", "v3/{}", "v3/{+id}", "v3/{id*}", "v3/{?id}", "v3/../x",
            "v3/./x", "v3/%2e%2E/x", "v3/x?y=z", "v3/x#y",
        ]
    )
    func unusable(_ template: String) async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        let error = try await failure { try await client.chain(template).get(["id": "1"]) }
        #expect(error.code == .invalidRequest)
        #expect(error.operation == "GET \(template)")
        #expect(transport.requests.isEmpty)
    }

    @Test("A path ends with a slash only where that is known or explicit")
    func trailingSlash() async throws {
        let transport = try answering()
        let client = try makeClient(transport)
        try await client.chain("v3/applyment4sub/applyment/").post()
        try await client["/v3/ecommerce/applyments/"].post()
        try await client.v3.applyment4sub.applyment._empty_.post(["empty": ""])
        try await client.v3.brandnew._empty_.post(["empty": ""])
        try await client.v3.brandnew._empty_.post(["empty": "x"])
        #expect(
            transport.requests.map(\.target) == [
                "/v3/applyment4sub/applyment/", "/v3/ecommerce/applyments/", "/v3/applyment4sub/applyment/",
                "/v3/brandnew/", "/v3/brandnew/x",
            ]
        )
        for (resource, options) in [
            (client.v3.brandnew._empty_, [:]), (client.v3.brandnew._empty_.more, ["empty": ""]),
            (client.v3.brandnew._other_, ["other": ""]), (client.chain("v3/x{empty}"), ["empty": ""]),
            (client.chain("{empty}"), ["empty": ""]), (client.v3.applyment4sub.applyment(""), [:]),
            (client.v3.applyment4sub.applyment("").more, [:]), (client.chain("v3//{empty}"), ["empty": ""]),
        ] as [(Resource, [String: String])] {
            let error = try await failure { try await resource.post(RequestOptions(path: options)) }
            #expect(error.code == .invalidRequest, "\(resource)")
        }
        #expect(transport.requests.count == 5)
    }
}
