import ArgumentParser
import Foundation

/// `wechatpay completions`: a shell's completions.
struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: Language.current("Prints a completion script for a shell.", "打印 shell 的补全脚本。"),
        discussion: """
            bash: wechatpay completions bash > ~/.local/share/bash-completion/completions/wechatpay
            zsh:  wechatpay completions zsh > "${fpath[1]}/_wechatpay"
            fish: wechatpay completions fish > ~/.config/fish/completions/wechatpay.fish
            """
    )

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        var completed: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    @Argument(help: .text("The shell: bash, zsh or fish.", "shell 名称：bash、zsh 或 fish。"))
    var shell: Shell

    func run() throws { try Console().out(Data((WeChatPayCommand.completionScript(for: shell.completed) + "\n").utf8)) }
}
