import WeChatPay
import WeChatPayDiagnosis

extension APIFailure {
    /// The mistakes that a sandbox named, described by this program: the response may be unsigned, so its own texts are
    /// not shown as advice.
    var diagnosis: Diagnosis? {
        let diagnosis = detail?["diagnosis"]
        let names = diagnosis?["causes"].array?.map(\.string) ?? [diagnosis?["cause"].string]
        return Diagnosis(named: names.compactMap(\.self))
    }
}
