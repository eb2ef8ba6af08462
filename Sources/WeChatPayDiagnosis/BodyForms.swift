import Foundation

/// The forms in which JSON libraries of many languages reserialize a body.
///
/// The order of members is preserved, except for libraries that sort them.
enum BodyForms {
    typealias Form = (causes: [Diagnosis.Cause], bytes: Data)

    /// Larger bodies are not written again.
    static let maximumSize = 64 << 10
    /// Larger bodies are rewritten with one change only: all forms of one require seconds.
    private static let fullSize = 4 << 10

    /// All forms that differ from the body and from each other; those with the smallest changes come first.
    static func forms(of body: Data) -> [Form] {
        guard body.count <= maximumSize, let tokens = JSONTokens(body) else { return [] }
        let spacings: [JSONTokens.Spacing] = [
            .compact, .spaced, .indented("    "), .indented("  "), .indented("\t"),
        ]
        let sorted = tokens.sorted
        var forms: [Form] = []
        let isCompact = tokens.text(.compact) { $0 } == body
        let isLarge = body.count > fullSize
        for style in JSONStringStyle.styles(for: body) where !isLarge || style.causes.count <= 1 {
            forms.append((style.causes, tokens.text(nil, string: style.write)))
            for spacing in spacings where !isLarge || style.causes.isEmpty {
                let isKept = spacing == .compact && isCompact
                let causes = (isKept ? [] : [cause(of: spacing)]) + style.causes
                forms.append((causes, tokens.text(spacing, string: style.write)))
                if isLarge, spacing != .compact { continue }
                forms.append((causes + [.sortedKeys], sorted.text(spacing, string: style.write)))
            }
        }
        var seen: Set<Data> = [body]
        // The sort is stable: of two forms with the same number of changes, the more likely one stays first.
        return forms.sorted { $0.causes.count < $1.causes.count }.filter { seen.insert($0.bytes).inserted }
    }

    private static func cause(of spacing: JSONTokens.Spacing) -> Diagnosis.Cause {
        switch spacing {
        case .compact: .compactBody
        case .spaced: .spacedBody
        case .indented: .indentedBody
        }
    }
}
