// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import CEL

/// `matches` and the regex library: RE2's dialect, cel-go's functions, bounded work.
@Suite struct RegexTests {
  @Test(arguments: [
    ("abc", "b", true), ("abc", "^b", false), ("", "", true), ("äö", "^..$", true), ("abc", "^a.c$", true),
    ("a\nb", "a.b", false), ("ABC", "(?i)abc", true), ("x", "\\x{78}", true),
  ])
  func matchesAnywhere(_ text: String, _ pattern: String, _ expected: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == expected)
  }

  @Test(arguments: ["(", "[a", "a**", "(?=a)", "(a)\\1", "\\8", "a{1001}", "(?P<n"])
  func refusesWhatRE2Refuses(_ pattern: String) {
    #expect { try Pattern(pattern) } throws: { error in
      guard case .invalidPattern(pattern, let reason) = (error as? EvaluationError)?.message else {
        return false
      }
      return !reason.isEmpty
    }
  }

  @Test func refusesPatternsBeyondTheLimits() {
    #expect(throws: EvaluationError.self) { try Pattern("((a{100}){100}){100}") }
    #expect(throws: EvaluationError.self) {
      try Pattern(String(repeating: "a", count: Limits.patternBytes + 1))
    }
    #expect(throws: Never.self) { try Pattern("(ab|cd)*[a-z]{10}") }
  }

  @Test func evilPatternsTakeLinearTime() throws {
    let text = String(repeating: "a", count: 100_000) + "!"
    #expect(try !Pattern("^(a+)+$").matches(text))
  }

  @Test(arguments: [
    ("hello world", "hello(.*)", " world"), ("item-A, item-B", "item-(\\w+)", "A"), ("HELLO", "hello", nil),
    ("id:123", "\\d+", "123"), ("ab", "a(x?)b", nil), ("ab", "a(x)?b", nil), ("", "", ""),
  ])
  func extractsTheFirst(_ text: String, _ pattern: String, _ expected: String?) throws {
    let result = try Library.regex.call("regex_extract_string_string", .string(text), .string(pattern))
    #expect(result.source == Value.optional(expected.map(Value.string)).source)
  }

  @Test(arguments: [
    ("id:123, id:456", "id:\\d+", ["id:123", "id:456"]), ("id:123, id:456", "assa", []),
    ("a1b2", "[a-z](\\d)", ["1", "2"]), ("abc", "", ["", "", "", ""]), ("baab", "a*", ["", "aa", ""]),
    ("äb", "x*", ["", "", ""]),
  ])
  func extractsAll(_ text: String, _ pattern: String, _ expected: [String]) throws {
    let result = try Library.regex.call("regex_extractAll_string_string", .string(text), .string(pattern))
    #expect(result.source == Value.list(ListValue(expected.map(Value.string))).source)
  }

  @Test func extractsOneGroupOnly() {
    for overload in ["regex_extract_string_string", "regex_extractAll_string_string"] {
      #expect(throws: EvaluationError.self) {
        try Library.regex.call(overload, .string("a@b"), .string("(.*)@([^.]*)"))
      }
    }
  }

  @Test(
    arguments: [
      ("hello world hello", "hello", "hi", -1, "hi world hi"), ("banana", "a", "x", 0, "banana"),
      ("banana", "a", "x", 1, "bxnana"), ("banana", "a", "x", -12, "bxnxnx"),
      ("foo bar", "(fo)o (ba)r", "\\2 \\1", -1, "ba fo"), ("ab", "b", "<\\0\\\\>", -1, "a<b\\>"),
      ("abc", "", "-", -1, "-a-b-c-"), ("äö", "", "-", -1, "-ä-ö-"), ("ab", "(x)?b", "[\\1]", -1, "a[]"),
    ] as [(String, String, String, Int64, String)])
  func replaces(_ text: String, _ pattern: String, _ replacement: String, _ count: Int64, _ expected: String)
    throws
  {
    let result = try Library.regex.call(
      "regex_replace_string_string_string_int", .string(text), .string(pattern), .string(replacement),
      .int(count))
    #expect(result.source == Value.string(expected).source)
  }

  @Test(arguments: [("(.)", "\\2"), ("(?P<value>\\d+)", "\\v"), ("a", "\\"), ("(", "x")])
  func refusesBadReplacements(_ pattern: String, _ replacement: String) {
    #expect(throws: EvaluationError.self) {
      try Library.regex.call(
        "regex_replace_string_string_string", .string("test"), .string(pattern), .string(replacement))
    }
  }

  @Test func replacementsAreBounded() {
    let text = String(repeating: "a", count: 10_000)
    #expect(throws: EvaluationError.self) {
      try Library.regex.call(
        "regex_replace_string_string_string", .string(text), .string("a"), .string(text))
    }
    let long = String(repeating: "a", count: 100_000)
    #expect(throws: EvaluationError.self) {
      try Library.regex.call("regex_extractAll_string_string", .string(long), .string("a"))
    }
  }

  @Test func cacheKeepsThePatternsUsedLast() throws {
    let cache = PatternCache(capacity: 2)
    let first = try cache.pattern("a")
    _ = try cache.pattern("b")
    #expect(try cache.pattern("a") === first)
    _ = try cache.pattern("c")
    #expect(try cache.pattern("a") === first)
    let composed = try cache.pattern("\u{E9}")
    #expect(try cache.pattern("e\u{301}") !== composed)
    #expect(try cache.pattern("a") !== first)
  }
}

extension Library {
  /// Calls an overload directly, chosen by its id.
  fileprivate func call(_ overload: String, _ arguments: Value...) throws -> Value {
    let candidates = functions.flatMap(\.overloads).filter { $0.id == overload }
    let code = try #require(candidates.first?.implementation, "no overload \(overload)")
    return try code(arguments)
  }
}
