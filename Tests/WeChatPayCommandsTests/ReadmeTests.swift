import Foundation
import TestVectors
import Testing
import WeChatPaySandbox
import WeChatPayTesting

@testable import WeChatPayCommands
import WeChatPaySandboxTesting

@Suite("The READMEs match the code", .timeLimit(.minutes(5)))
struct ReadmeTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The blocks of a language, in order.
    private func blocks(_ language: String, in path: String) throws -> [String] {
        try text(path).split(separator: "```\(language)\n").dropFirst().map {
            String($0.split(separator: "```", omittingEmptySubsequences: false)[0])
        }
    }

    /// Lines without their indentation, so that a block can be found inside a function.
    private func flat(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }

    @Test("Every Swift block is part of a compiled snippet", arguments: ["README.md", "README.zh-CN.md"])
    func compiled(_ readme: String) throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Snippets").path
        )
        let server = "Examples/NotificationServer/Sources/NotificationServer/NotificationServer.swift"
        let shop = "Examples/Shop/Tests/ShopTests/ShopTests.swift"
        let snippets = try (names.map { "Snippets/\($0)" } + [server, shop]).map { flat(try text($0)) }
        let blocks = try blocks("swift", in: readme)
        #expect(blocks.count >= 10)
        for block in blocks where !block.hasPrefix("// Not compiled here: ") {
            #expect(snippets.contains { $0.contains(flat(block)) }, "Not in a snippet:\n\(block)")
        }
    }

    @Test("Both READMEs contain the same code and the same commands")
    func same() throws {
        for language in ["swift", "sh"] {
            #expect(try blocks(language, in: "README.md") == blocks(language, in: "README.zh-CN.md"))
        }
    }

    @Test("The first program is under 20 lines, and runs as printed against a sandbox", .timeLimit(.minutes(5)))
    func firstProgram() async throws {
        let program = try #require(try blocks("swift", in: "README.md").first)
        #expect(program == (try text("Snippets/FirstProgram.swift")))
        #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count < 20)

        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try await withSandbox(.fixture) { sandbox in
            let credentials = try CredentialFiles(directory: directory)
                .write(sandbox.credentials, baseURL: try await sandbox.baseURL)
            let environment = Dictionary(uniqueKeysWithValues: credentials.settings.map { ($0.variable, $1) })
            let outcome = try await Program(name: "FirstProgram").run(environment: environment)
            #expect(outcome.status == 0, "\(outcome.err)")
            #expect(outcome.out.contains("\"out_user_id\":\"S2026001\""))
        }
    }

    @Test("The Makefile has every target that the READMEs name")
    func targets() throws {
        let makefile = try text("Makefile")
        for block in try blocks("sh", in: "README.md") {
            for match in block.matches(of: #/make ([a-z-]+)/#) {
                #expect(makefile.contains("\n\(match.1):"))
            }
        }
    }
}
