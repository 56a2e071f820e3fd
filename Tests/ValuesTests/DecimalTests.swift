// SPDX-License-Identifier: EUPL-1.2

import Testing
import Values

@Suite struct DecimalTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("12", "12"), ("0.70", "0.7"), ("-3.10", "-3.1"), ("+5", "5"), ("00.5", "0.5"),
    ("1.0", "1"), ("999999999999999999", "999999999999999999"),
    ("0.000000000000000001", "0.000000000000000001"),
  ])
  func isReadExactlyAndPrintedInLowestTerms(text: String, printed: String) {
    #expect(Decimal(text)?.description == printed)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e3", "1,5", "1.2.3", " 1", "1 ", "0x1", "1_000", "1000000000000000000",
    "0.0000000000000000001",
  ])
  func otherTextsAreRefused(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test func ordersByValue() {
    let texts = [
      "-999999999999999999", "-1", "-0.5", "0", "0.000000000000000001", "0.69", "0.7", "1",
      "999999999999999999",
    ]
    let numbers = texts.compactMap { Decimal($0) }
    #expect(numbers.count == texts.count)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) })
  }

  @Test func hundredths() {
    #expect(Decimal("70")?.hundredth == Decimal("0.7"))
    #expect(Decimal("0.00000000000000001")?.hundredth == nil)
    #expect(Decimal("0.75")?.denominator == 100)
  }

  @Test func theLimitsHold() {
    #expect(Decimal(mantissa: .min, scale: 0) == nil)
    #expect(Decimal(mantissa: 1, scale: 19) == nil)
    #expect(Decimal(mantissa: 1, scale: -1) == nil)
  }
}
