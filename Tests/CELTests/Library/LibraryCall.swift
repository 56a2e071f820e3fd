// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable public import CEL

/// What a call of a library function ended in, written so that tables are easy to read.
enum LibraryResult: Equatable, CustomStringConvertible {
  case value(String)
  case failure

  var description: String {
    switch self {
    case .value(let text): text
    case .failure: "error"
    }
  }
}

extension Library {
  /// The text of a call's result, or that it failed.
  func result(_ overload: String, _ arguments: [Value]) throws -> LibraryResult {
    let candidates = functions.flatMap(\.overloads).filter { $0.id == overload }
    let chosen = try #require(candidates.first, "no overload \(overload)")
    let code = try #require(chosen.implementation)
    do throws(EvaluationError) {
      return .value(describe(try code(arguments)))
    } catch {
      return .failure
    }
  }
}

/// A value with its type, as in CEL: `1`, `1u`, `1.0`, `'text'`, `b'text'`, `[1, 2]`.
func describe(_ value: Value) -> String {
  switch value {
  case .null: "null"
  case .bool(let bool): "\(bool)"
  case .int(let int): "\(int)"
  case .uint(let uint): "\(uint)u"
  case .double(let double): double.isNaN ? "nan" : "\(double)"
  case .string(let string): "'\(string)'"
  case .bytes(let bytes): "b\(bytes)"
  case .timestamp(let timestamp): "\(timestamp)"
  case .duration(let duration): "\(duration)"
  case .list(let list): "[\(list.elements.map(describe).joined(separator: ", "))]"
  case .map(let map):
    "{\(zip(map.keys, map.values).map { "\(describe($0)): \(describe($1))" }.joined(separator: ", "))}"
  case .record(let record): "record \(record.type.name)"
  case .type(let name): "type \(name)"
  case .optional(let wrapped): wrapped.map { "some(\(describe($0)))" } ?? "none"
  case .abstract(let abstract): abstract.source
  case .unknown: "unknown"
  }
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  /// Makes an int.
  public init(integerLiteral value: Int64) { self = .int(value) }
  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a double.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// Makes a bool.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a list.
  public init(arrayLiteral elements: Value...) { self = .list(ListValue(elements)) }
}

/// A call in a table: overload, arguments, result as `describe` writes it; `nil` for an error.
typealias LibraryRow = (overload: String, arguments: [Value], result: String?)

/// Calls every row and compares.
func check(_ library: Library, _ rows: [LibraryRow]) throws {
  for row in rows {
    let expected = row.result.map(LibraryResult.value) ?? .failure
    let actual = try library.result(row.overload, row.arguments)
    #expect(actual == expected, "\(row.overload)(\(row.arguments.map(describe).joined(separator: ", ")))")
  }
}
