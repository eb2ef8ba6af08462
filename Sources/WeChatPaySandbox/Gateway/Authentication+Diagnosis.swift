import Foundation
import HTTPTypes
import Hummingbird
import WeChatPayCrypto
import WeChatPayDiagnosis

extension Authentication {
    /// What is wrong with a signature that does not hold.
    func diagnosis(_ header: AuthorizationHeader, of request: Request, _ context: GatewayContext) -> Diagnosis? {
        guard let merchant = platform.merchant(header.merchantID) else { return nil }
        let doctor = SignatureDoctor(
            publicKey: merchant.publicKey,
            others: others(than: merchant).map { (merchantID: $0.id, publicKey: $0.publicKey) }
        )
        return doctor.diagnose(
            SignedRequest(
                method: request.method.rawValue,
                target: request.head.path ?? "",
                host: request.head.authority,
                headers: request.headers.map { (name: $0.name.rawName, value: $0.value) },
                authorization: header.parameters,
                body: context.body,
                meta: try? context.form?.part("meta").body
            )
        )
    }

    /// What is wrong with a serial that is not the merchant's.
    func diagnosis(of serial: String, for merchant: Platform.Merchant) -> Diagnosis? {
        SignatureDoctor.diagnose(
            serial: serial,
            expected: merchant.serial,
            platform: platform.keys.certificates.map(\.key.id) + [platform.keys.publicKey.key.id],
            others: Dictionary(others(than: merchant).map { ($0.id, $0.serial) }) { first, _ in first }
        )
    }

    private func others(than merchant: Platform.Merchant) -> [Platform.Merchant] {
        platform.merchants.all.filter { $0.id != merchant.id }.sorted { $0.id < $1.id }
    }
}
