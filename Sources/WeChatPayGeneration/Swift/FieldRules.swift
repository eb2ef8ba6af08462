/// How fields of an operation become members of generated types.
struct FieldRules {
    /// The rule for amounts.
    let money: MoneyRule
    /// Whether members are optional even if the page says that they are required.
    let ignoresRequired: Bool

    /// Creates the rules of an operation.
    ///
    /// - Parameters:
    ///   - template: The template of the operation.
    ///   - ignoresRequired: Whether members are optional even if the page says that they are required.
    init(template: String, ignoresRequired: Bool = false) {
        money = MoneyRule(template: template)
        self.ignoresRequired = ignoresRequired
    }
}
