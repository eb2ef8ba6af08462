import Crypto
import Foundation
import Hummingbird
import WeChatPayDiagnosis
import WeChatPayCrypto

/// Uploads of images and videos: checks the file against the hash that was signed.
///
/// Source: 图片上传, 视频上传.
struct UploadRoutes {
    let platform: Platform

    private struct Meta: Decodable {
        let filename: String
        let sha256: String
    }

    func add(to router: Router<GatewayContext>) {
        for path in ["v3/merchant/media/upload", "v3/merchant/media/video_upload"] {
            router.post(RouterPath(path)) { _, context in
                try check(context)
                return try GatewayResponse.json(["media_id": "MEDIA_\(platform.nonce())"])
            }
        }
        router.post("v3/marketing/favor/media/image-upload") { _, context in
            try check(context)
            return try GatewayResponse.json(["media_url": "https://qpic.cn/\(platform.nonce())"])
        }
    }

    private func check(_ context: GatewayContext) throws {
        guard let form = context.form else {
            throw GatewayError.header("Content-Type", "must be multipart/form-data")
        }
        let text = try form.part("meta").body
        guard JSONBytes.areValid(text), let meta = try? JSONDecoder().decode(Meta.self, checking: text) else {
            throw GatewayError.parameter("/meta", "must be JSON with filename and sha256")
        }
        let file = try form.part("file")
        guard file.filename == meta.filename else {
            throw GatewayError.parameter("/meta/filename", "is not the name of the file part")
        }
        let hash = Hex.text(SHA256.hash(data: file.body))
        guard hash == meta.sha256.lowercased() else {
            throw GatewayError.parameter("/meta/sha256", "is not the hash of the file part")
        }
    }
}
