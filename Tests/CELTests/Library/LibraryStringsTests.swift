// SPDX-License-Identifier: EUPL-1.2

import Testing
import Values

@testable import CEL

@Suite struct LibraryStringsTests {
  @Test func positions() throws {
    try check(
      .strings,
      [
        ("string_char_at_int", ["©αT", 1], "'α'"), ("string_char_at_int", ["tacocat", 7], "''"),
        ("string_char_at_int", ["tacocat", 8], nil), ("string_char_at_int", ["tacocat", -1], nil),
        ("string_index_of_string", ["tacocat", "none"], "-1"),
        ("string_index_of_string", ["tacocat", ""], "0"),
        ("string_index_of_string_int", ["ta©o©αT", "©", 3], "4"),
        ("string_index_of_string_int", ["ta©o©αT", "©α", 5], "-1"),
        ("string_index_of_string_int", ["tacocat", "a", 30], nil),
        ("string_index_of_string_int", ["tacocat", "", 4], "4"),
        ("string_index_of_string_int", ["tacocat", "a", -1], nil),
        ("string_last_index_of_string", ["", "@@"], "-1"),
        ("string_last_index_of_string", ["tacocat", ""], "7"),
        ("string_last_index_of_string", ["tacocat", "at"], "5"),
        ("string_last_index_of_string_int", ["tacocat", "a", 3], "1"),
        ("string_last_index_of_string_int", ["bananananana", "nana", 7], "6"),
        ("string_last_index_of_string_int", ["hello wello", "ello", 6], "1"),
        ("string_last_index_of_string_int", ["tacocat", "a", 30], nil),
        ("string_last_index_of_string_int", ["tacocat", "", 3], "3"),
        ("string_substring_int", ["tacocat", 7], "''"), ("string_substring_int", ["tacocat", 40], nil),
        ("string_substring_int_int", ["ta©o©αT", 2, 6], "'©o©α'"),
        ("string_substring_int_int", ["taco", 4, 4], "''"),
        ("string_substring_int_int", ["tacocat", 4, 3], nil),
        ("string_substring_int_int", ["tacocat", -1, 3], nil),
        ("string_substring_int_int", ["tacocat", 1, 50], nil),
      ])
  }

  @Test func wholeTexts() throws {
    try check(
      .strings,
      [
        ("string_lower_ascii", ["TacoCÆt Xii"], "'tacocÆt xii'"),
        ("string_upper_ascii", ["tacoCαt"], "'TACOCαT'"),
        ("string_trim", [" \t\u{2003}text\u{85}\u{A0}\u{3000}"], "'text'"),
        ("string_trim", ["\u{200B}a"], "'\u{200B}a'"),
        ("string_trim", [" "], "''"), ("string_reverse", ["Ta©oCαt"], "'tαCo©aT'"),
        ("string_reverse", ["e\u{301}"], "'\u{301}e'"),
        ("strings_quote", ["a\u{7}\u{8}\u{c}\n\r\t\u{b}\\\"é"], #"'"a\a\b\f\n\r\t\v\\\"é"'"#),
        ("strings_quote", [""], #"'""'"#),
      ])
  }

  @Test func parts() throws {
    try check(
      .strings,
      [
        ("string_split_string", ["hello world", " "], "['hello', 'world']"),
        ("string_split_string", ["", ","], "['']"),
        ("string_split_string", ["añb", ""], "['a', 'ñ', 'b']"), ("string_split_string", ["", ""], "[]"),
        ("string_split_string", [",a,", ","], "['', 'a', '']"),
        ("string_split_string_int", ["a,b,c", ",", 0], "[]"),
        ("string_split_string_int", ["a,b,c", ",", 1], "['a,b,c']"),
        ("string_split_string_int", ["a,b,c", ",", 2], "['a', 'b,c']"),
        ("string_split_string_int", ["a,b,c", ",", -1], "['a', 'b', 'c']"),
        ("string_split_string_int", ["abc", "", 2], "['a', 'bc']"),
        ("list_join", [["x", "y"]], "'xy'"), ("list_join_string", [["x", "y"], "-"], "'x-y'"),
        ("list_join_string", [[], "-"], "''"), ("list_join", [["x", 1]], nil),
        ("string_replace_string_string", ["{0} d {0}", "{0}", "2"], "'2 d 2'"),
        ("string_replace_string_string", ["aé", "", "-"], "'-a-é-'"),
        ("string_replace_string_string", ["banana", "ana", ""], "'bna'"),
        ("string_replace_string_string_int", ["aaa", "a", "b", 2], "'bba'"),
        ("string_replace_string_string_int", ["aaa", "a", "b", 0], "'aaa'"),
        ("string_replace_string_string_int", ["aaa", "a", "b", -1], "'bbb'"),
        ("string_replace_string_string_int", ["ab", "", "-", 1], "'-ab'"),
      ])
  }

  @Test func growthIsBounded() throws {
    let long = Value.string(String(repeating: "x", count: 10_000))
    try check(
      .strings,
      [
        ("string_replace_string_string", [long, "x", long], nil),
        ("list_join_string", [.list(ListValue(Array(repeating: "", count: 2000))), long], nil),
        (
          "string_format",
          [
            .string(String(repeating: "%s", count: 2000)),
            .list(ListValue(Array(repeating: long, count: 2000))),
          ], nil
        ),
        ("string_format", [.string("%.\(Limits.formatPrecision + 1)f"), [1.0]], nil),
      ])
    var nested: Value = []
    for _ in 0...Limits.formatNesting { nested = .list(ListValue([nested])) }
    try check(.strings, [("string_format", ["%s", .list(ListValue([nested]))], nil)])
  }

  @Test func format() throws {
    let mixed: Value = ["abc", 3.14, .null, [9, 8], .duration(Duration(nanoseconds: 1_500_000_000))]
    let map = Value.map(
      try MapValue([(key: "b", value: .bytes([0x78])), (6, 2.0), (true, .null), ("a", [])]))
    try check(
      .strings,
      [
        ("string_format", ["none", []], "'none'"), ("string_format", ["%%%s%%", ["text"]], "'%text%'"),
        ("string_format", ["%d %d", [1, .uint(2)]], "'1 2'"), ("string_format", ["%d", [2.5]], "'2.5'"),
        ("string_format", ["%d", [.double(.nan)]], "'NaN'"),
        ("string_format", ["%s", [mixed]], "'[abc, 3.14, null, [9, 8], 1.5s]'"),
        ("string_format", ["%s", [map]], "'{6: 2, a: [], b: x, true: null}'"),
        ("string_format", ["%s", [.type("int")]], "'int'"),
        ("string_format", ["%s", [1_000_000.0]], "'1000000'"),
        ("string_format", ["%f|%.0f|%.3f", [2.71828, 2.5, -123.4999]], "'2.718280|2|-123.500'"),
        ("string_format", ["%e|%.1e", [2, 15.0]], "'2.000000e+00|1.5e+01'"),
        ("string_format", ["%f", [.double(-.infinity)]], "'-Infinity'"),
        ("string_format", ["%b|%b|%b|%b", [5, -5, true, .uint(64)]], "'101|-101|1|1000000'"),
        ("string_format", ["%o|%x|%X", [-8, 255, .uint(255)]], "'-10|ff|FF'"),
        ("string_format", ["%x|%X", ["Hello!", .bytes([0x6E, 0xFF])]], "'48656c6c6f21|6EFF'"),
        ("string_format", ["%x", [.int(.min)]], "'-8000000000000000'"),
        ("string_format", ["%s", [1, 2]], "'1'"), ("string_format", ["é%sé", ["ß"]], "'éßé'"),
        ("string_format", ["%.f", [1.0]], nil), ("string_format", ["%", []], nil),
        ("string_format", ["%.3", [1.0]], nil),
        ("string_format", ["%a", [1]], nil), ("string_format", ["%E", [0.5]], nil),
        ("string_format", ["%é", [0.5]], nil),
        ("string_format", ["%s", []], nil), ("string_format", ["%d", ["1"]], nil),
        ("string_format", ["%d", [.null]], nil),
        ("string_format", ["%x", [0.5]], nil), ("string_format", ["%o", ["a"]], nil),
        ("string_format", ["%b", ["a"]], nil),
        ("string_format", ["%e", [.null]], nil), ("string_format", ["%f", [true]], nil),
        ("string_format", ["%s", [.optional(1)]], nil),
      ])
  }
}
