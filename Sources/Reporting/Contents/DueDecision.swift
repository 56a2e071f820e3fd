// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

/// A waiver that somebody has to decide on again: it has ended, ends soon, or is no longer needed.
struct DueDecision: Sendable {
  /// What there is to decide.
  enum Kind: Sendable {
    case over, ending, notNeeded
  }

  /// The rule whose gap it accepts.
  let rule: AssessedRule
  let kind: Kind
  /// The last day of the waiver.
  let until: CivilDate
}

extension ReportContents {
  /// How many days ahead the end of a waiver is a matter to decide on.
  static let noticeDays = 90

  /// The waivers to decide on, in the order of the rules.
  var dueDecisions: [DueDecision] {
    waived.flatMap { rule in
      rule.verdict.waivers.compactMap { waiver in
        kind(of: waiver, for: rule).map { DueDecision(rule: rule, kind: $0, until: waiver.until) }
      }
    }
  }

  private func kind(of waiver: AssessedWaiver, for rule: AssessedRule) -> DueDecision.Kind? {
    let left = waiver.until.daysSinceEpoch - provenance.asOf.daysSinceEpoch
    switch waiver.status {
    case .expired: return rule.verdict.outcome == .pass ? nil : .over
    case .active: return left <= Self.noticeDays ? .ending : nil
    case .unnecessary: return .notNeeded
    case .dormant, .pending, .idle: return nil
    }
  }
}

extension Phrasing {
  /// What there is to decide about a waiver, around the name of its gap.
  func due(_ decision: DueDecision) -> (String) -> LocalizedText {
    let day = date(decision.until)
    return { gap in
      switch decision.kind {
      case .over: Words.waiverOver(gap, day)
      case .ending: Words.waiverEnding(gap, day)
      case .notNeeded: Words.waiverNotNeeded(gap)
      }
    }
  }
}
