// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

extension AssessmentRequest {
  /// The coverage of each pack as a whole, then by domain in the order of the pack.
  func coverage(of verdicts: [Verdict]) -> [AssessedCoverage] {
    graph.packs.flatMap { pack in
      let own = verdicts.filter { graph.rules[$0.rule].name.pack.utf8Key == pack.id.value.utf8Key }
      let domains = graph.domains.map(\.id).compactMap { domain -> AssessedCoverage? in
        let counted = own.filter { graph.rules[$0.rule].domain.utf8Key == domain.utf8Key }
        return counted.isEmpty ? nil : coverage(of: counted, pack, domain: domain)
      }
      return [coverage(of: own, pack, domain: nil)] + domains
    }
  }

  private func coverage(of verdicts: [Verdict], _ pack: RulePack, domain: String?) -> AssessedCoverage {
    let counted = verdicts.filter { !graph.rules[$0.rule].document.isAdvice }
    return AssessedCoverage(
      OutcomeCounts(counted), advice: verdicts.count - counted.count, pack: pack.id.value, domain: domain,
      counting: pack.coverage.map(AssessedCounting.init))
  }
}
