import WeChatPayCommands

@main
enum WeChatPayMain {
    static func main() async { await WeChatPayCommand.start() }
}
