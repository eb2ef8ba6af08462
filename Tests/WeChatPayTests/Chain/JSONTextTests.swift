import Foundation
import Testing
import WeChatPay
import WeChatPayTesting

@Suite("The body of a literal")
struct JSONTextTests {
    /// A generator that gives the same for the same seed.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// A value as JSON, as a literal, and as what `JSONEncoder` writes of it.
    private func random(_ depth: Int, _ generator: inout Seeded) -> (literal: RequestValue, model: JSONValue) {
        func text() -> String {
            let scalars = (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
                let ranges: [ClosedRange<UInt32>] = [
                    0...0x1F, 0x20...0x7F, 0x80...0x7FF, 0x4E00...0x9FFF, 0x2028...0x2029,
                ]
                let range =
                    Bool.random(using: &generator) ? ranges[1] : ranges.randomElement(using: &generator) ?? 0...1
                return Unicode.Scalar(UInt32.random(in: range, using: &generator))
            }
            let ends = ["", "\"", "\\", "/", "😀", "e\u{301}"]
            return String(String.UnicodeScalarView(scalars)) + (ends.randomElement(using: &generator) ?? "")
        }
        switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &generator) {
        case 0: return (nil, .null)
        case 1:
            let value = Bool.random(using: &generator)
            return (RequestValue(value), .bool(value))
        case 2:
            let value = Int.random(in: .min ... .max, using: &generator)
            return (RequestValue(value), .integer(Int64(value)))
        case 3:
            let value = text()
            return (RequestValue(value), .string(value))
        case 4:
            let parts = (0..<3).map { _ in random(depth - 1, &generator) }
            return ([parts[0].literal, parts[1].literal, parts[2].literal], .array(parts.map(\.model)))
        default:
            let names = [text(), text() + "b", "名"]
            let parts = names.map { _ in random(depth - 1, &generator) }
            let literal: RequestValue = [
                "\(names[0])": parts[0].literal, "\(names[1])": parts[1].literal, "\(names[2])": parts[2].literal,
            ]
            let model = Dictionary(zip(names, parts.map(\.model)), uniquingKeysWith: { $1 })
            return (literal, .object(model))
        }
    }

    @Test("The body matches the output of JSONEncoder byte for byte", arguments: [UInt64](1...300))
    func sameAsEncoder(_ seed: UInt64) async throws {
        var generator = Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let (literal, model) = random(4, &generator)
        let transport = try answering()
        let client = try makeClient(transport)
        try await client.v3.x.post(["json": ["value": literal]])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = try #require(transport.requests.first?.body)
        #expect(body == (try encoder.encode(JSONValue.object(["value": model]))))
    }

    @Test("Values that only an encoder can write are left to it: fractions, models and lists of models")
    func encoder() async throws {
        struct Model: Encodable { var b = "x", a = 1.5 }
        let transport = try answering()
        let client = try makeClient(transport)
        try await client.v3.x.post(["json": ["z": 0.1, "m": RequestValue(Model()), "l": ["s", RequestValue(Model())]]])
        #expect(
            transport.requests.first.map { String(decoding: $0.body, as: UTF8.self) }
                == #"{"l":["s",{"a":1.5,"b":"x"}],"m":{"a":1.5,"b":"x"},"z":0.1}"#
        )
    }

    @Test("Decimals are exact, and dates are RFC 3339 at the platform's offset, in a literal, a model and a list")
    func decimalsAndDates() async throws {
        struct Model: Encodable {
            var amount: Decimal
            var time: Date
        }
        let amount = try #require(Decimal(string: "12345678901234567890.12"))
        let time = Date(timeIntervalSince1970: 1_788_220_800.9)
        let transport = try answering()
        let client = try makeClient(transport)
        let model = Model(amount: amount, time: time)
        try await client.v3.x.post(["json": ["a": RequestValue(amount), "t": RequestValue(time)]])
        try await client.v3.x.post(["json": RequestValue(model)])
        try await client.v3.x.post(["json": RequestValue([model])])
        try await client.v3.x.post(RequestOptions(json: ["t": time]))
        try await client.v3.x.post(RequestOptions(json: ["a": amount]))
        let (number, text) = ("12345678901234567890.12", #""2026-09-01T08:00:00+08:00""#)
        #expect(
            transport.requests.map { String(decoding: $0.body, as: UTF8.self) } == [
                #"{"a":\#(number),"t":\#(text)}"#, #"{"amount":\#(number),"time":\#(text)}"#,
                #"[{"amount":\#(number),"time":\#(text)}]"#, #"{"t":\#(text)}"#, #"{"a":\#(number)}"#,
            ]
        )
    }

    @Test("A value without a form in JSON is rejected with its field, before anything is sent")
    func withoutForm() async throws {
        struct Model: Encodable { var image = Data([1, 2]) }
        let transport = try answering()
        let client = try makeClient(transport)
        for (json, field) in [
            (["a": RequestValue(Data([1]))], "json.a"), (["m": RequestValue(Model())], "json.m.image"),
            (["a": RequestValue(Double.nan)], "json.a"), (["a": ["b": RequestValue(Double.infinity)]], "json.a.b"),
            (["t": RequestValue(Date.distantPast)], "json.t"),
            (["t": RequestValue(Date(timeIntervalSince1970: 253_402_300_800))], "json.t"),
        ] as [(RequestValue, String)] {
            let error = try await failure { try await client.v3.x.post(["json": json]) }
            #expect(error.code == .invalidRequest && error.parameter == field, "\(error)")
        }
        struct Amount: Encodable { var amount = Decimal.nan }
        for json: RequestValue in [["a": RequestValue(Decimal.nan)], RequestValue(Amount())] {
            let error = try await failure { try await client.v3.x.post(["json": json]) }
            #expect(error.code == .invalidRequest && error.parameter == "json", "\(error)")
        }
        try await client.v3.x.post(["json": RequestValue(["a": "NaN"])])
        #expect(transport.requests.count == 1)
        for value in [RequestValue(Double.nan), RequestValue(-Double.infinity), RequestValue(Decimal.nan)] {
            let error = try await failure { try await client.v3.x.get(["query": ["a": value]]) }
            #expect(error.parameter == "query.a")
        }
        #expect(transport.requests.count == 1)
    }

    @Test("A duplicate name counts once, with its last value")
    func twice() async throws {
        let transport = try answering()
        try await makeClient(transport).v3.x.post(["json": ["a": 1, "b": 2, "a": 3]])
        #expect(transport.requests.first?.body == Data(#"{"a":3,"b":2}"#.utf8))
    }

    @Test("An encrypted field that is too long is named by its full path, in a literal and in a model")
    func tooLong() async throws {
        struct Model: Encodable { var phone = Sealed(String(repeating: "1", count: 215)) }
        let client = try makeClient(try answering())
        let long = String(repeating: "1", count: 215)
        for json: RequestValue in [["users": [["phone": .sealed(long)]]], ["users": [RequestValue(Model())]]] {
            let error = try await failure { try await client.v3.x.post(["json": json]) }
            #expect(error.parameter == "json.users.0.phone")
        }
    }

    @Test("Nonces are 32 hex digits and never repeat")
    func nonces() throws {
        let configuration = try WeChatPayClient.Configuration.fixture(transport: try answering())
        let nonce = WeChatPayClient.Configuration(
            merchant: configuration.merchant,
            platformKeys: configuration.platformKeys
        ).nonce
        let nonces = (0..<1000).map { _ in nonce() }
        #expect(Set(nonces).count == 1000)
        for place in 0..<32 { #expect(Set(nonces.map { Array($0)[place] }).count == 16) }
        #expect(nonces.allSatisfy { $0.wholeMatch(of: #/[0-9A-F]{32}/#) != nil })
    }
}
