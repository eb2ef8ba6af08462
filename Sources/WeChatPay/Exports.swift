// The keys are named at every client's call site; one import is enough.
@_exported public import WeChatPayCrypto
