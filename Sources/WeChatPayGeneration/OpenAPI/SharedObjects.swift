import WeChatPayCatalog

/// The nested objects that several places have in common, and their names as components.
///
/// A body is named after its operation, so that its name does not depend on other operations. A nested object that
/// occurs once is written in its place.
struct SharedObjects {
    /// The names of the shared objects by their fields.
    let names: [[Catalog.Field]: String]

    /// Finds the shared objects.
    ///
    /// A shared object has the name that its fields mostly have. If several objects have the same name, the one that
    /// occurs most often gets it; others with few fields are named after these, such as `AmountOfTotalCurrency`, and the
    /// rest after the first body that contains them and the path.
    ///
    /// - Parameters:
    ///   - bodies: The names and fields of all bodies, in the order of the document.
    ///   - reserved: The names of other components.
    init(in bodies: [(name: String, fields: [Catalog.Field])], reserved: Set<String>) {
        var occurrences = Occurrences()
        for body in bodies {
            for field in body.fields { occurrences.add(field, of: body.name, path: []) }
        }
        let shared = occurrences.shared
        let reserved = reserved.union(bodies.map(\.name))
        var most: [String: Int] = [:]
        for object in shared { most[object.commonName] = max(most[object.commonName] ?? 0, object.count) }
        var used = reserved.union(most.keys)
        var names: [[Catalog.Field]: String] = [:]
        var taken: Set<String> = []
        for object in shared {
            let common = object.commonName
            if object.count == most[common], !reserved.contains(common), taken.insert(common).inserted {
                names[object.fields] = common
                continue
            }
            let name =
                object.fields.count <= 3
                ? "\(common)Of" + object.fields.flatMap { OperationName.words($0.name) }.joined()
                : object.owner + object.path.flatMap(OperationName.words).joined()
            var unique = name
            var number = 2
            while !used.insert(unique).inserted {
                unique = "\(name)\(number)"
                number += 1
            }
            names[object.fields] = unique
        }
        self.names = names
    }
}

/// The different nested objects of bodies.
private struct Occurrences {
    /// An object, and where it occurs.
    struct Object {
        let fields: [Catalog.Field]
        /// The name of the first body that contains it.
        let owner: String
        /// The names of the fields that lead to it in that body.
        let path: [String]
        /// The numbers of the fields with each name that have this object.
        var fieldNames: [String: Int]
        var count = 1

        /// The name that most of its fields have.
        var commonName: String {
            let most = fieldNames.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
            return OperationName.words(most).joined()
        }
    }

    private var objects: [Object] = []
    private var indices: [[Catalog.Field]: Int] = [:]

    /// The objects that occur more than once, in the order of their first occurrences.
    var shared: [Object] { objects.filter { $0.count > 1 } }

    /// Adds a field and the fields inside it.
    mutating func add(_ field: Catalog.Field, of owner: String, path: [String]) {
        guard field.kind == .object, !field.fields.isEmpty else { return }
        if let index = indices[field.fields] {
            // The objects inside it are written once, with the shared object.
            objects[index].count += 1
            objects[index].fieldNames[field.name, default: 0] += 1
            return
        }
        let path = path + [field.name]
        indices[field.fields] = objects.count
        objects.append(Object(fields: field.fields, owner: owner, path: path, fieldNames: [field.name: 1]))
        for inner in field.fields { add(inner, of: owner, path: path) }
    }
}
