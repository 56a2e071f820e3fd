// SPDX-License-Identifier: EUPL-1.2

import Testing
import Values

@testable import CEL

/// Values of a type, made from a seed, with the ends of every range well represented.
struct ValueGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (G. Steele, D. Lea, C. Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// A value of a type; of any type for `dyn` and type parameters.
  mutating func value(of type: ValueType, depth: Int = 0) -> Value {
    switch type {
    case .null: .null
    case .bool: .bool(next() % 2 == 0)
    case .int: .int(integer())
    case .uint: .uint(pick([0, 1, 63, 64, .max, 1 << 63, next()]))
    case .double: .double(double())
    case .string: .string(text())
    case .enumeration: .string(text())
    case .bytes: .bytes((0..<number(below: 6)).map { _ in UInt8(truncatingIfNeeded: next()) })
    case .timestamp: .timestamp(timestamp())
    case .duration: .duration(Duration(nanoseconds: integer()))
    case .list(let element):
      .list(ListValue((0..<number(below: 5)).map { _ in value(of: element, depth: depth + 1) }))
    case .map(_, let element): map(of: element, depth: depth)
    case .optional(let wrapped): .optional(next() % 3 == 0 ? nil : value(of: wrapped, depth: depth + 1))
    case .type: .type(pick(["int", "list", "net.IP"]))
    case .abstract(let name, _): address(name)
    case .dyn, .parameter, .failed, .object: anything(depth: depth)
    }
  }

  private mutating func anything(depth: Int) -> Value {
    let simple: [ValueType] = [
      .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type(.dyn),
      IPAddress.valueType,
      IPRange.valueType,
    ]
    let nested: [ValueType] = [.list(.dyn), .map(key: .string, value: .dyn), .optional(.dyn)]
    return value(of: pick(depth < 3 ? simple + nested : simple), depth: depth)
  }

  private mutating func integer() -> Int64 {
    pick([0, 1, -1, 2, 5, 63, 64, .max, .min, .max - 1, 1 << 53, Int64(bitPattern: next())])
  }

  private mutating func double() -> Double {
    pick([
      0, -0.0, 1, -1.5, 0.1, 1e6, 1e21, 0x1p63, -0x1p63, 0x1p64, .infinity, -.infinity, .nan,
      .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, Double(bitPattern: next()),
    ])
  }

  private mutating func text() -> String {
    let samples = [
      "", "a", "aa", "é", "e\u{301}", "🐱", "%s %d", "%.3f%e", "%", "1.5", "-7", "1h30m", "Europe/Berlin",
      "+02:00",
      "2009-02-13T23:31:30Z", "10.0.0.0/8", "::1", "aGVsbG8=", " \u{2003}x\n", "\u{0}", "true",
    ]
    return next() % 4 == 0 ? pick(samples) + pick(samples) : pick(samples)
  }

  private mutating func timestamp() -> Timestamp {
    let span = UInt64(Timestamp.maximumSeconds - Timestamp.minimumSeconds)
    let seconds = pick([
      0, -1, Timestamp.minimumSeconds, Timestamp.maximumSeconds,
      Timestamp.minimumSeconds + Int64(next() % span),
    ])
    let nanoseconds = pick([0, 999_999_999, Int32(number(below: 1_000_000_000))])
    return Timestamp(seconds: seconds, nanoseconds: nanoseconds) ?? Timestamp(CivilDate(daysSinceEpoch: 0))
  }

  private mutating func map(of element: ValueType, depth: Int) -> Value {
    let entries = ["a", "b", "c"].prefix(number(below: 4)).map { key in
      (key: key, value: value(of: element, depth: depth + 1))
    }
    return .map(MapValue(texts: entries))
  }

  private mutating func address(_ name: String) -> Value {
    let ranges = ["0.0.0.0/0", "10.1.2.3/8", "::/0", "2001:db8::/33", "1.2.3.4/32", "::1/128"]
    guard let range = IPRange(pick(ranges).utf8) else { return .null }
    return name == IPRange.typeName ? .abstract(range) : .abstract(range.address)
  }
}

@Suite struct LibraryPropertyTests {
  static let overloads = Library.all.flatMap(\.functions).flatMap(\.overloads)

  /// What the checker promises of an expression that cannot fail rests on this.
  @Test func totalOverloadsNeverFail() throws {
    for (position, overload) in Self.overloads.enumerated() where overload.isTotal {
      var generator = ValueGenerator(seed: UInt64(position))
      let code = try #require(overload.implementation)
      for _ in 0..<200 {
        let arguments = overload.parameters.map { generator.value(of: $0) }
        #expect(throws: Never.self, "\(overload.id)(\(arguments.map(describe).joined(separator: ", ")))") {
          try code(arguments)
        }
      }
    }
  }

  /// No arguments, of the right types or not, end the process; and the same arguments give the same result.
  @Test func anyArgumentsAreHarmless() throws {
    for (position, overload) in Self.overloads.enumerated() {
      var generator = ValueGenerator(seed: UInt64(1000 + position))
      for round in 0..<100 {
        let arguments = overload.parameters.map { generator.value(of: round % 4 == 0 ? .dyn : $0) }
        let library = Library(name: "one", functions: [FunctionDeclaration("f", [overload])])
        let first = try library.result(overload.id, arguments)
        let second = try library.result(overload.id, arguments)
        #expect(first == second)
      }
    }
  }

  /// A result has the type that the overload declares.
  @Test func resultsHaveTheDeclaredType() throws {
    for (position, overload) in Self.overloads.enumerated() {
      var generator = ValueGenerator(seed: UInt64(2000 + position))
      let code = try #require(overload.implementation)
      for _ in 0..<50 {
        let arguments = overload.parameters.map { generator.value(of: $0) }
        guard let result = try? code(arguments), let expected = Self.typeName(overload.result) else {
          continue
        }
        #expect(result.typeName == expected, "\(overload.id)")
      }
    }
  }

  /// The run-time name of a type; `nil` where values of several types are possible.
  private static func typeName(_ type: ValueType) -> String? {
    switch type {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string, .enumeration: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .list: "list"
    case .map: "map"
    case .optional: "optional_type"
    case .type: "type"
    case .abstract(let name, _): name
    case .dyn, .parameter, .failed, .object: nil
    }
  }
}
