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

    func add(to router: Router<GatewayContext>) {
        for kind in ["tradebill", "fundflowbill"] {
            router.get(RouterPath("v3/bill/\(kind)")) { request, context in
                try GatewayResponse.json(ticket(request, kind))
            }
        }
        router.get(RouterPath(Self.filePath)) { request, _ in try file(request) }
    }

    private func ticket(_ request: Request, _ kind: String) throws -> Ticket {
        let date = request.uri.queryParameters.get("bill_date") ?? ""
        guard date.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil else {
            throw GatewayError(status: 400, code: "PARAM_ERROR", message: "账单日期格式错误")
        }
        let type = request.uri.queryParameters.get("tar_type")
        guard type == nil || type == "GZIP" else {
            throw GatewayError(status: 400, code: "PARAM_ERROR", message: "压缩类型错误")
        }
        var hash = Insecure.SHA1()
        for piece in Bill(kind: kind, date: date, rows: platform.billRows) { hash.update(data: piece) }
        let authority = request.head.authority ?? "127.0.0.1"
        return Ticket(
            hash_value: Hex.text(hash.finalize()),
            download_url: "\(platform.scheme)://\(authority)\(Self.filePath)?token=\(kind).\(date)"
                + (type == nil ? "" : "&tartype=gzip")
        )
    }

    private func file(_ request: Request) throws -> Response {
        let token = (request.uri.queryParameters.get("token") ?? "").split(separator: ".", maxSplits: 1)
        guard token.count == 2 else { throw GatewayError.notFound("账单文件不存在") }
        let bill = Bill(kind: String(token[0]), date: String(token[1]), rows: platform.billRows)
        let isPacked = request.uri.queryParameters.get("tartype") == "gzip"
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
