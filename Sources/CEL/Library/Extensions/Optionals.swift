// SPDX-License-Identifier: EUPL-1.2

import Values

/// The functions of optional values. Selection with `.?` and `[?]`, and lists and maps with `?`, belong to the language.
enum Optionals {
  static let functions = [
    FunctionDeclaration(
      "optional.of",
      [
        Overload("optional_of", [.total, .shallow], types: [value], returns: optional) {
          (value: Value) in OptionalValue(value)
        }
      ]),
    FunctionDeclaration(
      "optional.none",
      [Overload("optional_none", .total, returns: optional) { OptionalValue(nil) }]),
    FunctionDeclaration(
      "optional.ofNonZeroValue",
      [
        Overload("optional_ofNonZeroValue", [.total, .shallow], types: [value], returns: optional) {
          (value: Value) in OptionalValue(value.isZero ? nil : value)
        }
      ]),
    FunctionDeclaration(
      "value",
      [
        Overload("optional_value", [.member, .shallow], types: [optional], returns: value) {
          (optional: OptionalValue) throws(EvaluationError) in
          guard let value = optional.wrapped else { throw EvaluationError(.emptyOptional) }
          return value
        }
      ]),
    FunctionDeclaration(
      "hasValue",
      [
        Overload("optional_hasValue", [.member, .total, .shallow], types: [optional]) {
          (optional: OptionalValue) in optional.wrapped != nil
        }
      ]),
    FunctionDeclaration(
      "or",
      [
        Overload(
          "optional_or_optional", [.member, .total, .shallow], types: [optional, optional], returns: optional
        ) { (first: OptionalValue, second: OptionalValue) in first.wrapped == nil ? second : first }
      ]),
    FunctionDeclaration(
      "orValue",
      [
        Overload(
          "optional_orValue_value", [.member, .total, .shallow], types: [optional, value], returns: value
        ) {
          (optional: OptionalValue, fallback: Value) in optional.wrapped ?? fallback
        }
      ]),
  ]

  static let listFunctions = [
    FunctionDeclaration(
      "first",
      [
        Overload("list_first", [.member, .total, .shallow], types: [.list(value)], returns: optional) {
          (list: ListValue) in OptionalValue(list.count > 0 ? list[0] : nil)
        }
      ]),
    FunctionDeclaration(
      "last",
      [
        Overload("list_last", [.member, .total, .shallow], types: [.list(value)], returns: optional) {
          (list: ListValue) in OptionalValue(list.count > 0 ? list[list.count - 1] : nil)
        }
      ]),
    FunctionDeclaration(
      "optional.unwrap",
      [Overload("optional_unwrap", .total, types: [.list(optional)], returns: .list(value), unwrap)]),
    FunctionDeclaration(
      "unwrapOpt",
      [
        Overload(
          "optional_unwrapOpt", [.member, .total], types: [.list(optional)], returns: .list(value), unwrap)
      ]),
  ]

  private static let value = ValueType.parameter("V")
  private static let optional = ValueType.optional(.parameter("V"))

  /// The values of the optionals that have one.
  @Sendable private static func unwrap(_ optionals: [OptionalValue]) -> ListValue {
    ListValue(optionals.compactMap(\.wrapped))
  }
}

extension Value {
  /// Whether it is the value a field has that nobody set: null, false, 0, empty, 1970, no time.
  fileprivate var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let bool): !bool
    case .int(let int): int == 0
    case .uint(let uint): uint == 0
    case .double(let double): double == 0
    case .string(let string): string.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .timestamp(let timestamp): timestamp.seconds == 0 && timestamp.nanoseconds == 0
    case .duration(let duration): duration.nanoseconds == 0
    case .list(let list): list.count == 0
    case .map(let map): map.count == 0
    case .optional(let wrapped): wrapped == nil
    case .record, .type, .abstract, .unknown: false
    }
  }
}
