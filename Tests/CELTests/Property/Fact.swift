// SPDX-License-Identifier: EUPL-1.2

import CEL
import Values

/// A fact as the properties see it: with its parts, so that parts can be hidden and exchanged.
indirect enum Fact: Sendable {
  case scalar(Value)
  /// Recorded: there is none.
  case none
  /// Not known.
  case hidden
  case record([Fact])
  case list([Fact], isOpen: Bool)
  case map([(key: String, value: Fact)])
}

extension Fact {
  /// The fact as a value of a declared type, with holes where something is hidden.
  func value(_ type: ValueType, at path: AttributePath) -> Value {
    switch (self, type) {
    case (.scalar(let value), _): return value
    case (.none, _): return .null
    case (.hidden, _): return .unknown(UnknownSet(path))
    case (.record, .object(let object)):
      let table = Table(records: [self], of: object, isComplete: true)
      return .record(RecordValue(type: object, table: table, row: 0, base: path))
    case (.list(let elements, let isOpen), .list(.object(let object)))
    where !elements.contains(where: \.isHidden):
      let table = Table(records: elements, of: object, isComplete: !isOpen)
      return .list(ListValue(rowsOf: table, type: object, isComplete: !isOpen, path: path))
    case (.list(let elements, let isOpen), .list(let element)):
      let values = elements.enumerated().map { $1.value(element, at: path.appending(.index(Int64($0)))) }
      return .list(ListValue(values, isComplete: !isOpen, path: path))
    case (.map(let entries), .map(_, let valueType)):
      let values = entries.map { entry in
        (Value.string(entry.key), entry.value.value(valueType, at: path.appending(.field(entry.key))))
      }
      return (try? MapValue(values)).map(Value.map) ?? .null
    case (.record, _), (.list, _), (.map, _): return .null
    }
  }

  var isHidden: Bool { if case .hidden = self { true } else { false } }

  /// Whether something in it is hidden.
  var holdsHidden: Bool {
    switch self {
    case .scalar, .none: false
    case .hidden: true
    case .record(let fields): fields.contains(where: \.holdsHidden)
    case .list(let elements, let isOpen): isOpen || elements.contains(where: \.holdsHidden)
    case .map(let entries): entries.contains { $0.value.holdsHidden }
    }
  }
}

extension Table {
  /// A table with a row per record.
  init(records: [Fact], of type: ObjectType, isComplete: Bool) {
    let columns = type.fields.enumerated().map { position, field in
      Column(
        cells: records.map { record in
          guard case .record(let fields) = record else { return .hidden }
          return fields[position]
        }, of: field.type)
    }
    self.init(rowCount: records.count, isComplete: isComplete, columns: columns)
  }
}

extension Column {
  init(cells: [Fact], of type: ValueType) {
    var recorded = Bitmap(count: 0)
    var present = Bitmap(count: 0)
    for cell in cells {
      switch cell {
      case .hidden:
        recorded.append(false)
        present.append(false)
      case .none:
        recorded.append(true)
        present.append(false)
      case .scalar, .record, .list, .map:
        recorded.append(true)
        present.append(true)
      }
    }
    self.init(recorded: recorded, present: present, storage: Storage(cells, of: type))
  }
}

extension Column.Storage {
  private static func scalars<T>(_ cells: [Fact], _ placeholder: T, _ read: (Value) -> T?) -> [T] {
    cells.map { if case .scalar(let value) = $0 { read(value) ?? placeholder } else { placeholder } }
  }

  fileprivate init(_ cells: [Fact], of type: ValueType) {
    switch type {
    case .bool:
      var bools = Bitmap(count: 0)
      for bool in Self.scalars(cells, false, { if case .bool(let it) = $0 { it } else { nil } }) {
        bools.append(bool)
      }
      self = .bools(bools)
    case .int: self = .ints(Self.scalars(cells, 0) { if case .int(let it) = $0 { it } else { nil } })
    case .double: self = .doubles(Self.scalars(cells, 0) { if case .double(let it) = $0 { it } else { nil } })
    case .duration:
      self = .durations(
        Self.scalars(cells, 0) { if case .duration(let it) = $0 { it.nanoseconds } else { nil } })
    case .timestamp:
      let times = Self.scalars(cells, (Int64(0), Int32(0))) {
        if case .timestamp(let it) = $0 { (it.seconds, it.nanoseconds) } else { nil }
      }
      self = .timestamps(seconds: times.map { $0.0 }, nanoseconds: times.map { $0.1 })
    case .enumeration(let enumeration):
      let texts = Self.scalars(cells, "") { if case .string(let it) = $0 { it } else { nil } }
      self = .codes(texts.map { UInt16(enumeration.members.firstIndex(of: $0) ?? 0) })
    case .object(let object):
      self = .record(Table(records: cells, of: object, isComplete: true))
    case .list(let element): self = .lists(cells, of: element)
    case .map(_, let value): self = .maps(cells, of: value)
    default:
      var strings = StringColumn()
      for text in Self.scalars(cells, "", { if case .string(let it) = $0 { it } else { nil } }) {
        strings.append(text.utf8)
      }
      self = .strings(strings)
    }
  }

  private static func lists(_ cells: [Fact], of type: ValueType) -> Column.Storage {
    var offsets: [UInt32] = [0]
    var elements: [Fact] = []
    for cell in cells {
      if case .list(let list, _) = cell { elements += list }
      offsets.append(UInt32(elements.count))
    }
    return .list(offsets: offsets, elements: Column(cells: elements, of: type), isComplete: true)
  }

  private static func maps(_ cells: [Fact], of type: ValueType) -> Column.Storage {
    var offsets: [UInt32] = [0]
    var keys = StringColumn()
    var values: [Fact] = []
    for cell in cells {
      if case .map(let entries) = cell {
        for entry in entries { keys.append(entry.key.utf8) }
        values += entries.map(\.value)
      }
      offsets.append(UInt32(values.count))
    }
    return .map(offsets: offsets, keys: keys, values: Column(cells: values, of: type))
  }
}
