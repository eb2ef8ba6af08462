import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WeChatPayDiagnosis

/// What the gateway knows of a request once it is authenticated.
struct GatewayContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection that the request came on.
    let channel: any Channel
    /// Who signed the request.
    var merchantID = ""
    /// The complete body, as signed.
    var body = Data()
    /// The parts of an upload.
    var form: MultipartForm?
    /// Whether the request came to the backup host.
    var isOnBackup = false
    /// The fault that the request meets.
    var fault: SandboxFault?
    /// What the stages find out about the request.
    let record = RequestRecord()
    /// The unique part of the `Request-ID`.
    var requestNonce = ""

    init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
        self.channel = source.channel
    }

    /// The `Request-ID` of a response with a status; its second part tells errors apart, as on the platform.
    func requestID(of status: HTTPResponse.Status) -> String {
        "\(requestNonce)-\(status.code < 400 ? 0 : 268_435_000 + status.code)"
    }

    /// A path parameter, percent-decoded.
    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name)?.removingPercentEncoding, !value.isEmpty else {
            throw GatewayError.noRoute
        }
        return value
    }
}
