// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

extension AssessmentRequest {
  /// The coverage of each pack as a whole, then by domain in the order of the pack.
  func coverage(of rules: [AssessedRule]) -> [AssessedCoverage] {
    graph.packs.flatMap { pack in
      let own = rules.filter { $0.pack.utf8Key == pack.id.value.utf8Key }
      let counting = pack.coverage.map(AssessedCounting.init)
      let domains = graph.domains.map(\.id).compactMap { domain -> AssessedCoverage? in
        let counted = own.filter { $0.domain.utf8Key == domain.utf8Key }
        return counted.isEmpty
          ? nil : AssessedCoverage(of: counted, pack: pack.id.value, domain: domain, counting: counting)
      }
      return [AssessedCoverage(of: own, pack: pack.id.value, domain: nil, counting: counting)] + domains
    }
  }
}
