// SPDX-License-Identifier: EUPL-1.2

extension Duration: CustomStringConvertible {
  /// Reads CEL's notation as UTF-8: a sign and one or more decimal numbers with the unit `h`, `m`, `s`, `ms`, `us` or
  /// `ns`, as in `1h30m`, `-1.5s`; also a bare `0`.
  ///
  /// Parts below a nanosecond are cut off. `nil` for anything else and where the length overflows.
  public init?(cel bytes: some Collection<UInt8>) {
    guard let value = bytes.withBytes({ Duration(cel: $0) }) else { return nil }
    self = value
  }

  /// Reads CEL's notation from bytes in one piece, which is faster.
  public init?(cel bytes: UnsafeBufferPointer<UInt8>) {
    var reader = ASCIIReader(bytes)
    let isNegative = reader.skip("-")
    if !isNegative { _ = reader.skip("+") }
    guard let magnitude = reader.durationParts() else { return nil }
    guard let value = Int64(exactly: isNegative ? -Int128(magnitude) : Int128(magnitude)) else { return nil }
    self.init(nanoseconds: value)
  }

  /// Decimal seconds with `s`, as few decimals as hold the value: `5400s`, `-1.5s`.
  public var description: String {
    let magnitude = nanoseconds.magnitude
    var fraction = padded(Int(magnitude % 1_000_000_000), 9)
    while fraction.last == "0" { fraction.removeLast() }
    let sign = nanoseconds < 0 ? "-" : ""
    return "\(sign)\(magnitude / 1_000_000_000)\(fraction.isEmpty ? "" : "." + fraction)s"
  }
}

extension ASCIIReader {
  /// Reads `1h30m` up to the end as nanoseconds.
  fileprivate mutating func durationParts() -> UInt64? {
    var total: UInt64 = 0
    repeat {
      guard let part = durationPart() else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      guard !overflow else { return nil }
      total = sum
    } while !isAtEnd
    return total
  }

  private mutating func durationPart() -> UInt64? {
    guard let (whole, fraction) = decimal() else { return nil }
    let unitName = word()
    if unitName.isEmpty, isAtEnd, whole == 0, fraction == 0 { return 0 }
    guard let unit = nanosecondsPerUnit(unitName) else { return nil }
    let (nanoseconds, overflow) = whole.multipliedReportingOverflow(by: unit)
    let rest = UInt64(UInt128(fraction) * UInt128(unit) / 1_000_000_000_000_000)
    let (sum, sumOverflow) = nanoseconds.addingReportingOverflow(rest)
    return overflow || sumOverflow ? nil : sum
  }

  /// Reads `1`, `1.5`, `1.` or `.5`: the whole part, and the first 15 decimals as a whole number. Later decimals cannot
  /// make a nanosecond more: an hour is 2^13 3^2 5^11 ns, so whole nanoseconds end after 13 decimals.
  private mutating func decimal() -> (whole: UInt64, fraction: UInt64)? {
    var whole: UInt64 = 0
    var hasDigits = false
    while let digit = digit() {
      hasDigits = true
      let (shifted, overflow) = whole.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflow) = shifted.addingReportingOverflow(UInt64(digit))
      guard !overflow, !sumOverflow else { return nil }
      whole = sum
    }
    var fraction: UInt64 = 0
    var unit: UInt64 = 1_000_000_000_000_000
    if skip(".") {
      while let digit = digit() {
        hasDigits = true
        unit /= 10
        fraction += UInt64(digit) * unit
      }
    }
    return hasDigits ? (whole, fraction) : nil
  }

  private func nanosecondsPerUnit(_ name: [UInt8]) -> UInt64? {
    switch String(decoding: name, as: UTF8.self) {
    case "h": 3_600_000_000_000
    case "m": 60_000_000_000
    case "s": 1_000_000_000
    case "ms": 1_000_000
    case "us": 1000
    case "ns": 1
    default: nil
    }
  }
}
