// SPDX-License-Identifier: EUPL-1.2

import Documents
package import RuleGraphs

/// A maturity level as the interval of what is guaranteed and what is possible.
package struct LevelBounds: Sendable, Hashable {
  /// The guaranteed level: the minimum over all completions.
  package var low: Int
  /// The possible level: the maximum over all completions.
  package var high: Int

  /// Creates bounds.
  package init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }

  /// The bounds of a score whose unit is a level.
  init?(_ score: ScoreBounds?) {
    guard let score, let low = Int(score.low.exactText), let high = Int(score.high.exactText) else {
      return nil
    }
    self.init(low: low, high: high)
  }
}

extension RuleGraph {
  /// Whether a rule counts for levels: its pack builds them, it has a level, and it is more than advice. Of rules that
  /// equal each other the first one counts, for all of them.
  package func isScored(_ rule: Int) -> Bool {
    isEligible(rule) && !equals[rule].contains { $0 < rule && isEligible($0) }
  }

  /// The other rules that a scored rule counts for.
  func countedWith(_ rule: Int) -> [Int] { equals[rule].filter(isEligible) }

  private func isEligible(_ rule: Int) -> Bool {
    let linked = rules[rule]
    return buildsLevels(pack: linked.pack) && linked.level != nil && linked.document.bearer == .commune
      && !linked.document.isAdvice && !linked.document.isDraft
  }
}
