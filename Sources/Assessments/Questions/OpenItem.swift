// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import SourceText

/// One thing that a person can state so that rules are decided.
package struct OpenItem: Sendable {
  /// What can be stated.
  package enum Subject: Sendable {
    /// The answer to the question of a rule.
    case question(rule: Int)
    /// The value of a field: of a record, or of a row of a table.
    case cell(fact: Int, row: Int?, field: Int)
    /// Whether a table holds all rows there are.
    case table(fact: Int)
    /// Part of a value, which stands deeper than a cell.
    case part
  }

  /// What can be stated.
  package let subject: Subject
  /// How it is called in lists: `isb-basis/ORG-01`, `servers[srv-1].critical`, `org.inhabitants`, `servers`.
  package let key: String
  /// The positions of the rules that it leaves open, in order.
  package internal(set) var rules: [Int]
}

/// The order in which questions are asked: the one that leaves most rules open first, then by the bytes of its name.
enum QuestionOrder {
  static func isBefore(_ left: (rules: Int, key: String), _ right: (rules: Int, key: String)) -> Bool {
    left.rules != right.rules ? left.rules > right.rules : left.key.utf8Key < right.key.utf8Key
  }
}

extension AssessmentRequest {
  /// Everything that can be stated to decide rules that are open, in the order in which it is asked for.
  package func openItems() -> [OpenItem] {
    let open = verdicts().filter { $0.outcome == .unknown && !graph.rules[$0.rule].document.isDraft }
    var list = OpenItemList(request: self)
    for verdict in open { list.add(verdict) }
    return list.items.sorted { QuestionOrder.isBefore(($0.rules.count, $0.key), ($1.rules.count, $1.key)) }
  }
}

/// Collects open items, each once with all rules it leaves open.
private struct OpenItemList {
  private let request: AssessmentRequest
  private let schema: InventorySchema?
  private let places: RowPlaces
  private(set) var items: [OpenItem] = []
  private var positions: [UTF8Key: Int] = [:]

  init(request: AssessmentRequest) {
    self.request = request
    schema = request.graph.factTypes(of: request.snapshot.schema)?.schema
    places = RowPlaces(of: request.snapshot, schema: schema)
  }

  mutating func add(_ verdict: Verdict) {
    let rule = request.graph.rules[verdict.rule]
    if rule.document.ask != nil {
      add(.question(rule: verdict.rule), key: rule.name.description, rule: verdict.rule)
    }
    for path in verdict.missing.paths { add(path, rule: verdict.rule) }
  }

  private mutating func add(_ path: AttributePath, rule: Int) {
    guard let schema,
      let fact = schema.facts.firstIndex(where: { $0.name.value.utf8Key == path.root.utf8Key })
    else { return add(.part, key: path.description, rule: rule) }
    let declaration = schema.facts[fact]
    if declaration.isTable, path.steps.isEmpty || path.steps.first == .any {
      return add(.table(fact: fact), key: path.root, rule: rule)
    }
    guard let (row, name) = path.cell, declaration.isTable == (row != nil),
      let field = schema.type(named: declaration.typeName)?.position(of: name)
    else { return add(.part, key: path.description, rule: rule) }
    let label = row.map { "[" + places.label(ofRow: $0, in: path.root) + "]" } ?? ""
    add(.cell(fact: fact, row: row, field: field), key: path.root + label + "." + name, rule: rule)
  }

  private mutating func add(_ subject: OpenItem.Subject, key: String, rule: Int) {
    if let position = positions[key.utf8Key] {
      if items[position].rules.last != rule { items[position].rules.append(rule) }
    } else {
      positions[key.utf8Key] = items.count
      items.append(OpenItem(subject: subject, key: key, rules: [rule]))
    }
  }
}

extension AttributePath {
  /// The row, if any, and the field that the path leads to, if it leads to a field of a record or of a row.
  fileprivate var cell: (row: Int?, field: String)? {
    if case .field(let name)? = steps.first, steps.count == 1 { return (nil, name) }
    guard steps.count == 2, case .index(let index) = steps[0], case .field(let name) = steps[1] else {
      return nil
    }
    return (Int(clamping: index), name)
  }
}
