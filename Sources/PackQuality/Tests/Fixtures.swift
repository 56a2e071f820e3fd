// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Values

/// Finds what examples give although no rule reads it: usually a mistyped name, or left over from an older rule.
///
/// A table counts as read when the rule reads any of its fields, or when a table that it reads refers to its rows; of a
/// record every field given has to be read.
struct Fixtures {
  let file: RuleTests
  let graph: RuleGraph
  let pack: RulePack
  /// The facts of the file, by the bearer of the rules.
  let facts: [Bearer: RuleTestFacts]

  /// What one example gives in vain.
  func unused(in test: RuleTest, of rule: Int) -> [Diagnostic] {
    let name = graph.rules[rule].name.rule
    let answers = test.answers.filter { !isAnswer($0, to: [rule]) }.map {
      Diagnostic(PackTestMessage.unusedAnswer($0.rule.rule, rule: name), at: $0.rule.location)
    }
    let parameters = test.parameters.filter { !isRead($0, by: [rule]) }.map {
      Diagnostic(PackTestMessage.unusedParameter($0.parameter.value, rule: name), at: $0.parameter.location)
    }
    let facts = unread(test.given, by: [rule]).map { path, location in
      Diagnostic(PackTestMessage.unusedFact(path, rule: name), at: location)
    }
    return answers + parameters + facts
  }

  /// What the base of the file gives in vain, considering the rules of all its examples.
  func unused(inBaseFor rules: [Int]) -> [Diagnostic] {
    guard let base = file.base else { return [] }
    let rules = Set(rules).sorted()
    let answers = base.answers.filter { !isAnswer($0, to: rules) }.map {
      Diagnostic(PackTestMessage.unusedAnswer($0.rule.rule, rule: nil), at: $0.rule.location)
    }
    let parameters = base.parameters.filter { !isRead($0, by: rules) }.map {
      Diagnostic(PackTestMessage.unusedParameter($0.parameter.value, rule: nil), at: $0.parameter.location)
    }
    let facts = unread(base.facts, by: rules).map { path, location in
      Diagnostic(PackTestMessage.unusedFact(path, rule: nil), at: location)
    }
    return answers + parameters + facts
  }

  private func isAnswer(_ answer: TestAnswer, to rules: [Int]) -> Bool {
    let name = RuleName(pack: answer.rule.pack ?? pack.id.value, rule: answer.rule.rule)
    return graph.position(of: name).map(rules.contains) ?? true
  }

  private func isRead(_ parameter: TestParameter, by rules: [Int]) -> Bool {
    rules.contains { rule in
      graph.parameters(readBy: rule).contains { $0.utf8Key == parameter.parameter.value.utf8Key }
    }
  }

  /// The facts of a mapping that none of some rules reads, with their places.
  private func unread(_ raw: RawFacts?, by rules: [Int]) -> [(String, SourceLocation?)] {
    guard let raw, let bearer = rules.first.map({ graph.rules[$0].document.bearer }),
      let reading = facts[bearer], let schema = schema(for: bearer)
    else { return [] }
    let read = Set(rules.flatMap { graph.facts(readBy: $0) })
    let tables = schema.tables(neededBy: Set(read.compactMap(\.names.first)))
    return reading.given(by: raw).flatMap { position, fact -> [(String, SourceLocation?)] in
      let declared = schema.facts[position]
      let name = declared.name.value
      let place = fact.origin.location ?? raw.location
      if declared.isTable || fact.state != .recorded {
        return tables.contains(name) ? [] : [(name, place)]
      }
      if read.contains(FactPath([name])) { return [] }
      return recordedFields(of: fact, typeName: declared.typeName, schema)
        .filter { field in !read.contains { $0.names.starts(with: [name, field]) } }
        .map { (name + "." + $0, place) }
    }
  }

  private func schema(for bearer: Bearer) -> InventorySchema? {
    pack.inventory(for: bearer).flatMap { graph.factTypes(of: $0) }?.schema
  }

  private func recordedFields(of fact: Fact, typeName: String, _ schema: InventorySchema) -> [String] {
    guard let type = schema.type(named: typeName), fact.table.rowCount > 0 else { return [] }
    return zip(type.fields, fact.table.columns).filter { field, column in
      field.absent == .notRecorded ? column.recorded[0] : column.present[0]
    }.map(\.0.name.value)
  }
}

extension InventorySchema {
  /// Tables and records, and those to whose rows they refer, and so on.
  fileprivate func tables(neededBy names: Set<String>) -> Set<String> {
    var needed: Set<String> = []
    var open = Array(names)
    while let name = open.popLast() {
      guard needed.insert(name).inserted, let typeName = fact(named: name)?.typeName else { continue }
      open += tables(referredToBy: typeName)
    }
    return needed
  }

  private func tables(referredToBy typeName: String) -> [String] {
    var seen: Set<UTF8Key> = []
    var open = [typeName]
    var tables: [String] = []
    while let name = open.popLast() {
      guard seen.insert(name.utf8Key).inserted, let type = type(named: name) else { continue }
      for field in type.fields {
        switch field.type.innermost {
        case .reference(let table): tables.append(table)
        case .object(let part): open.append(part)
        case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .list, .map: break
        }
      }
    }
    return tables
  }
}

extension FieldType {
  /// The type of what lists and maps hold in the end.
  fileprivate var innermost: FieldType {
    switch self {
    case .list(let element), .map(let element): element.innermost
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .object, .reference: self
    }
  }
}
