// SPDX-License-Identifier: EUPL-1.2

package import Documents

/// How the verdicts on a set of rules spread: the counts always add up to the number of rules.
package struct OutcomeCounts: Sendable, Hashable {
  /// How many rules had each outcome, in the order of `Outcome.allCases`.
  package private(set) var counts: [Int]

  /// Counts verdicts.
  package init(_ verdicts: [Verdict]) {
    counts = Outcome.allCases.map { outcome in verdicts.count { $0.outcome == outcome } }
  }

  /// Counts that are known already; an outcome that is not named has none.
  package init(_ known: [(Outcome, Int)]) {
    counts = Outcome.allCases.map { outcome in known.first { $0.0 == outcome }?.1 ?? 0 }
  }

  /// The number of rules with an outcome.
  package internal(set) subscript(outcome: Outcome) -> Int {
    get { Outcome.allCases.firstIndex(of: outcome).map { counts[$0] } ?? 0 }
    set { if let place = Outcome.allCases.firstIndex(of: outcome) { counts[place] = newValue } }
  }

  /// The number of rules.
  package var total: Int { counts.reduce(0, +) }

  /// The number of rules that were judged: pass, fail, unknown and error.
  package var judged: Int { self[.pass] + self[.fail] + self[.unknown] + self[.error] }

  /// The share of judged rules that pass: at least the passes, at most also all that are open. `nil` if none was judged.
  package var coverage: (low: Rational, high: Rational)? {
    guard judged > 0 else { return nil }
    let open = self[.unknown] + self[.error]
    return (Rational(self[.pass], judged), Rational(self[.pass] + open, judged))
  }
}

extension OutcomeCounts {
  /// Counts the outcomes of rules.
  package init(of rules: [AssessedRule]) {
    self.init(Outcome.allCases.map { outcome in (outcome, rules.count { $0.verdict.outcome == outcome }) })
  }

  /// The share of achieved rules as a publication counts it: what does not apply is left out, and open rules count as not
  /// achieved or not at all. `nil` if nothing is counted.
  ///
  /// With open rules as not achieved this is the arithmetic of WiBA: yes / (yes + no + open), over all questions and never
  /// as a mean of lists.
  package func share(countingOpenAs open: OpenRules) -> Rational? {
    let counted =
      switch open {
      case .missed: judged
      case .excluded: self[.pass] + self[.fail]
      }
    return counted > 0 ? Rational(self[.pass], counted) : nil
  }
}

/// The cut-back mean of levels (VDA ISA): each domain counts at most its target, so that no domain makes up for another.
package struct CutbackMean: Sendable, Hashable {
  /// The mean of guaranteed levels.
  package internal(set) var low: Rational
  /// The mean of possible levels.
  package internal(set) var high: Rational
  /// The greatest value it can have: the mean of the targets.
  package internal(set) var maximum: Rational

  /// Creates a mean that is known already.
  package init(low: Rational, high: Rational, maximum: Rational) {
    self.low = low
    self.high = high
    self.maximum = maximum
  }

  /// The mean out of all figures of the method.
  package init(_ figures: CutbackFigures) {
    self.init(low: figures.cut.low, high: figures.cut.high, maximum: figures.maximum)
  }
}
