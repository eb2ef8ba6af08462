// The README's typed calls: each must compile as printed.
import WeChatPay
import WeChatPayOfflineFace

func users(_ client: WeChatPayClient) async throws {
    // snippet.typed
    let face = client.offlineFace
    let user = try await face.user("S2026001", in: "O1000001")
    print(user.contractState == .contracted, user.className ?? "")

    try await face.update("S2026001", in: "O1000001") {
        $0.name = "张三丰"  // sealed by itself
        $0.className = "高中二年一班"
        $0.phone = "13800138000"  // sealed by itself
    }
    // snippet.end
}

func others(_ face: OfflineFace, authCode: String) async throws {
    // snippet.contract
    var request = PresignRequest(businessName: "校园刷脸", user: .init("S2026004", in: "O1000001"))
    request.user.name = "王一诺"
    request.user.phone = "13800138000"
    let token = try await face.presign(request).token
    // snippet.end

    // snippet.collections
    for try await collection in face.faceCollections(in: "O1000001") {
        print(collection.id, collection.state ?? "")
    }
    // snippet.end

    // snippet.payment
    let lunch = TransactionRequest(
        authCode: authCode,
        outTradeNo: "LUNCH20260901001",
        total: 1200,  // fen
        goods: "午餐",
        spAppID: "wx0000000000000001",
        spMerchantID: "1900000109",
        subMerchantID: "1900000200",
        deviceIP: "10.0.0.7",
        business: .init(productID: 2, sceneID: 3)
    )
    let paid = try await face.pay(lunch)
    if paid.debtState == .owed {
        print(try await face.repaymentLink(for: "S2026001", in: "O1000001").url)
    }
    // snippet.end
    print(token)
}
