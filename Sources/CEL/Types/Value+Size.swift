// SPDX-License-Identifier: EUPL-1.2

extension Value {
  /// The number of values held at any depth, texts counted by their length: the work to read them all.
  ///
  /// Constant except for chains of optionals: lists and maps remember it.
  var weight: Int {
    switch self {
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type, .abstract, .unknown: 1
    case .string(let string): 1 + string.utf8.count / Self.bytesPerStep
    case .bytes(let bytes): 1 + bytes.count / Self.bytesPerStep
    case .list(let list): list.weight
    case .map(let map): map.weight
    case .record(let record): 1 + record.type.fields.count
    case .optional(let wrapped): 1.addingClamped(wrapped?.weight ?? 0)
    }
  }

  /// How deep lists, maps and optionals are nested; 0 for a plain value.
  var depth: Int {
    switch self {
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type, .abstract,
      .unknown:
      0
    case .list(let list): list.depth
    case .map(let map): map.depth
    case .record: 1
    case .optional(let wrapped): 1 + (wrapped?.depth ?? 0)
    }
  }

  /// How many bytes of text are read in about the time of one step.
  static let bytesPerStep = 16
}
