// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import CEL

@Suite struct LibraryNumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0"), (1.0, "1"), (123.456, "123.456"), (-4.5e-3, "-0.0045"), (0.0001, "0.0001"),
    (0.00001, "1e-05"), (999_999.0, "999999"), (1_000_000.0, "1e+06"), (1.5e300, "1.5e+300"),
    (6.02214e23, "6.02214e+23"), (Double.leastNonzeroMagnitude, "5e-324"),
    (1.7976931348623157e308, "1.7976931348623157e+308"),
    (0.1 + 0.2, "0.30000000000000004"), (.infinity, "Infinity"), (-.infinity, "-Infinity"), (.nan, "NaN"),
  ])
  func general(number: Double, text: String) {
    #expect(NumberText.general(number) == text)
  }

  @Test(arguments: [
    (1_000_000.0, "1000000"), (1e21, "1000000000000000000000"), (0.00001, "0.00001"), (-2.5, "-2.5"),
    (0.0, "0"),
  ])
  func plain(number: Double, text: String) {
    #expect(NumberText.plain(number) == text)
  }

  /// Computed with C's `printf`.
  @Test(arguments: [
    (1.5, 0, "2"), (2.5, 0, "2"), (3.5001, 0, "4"), (0.5, 0, "0"), (0.51, 0, "1"), (0.4, 0, "0"),
    (9.99, 1, "10.0"),
    (1.2345, 3, "1.234"), (-123.4999, 3, "-123.500"), (-1.2, 5, "-1.20000"), (2.71828, 6, "2.718280"),
    (1e22, 2, "10000000000000000000000.00"), (0.1, 20, "0.10000000000000000555"), (0.0, 3, "0.000"),
    (-0.0, 1, "-0.0"), (0.000001, 3, "0.000"), (0.05, 1, "0.1"), (0.25, 1, "0.2"), (1e-300, 2, "0.00"),
    (Double.leastNonzeroMagnitude, 10, "0.0000000000"), (999.9995, 3, "1000.000"), (99.5, 0, "100"),
  ])
  func fixed(number: Double, places: Int, text: String) {
    #expect(NumberText.fixed(number, places: places) == text)
  }

  /// Computed with C's `printf`.
  @Test(arguments: [
    (1052.032911275, 6, "1.052033e+03"), (2.71828, 6, "2.718280e+00"), (2.0, 6, "2.000000e+00"),
    (0.0, 2, "0.00e+00"),
    (9.995, 2, "9.99e+00"), (9.9951, 2, "1.00e+01"), (1e-7, 0, "1e-07"), (1.5, 0, "2e+00"), (2.5, 0, "2e+00"),
    (Double.leastNonzeroMagnitude, 3, "4.941e-324"), (1.7976931348623157e308, 3, "1.798e+308"),
    (-12345.0, 1, "-1.2e+04"),
  ])
  func scientific(number: Double, places: Int, text: String) {
    #expect(NumberText.scientific(number, places: places) == text)
  }

  @Test func exactDigitsOfTheSmallestNumber() {
    let decimal = DecimalDigits(exact: .leastNonzeroMagnitude)
    #expect(decimal.digits.count == 751)
    #expect(decimal.point == -323)
  }

  @Test(arguments: [
    ("1", 1.0), ("-1.5", -1.5), ("+.5", 0.5), ("5.", 5.0), ("6.02214e23", 6.02214e23), ("1E-3", 0.001),
    ("Infinity", .infinity), ("-inf", -.infinity), ("1e-400", 0.0),
  ])
  func reads(text: String, number: Double) {
    #expect(NumberText.double(text) == number)
  }

  @Test(arguments: ["", ".", "1e", "e1", "0x10", " 1", "1 ", "1_000", "1e400", "1.2.3", "--1", "nan(1)", "١"])
  func refuses(text: String) {
    #expect(NumberText.double(text) == nil)
  }

  @Test func readsNotANumber() throws {
    #expect(try #require(NumberText.double("NaN")).isNaN)
  }
}
