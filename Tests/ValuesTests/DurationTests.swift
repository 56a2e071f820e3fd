// SPDX-License-Identifier: EUPL-1.2

import Testing
import Values

@Suite struct DurationTests {
  @Test(arguments: [
    ("0", Int64(0), "0s"),
    ("-0", 0, "0s"),
    ("1s", 1_000_000_000, "1s"),
    ("+1s", 1_000_000_000, "1s"),
    ("1h30m", 5_400_000_000_000, "5400s"),
    ("-1.5s", -1_500_000_000, "-1.5s"),
    ("-1h30m", -5_400_000_000_000, "-5400s"),
    ("1ms", 1_000_000, "0.001s"),
    ("1us", 1000, "0.000001s"),
    ("-1ns", -1, "-0.000000001s"),
    (".5h", 1_800_000_000_000, "1800s"),
    ("1.s", 1_000_000_000, "1s"),
    ("1000000s", 1_000_000_000_000_000, "1000000s"),
    ("1m1m", 120_000_000_000, "120s"),
    ("1.9999ns", 1, "0.000000001s"),
    ("0.3333333333333333333333333333h", 1_199_999_999_999, "1199.999999999s"),
    ("0.0000000000025h", 9, "0.000000009s"),
    ("9223372036854775807ns", .max, "9223372036.854775807s"),
    ("-9223372036854775808ns", .min, "-9223372036.854775808s"),
    ("9223372036.854775807s", .max, "9223372036.854775807s"),
  ])
  func readsAndPrints(text: String, nanoseconds: Int64, printed: String) throws {
    let duration = try #require(Duration(cel: text.utf8))
    #expect(duration.nanoseconds == nanoseconds)
    #expect(duration.description == printed)
    #expect(Duration(cel: printed.utf8) == duration)
  }

  @Test(arguments: [
    "", "1", "-", "+", "s", ".s", "1d", "1w", "1 s", " 1s", "1s ", "1S", "--1s", "1s-1s", "1h30", "0x1s",
    "1e3s",
    "1.2.3s", "inf", "1µs", "9223372036854775808ns", "-9223372036854775809ns", "320000000000s",
    "99999999999999999999999s", "18446744073709551615h", "2562048h",
  ])
  func refuses(text: String) {
    #expect(Duration(cel: text.utf8) == nil)
  }

  @Test func arithmeticReportsOverflow() {
    let longest = Duration(nanoseconds: .max)
    let shortest = Duration(nanoseconds: .min)
    let one = Duration(nanoseconds: 1)
    #expect(longest.adding(one) == nil)
    #expect(shortest.subtracting(one) == nil)
    #expect(shortest.negated == nil)
    #expect(longest.negated?.nanoseconds == -.max)
    #expect(longest.adding(shortest)?.nanoseconds == -1)
    #expect(one.subtracting(longest)?.nanoseconds == .min + 2)
    #expect(shortest < one && one < longest)
  }
}
