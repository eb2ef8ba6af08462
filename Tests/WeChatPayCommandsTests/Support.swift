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

/// A roster in a directory, and the options that place the journal in it.
func withRoster(
    _ text: String,
    _ body: (Sandbox, [String: String], _ file: String, _ options: [String], String) async throws -> Void
) async throws {
    try await withCredentials { sandbox, environment, directory in
        let file = directory + "/roster.csv"
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let options = ["-o", "O1000001", "--journal", directory + "/j.sqlite"]
        try await body(sandbox, environment, file, options, directory)
    }
}

/// Passes a temporary directory to a closure and removes it afterwards.
func withDirectory(_ body: (String) async throws -> Void) async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await body(directory)
}
