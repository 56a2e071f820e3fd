// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import Documents
import SourceText

/// The outcomes of one municipality as a line of JSON: `{"commune": ..., "verdicts": {RULE: OUTCOME}}`.
package struct VerdictLine: Sendable {
  private let commune: String
  private let outcomes: [(rule: String, outcome: Outcome)]

  /// Creates a line; rules are named by their id where only one pack took part, else by their full name.
  package init(commune: String, outcomes: [(rule: String, outcome: Outcome)]) {
    self.commune = commune
    self.outcomes = outcomes
  }

  /// The line with its end.
  package var text: String {
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      writer.member("commune", commune)
      writer.member("verdicts") { writer in
        writer.object { writer in
          for (rule, outcome) in outcomes { writer.member(rule, outcome.rawValue) }
        }
      }
    }
    writer.endLine()
    return writer.text
  }
}

extension Assessment {
  /// The outcomes of all rules as a line of JSON.
  package var verdictLine: String {
    let isQualified = provenance.packs.count > 1
    let outcomes = rules.map { (isQualified ? $0.name : $0.id, $0.verdict.outcome) }
    return VerdictLine(commune: provenance.commune, outcomes: outcomes).text
  }
}
