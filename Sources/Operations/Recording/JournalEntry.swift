// SPDX-License-Identifier: EUPL-1.2

import Documents
import Markup
import RuleGraphs
import SourceText
import Values

/// One line of the journal: who stated what, when, and between which states of the snapshot.
struct JournalEntry {
  /// When it was recorded.
  let at: Timestamp
  /// The municipality.
  let commune: String
  /// The path of the snapshot.
  let snapshot: String
  /// Through what the statements came in.
  let source: String
  /// The hash of the snapshot before.
  let before: String
  /// The hash of the snapshot afterwards.
  let after: String
  /// What was stated.
  let changes: [SnapshotChange]
  /// The answers that counted before, by the name of the rule.
  let earlier: [UTF8Key: AnswerValue]

  /// The line, with its end.
  var line: [UInt8] {
    var writer = JSONWriter()
    writer.object { entry in
      entry.member("journal", 1)
      entry.member("at", at.description)
      entry.member("commune", commune)
      entry.member("snapshot", snapshot)
      entry.member("source", source)
      entry.member("before", before)
      entry.member("after", after)
      entry.member("changes") { list in
        list.array { list in
          for change in changes { list.object { write(change, &$0) } }
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ change: SnapshotChange, _ writer: inout JSONWriter) {
    switch change {
    case .answer(let answer):
      writer.member("rule", answer.rule.description)
      writer.member("value", answer.value.rawValue)
      if let was = earlier[answer.rule.description.utf8Key] { writer.member("was", was.rawValue) }
      if let evidence = answer.evidence { writer.member("evidence", evidence.rawValue) }
      if let note = answer.note { writer.member("note", note) }
      writer.member("on", answer.on.description)
      writer.member("by", answer.by)
    case .fact(let fact):
      writer.member("fact", fact.cell.description)
      writer.member("value", fact.value.patch.text)
      writer.member("on", fact.on.description)
      writer.member("by", fact.by)
    case .completeness(let statement):
      writer.member("table", statement.table)
      writer.member("complete", statement.extent.word)
      writer.member("on", statement.on.description)
      writer.member("by", statement.by)
    }
  }
}

extension CompletenessStatement.Extent {
  /// The word in the journal.
  fileprivate var word: String {
    switch self {
    case .complete: "yes"
    case .open: "no"
    case .none: "none"
    }
  }
}
