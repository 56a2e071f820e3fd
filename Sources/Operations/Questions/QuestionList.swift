// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Reporting
import RuleGraphs
package import SourceText
import Values

/// Everything that a municipality can state so that rules are decided, as a table for spreadsheets.
package struct QuestionList: Sendable {
  private let opened: OpenSnapshot
  private let items: [OpenItem]
  private let titles: [UTF8Key: LocalizedText]

  /// The questions that are open, those first whose answers narrow the levels most.
  ///
  /// - Parameter limit: how many at most; `nil` for all.
  package init(of opened: OpenSnapshot, limit: Int? = nil) {
    self.opened = opened
    let all = opened.request.openItems()
    titles = opened.request.graph.domains.reduce(into: [:]) { $0[$1.id.utf8Key] = $1.title }
    items = limit.map { Array(all.prefix(max(0, $0))) } ?? all
  }

  /// How many there are.
  package var count: Int { items.count }

  /// The table; what is asked stands in the first columns, the last ones are to be filled in.
  package func csv(in language: Language) -> String {
    var writer = CSVWriter()
    writer.row(QuestionColumn.allCases.map { $0.name[language] })
    for item in items {
      let wording = QuestionWording(of: item, in: opened, language: language)
      writer.row(QuestionColumn.allCases.map { text(of: $0, item, wording, language) })
    }
    return writer.text
  }

  private func text(
    of column: QuestionColumn, _ item: OpenItem, _ wording: QuestionWording, _ language: Language
  ) -> String {
    switch column {
    case .commune: opened.entry.commune
    case .key: item.key
    case .ruleCount: String(item.rules.count)
    case .effect:
      item.effect.text(in: language) { titles[$0.utf8Key] ?? LocalizedText(de: $0, en: $0) }
    case .text: wording.text
    case .about: wording.about
    case .allowed: wording.allowed
    case .help: wording.help
    case .find: wording.find
    case .rules:
      item.rules.prefix(Self.namedRules).map { opened.request.graph.rules[$0].name.description }
        .joined(separator: ", ") + (item.rules.count > Self.namedRules ? ", …" : "")
    case .answer, .on, .by, .evidence, .note: ""
    }
  }

  /// How many rules a row names.
  private static let namedRules = 10
}
