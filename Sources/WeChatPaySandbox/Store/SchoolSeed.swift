import Foundation
import GRDB

/// A made-up school: every name and number in it is fiction.
enum SchoolSeed {
    private static let surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫"]
    private static let givenNames = ["一诺", "子涵", "浩然"]
    private static let classes = ["高中一年一班", "高中一年二班", "高中一年三班"]
    private static let occupations = ["班主任", "校医", "食堂管理员", "保安"]

    /// The id of the school of a number.
    static func organizationID(_ number: Int) -> String { "O\(1_000_000 + number)" }

    /// A school and its users: 36 pupils in three classes and 4 of the staff.
    ///
    /// - Parameters:
    ///   - number: Tells one school of a sandbox from another, from 1.
    ///   - merchantID: The merchant that the school belongs to.
    /// - Returns: The school's record and its users'.
    static func make(number: Int, merchantID: String) -> (OrganizationRecord, [UserRecord]) {
        let organizationID = organizationID(number)
        let name = number == 1 ? "南山中兴高级中学" : "南山中兴第\(number)高级中学"
        let organization = OrganizationRecord(id: organizationID, merchantID: merchantID, name: name)
        var users: [UserRecord] = []
        for index in 0..<36 {
            let isContracted = index % 4 != 3
            users.append(
                UserRecord(
                    organizationID: organizationID,
                    outUserID: "S\(2_026_001 + index)",
                    userID: "U\(number * 100_000 + index)",
                    userName: surnames[index % 12] + givenNames[index / 12],
                    userType: "STUDENT",
                    className: classes[index / 12],
                    status: index == 35 ? "DISABLED" : "NORMAL",
                    contractState: isContracted ? "CONTRACTED" : index % 8 == 3 ? "NOT_CONTRACTED" : "TERMINATED",
                    contractID: isContracted ? "CI\(number * 100_000 + index)" : nil,
                    faceImageOK: isContracted,
                    phone: "1380000\(1000 + index)"
                )
            )
        }
        for (index, occupation) in occupations.enumerated() {
            users.append(
                UserRecord(
                    organizationID: organizationID,
                    outUserID: "T\(2_026_001 + index)",
                    userID: "U\(number * 100_000 + 50_000 + index)",
                    userName: surnames[index] + "老师",
                    userType: "STUFF",
                    occupation: occupation,
                    status: "NORMAL",
                    contractState: "CONTRACTED",
                    contractID: "CI\(number * 100_000 + 50_000 + index)",
                    faceImageOK: true,
                    phone: "1390000\(1000 + index)"
                )
            )
        }
        return (organization, users)
    }

    /// Inserts the records for a user's contract and face: a contract, if there was one, and a face collection.
    static func insertProduct(of user: UserRecord, _ db: Database) throws {
        let number = user.userID.dropFirst()
        if user.contractState != "NOT_CONTRACTED" {
            try ContractRecord(
                id: user.contractID ?? "CI\(number)",
                organizationID: user.organizationID,
                outUserID: user.outUserID,
                openID: "o\(number)",
                state: user.contractState,
                signedTime: firstOfSeptember,
                terminatedTime: user.contractState == "TERMINATED" ? firstOfSeptember.addingTimeInterval(86400) : nil,
                mode: "LIMIT_NONE",
                bankCardFrom: "USER_SELECT_FREE"
            ).insert(db)
        }
        try CollectionRecord(
            id: "FC\(number)",
            organizationID: user.organizationID,
            outUserID: user.outUserID,
            state: user.faceImageOK ? "COMPLETE" : "COLLECTION_REQUIRED",
            photoUploadTime: user.faceImageOK ? firstOfSeptember : nil,
            confirmTime: user.faceImageOK ? firstOfSeptember.addingTimeInterval(600) : nil
        ).insert(db)
    }

    /// 2026-09-01 08:00:00 +08:00.
    private static let firstOfSeptember = Date(timeIntervalSince1970: 1_788_220_800)
}
