import WeChatPayCatalog

/// The names of the types of an operation.
///
/// A name begins with the literal words of the template. If these are the words of several operations, the parameters
/// are added; if there are still several, the method, as in ``OperationName/typePrefix``. All operations of the catalogue
/// are considered, not only those in a file.
///
/// | operation | response |
/// | --- | --- |
/// | `POST v3/refund/domestic/refunds` | `RefundDomesticRefundsResponse` |
/// | `GET v3/refund/domestic/refunds/{out_refund_no}` | `RefundDomesticRefundsByOutRefundNoResponse` |
/// | `GET v3/pay/transactions/out-trade-no/{out_trade_no}` | `PayTransactionsOutTradeNoResponse` |
/// | `GET v3/merchant-store/stores/{store_id}` | `GetMerchantStoreStoresByStoreIdResponse` |
struct OperationTypes {
    /// The numbers of operations with the same words, without parameters and with them.
    private static let counts: (short: [String: Int], long: [String: Int]) = Catalog.operations.reduce(
        into: ([:], [:])
    ) { counts, operation in
        let words = words(operation)
        counts.short[words.short, default: 0] += 1
        counts.long[words.long, default: 0] += 1
    }

    /// All names of types at the top level, for any operations.
    static let all: Set<String> = Set(
        Catalog.operations.flatMap { operation in
            let types = OperationTypes(operation)
            return [types.request, types.response, types.query]
        }
    )

    /// The name without an ending.
    let prefix: String
    /// The name of the body's type.
    var request: String { "\(prefix)Request" }
    /// The name of the response's type.
    var response: String { "\(prefix)Response" }
    /// The name of the namespace for vocabularies of parameters.
    var query: String { "\(prefix)Query" }

    /// Takes the name without an ending.
    init(prefix: String) { self.prefix = prefix }

    /// Takes an operation.
    init(_ operation: Catalog.Operation) {
        let (short, long) = Self.words(operation)
        // Words without parameters can be the words with parameters of this operation only.
        let others = short == long ? 1 : 0
        if Self.counts.short[short] == 1, Self.counts.long[short, default: 0] == others, Self.isName(short) {
            prefix = short
        } else if Self.counts.long[long] == 1, Self.isName(long) {
            prefix = long
        } else {
            prefix = OperationName(operation).typePrefix
        }
    }

    private static func isName(_ words: String) -> Bool { words.first?.isLetter == true }

    /// The words of a template without parameters, and with them.
    private static func words(_ operation: Catalog.Operation) -> (short: String, long: String) {
        let method = operation.method
        let literals = operation.template.split(separator: "/").filter { !$0.hasPrefix("{") }.joined(separator: "/")
        let short = OperationName(method: method, template: literals).identifier
        return (
            String(short.dropFirst(method.count)), String(OperationName(operation).identifier.dropFirst(method.count))
        )
    }
}
