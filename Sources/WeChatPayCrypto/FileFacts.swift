package import Foundation

/// Facts about the file that a path names, with symbolic links followed.
package enum FileFacts {
    /// The attributes; `nil` if there is no file.
    package static func attributes(_ path: String) -> [FileAttributeKey: Any]? {
        try? FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    }

    /// Whether it is a pipe or a device, which can be read only once.
    package static func isSpecial(_ path: String) -> Bool {
        guard let type = attributes(path)?[.type] as? FileAttributeType else { return false }
        return type != .typeRegular && type != .typeDirectory
    }
}
