// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// A title that is no statement about what is required: a question, a keyword, or an order.
enum TitleCheck: LintCheck {
  /// The fewest words a sentence can do with.
  private static let fewestWords = 3
  /// Words with which orders begin.
  private static let orders: Set<String> = [
    "prüfen", "prüfe", "sicherstellen", "stellen", "stelle", "erstellen", "erstelle", "einführen",
    "festlegen",
    "dokumentieren", "dokumentiere", "check", "ensure", "make", "verify", "define", "create", "establish",
    "implement",
    "document", "review",
  ]

  static func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.pack.rules.compactMap { rule in
      let titles = [rule.title.de, rule.title.en]
      guard let wrong = titles.first(where: { !isStatement($0) }) else { return nil }
      return Diagnostic(lint: .titleNoStatement(wrong), at: rule.id.location)
    }
  }

  private static func isStatement(_ title: String) -> Bool {
    let words = title.words
    guard words.count >= fewestWords, let first = words.first, !title.hasSuffix("?") else { return false }
    return !orders.contains(first)
  }
}
