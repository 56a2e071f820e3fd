// SPDX-License-Identifier: EUPL-1.2

import CEL
import Foundation
import SourceText
import Values

/// The shared workload: facts of a made-up municipality, and 120 rules about them.
///
/// It lies outside the repository, on machines of developers and in CI only.
struct Workload {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/bench")

  /// Whether it is there.
  static var isAvailable: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "rules.json").path)
  }

  /// A fact: `nil` for nothing, with its entries or elements.
  indirect enum Node {
    case scalar(Value)
    case record([(name: String, value: Node)])
    case list([Node])
  }

  /// The rules with their ids.
  static func rules() throws -> [(id: String, text: String)] {
    let data = try Data(contentsOf: folder.appending(path: "rules.json"))
    let rules = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
    return rules.compactMap { rule in
      (rule["id"] as? String).flatMap { id in (rule["expr"] as? String).map { (id, $0) } }
    }
  }

  /// The facts that the workload's own generator makes, with types that fit some more municipalities as well: what
  /// the first one happens not to have at all, rules ask for nevertheless.
  static func facts(size: String, seed: Int) throws -> Workload {
    let all = try municipalities(size: "S", seed: seed, count: 8)
    let types = all[0].map { fact in
      let values = all.flatMap { $0.filter { $0.name == fact.name }.map(\.value) }
      return (fact.name, ValueType(of: values, named: fact.name))
    }
    return Workload(facts: try municipalities(size: size, seed: seed, count: 1)[0], types: types)
  }

  private static func municipalities(
    size: String, seed: Int, count: Int
  ) throws -> [[(name: String, value: Node)]] {
    let out = FileManager.default.temporaryDirectory.appending(path: "pegel-workload-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: out) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", folder.appending(path: "gen.py").path, "--out", out.path]
      + ["--seed", "\(seed)", "--size", size, "--count", "\(count)"]
    try process.run()
    process.waitUntilExit()
    return try (1...count).map { number in
      let name = String(format: "json/C%05d.json", number)
      let data = try Data(contentsOf: out.appending(path: name))
      let top = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      return top.keys.sorted().map { key in (key, top[key].map { Node($0) } ?? .list([])) }
    }
  }

  let facts: [(name: String, value: Node)]
  private let types: [(name: String, type: ValueType)]

  /// The environment of the rules.
  var environment: Environment {
    Environment(libraries: Library.all, variables: types.map { VariableDeclaration($0.name, $0.type) })
  }

  /// The facts as an activation.
  ///
  /// - Parameter isHidden: Asked for every field of every record; a field that is hidden is not recorded.
  func activation(isHidden: () -> Bool) -> Activation {
    Activation(
      zip(facts, types).map { fact, type in
        (fact.name, Self.value(fact.value, type.type, AttributePath(root: fact.name), isHidden))
      })
  }

  private static func value(
    _ node: Node, _ type: ValueType, _ path: AttributePath, _ isHidden: () -> Bool
  ) -> Value {
    switch (node, type) {
    case (.list(let rows), .list(.object(let object))):
      let table = Table(rows: rows.map(\.fields), of: object, isHidden)
      return .list(ListValue(rowsOf: table, type: object, isComplete: true, path: path))
    case (.record, .object(let object)):
      return .record(
        RecordValue(type: object, table: Table(rows: [node.fields], of: object, isHidden), row: 0, base: path)
      )
    case (.scalar(let value), _): return value
    default: return .null
    }
  }
}

extension Workload.Node {
  init(_ json: Any) {
    switch json {
    case let object as [String: Any]:
      self = .record(object.keys.sorted().map { ($0, object[$0].map { Workload.Node($0) } ?? .list([])) })
    case let list as [Any]: self = .list(list.map { Workload.Node($0) })
    case let number as NSNumber where String(cString: number.objCType) == "c":
      self = .scalar(.bool(number.boolValue))
    case let number as NSNumber: self = .scalar(.int(number.int64Value))
    case let text as String:
      self = .scalar(Timestamp(rfc3339: text.utf8).map(Value.timestamp) ?? .string(text))
    default: self = .list([])
    }
  }

  var fields: [String: Workload.Node]? {
    guard case .record(let entries) = self else { return nil }
    return Dictionary(entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension ValueType {
  /// The type that all of some facts have.
  fileprivate init(of nodes: [Workload.Node], named name: String) {
    switch nodes.first {
    case .scalar(.bool): self = .bool
    case .scalar(.int): self = .int
    case .scalar(.timestamp): self = .timestamp
    case .list:
      let elements = nodes.flatMap { node -> [Workload.Node] in
        if case .list(let elements) = node { elements } else { [] }
      }
      self = .list(ValueType(of: elements, named: name))
    case .record:
      let records = nodes.compactMap(\.fields)
      let names = Set(records.flatMap(\.keys)).sorted()
      self = .object(
        ObjectType(
          name: name,
          fields: names.map { field in
            let values = records.compactMap { $0[field] }
            return ObjectType.Field(
              name: field, type: ValueType(of: values, named: name + "." + field),
              mayBeNone: values.count < records.count)
          }))
    default: self = .string
    }
  }
}

extension Table {
  fileprivate init(rows: [[String: Workload.Node]?], of type: ObjectType, _ isHidden: () -> Bool) {
    let columns = type.fields.map { field in
      Column(cells: rows.map { $0?[field.name] }, of: field.type, isHidden)
    }
    self.init(rowCount: rows.count, isComplete: true, columns: columns)
  }
}

extension Column {
  fileprivate init(cells: [Workload.Node?], of type: ValueType, _ isHidden: () -> Bool) {
    var recorded = Bitmap(count: 0)
    var present = Bitmap(count: 0)
    for cell in cells {
      recorded.append(!isHidden())
      present.append(recorded[recorded.count - 1] && cell != nil)
    }
    self.init(recorded: recorded, present: present, storage: Storage(cells, of: type, isHidden))
  }
}

extension Column.Storage {
  fileprivate init(_ cells: [Workload.Node?], of type: ValueType, _ isHidden: () -> Bool) {
    let values = cells.map { cell -> Value in if case .scalar(let value) = cell { value } else { .null } }
    switch type {
    case .bool:
      var bools = Bitmap(count: 0)
      for value in values { if case .bool(true) = value { bools.append(true) } else { bools.append(false) } }
      self = .bools(bools)
    case .int: self = .ints(values.map { if case .int(let int) = $0 { int } else { 0 } })
    case .timestamp:
      self = .timestamps(
        seconds: values.map { if case .timestamp(let time) = $0 { time.seconds } else { 0 } },
        nanoseconds: nil)
    case .object(let object): self = .record(Table(rows: cells.map { $0?.fields }, of: object, isHidden))
    case .list(let element):
      var offsets: [UInt32] = [0]
      var elements: [Workload.Node?] = []
      for cell in cells {
        if case .list(let list) = cell { elements += list.map(Optional.some) }
        offsets.append(UInt32(elements.count))
      }
      self = .list(
        offsets: offsets, elements: Column(cells: elements, of: element) { false }, isComplete: true)
    default:
      var texts = StringColumn()
      for value in values {
        if case .string(let text) = value { texts.append(text.utf8) } else { texts.append([]) }
      }
      self = .strings(texts)
    }
  }
}
