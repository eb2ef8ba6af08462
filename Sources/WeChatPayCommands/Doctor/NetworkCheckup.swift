import AsyncHTTPClient
import Foundation
import WeChatPayCrypto
import NIOCore
import NIOHTTP1
import WeChatPay
import WeChatPayDiagnosis
import WeChatPayHTTP

/// Checks hosts and clock, and runs one real exchange: signing, verification, encryption and decryption.
struct NetworkCheckup {
    let configuration: WeChatPayClient.Configuration
    let http: HTTPClient

    func run(_ checkup: inout Checkup) async {
        var hosts = [configuration.baseURL]
        guard let host = HTTPAddress(hosts[0])?.host else {
            return checkup.failed(
                "host",
                "\(hosts[0].printablePath) is not a URL with a host",
                "\(hosts[0].printablePath) 不是带域名的 URL",
                next: ("write it as https://host or http://host:port", "应形如 https://host 或 http://host:port")
            )
        }
        // The platform's hosts have a backup each.
        if ["api.mch.weixin.qq.com", "api.wechatpay.cn"].contains(host) {
            hosts.append(hosts[0].replacing("//api.", with: "//api2."))
        }
        for host in hosts { await reach(host, &checkup) }
        await echo(&checkup)
    }

    private func reach(_ host: String, _ checkup: inout Checkup) async {
        let (clock, start) = (ContinuousClock(), ContinuousClock().now)
        do {
            var request = HTTPClientRequest(url: host + "/")
            request.headers.add(name: "User-Agent", value: configuration.userAgent)
            let response = try await http.execute(request, timeout: .seconds(10))
            let milliseconds = Int((clock.now - start) / .milliseconds(1))
            checkup.ok(
                "host",
                "\(host.printablePath) responds in \(milliseconds) ms",
                "\(host.printablePath) 在 \(milliseconds) 毫秒内应答"
            )
            self.clock(response.headers.first(name: "Date"), &checkup)
        } catch {
            let isUntrusted = "\(error)".contains("CERTIFICATE_VERIFY_FAILED")
            checkup.failed(
                "host",
                isUntrusted
                    ? "\(host.printablePath) has a certificate that is not trusted"
                    : "cannot connect to \(host.printablePath)",
                isUntrusted ? "\(host.printablePath) 的证书不受信任" : "无法连接 \(host.printablePath)",
                next: isUntrusted
                    ? (
                        "for a sandbox, set \(Credentials.Setting.caFile.variable) to its sandbox_ca.pem; otherwise check for a proxy",
                        "若是沙箱，用 \(Credentials.Setting.caFile.variable) 给出其 sandbox_ca.pem；否则检查中间是谁"
                    ) : ("check name resolution, firewall and proxy", "检查域名解析、防火墙与代理")
            )
        }
    }

    private func clock(_ date: String?, _ checkup: inout Checkup) {
        let format = Date.ParseStrategy(
            format:
                "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) GMT",
            locale: Locale(identifier: "en_US_POSIX"),
            timeZone: .gmt
        )
        guard let date, let theirs = try? Date(date, strategy: format) else { return }
        let seconds = Int(theirs.timeIntervalSince(configuration.time.now()).rounded())
        switch abs(seconds) {
        case 0...60: checkup.ok("clock", "\(seconds) s from the host's clock", "与对方相差 \(seconds) 秒")
        case ...300:
            checkup.warning(
                "clock",
                "\(seconds) s from the host's clock; above 300 s every request is rejected",
                "与对方相差 \(seconds) 秒；超过 300 秒所有请求都会被拒绝",
                next: ("synchronize the clock of this machine by NTP", "让本机时钟跟随 NTP")
            )
        default:
            checkup.failed(
                "clock",
                "\(seconds) s from the host's clock: every request is rejected",
                "与对方相差 \(seconds) 秒：所有请求都会被拒绝",
                next: ("synchronize the clock of this machine by NTP", "让本机时钟跟随 NTP")
            )
        }
    }

    private struct Echo: Codable {
        var echo_message: String
        var encrypted_echo_message: Sealed
    }

    private func echo(_ checkup: inout Checkup) async {
        let sent = Echo(echo_message: "hello", encrypted_echo_message: "你好")
        do {
            let client = try WeChatPayClient(configuration)
            if configuration.certificates != nil { try await client.refreshCertificates() }
            let came = try await client.v3.security.echo.post(RequestOptions(json: sent)).decode(Echo.self)
            guard came.echo_message == sent.echo_message, came.encrypted_echo_message == sent.encrypted_echo_message
            else {
                return checkup.failed(
                    "echo",
                    "the platform returned a different text",
                    "平台返回了不同的内容",
                    next: ("check for a proxy that modifies requests", "检查途中是什么修改了请求")
                )
            }
            checkup.ok(
                "echo",
                "one call was signed, verified, encrypted and decrypted",
                "一次往返完成：签名、验签、加密、解密"
            )
        } catch {
            let failure = Failure(error, checkup.language)
            let diagnosis = (error as? WeChatPayError)?.failure?.diagnosis
            checkup.failed(
                "echo",
                diagnosis?.message ?? failure.message,
                diagnosis?.messageZH ?? failure.message,
                next: (
                    diagnosis?.advice ?? "fix the failures above first",
                    diagnosis?.adviceZH ?? "先解决上面失败的项目"
                )
            )
        }
    }
}
