// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import SourceText

/// Collects the facts that expressions have read, in the order in which they were read, each once.
struct FactCollector {
  /// How many facts are listed.
  static let listed = 20

  /// A node of an expression that reads a field.
  private struct Field {
    let name: String
    /// Whether it only asks whether there is a value.
    let isPresence: Bool
  }

  /// A field that was read.
  struct Reading {
    /// The record the field is in.
    let owner: AttributePath
    let path: AttributePath
    /// The row of its top-level table; 0 for a record.
    let row: Int
    /// The position of the top-level field.
    let field: Int?
    /// Whether so far it was only asked whether there is a value.
    var isPresence: Bool
    var result: Evaluation
  }

  private var readings: [Reading] = []
  private var positions: [AttributePath: Int] = [:]

  /// How many were read.
  var count: Int { readings.count }

  /// Adds the fields that a trace reads; those of one subject only, if it is given.
  mutating func add(_ trace: Trace, of program: Program, only subject: AttributePath? = nil) {
    add(trace, fields: Self.fields(of: program.checked.root), only: subject)
  }

  private mutating func add(_ trace: Trace, fields: [Int: Field], only subject: AttributePath?) {
    if let field = fields[trace.id], case .value(.record(let record))? = trace.parts.first?.result,
      subject?.isPrefix(of: record.path) ?? true
    {
      add(field, of: record, trace.result)
    }
    for part in trace.parts { add(part, fields: fields, only: subject) }
    for part in trace.elements.flatMap(\.parts) { add(part, fields: fields, only: subject) }
  }

  /// A value that is read later says more than that there is one.
  private mutating func add(_ field: Field, of record: RecordValue, _ result: Evaluation) {
    let owner = record.path
    let path = owner.appending(.field(field.name))
    if let known = positions[path] {
      guard readings[known].isPresence, !field.isPresence else { return }
      readings[known].isPresence = false
      readings[known].result = result
      return
    }
    var row = 0
    if case .index(let index)? = owner.steps.first { row = Int(clamping: index) }
    let isDirect = owner.steps.allSatisfy { step in if case .index = step { true } else { false } }
    let position = isDirect ? record.type.fields.firstIndex { $0.name.utf8Key == field.name.utf8Key } : nil
    positions[path] = readings.count
    readings.append(
      Reading(
        owner: owner, path: path, row: row, field: position, isPresence: field.isPresence, result: result))
  }

  /// The nodes of an expression that read a field, by their ids.
  private static func fields(of expression: CheckedExpression) -> [Int: Field] {
    var result: [Int: Field] = [:]
    var pending = [expression]
    while let next = pending.popLast() {
      switch next.kind {
      case .field(_, let name, _), .optionalField(_, let name, _):
        result[next.id] = Field(name: name, isPresence: false)
      case .has(_, let name, _): result[next.id] = Field(name: name, isPresence: true)
      case .literal, .variable, .local, .index, .optionalIndex, .equality, .membership, .call, .sum, .not,
        .and, .or, .conditional, .list, .map, .comprehension, .bind:
        break
      }
      pending += next.kind.children
    }
    return result
  }

  // MARK: - Choice

  /// The readings that tell most about a result, in the order in which they were made: those of the records that were read
  /// most closely, because there most parts of the expression had to be looked at.
  func telling(_ limit: Int) -> [Reading] {
    var closeness: [AttributePath: Int] = [:]
    for reading in readings { closeness[reading.owner, default: 0] += 1 }
    let ranked = readings.indices.sorted { left, right in
      let (first, second) = (closeness[readings[left].owner] ?? 0, closeness[readings[right].owner] ?? 0)
      return first != second ? first > second : left < right
    }
    return ranked.prefix(limit).sorted().map { readings[$0] }
  }

  // MARK: - Places

  /// The first facts of a snapshot, each with its value and place. Parameters are not facts and are left out.
  func facts(in snapshot: Snapshot, schema: InventorySchema?, places: RowPlaces) -> [UsedFact] {
    guard let schema else { return [] }
    let shown = readings.prefix(Self.listed)
    var locations: [Int: SourceLocation] = [:]
    let written = schema.named(asIn: snapshot)
    for (place, (fact, recorded)) in zip(schema.facts, snapshot.facts).enumerated() {
      let own = shown.enumerated().filter { $0.element.path.root.utf8Key == fact.name.value.utf8Key }
      let cells = own.map { CellAddress(row: $0.element.row, field: $0.element.field) }
      let found = recorded.locations(of: cells, schema: written, fact: written.facts[place])
      for (reading, location) in zip(own, found) { locations[reading.offset] = location }
    }
    return shown.enumerated().compactMap { index, reading in
      guard let fact = schema.fact(named: reading.path.root) else { return nil }
      let row = fact.isTable ? places.label(ofRow: reading.row, in: reading.path.root) : nil
      return UsedFact(
        path: reading.path.description, row: row, title: places.title(of: reading.path),
        value: TraceReader.result(reading.result, places: places), place: locations[index].map(text))
    }
  }

  private func text(of location: SourceLocation) -> String {
    let position = location.position
    return "\(location.file.name):\(position.line):\(position.column)"
  }
}
