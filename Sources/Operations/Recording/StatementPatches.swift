// SPDX-License-Identifier: EUPL-1.2

import Documents
import Markup
import RuleGraphs
import SourceText
import Values

/// Turns statements into what is to stand in the files beside a snapshot.
struct StatementPatches {
  let graph: RuleGraph
  let schema: InventorySchema
  /// Through what the statements came in.
  let source: String

  /// The answers as they are to stand in `answers.yaml`, each under the name that it has there already.
  func answers(_ statements: [AnswerStatement], in file: SourceFile) -> MarkupPatch? {
    guard !statements.isEmpty else { return nil }
    var names: [Int: String] = [:]
    for answer in Answers.read(file).value?.answers ?? [] {
      guard let position = graph.resolve(answer.rule).0 else { continue }
      names[position] = (answer.rule.pack.map { $0 + "/" } ?? "") + answer.rule.rule
    }
    let all = statements.map { answer in
      let name = graph.position(of: answer.rule).flatMap { names[$0] } ?? answer.rule.description
      return MarkupPatch.Entry(name, .mapping(entries(of: answer)))
    }
    return .mapping([MarkupPatch.Entry("answers", .mapping(all))])
  }

  private func entries(of answer: AnswerStatement) -> [MarkupPatch.Entry] {
    var entries = [
      MarkupPatch.Entry("value", .scalar(.plain(answer.value.rawValue))),
      MarkupPatch.Entry("on", .scalar(.plain(answer.on.description))),
      MarkupPatch.Entry("by", .scalar(.text(answer.by))),
    ]
    if let evidence = answer.evidence {
      entries.append(MarkupPatch.Entry("evidence", .scalar(.plain(evidence.rawValue))))
    }
    if let note = answer.note { entries.append(MarkupPatch.Entry("note", .scalar(.text(note)))) }
    if let asked = answer.asked { entries.append(MarkupPatch.Entry("asked", .scalar(.text(asked)))) }
    return entries
  }

  /// The facts as they are to stand in `supplements.yaml`, with who stated them.
  func supplements(
    _ facts: [FactStatement], _ extents: [CompletenessStatement], in file: SourceFile
  ) -> MarkupPatch? {
    let names = facts.map(\.cell.fact) + extents.map(\.table)
    guard !names.isEmpty else { return nil }
    let written = MarkupNode.read(file, as: .yaml).node?.entry("facts")?.value
    let touched = schema.facts.filter { fact in names.contains { $0.utf8Key == fact.name.value.utf8Key } }
    let entries = touched.map { fact in
      let name = fact.name.value
      let own = facts.filter { $0.cell.fact.utf8Key == name.utf8Key }
      let extent = extents.last { $0.table.utf8Key == name.utf8Key }
      return MarkupPatch.Entry(name, patch(of: fact, own, extent, written: written?.entry(name)?.value))
    }
    let origins = touched.compactMap { fact in
      origin(of: fact.name.value, facts, extents).map { MarkupPatch.Row(fact.name.value, $0) }
    }
    return .mapping([
      MarkupPatch.Entry("provenance", .rows(key: "part", origins)),
      MarkupPatch.Entry("facts", .mapping(entries)),
    ])
  }

  /// A record is a mapping of fields; a table has its rows under `rows`, unless it is written as a plain list already.
  private func patch(
    of fact: InventoryFact, _ statements: [FactStatement], _ extent: CompletenessStatement?,
    written: MarkupNode?
  ) -> MarkupPatch {
    guard fact.isTable, let key = fact.key?.value else {
      return .mapping(statements.map { MarkupPatch.Entry($0.cell.field, $0.value.patch) })
    }
    let rows = MarkupPatch.rows(key: key, rows(of: statements))
    if case .sequence(let items)? = written?.content, !items.isEmpty, extent == nil { return rows }
    if extent?.extent == CompletenessStatement.Extent.none { return .scalar(.none) }
    var entries: [MarkupPatch.Entry] = []
    if let extent { entries.append(MarkupPatch.Entry("complete", completeness(extent))) }
    if !statements.isEmpty { entries.append(MarkupPatch.Entry("rows", rows)) }
    return .mapping(entries)
  }

  /// The statements about each row together, in the order in which the rows are first named.
  private func rows(of statements: [FactStatement]) -> [MarkupPatch.Row] {
    var order: [String] = []
    var entries: [UTF8Key: [MarkupPatch.Entry]] = [:]
    for statement in statements {
      guard let row = statement.cell.row else { continue }
      if entries[row.utf8Key] == nil { order.append(row) }
      entries[row.utf8Key, default: []].append(MarkupPatch.Entry(statement.cell.field, statement.value.patch))
    }
    return order.map { MarkupPatch.Row($0, entries[$0.utf8Key] ?? []) }
  }

  private func completeness(_ statement: CompletenessStatement) -> MarkupPatch {
    guard statement.extent == .complete else { return .scalar(.plain("no")) }
    return .mapping([
      MarkupPatch.Entry("by", .scalar(.text(statement.by))),
      MarkupPatch.Entry("on", .scalar(.plain(statement.on.description))),
    ])
  }

  /// Who stated something about a part last.
  private func origin(
    of part: String, _ facts: [FactStatement], _ extents: [CompletenessStatement]
  ) -> [MarkupPatch.Entry]? {
    let stated =
      facts.filter { $0.cell.fact.utf8Key == part.utf8Key }.map { ($0.on, $0.by) }
      + extents.filter { $0.table.utf8Key == part.utf8Key }.map { ($0.on, $0.by) }
    guard let last = stated.max(by: { $0.0 < $1.0 }) else { return nil }
    return [
      MarkupPatch.Entry("source", .scalar(.text(source))),
      MarkupPatch.Entry("on", .scalar(.plain(last.0.description))),
      MarkupPatch.Entry("by", .scalar(.text(last.1))),
    ]
  }
}
