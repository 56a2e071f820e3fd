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
  /// What an answer can do.
  package internal(set) var effect = AnswerEffect()
  /// The positions of the rules that nothing else is missing for, in order.
  fileprivate var settled: [Int] = []
}

extension AssessmentRequest {
  /// Everything that can be stated to decide rules that are open, in the order in which it is asked for: what narrows the
  /// levels most comes first.
  package func openItems() -> [OpenItem] {
    let verdicts = verdicts()
    let open = verdicts.filter { $0.outcome == .unknown && !graph.rules[$0.rule].document.isDraft }
    var list = OpenItemList(request: self)
    for verdict in open { list.add(verdict) }
    let effects = AnswerEffects(self, verdicts: verdicts)
    let items = list.items.map { item in
      var item = item
      item.effect = effects.effect(settling: item.settled, byFact: item.isFact)
      return item
    }
    return QuestionOrder.sorted(items) {
      QuestionOrder(effect: $0.effect, rules: $0.rules.count, key: $0.key)
    }
  }
}

extension OpenItem {
  /// Whether it is a fact, rather than the question of a rule.
  fileprivate var isFact: Bool {
    switch subject {
    case .question: false
    case .cell, .table, .part: true
    }
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
      let question = add(.question(rule: verdict.rule), key: rule.name.description, rule: verdict.rule)
      items[question].settled.append(verdict.rule)
    }
    let missing = Set(verdict.missing.paths.map { add($0, rule: verdict.rule) })
    if let only = missing.first, missing.count == 1 { items[only].settled.append(verdict.rule) }
  }

  /// Returns the place of the item that a path stands for.
  private mutating func add(_ path: AttributePath, rule: Int) -> Int {
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
    return add(.cell(fact: fact, row: row, field: field), key: path.root + label + "." + name, rule: rule)
  }

  private mutating func add(_ subject: OpenItem.Subject, key: String, rule: Int) -> Int {
    if let position = positions[key.utf8Key] {
      if items[position].rules.last != rule { items[position].rules.append(rule) }
      return position
    }
    positions[key.utf8Key] = items.count
    items.append(OpenItem(subject: subject, key: key, rules: [rule]))
    return items.count - 1
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
