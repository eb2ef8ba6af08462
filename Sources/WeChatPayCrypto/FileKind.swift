package import Foundation

/// What a path names, with symbolic links followed.
package enum FileKind: Sendable {
    /// Nothing, or something that cannot be looked at.
    case absent
    /// A file on a disk.
    case regular
    /// A directory.
    case directory
    /// A pipe or a device, which can be read only once.
    case special

    /// Looks at a path.
    package init(_ path: String) {
        switch Self.attributes(path)?[.type] as? FileAttributeType {
        case nil: self = .absent
        case .typeRegular?: self = .regular
        case .typeDirectory?: self = .directory
        default: self = .special
        }
    }

    /// The attributes of what a path names; `nil` if there is nothing.
    package static func attributes(_ path: String) -> [FileAttributeKey: Any]? {
        try? FileManager.default.attributesOfItem(atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    }
}
