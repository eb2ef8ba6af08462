import Foundation
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

    init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
        self.channel = source.channel
    }

    /// A path parameter, percent-decoded.
    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name)?.removingPercentEncoding, !value.isEmpty else {
            throw GatewayError.noRoute
        }
        return value
    }
}
