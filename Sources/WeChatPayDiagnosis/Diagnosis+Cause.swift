extension Diagnosis {
    /// A mistake that makes a signature fail.
    ///
    /// Open: later versions may add values.
    public struct Cause: RawRepresentable, Sendable, Hashable {
        /// The stable text form.
        public let rawValue: String

        /// Makes a cause from its stable text form.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// All causes with a separate text, in alphabetical order.
        public static var known: [Cause] { CauseText.all.keys.sorted { $0.rawValue < $1.rawValue } }

        // MARK: Overall result

        /// The signature is valid.
        public static let valid = Cause(rawValue: "valid")
        /// The merchant's key did not make the signature, and no known mistake explains it.
        public static let unknown = Cause(rawValue: "unknown")
        /// The merchant's key made the signature, but of a message that no known mistake explains.
        public static let unknownMessage = Cause(rawValue: "unknown_message")
        /// Another registered merchant's key made the signature.
        public static let otherMerchantsKey = Cause(rawValue: "other_merchants_key")

        // MARK: How the signature is written

        /// The signature can be read in no way.
        public static let signatureNotBase64 = Cause(rawValue: "signature_not_base64")
        /// The length of the signature does not match the merchant's key.
        public static let signatureOfWrongLength = Cause(rawValue: "signature_of_wrong_length")
        /// Hex digits instead of Base64.
        public static let signatureInHex = Cause(rawValue: "signature_in_hex")
        /// Base64 in the alphabet for URLs.
        public static let signatureInBase64URL = Cause(rawValue: "signature_in_base64url")
        /// Base64 that was percent-encoded.
        public static let signaturePercentEncoded = Cause(rawValue: "signature_percent_encoded")
        /// Base64 whose plus signs were replaced with spaces.
        public static let signatureWithSpaces = Cause(rawValue: "signature_with_spaces")
        /// Base64 with line breaks or spaces in it.
        public static let signatureWithLineBreaks = Cause(rawValue: "signature_with_line_breaks")
        /// Base64 without its padding.
        public static let signatureWithoutPadding = Cause(rawValue: "signature_without_padding")
        /// Base64 of Base64 or of hex digits.
        public static let signatureEncodedTwice = Cause(rawValue: "signature_encoded_twice")

        // MARK: How the signature is made

        /// SHA-1 instead of SHA-256.
        public static let sha1 = Cause(rawValue: "sha1")
        /// Another hash than SHA-256 and SHA-1.
        public static let otherHash = Cause(rawValue: "other_hash")
        /// RSASSA-PSS instead of PKCS#1 v1.5.
        public static let pss = Cause(rawValue: "pss")
        /// The padding of PKCS#1 v1.5 around a bare digest.
        public static let withoutDigestInfo = Cause(rawValue: "without_digest_info")
        /// The hex digits of the digest were signed.
        public static let hexDigest = Cause(rawValue: "hex_digest")
        /// The digest was hashed once more.
        public static let hashedTwice = Cause(rawValue: "hashed_twice")

        // MARK: Lines

        /// CRLF instead of LF.
        public static let crlf = Cause(rawValue: "crlf")
        /// The characters `\n` instead of LF.
        public static let literalBackslashN = Cause(rawValue: "literal_backslash_n")
        /// No line feeds.
        public static let withoutLineFeeds = Cause(rawValue: "without_line_feeds")
        /// No line feed after the last line.
        public static let withoutFinalLineFeed = Cause(rawValue: "without_final_line_feed")
        /// No line for the body.
        public static let missingBodyLine = Cause(rawValue: "missing_body_line")
        /// An extra line feed at the end.
        public static let extraLineFeed = Cause(rawValue: "extra_line_feed")
        /// The message of a response: timestamp, nonce, body.
        public static let responseForm = Cause(rawValue: "response_form")
        /// Nonce and timestamp are swapped.
        public static let nonceBeforeTimestamp = Cause(rawValue: "nonce_before_timestamp")

        // MARK: Method and URL

        /// The method is not in capitals.
        public static let methodInSmallLetters = Cause(rawValue: "method_in_small_letters")
        /// Another method than the request's.
        public static let otherMethod = Cause(rawValue: "other_method")
        /// The URL with scheme and host.
        public static let urlWithScheme = Cause(rawValue: "url_with_scheme")
        /// The URL with its host, without the scheme.
        public static let urlWithHost = Cause(rawValue: "url_with_host")
        /// The path was percent-decoded.
        public static let decodedPath = Cause(rawValue: "decoded_path")
        /// The path was percent-encoded twice.
        public static let pathEncodedTwice = Cause(rawValue: "path_encoded_twice")
        /// The path was percent-encoded in another way.
        public static let pathEncodedOtherwise = Cause(rawValue: "path_encoded_otherwise")
        /// The path without its leading slash.
        public static let withoutLeadingSlash = Cause(rawValue: "without_leading_slash")
        /// An extra or missing slash at the end of the path.
        public static let trailingSlash = Cause(rawValue: "trailing_slash")
        /// The path without `/v3`.
        public static let withoutVersion = Cause(rawValue: "without_version")
        /// The URL without the query string.
        public static let withoutQuery = Cause(rawValue: "without_query")
        /// A question mark without a query.
        public static let withQuestionMark = Cause(rawValue: "with_question_mark")
        /// The query was percent-decoded.
        public static let decodedQuery = Cause(rawValue: "decoded_query")
        /// The query was percent-encoded twice.
        public static let queryEncodedTwice = Cause(rawValue: "query_encoded_twice")
        /// The query was percent-encoded in another way.
        public static let queryEncodedOtherwise = Cause(rawValue: "query_encoded_otherwise")
        /// The query's parameters in another order.
        public static let queryInAnotherOrder = Cause(rawValue: "query_in_another_order")

        // MARK: Timestamp and nonce

        /// The header's timestamp is in milliseconds.
        public static let timestampInMilliseconds = Cause(rawValue: "timestamp_in_milliseconds")
        /// Milliseconds were signed, seconds were sent.
        public static let signedMilliseconds = Cause(rawValue: "signed_milliseconds")
        /// The clock was read twice.
        public static let timestampTakenTwice = Cause(rawValue: "timestamp_taken_twice")
        /// The timestamp of another header.
        public static let timestampOfAnotherHeader = Cause(rawValue: "timestamp_of_another_header")
        /// The nonce of another header.
        public static let nonceOfAnotherHeader = Cause(rawValue: "nonce_of_another_header")

        // MARK: Body

        /// No body, although one was sent.
        public static let emptyBody = Cause(rawValue: "empty_body")
        /// A signed body, although no body was sent.
        public static let bodyNotSent = Cause(rawValue: "body_not_sent")
        /// A text such as `undefined` or `None` instead of the body.
        public static let placeholderBody = Cause(rawValue: "placeholder_body")
        /// The body in GBK, although UTF-8 was sent.
        public static let gbkBody = Cause(rawValue: "gbk_body")
        /// The body in UTF-8, although GBK was sent.
        public static let bodySentInGBK = Cause(rawValue: "body_sent_in_gbk")
        /// The query instead of a body.
        public static let queryAsBody = Cause(rawValue: "query_as_body")
        /// The body without the white space at its ends.
        public static let trimmedBody = Cause(rawValue: "trimmed_body")
        /// The body with other line ends.
        public static let otherLineEnds = Cause(rawValue: "other_line_ends")
        /// The body with a byte order mark, or without the one that was sent.
        public static let byteOrderMark = Cause(rawValue: "byte_order_mark")
        /// The complete multipart body instead of its `meta` part.
        public static let wholeUpload = Cause(rawValue: "whole_upload")
        /// The JSON without white space.
        public static let compactBody = Cause(rawValue: "compact_body")
        /// The JSON with spaces after commas and colons.
        public static let spacedBody = Cause(rawValue: "spaced_body")
        /// The JSON indented on multiple lines.
        public static let indentedBody = Cause(rawValue: "indented_body")
        /// The JSON with its members sorted.
        public static let sortedKeys = Cause(rawValue: "sorted_keys")
        /// Characters beyond ASCII written as `\uXXXX`.
        public static let escapedNonASCII = Cause(rawValue: "escaped_non_ascii")
        /// Unescaped characters beyond ASCII, although `\uXXXX` was sent.
        public static let unescapedNonASCII = Cause(rawValue: "unescaped_non_ascii")
        /// Slashes written as `\/`.
        public static let escapedSlashes = Cause(rawValue: "escaped_slashes")
        /// Unescaped slashes, although `\/` was sent.
        public static let unescapedSlashes = Cause(rawValue: "unescaped_slashes")
        /// Characters of HTML such as `&` written as `\u0026`.
        public static let escapedHTML = Cause(rawValue: "escaped_html")
        /// Unescaped HTML characters, although `\u0026` and similar escapes were sent.
        public static let unescapedHTML = Cause(rawValue: "unescaped_html")

        // MARK: Serial

        /// `serial_no` names a key of the platform.
        public static let platformSerial = Cause(rawValue: "platform_serial")
        /// `serial_no` without its leading zeros.
        public static let serialWithoutLeadingZeros = Cause(rawValue: "serial_without_leading_zeros")
        /// `serial_no` in lowercase.
        public static let serialInSmallLetters = Cause(rawValue: "serial_in_small_letters")
        /// `serial_no` of no known certificate.
        public static let unknownSerial = Cause(rawValue: "unknown_serial")
        /// `mchid` of a merchant other than the one whose key is available.
        public static let otherMerchantID = Cause(rawValue: "other_merchant_id")
        /// `nonce_str` is too long, or contains characters other than letters and digits.
        public static let nonceOfWrongForm = Cause(rawValue: "nonce_of_wrong_form")
        /// `serial_no` of another registered merchant's certificate.
        public static let otherMerchantsSerial = Cause(rawValue: "other_merchants_serial")
    }
}
