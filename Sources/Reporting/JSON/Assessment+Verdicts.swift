// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import Documents
import SourceText

/// Writes the outcomes of municipalities as lines of JSON: `{"commune": ..., "verdicts": {RULE: OUTCOME}}`. What all lines
/// have in common is written out once.
package struct VerdictLines: Sendable {
  /// By the position of a rule, what stands before its outcome, in UTF-8.
  private let heads: [[UInt8]]

  /// Prepares lines for rules by their names.
  package init(rules: [String]) { heads = rules.map { Array(jsonText($0).utf8) + [UInt8(ascii: ":")] } }

  /// A line with its end; rules are given by their positions among those whose names are known.
  package func line(commune: String, outcomes: [(rule: Int, outcome: Outcome)]) -> String {
    var line = Array(#"{"commune":\#(jsonText(commune)),"verdicts":"#.utf8)
    var separator = UInt8(ascii: "{")
    for (rule, outcome) in outcomes {
      line.append(separator)
      line += heads[rule]
      line += outcome.jsonText.utf8
      separator = UInt8(ascii: ",")
    }
    line += (outcomes.isEmpty ? "{}}\n" : "}}\n").utf8
    return String(decoding: line, as: UTF8.self)
  }
}

/// A text as JSON.
private func jsonText(_ text: String) -> String {
  var writer = JSONWriter(layout: .compact)
  writer.string(text)
  return writer.text
}

extension Outcome {
  /// Its name as JSON.
  fileprivate var jsonText: String {
    switch self {
    case .pass: #""pass""#
    case .fail: #""fail""#
    case .unknown, .error, .notapplicable, .notchecked, .notselected: "\"\(rawValue)\""
    }
  }
}

extension Assessment {
  /// The outcomes of all rules as a line of JSON; rules are named by their id where only one pack took part, else by their
  /// full name.
  package var verdictLine: String {
    let isQualified = provenance.packs.count > 1
    let lines = VerdictLines(rules: rules.map { isQualified ? $0.name : $0.id })
    let outcomes = rules.enumerated().map { (rule: $0, outcome: $1.verdict.outcome) }
    return lines.line(commune: provenance.commune, outcomes: outcomes)
  }
}
