// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// What the rules of all packs say about the criteria of one publication.
struct CriteriaOfPublication: Sendable {
  /// A criterion with the rules that refer to it.
  struct Entry: Sendable {
    /// The criterion as rules write it, `gspp:NOT.4.16.1`.
    let criterion: String
    /// The rules, in the order of the assessment.
    let rules: [AssessedRule]

    /// What the rules say together, advice aside: what weighs most against the criterion.
    var outcome: Outcome {
      let counted = rules.filter { !$0.isAdvice }
      let outcomes = (counted.isEmpty ? rules : counted).map(\.verdict.outcome)
      let order: [Outcome] = [.fail, .error, .unknown, .pass, .notapplicable, .notchecked, .notselected]
      return order.first(where: outcomes.contains) ?? .notselected
    }
  }

  let publication: AssessedPublication
  /// The criteria that rules refer to, by their numbers.
  let entries: [Entry]

  init(_ publication: AssessedPublication, in rules: [AssessedRule]) {
    self.publication = publication
    let prefix = Array((publication.id + ":").utf8)
    var order: [String] = []
    var byCriterion: [UTF8Key: [AssessedRule]] = [:]
    for rule in rules {
      for criterion in rule.references where criterion.utf8.starts(with: prefix) {
        if byCriterion[criterion.utf8Key] == nil { order.append(criterion) }
        byCriterion[criterion.utf8Key, default: []].append(rule)
      }
    }
    let sorted = order.map { ($0, numberedParts(of: $0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
    entries = sorted.map { Entry(criterion: $0.0, rules: byCriterion[$0.0.utf8Key] ?? []) }
  }

  /// The criteria by what the rules say about them.
  var outcomes: OutcomeCounts {
    OutcomeCounts(Outcome.allCases.map { outcome in (outcome, entries.count { $0.outcome == outcome }) })
  }
}

extension ReportContents {
  /// The publications, in the order of the packs.
  var criteria: [CriteriaOfPublication] {
    assessment.publications.map { CriteriaOfPublication($0, in: assessment.rules) }
  }
}

/// A part of a criterion's number; digits count as the number they are, so that A2 stands before A10.
private enum NumberedPart: Comparable {
  case number(digits: Int, [UInt8])
  case text([UInt8])

  static func < (left: NumberedPart, right: NumberedPart) -> Bool {
    switch (left, right) {
    case (.number(let count, let bytes), .number(let otherCount, let otherBytes)):
      count != otherCount ? count < otherCount : bytes.lexicographicallyPrecedes(otherBytes)
    case (.text(let bytes), .text(let otherBytes)): bytes.lexicographicallyPrecedes(otherBytes)
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}

private func numberedParts(of criterion: String) -> [NumberedPart] {
  let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
  var parts: [NumberedPart] = []
  var rest = Array(criterion.utf8)[...]
  while let first = rest.first {
    let run = rest.prefix { isDigit($0) == isDigit(first) }
    let digits = run.drop { $0 == 0x30 }
    parts.append(isDigit(first) ? .number(digits: digits.count, Array(digits)) : .text(Array(run)))
    rest = rest.dropFirst(run.count)
  }
  return parts
}
