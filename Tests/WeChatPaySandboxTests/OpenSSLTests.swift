#if OpenSSL
    import Testing
    import WeChatPay
    import WeChatPayCrypto
    import WeChatPaySandbox
    import WeChatPaySandboxTesting
    import WeChatPayTesting

    @Suite("OpenSSL instead of swift-crypto", .timeLimit(.minutes(5)))
    struct OpenSSLTests {
        private struct Echo: Codable {
            var echo_message: String
            var encrypted_echo_message: Sealed
        }

        @Test("The platform accepts its signatures, and it decrypts fields that the platform encrypts")
        func echo() async throws {
            try await withSandbox(.fixture) { sandbox in
                let credentials = sandbox.credentials
                var configuration = try await WeChatPayClient.Configuration.sandbox(sandbox)
                configuration.merchant = Merchant(
                    id: credentials.merchantID,
                    serial: credentials.merchantSerial,
                    key: try OpenSSLSigningKey(pem: credentials.privateKeyPEM)
                )
                let client = try WeChatPayClient(configuration)
                let sent = Echo(echo_message: "hello", encrypted_echo_message: "张三")
                let response = try await client.v3.security.echo.post(RequestOptions(json: sent))
                let echo = try response.decode(Echo.self)
                #expect(echo.encrypted_echo_message.plaintext == "张三")
                #expect(response.json["encrypted_echo_message"].string != "张三")
            }
        }
    }
#endif
