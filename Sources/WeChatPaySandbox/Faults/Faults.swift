import Synchronization

/// The requests that a fault applies to, and its frequency.
public struct SandboxFaultRule: Sendable, Hashable {
    /// The frequency of a fault.
    public enum Frequency: Sendable, Hashable {
        /// The given number of next matching requests.
        case times(Int)
        /// Each matching request with a probability from 0 to 1, drawn by a generator that starts from a seed.
        case probability(Double, seed: UInt64)
    }

    /// The fault.
    public var fault: SandboxFault
    /// The frequency of the fault.
    public var frequency: Frequency
    /// The method it is for, such as `GET`; `nil` for any.
    public var method: String?
    /// The route it is for, as a template such as `v3/certificates`; `nil` for any.
    public var route: String?

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - fault: The fault.
    ///   - frequency: The frequency of the fault.
    ///   - method: The method it is for; `nil` for any.
    ///   - route: The route it is for, as a template; `nil` for any.
    public init(_ fault: SandboxFault, _ frequency: Frequency, method: String? = nil, route: String? = nil) {
        self.fault = fault
        self.frequency = frequency
        self.method = method?.uppercased()
        self.route = route.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
    }
}

/// The faults of the next responses: the first matching rule that takes effect determines the request's fault.
final class Faults: Sendable {
    private struct Armed {
        var rule: SandboxFaultRule
        var remaining: Int
        var generator: SplitMix64
    }

    private struct State {
        var rules: [Armed] = []
        var isMainDown = false
    }

    private let state = Mutex(State())

    func add(_ rule: SandboxFaultRule) {
        state.withLock { state in
            switch rule.frequency {
            case .times(let times):
                guard times > 0 else { return }
                state.rules.append(Armed(rule: rule, remaining: times, generator: SplitMix64(state: 0)))
            case .probability(_, let seed):
                state.rules.append(Armed(rule: rule, remaining: .max, generator: SplitMix64(state: seed)))
            }
        }
    }

    /// The rules that are in force.
    var rules: [SandboxFaultRule] {
        state.withLock { state in
            state.rules.map { armed in
                var rule = armed.rule
                if case .times = rule.frequency { rule.frequency = .times(armed.remaining) }
                return rule
            }
        }
    }

    func clear() { state.withLock { $0.rules = [] } }

    /// The fault of a request.
    ///
    /// - Parameters:
    ///   - method: Its method.
    ///   - route: The template of the request's route; `nil` if no such route exists.
    /// - Returns: The fault, if any.
    func next(method: String, route: String?) -> SandboxFault? {
        let route = route.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
        return state.withLock { state in
            for index in state.rules.indices {
                let rule = state.rules[index].rule
                guard rule.method == nil || rule.method == method, rule.route == nil || rule.route == route else {
                    continue
                }
                switch rule.frequency {
                case .times:
                    state.rules[index].remaining -= 1
                    if state.rules[index].remaining == 0 { state.rules.remove(at: index) }
                    return rule.fault
                case .probability(let probability, _):
                    if Double.random(in: 0..<1, using: &state.rules[index].generator) < probability {
                        return rule.fault
                    }
                }
            }
            return nil
        }
    }

    var isMainDown: Bool {
        get { state.withLock { $0.isMainDown } }
        set { state.withLock { $0.isMainDown = newValue } }
    }
}

/// A small seeded generator (SplitMix64 by Steele, Lea and Flood), so that the faults are the same in every run.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
