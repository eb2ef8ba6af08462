// The keys are named at every client's call site; one import shall do.
@_exported import WeChatPayCrypto
