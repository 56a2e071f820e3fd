// SPDX-License-Identifier: EUPL-1.2

/// A number as JSON spells it, kept as text so that no digit of an exact decimal is lost.
public struct JSONNumber: Sendable, Hashable, JSONWritable {
  /// The number as written.
  public let text: String

  /// Checks a number against the grammar of RFC 8259; `nil` for anything else, such as `1.`, `.5`, `+1`, `01`, `NaN`.
  public init?(_ text: String) {
    var rest = Substring(text).utf8
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let hasLeadingZero = rest.first == UInt8(ascii: "0")
    guard let whole = rest.dropDigits(), whole == 1 || !hasLeadingZero else { return nil }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard rest.dropDigits() != nil else { return nil }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard rest.dropDigits() != nil else { return nil }
    }
    guard rest.isEmpty else { return nil }
    self.text = text
  }

  /// Writes the number exactly as it is spelt.
  public func write(to writer: inout JSONWriter) { writer.number(self) }
}

extension Substring.UTF8View {
  /// Drops the decimal digits at the front and says how many there were; `nil` if none.
  fileprivate mutating func dropDigits() -> Int? {
    let digits = prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    removeFirst(digits)
    return digits > 0 ? digits : nil
  }
}
