import Foundation
import WeChatPaySandbox
import WeChatPayTesting

@testable import WeChatPayCommands
import WeChatPaySandboxTesting

/// A sandbox, and the environment that `wechatpay sandbox` would have printed for it.
func withCredentials(
    keyMode: SandboxConfiguration.KeyMode = .publicKey,
    _ body: (Sandbox, [String: String], String) async throws -> Void
) async throws {
    try await withDirectory { directory in
        var configuration = SandboxConfiguration.fixture
        configuration.keyMode = keyMode
        try await withSandbox(configuration) { sandbox in
            let credentials = try CredentialFiles(directory: directory)
                .write(sandbox.credentials, baseURL: try await sandbox.baseURL, keyMode: keyMode)
            let variables = credentials.settings.map { ($0.variable, $1) }
            try await body(sandbox, Dictionary(uniqueKeysWithValues: variables), directory)
        }
    }
}

/// Passes a temporary directory to a closure and removes it afterwards.
func withDirectory(_ body: (String) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await body(directory)
}
