// SPDX-License-Identifier: EUPL-1.2

import CEL
import Testing

@Suite struct ValueComparisonTests {
  @Test(arguments: [
    (Value.int(1), Value.uint(1), true), (.int(1), .double(1), true), (.int(1), .string("1"), false),
    (.double(.nan), .double(.nan), false), (.double(0), .double(-0.0), true), (.int(-1), .uint(.max), false),
    (.int(.max), .double(9_223_372_036_854_775_808), true),
    (.int(9_007_199_254_740_993), .double(9_007_199_254_740_992), true),
    (.uint(.max), .double(18_446_744_073_709_551_616), true), (.null, .null, true),
    (.null, .bool(false), false),
    (.string("é"), .string("e\u{301}"), false), (.bytes([1]), .bytes([1]), true),
    (.list(ListValue([.int(1)])), .list(ListValue([.double(1)])), true),
    (.list(ListValue([.double(.nan)])), .list(ListValue([.double(.nan)])), false),
    (.list(ListValue([])), .list(ListValue([.int(1)])), false), (.optional(nil), .optional(nil), true),
    (.optional(.int(1)), .optional(.uint(1)), true), (.optional(.int(1)), .int(1), false),
    (.type("int"), .type("int"), true),
  ])
  func equalityLooksAcrossNumbersOnly(left: Value, right: Value, expected: Bool) {
    #expect(left.isEqual(to: right) == expected)
    #expect(right.isEqual(to: left) == expected)
  }

  @Test func mapsFindKeysAcrossNumbers() throws {
    let ints = Value.map(try MapValue([(.int(1), .string("a")), (.int(2), .null)]))
    let uints = Value.map(try MapValue([(.uint(2), .null), (.uint(1), .string("a"))]))
    #expect(ints.isEqual(to: uints) == true)
    #expect(throws: MapValueError.self) { try MapValue([(.int(0), .null), (.uint(0), .null)]) }
    #expect(throws: MapValueError.self) { try MapValue([(.double(0), .null)]) }
  }

  @Test func aHoleLeavesEqualityOpenUnlessSomethingElseDecides() {
    let hole = EvaluationFixture.hole("u")
    let list = Value.list(ListValue([hole, .int(1)]))
    #expect(list.isEqual(to: .list(ListValue([.int(0), .int(1)]))) == nil)
    #expect(list.isEqual(to: .list(ListValue([.int(0), .int(2)]))) == false)
    #expect(hole.isEqual(to: hole) == nil)
  }

  @Test(arguments: [
    (Value.int(1), Value.double(1.5), ValueOrder.ascending), (.uint(.max), .int(-1), .descending),
    (.double(.nan), .int(1), .unordered), (.string("Z"), .string("a"), .ascending),
    (.string("\u{FFFF}"), .string("\u{10000}"), .ascending), (.bool(false), .bool(true), .ascending),
    (.int(.max), .double(1e19), .ascending), (.int(.min), .double(-1e19), .descending),
    (.bytes([1]), .bytes([1, 0]), .ascending),
  ])
  func orderIsThatOfNumbersAndCodePoints(left: Value, right: Value, expected: ValueOrder) {
    #expect(left.order(to: right) == expected)
  }

  @Test func differentKindsHaveNoOrder() {
    #expect(Value.string("a").order(to: .int(1)) == nil)
    #expect(Value.null.order(to: .null) == nil)
    #expect(Value.list(ListValue([])).order(to: .list(ListValue([]))) == nil)
  }

  @Test(arguments: [
    (Value.string("a\"\\\n\u{1}é"), "\"a\\\"\\\\\\n\\u0001é\""),
    (.bytes([0x61, 0, 0xFF]), "b\"a\\x00\\xff\""), (.uint(3), "3u"),
    (.double(1), "1.0"), (.double(.infinity), "double(\"Infinity\")"), (.double(1e21), "1e+21"),
    (.null, "null"),
    (.list(ListValue([.int(1), .optional(nil)])), "[1, optional.none()]"), (.type("net.IP"), "net.IP"),
  ])
  func valuesAreWrittenAsInAnExpression(value: Value, expected: String) {
    #expect(value.description == expected)
  }
}
