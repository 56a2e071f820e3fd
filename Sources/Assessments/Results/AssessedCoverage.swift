// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText

/// How the rules of a pack or of one of its domains spread, and the shares that follow: never a level.
package struct AssessedCoverage: Sendable {
  /// The pack.
  package var pack: String = ""
  /// The domain; `nil` for the pack as a whole.
  package var domain: String?
  /// The rules by outcome, advice not among them.
  package var outcomes = OutcomeCounts([Verdict]())
  /// The number of rules that are advice.
  package var advice: Int = 0
  /// The least share of judged rules that are achieved; `nil` if none was judged.
  package var low: Rational?
  /// The greatest share; `nil` if none was judged.
  package var high: Rational?
  /// The share as the publication counts it; `nil` if it counts none, or if there is nothing to count.
  package var published: Rational?

  init() {}

  /// Counts rules.
  package init(of rules: [AssessedRule], pack: String, domain: String?, counting: AssessedCounting?) {
    self.init(
      OutcomeCounts(of: rules.filter { !$0.isAdvice }), advice: rules.count(where: \.isAdvice), pack: pack,
      domain: domain, counting: counting)
  }

  /// Takes counts of rules that are no advice.
  init(_ outcomes: OutcomeCounts, advice: Int, pack: String, domain: String?, counting: AssessedCounting?) {
    self.pack = pack
    self.domain = domain
    self.outcomes = outcomes
    self.advice = advice
    low = outcomes.coverage?.low
    high = outcomes.coverage?.high
    published = counting.flatMap { outcomes.share(countingOpenAs: $0.open) }
  }
}

/// How a publication counts the coverage of its pack.
package struct AssessedCounting: Sendable, Hashable {
  /// What the publication's figure is called.
  package var title: LocalizedText = .blank
  /// What open rules count as.
  package var open = OpenRules.missed

  init() {}

  init(_ counting: PublishedCoverage) {
    title = counting.title
    open = counting.open
  }
}
