// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// A domain whose guaranteed level could be one higher, and the rules that hold it up.
struct HeldUpDomain: Sendable {
  let domain: AssessedDomain
  let level: LevelBounds
  /// The level that is not reached in every completion.
  let next: Int
  let blockers: [AssessedRule]
}

extension ReportContents {
  /// The domains that something holds up, in the order of the assessment.
  var heldUpDomains: [HeldUpDomain] {
    let numbers = provenance.model?.levels.map(\.number).sorted() ?? []
    return (assessment.maturity?.domains ?? []).compactMap { domain in
      guard let level = domain.level, let next = numbers.first(where: { $0 > level.low }) else { return nil }
      let blockers = domain.blockers.compactMap(rule)
      return blockers.isEmpty
        ? nil : HeldUpDomain(domain: domain, level: level, next: next, blockers: blockers)
    }
  }

  /// The domains that cannot be assessed.
  var unassessableDomains: [AssessedDomain] {
    assessment.maturity?.domains.filter { $0.level == nil } ?? []
  }

  /// The titles of the domains that keep the whole from a target.
  func titles(ofDomainsBelow target: Int, in language: Language) -> [String] {
    (assessment.maturity?.domains ?? []).compactMap { domain in
      guard let level = domain.level, level.low < target else { return nil }
      return domain.title[language]
    }
  }
}
