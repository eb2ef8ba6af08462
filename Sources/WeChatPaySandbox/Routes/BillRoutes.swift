import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WeChatPayCrypto

/// Bills: their URLs and hashes, and the files themselves, unsigned.
///
/// Source: 申请交易账单, 申请资金账单, 下载账单.
struct BillRoutes {
    static let filePath = "/v3/billdownload/file"

    let platform: Platform

    private struct Ticket: Encodable {
        let hash_type = "SHA1"
        let hash_value: String
        let download_url: String
    }

    /// A kind of bill: the name of its route, and the parameter with its types.
    private enum Kind: String, CaseIterable {
        case trade = "tradebill"
        case fundFlow = "fundflowbill"

        var typeParameter: String { self == .trade ? "bill_type" : "account_type" }

        var types: [String] {
            switch self {
            case .trade: ["ALL", "SUCCESS", "REFUND", "RECHARGE_REFUND", "ALL_SPECIAL", "SUC_SPECIAL", "REF_SPECIAL"]
            case .fundFlow: ["BASIC", "OPERATION", "FEES"]
            }
        }
    }

    func add(to router: Router<GatewayContext>) {
        for kind in Kind.allCases {
            router.get(RouterPath("v3/bill/\(kind.rawValue)")) { request, _ in
                try GatewayResponse.json(ticket(request, kind))
            }
        }
        router.get(RouterPath(Self.filePath)) { request, _ in try file(request) }
    }

    private func ticket(_ request: Request, _ kind: Kind) throws -> Ticket {
        let query = request.query
        let date = query.get("bill_date") ?? ""
        try checkDate(date)
        for (name, values) in [(kind.typeParameter, kind.types), ("tar_type", ["GZIP"])] {
            guard query.get(name).map(values.contains) ?? true else {
                throw GatewayError.query(name, "must be one of \(values.joined(separator: ", "))")
            }
        }
        var hash = Insecure.SHA1()
        for piece in Bill(kind: kind.rawValue, date: date, rows: platform.billRows) { hash.update(data: piece) }
        let authority = request.head.authority ?? "127.0.0.1"
        return Ticket(
            hash_value: Hex.text(hash.finalize()),
            download_url: "\(platform.scheme)://\(authority)\(Self.filePath)?token=\(kind.rawValue).\(date)"
                + (query.get("tar_type") == nil ? "" : "&tartype=gzip")
        )
    }

    /// Checks that a bill exists: yesterday's is ready at 10:00 in China.
    private func checkDate(_ text: String) throws {
        // The parser accepts February 30 and returns a day in March, which has another text.
        guard let midnight = PlatformDate.date("\(text)T00:00:00+08:00"), PlatformDate.text(midnight).hasPrefix(text)
        else {
            throw GatewayError.query("bill_date", "must be a date such as 2026-09-01")
        }
        let age = platform.now().timeIntervalSince(midnight) / 3600
        guard age >= 24 else {
            throw GatewayError(status: 400, code: "NO_STATEMENT_EXIST", message: "请求的账单文件不存在")
        }
        guard age >= 24 + 10 else {
            throw GatewayError(status: 400, code: "STATEMENT_CREATING", message: "账单生成中，请稍后再试")
        }
    }

    private func file(_ request: Request) throws -> Response {
        let query = request.query
        let token = (query.get("token") ?? "").split(separator: ".", maxSplits: 1)
        guard token.count == 2, Kind(rawValue: String(token[0])) != nil, (try? checkDate(String(token[1]))) != nil
        else {
            throw GatewayError.notFound("账单文件不存在")
        }
        let bill = Bill(kind: String(token[0]), date: String(token[1]), rows: platform.billRows)
        let isPacked = query.get("tartype") == "gzip"
        return Response(
            status: .ok,
            headers: [.contentType: isPacked ? "application/x-gzip" : "text/plain"],
            body: ResponseBody { writer in
                let gzip = isPacked ? try Gzip() : nil
                for piece in bill {
                    let packed = try gzip?.pack(piece) ?? piece
                    if !packed.isEmpty { try await writer.write(ByteBuffer(bytes: packed)) }
                }
                if let end = try gzip?.pack(Data(), isEnd: true) { try await writer.write(ByteBuffer(bytes: end)) }
                try await writer.finish(nil)
            }
        )
    }
}

/// A synthetic bill, always the same for a date: a header and the given number of rows, in parts.
private struct Bill: Sequence, IteratorProtocol {
    let kind: String
    let date: String
    let rows: Int
    private var made = -1

    init(kind: String, date: String, rows: Int) {
        self.kind = kind
        self.date = date
        self.rows = rows
    }

    mutating func next() -> Data? {
        if made < 0 {
            made = 0
            return Data("\u{FEFF}交易时间,商户订单号,交易状态,应结订单金额\r\n".utf8)
        }
        guard made < rows else { return nil }
        let end = Swift.min(rows, made + 1000)
        var text = ""
        for row in made..<end {
            // The values are spread over the full range, so that the rows do not compress to almost nothing.
            let order = UInt64(row &+ 1) &* 0x9E37_79B9_7F4A_7C15
            text += "`\(date) 12:00:00,`\(kind)\(order),`SUCCESS,`\(order % 100_000).\(order % 90 + 10)\r\n"
        }
        made = end
        return Data(text.utf8)
    }
}
