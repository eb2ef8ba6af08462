public import WeChatPayCatalog

/// The name of an operation in generated code.
///
/// It depends on the method and the template only, so that it stays the same when the catalogue grows:
///
/// - A leading `v3` and a trailing slash are omitted. A prefix such as `hk/v3` is not.
/// - The other segments are split into words at everything that is neither a letter nor a digit. Each word begins with
///   a capital letter; its other letters stay as they are.
/// - A parameter is written as `By` and its words.
///
/// | operation | identifier |
/// | --- | --- |
/// | `GET v3/pay/transactions/id/{transaction_id}` | `getPayTransactionsIdByTransactionId` |
/// | `POST v3/refund/domestic/refunds` | `postRefundDomesticRefunds` |
/// | `GET hk/v3/statements` | `getHkV3Statements` |
public struct OperationName: Sendable, Hashable {
    private let method: String
    private let words: [String]

    /// Creates the name of an operation of the catalogue.
    ///
    /// - Parameter operation: The operation.
    public init(_ operation: Catalog.Operation) {
        self.init(method: operation.method, template: operation.template)
    }

    /// Creates the name of an operation.
    ///
    /// - Parameters:
    ///   - method: The HTTP method.
    ///   - template: The template, such as `v3/pay/transactions/id/{transaction_id}`.
    public init(method: String, template: String) {
        self.method = method.lowercased()
        var segments = template.split(separator: "/")
        if segments.first == "v3" { segments.removeFirst() }
        words = segments.flatMap { segment in
            (segment.hasPrefix("{") ? ["By"] : []) + Self.words(String(segment))
        }
    }

    /// The name as a function and as an `operationId`, in lower camel case; unique in the catalogue.
    public var identifier: String { method + words.joined() }

    /// The name as a prefix of types, in upper camel case; unique in the catalogue.
    public var typePrefix: String { method.prefix(1).uppercased() + method.dropFirst() + words.joined() }

    /// The words of a name on the wire, each with a capital letter.
    ///
    /// - Parameter name: A name such as `out_user_id` or `verify-certificate`.
    /// - Returns: Words such as `Out`, `User` and `Id`.
    static func words(_ name: String) -> [String] {
        name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }
}
