import Foundation

/// The forms of path and query that are signed by mistake instead of the transmitted ones.
enum TargetForms {
    typealias Mistake = MistakenMessages.Mistake

    private static let platformHosts = ["api.mch.weixin.qq.com", "api2.mch.weixin.qq.com"]
    /// RFC 3986, 2.3.
    private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

    /// A way to percent-encode.
    private struct Encoding {
        var unescaped: Set<UInt8>
        var hasSmallDigits = false
        var spaceIsPlus = false

        static let all = [
            Encoding(unescaped: unreserved),
            Encoding(unescaped: unreserved, hasSmallDigits: true),
            // As forms are written.
            Encoding(unescaped: unreserved.subtracting("~".utf8).union("*".utf8), spaceIsPlus: true),
            // As encodeURIComponent and encodeURI of JavaScript write.
            Encoding(unescaped: unreserved.union("!*'()".utf8)),
            Encoding(unescaped: unreserved.union("!*'();/?:@&=+$,#".utf8)),
            Encoding(unescaped: unreserved.union("!$&'()*+,;=:@".utf8)),
        ]

        func encode(_ text: String) -> String {
            text.utf8.reduce(into: "") { result, byte in
                if unescaped.contains(byte) {
                    result.unicodeScalars.append(Unicode.Scalar(byte))
                } else if spaceIsPlus, byte == 0x20 {
                    result += "+"
                } else {
                    result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: !hasSmallDigits)
                }
            }
        }
    }

    /// The mistakes in origin, path and query.
    static func mistakes(_ right: MessageLines, host: String?) -> [Mistake] {
        origins(host) + paths(right.path) + queries(right.query)
    }

    /// A query of up to five parameters in all other orders; longer queries have too many orders to try.
    static func orders(_ right: MessageLines) -> [Mistake] {
        guard let query = right.query else { return [] }
        let parameters = query.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
        guard (2...5).contains(parameters.count) else { return [] }
        return permutations(parameters).map { order in
            Mistake(.query, .queryInAnotherOrder) { $0.query = order.joined(separator: "&") }
        }
    }

    private static func origins(_ host: String?) -> [Mistake] {
        var hosts = platformHosts
        if let host {
            hosts.append(host)
            if let name = host.firstMatch(of: #/^(.*):[0-9]+$/#)?.1 { hosts.append(String(name)) }
        }
        return hosts.flatMap { host in
            [
                Mistake(.origin, .urlWithScheme) { $0.origin = "https://" + host },
                Mistake(.origin, .urlWithScheme) { $0.origin = "http://" + host },
                Mistake(.origin, .urlWithHost) { $0.origin = host },
            ]
        }
    }

    private static func paths(_ path: String) -> [Mistake] {
        var forms: [(Diagnosis.Cause, String)] = []
        if let decoded = path.removingPercentEncoding { forms.append((.decodedPath, decoded)) }
        forms.append((.pathEncodedTwice, path.replacing("%", with: "%25")))
        forms.append((.withoutLeadingSlash, String(path.dropFirst())))
        forms.append((.trailingSlash, path.hasSuffix("/") ? String(path.dropLast()) : path + "/"))
        if path.hasPrefix("/v3/") { forms.append((.withoutVersion, String(path.dropFirst(3)))) }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).map {
            $0.removingPercentEncoding ?? String($0)
        }
        forms += Encoding.all.map { encoding in
            (.pathEncodedOtherwise, segments.map(encoding.encode).joined(separator: "/"))
        }
        return forms.filter { $0.1 != path }.map { cause, text in Mistake(.path, cause) { $0.path = text } }
    }

    private static func queries(_ query: String?) -> [Mistake] {
        guard let query else { return [Mistake(.query, .withQuestionMark) { $0.query = "" }] }
        var forms: [(Diagnosis.Cause, String)] = []
        for text in [query, query.replacing("+", with: " ")] {
            if let decoded = text.removingPercentEncoding { forms.append((.decodedQuery, decoded)) }
        }
        forms.append((.queryEncodedTwice, query.replacing("%", with: "%25")))
        let parameters = query.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
        forms.append((.queryInAnotherOrder, parameters.sorted().joined(separator: "&")))
        for text in [query, query.replacing("+", with: " ")] {
            let pairs = text.split(separator: "&", omittingEmptySubsequences: false).map { pair in
                pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                    $0.removingPercentEncoding ?? String($0)
                }
            }
            forms += Encoding.all.map { encoding in
                let written = pairs.map { $0.map(encoding.encode).joined(separator: "=") }
                return (.queryEncodedOtherwise, written.joined(separator: "&"))
            }
        }
        return [Mistake(.query, .withoutQuery) { $0.query = nil }]
            + forms.filter { $0.1 != query }.map { cause, text in Mistake(.query, cause) { $0.query = text } }
    }

    private static func permutations(_ items: [String]) -> [[String]] {
        guard items.count > 1 else { return [items] }
        return items.indices.flatMap { index in
            var rest = items
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }
}
