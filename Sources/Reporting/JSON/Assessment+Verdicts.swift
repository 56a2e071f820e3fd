// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
import SourceText

extension Assessment {
  /// One line of JSON with the outcome of every rule: `{"commune": ..., "verdicts": {RULE: OUTCOME}}`.
  ///
  /// Rules are named by their id where only one pack took part, else by their full name.
  package var verdictLine: String {
    let isQualified = provenance.packs.count > 1
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      writer.member("commune", provenance.commune)
      writer.member("verdicts") { writer in
        writer.object { writer in
          for rule in rules {
            writer.member(isQualified ? rule.name : rule.id, rule.verdict.outcome.rawValue)
          }
        }
      }
    }
    writer.endLine()
    return writer.text
  }
}
