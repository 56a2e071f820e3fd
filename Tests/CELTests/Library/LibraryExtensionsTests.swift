// SPDX-License-Identifier: EUPL-1.2

import Testing
import Values

@testable import CEL

@Suite struct LibraryExtensionsTests {
  @Test func roundingAndSigns() throws {
    try check(
      .math,
      [
        ("math_ceil_double", [-1.2], "-1.0"), ("math_floor_double", [-1.2], "-2.0"),
        ("math_round_double", [-1.5], "-2.0"),
        ("math_round_double", [2.5], "3.0"), ("math_trunc_double", [-1.9], "-1.0"),
        ("math_abs_int", [.int(.min)], nil),
        ("math_abs_int", [-5], "5"), ("math_abs_double", [-0.0], "0.0"), ("math_sign_int", [-11], "-1"),
        ("math_sign_double", [.double(.nan)], "nan"), ("math_sign_double", [-0.0], "0.0"),
        ("math_sign_uint", [.uint(100)], "1u"), ("math_sqrt_int", [16], "4.0"),
        ("math_sqrt_double", [-1.0], "nan"),
        ("math_isInf_double", [.double(-.infinity)], "true"),
        ("math_isFinite_double", [.double(.nan)], "false"),
        ("math_isNaN_double", [.double(.nan)], "true"),
      ])
  }

  @Test func bits() throws {
    try check(
      .math,
      [
        ("math_bitAnd_int_int", [1, -1], "1"), ("math_bitOr_int_int", [4, -2], "-2"),
        ("math_bitXor_uint_uint", [.uint(1), .uint(3)], "2u"),
        ("math_bitNot_int_int", [-1], "0"), ("math_bitNot_uint_uint", [.uint(1)], "18446744073709551614u"),
        ("math_bitShiftLeft_int_int", [1, 200], "0"),
        ("math_bitShiftLeft_int_int", [1, 63], "-9223372036854775808"),
        ("math_bitShiftLeft_uint_int", [.uint(1), -1], nil),
        ("math_bitShiftRight_int_int", [-1024, 3], "2305843009213693824"),
        ("math_bitShiftRight_int_int", [1024, 64], "0"),
        ("math_bitShiftRight_uint_int", [.uint(1024), .int(.max)], "0u"),
        ("math_bitShiftRight_int_int", [1, .int(.min)], nil),
      ])
  }

  @Test func extremes() throws {
    try check(
      .math,
      [
        ("math_@max_int", [5], "5"), ("math_@max_int_double", [1, 1.0], "1"),
        ("math_@max_uint_int", [.uint(1), -1], "1u"),
        ("math_@min_double_uint", [1.5, .uint(1)], "1u"),
        ("math_@max_list_int", [[5.4, 10, .uint(3), -5.0]], "10"),
        ("math_@min_list_double", [[5.4, 10, .uint(3), -5.0]], "-5.0"), ("math_@min_list_int", [[]], nil),
        ("math_@max_list_int", [["a"]], nil), ("math_@max_list_int", [[1, "a"]], nil),
      ])
  }

  @Test func base64() throws {
    try check(
      .encoders,
      [
        ("base64_encode_bytes", [.bytes(Array("hello".utf8))], "'aGVsbG8='"),
        ("base64_encode_bytes", [.bytes([])], "''"),
        ("base64_encode_bytes", [.bytes([0xFB, 0xFF])], "'+/8='"),
        ("base64_encode_bytes", [.bytes([1, 2, 3])], "'AQID'"),
        ("base64_decode_string", ["aGVsbG8"], "b[104, 101, 108, 108, 111]"),
        ("base64_decode_string", ["AQ=="], "b[1]"),
        ("base64_decode_string", [""], "b[]"), ("base64_decode_string", ["A"], nil),
        ("base64_decode_string", ["AQ="], nil),
        ("base64_decode_string", ["AR=="], nil), ("base64_decode_string", ["A Q="], nil),
        ("base64_decode_string", ["===="], nil),
        ("base64_decode_string", ["-_8="], nil), ("base64_decode_string", ["AQID="], nil),
      ])
  }

  @Test func optionals() throws {
    try check(
      .optionals,
      [
        ("optional_of", [.null], "some(null)"), ("optional_none", [], "none"),
        ("optional_ofNonZeroValue", [.null], "none"),
        ("optional_ofNonZeroValue", [""], "none"), ("optional_ofNonZeroValue", [0.0], "none"),
        ("optional_ofNonZeroValue", [[]], "none"),
        ("optional_ofNonZeroValue", [42], "some(42)"), ("optional_value", [.optional(1)], "1"),
        ("optional_value", [.optional(nil)], nil),
        ("optional_hasValue", [.optional(.null)], "true"),
        ("optional_or_optional", [.optional(nil), .optional(2)], "some(2)"),
        ("optional_orValue_value", [.optional(1), 2], "1"),
        ("optional_orValue_value", [.optional(nil), 2], "2"),
        ("list_first", [[1, 2]], "some(1)"), ("list_last", [[1, 2]], "some(2)"), ("list_first", [[]], "none"),
        ("optional_unwrap", [[.optional(1), .optional(nil), .optional(2)]], "[1, 2]"),
        ("optional_unwrapOpt", [[1]], nil),
      ])
  }

  @Test func lists() throws {
    try check(
      .lists,
      [
        ("list_slice", [[1, 2, 3, 4], 1, 3], "[2, 3]"), ("list_slice", [[1], 1, 1], "[]"),
        ("list_slice", [[1], 0, 2], nil),
        ("list_slice", [[1], -1, 1], nil), ("list_slice", [[1, 2], 2, 1], nil),
        ("list_flatten", [[[1, [2]], [], [3]]], "[1, [2], 3]"),
        ("list_flatten_int", [[1, [2, [3, [4]]]], 2], "[1, 2, 3, [4]]"),
        ("list_flatten_int", [[[1]], 0], "[[1]]"), ("list_flatten_int", [[1], -1], nil),
        ("list_distinct", [[1, "b", 2.0, .uint(1), "b", 2, true]], "[1, 'b', 2.0, true]"),
        ("list_distinct", [[[1], [1.0], .double(.nan), .double(.nan)]], "[[1], nan, nan]"),
        ("list_reverse", [[5, 3, 1]], "[1, 3, 5]"), ("lists_range", [3], "[0, 1, 2]"),
        ("lists_range", [0], "[]"),
        ("lists_range", [-1], nil), ("lists_range", [.int(Int64(Limits.listCount) + 1)], nil),
        ("lists_range", [.int(.max)], nil),
        ("list_int_sort", [[3, 1, 2]], "[1, 2, 3]"),
        ("list_string_sort", [["b", "é", "a"]], "['a', 'b', 'é']"),
        ("list_double_sort", [[2.0, .double(.nan), -1.0]], "[nan, -1.0, 2.0]"),
        ("list_int_sort", [[1, "b"]], nil),
        ("list_int_sort", [[1, .uint(1)]], nil), ("list_int_sort", [[[1]]], nil),
        ("list_int_sort", [[]], "[]"),
        ("list_int_sortByAssociatedKeys", [["a", "b", "c", "d"], [3, 1, 2, 1]], "['b', 'd', 'c', 'a']"),
        ("list_int_sortByAssociatedKeys", [["a"], []], nil),
      ])
  }

  @Test func flattenOpensOnlySoMuch() throws {
    var nested: Value = [[], []]
    for _ in 0..<40 { nested = .list(ListValue([nested, nested])) }
    try check(.lists, [("list_flatten_int", [nested, 64], nil)])
    var deep: Value = [1]
    for _ in 0...Limits.flattenDepth { deep = .list(ListValue([deep])) }
    try check(
      .lists, [("list_flatten_int", [deep, 1000], nil), ("list_flatten_int", [[[1]], 1000], "[1]")])
  }

  @Test func sets() throws {
    try check(
      .sets,
      [
        ("sets_contains_list_list", [[], []], "true"), ("sets_contains_list_list", [[], [1]], "false"),
        ("sets_contains_list_list", [[1, 2.0, .uint(3)], [1.0, .uint(2), 3]], "true"),
        ("sets_equivalent_list_list", [[1], [1, 1]], "true"),
        ("sets_equivalent_list_list", [[1, 2], [1]], "false"),
        ("sets_equivalent_list_list", [[.double(.nan)], [.double(.nan)]], "false"),
        ("sets_intersects_list_list", [[1], []], "false"),
        ("sets_intersects_list_list", [[[1], [2, 3]], [[1, 2], [2, 3.0]]], "true"),
        ("sets_contains_list_list", [[true, "a"], ["a"]], "true"),
      ])
  }

  @Test func comparisonsAreBounded() throws {
    // Octets count by their length: few comparisons of long ones are enough to reach the limit.
    let octets = (0..<12).map { Value.bytes([UInt8($0)] + [UInt8](repeating: 0, count: 1_600_000)) }
    try check(.lists, [("list_distinct", [.list(ListValue(octets))], nil)])
    let texts = Value.list(ListValue((0..<4000).map { .string(String($0)) }))
    #expect(try Library.lists.result("list_distinct", [texts]) == .value(describe(texts)))
  }
}
