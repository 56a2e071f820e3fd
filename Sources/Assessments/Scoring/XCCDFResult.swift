// SPDX-License-Identifier: EUPL-1.2

package import Documents

/// A result of XCCDF 1.2 that a verdict comes to.
package enum XCCDFResult: String, Sendable, Hashable, CaseIterable {
  case pass, fail, error, unknown, notapplicable, notchecked, notselected

  /// Whether it counts in scores (NISTIR 7275 revision 4, table 26 and section 7.3.2).
  package var isCounted: Bool {
    switch self {
    case .pass, .fail, .error, .unknown: true
    case .notapplicable, .notchecked, .notselected: false
    }
  }

  /// The result of an outcome.
  package init(_ outcome: Outcome) {
    switch outcome {
    case .pass: self = .pass
    case .fail: self = .fail
    case .unknown: self = .unknown
    case .error: self = .error
    case .notapplicable: self = .notapplicable
    case .notchecked: self = .notchecked
    case .notselected: self = .notselected
    }
  }

  /// The results of a rule: one per subject that facts decided, with one more `unknown` for an open table, else one.
  ///
  /// A row that may turn out to be no subject is `unknown`.
  package static func results(
    outcome: Outcome, tally: SubjectTally?, basis: DecisionBasis
  ) -> [XCCDFResult] {
    switch outcome {
    case .notapplicable, .notchecked, .notselected: return [XCCDFResult(outcome)]
    case .pass, .fail, .unknown, .error: break
    }
    guard let tally, basis != .attested, tally.certain.total + tally.uncertain.total > 0 else {
      return [XCCDFResult(outcome)]
    }
    let unknown = tally.certain.open + tally.uncertain.total + (tally.isTableComplete ? 0 : 1)
    let counts: [(XCCDFResult, Int)] = [
      (.pass, tally.certain.passed), (.fail, tally.certain.failed), (.unknown, unknown),
    ]
    return counts.flatMap { result, count in Array(repeating: result, count: count) }
  }

  static func results(of verdict: Verdict) -> [XCCDFResult] {
    results(outcome: verdict.outcome, tally: verdict.tally, basis: verdict.basis)
  }
}
