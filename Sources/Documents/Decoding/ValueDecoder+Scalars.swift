// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText
package import Values

extension ValueDecoder where Value == String {
  /// Any text that is not empty. A number or truth value of JSON is refused, since it is not meant as a text.
  package static let string = ValueDecoder(.text(pattern: nil)) { node, context in
    guard case .scalar(let text, let style) = node.content, style != .jsonNumber, style != .jsonBool else {
      context.report(.wrongType(expected: .text, found: FoundShape(node)), at: node)
      return nil
    }
    guard text.utf8.contains(where: { !isSpace($0) }) else {
      context.report(.emptyText, at: node)
      return nil
    }
    return text
  }

  /// A single value as it is written, to be read once its type is known.
  package static let rawScalar = ValueDecoder(.either([.text(pattern: nil), .number, .truth])) {
    node, context in
    guard case .scalar(let text, _) = node.content else {
      context.report(.wrongType(expected: .text, found: FoundShape(node)), at: node)
      return nil
    }
    return text
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension ValueDecoder where Value == Identifier {
  /// The form of identifiers: a letter or digit, then letters, digits, `_`, `-` and `.`.
  package static let identifierPattern = "^[A-Za-z0-9][A-Za-z0-9_.-]*$"

  /// An identifier.
  package static let identifier = ValueDecoder(.text(pattern: identifierPattern)) { node, context in
    guard let text = node.scalarText(.text, &context) else { return nil }
    guard isIdentifier(text) else {
      context.report(.invalidIdentifier(text), at: node)
      return nil
    }
    return Identifier(text, at: context.location(node.span))
  }

  /// A text with its place.
  package static let locatedText = ValueDecoder<String>.string.located
}

/// Whether a text has the form of an identifier.
func isIdentifier(_ text: String) -> Bool {
  guard let first = text.utf8.first, isLetterOrDigit(first) else { return false }
  guard text.utf8.count <= DocumentLimits.identifierBytes else { return false }
  return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E }
}

/// Whether a text has the form of a name in expressions: a letter, then letters, digits and `_`.
func isName(_ text: String) -> Bool {
  guard let first = text.utf8.first, isLetterOrDigit(first), first > 0x39 else { return false }
  guard text.utf8.count <= DocumentLimits.identifierBytes else { return false }
  return text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x5F }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}

extension MarkupNode {
  /// The text of a scalar; anything else is reported.
  func scalarText(_ expected: FoundShape, _ context: inout DecodingContext) -> String? {
    guard case .scalar(let text, _) = content, !isNull else {
      context.report(.wrongType(expected: expected, found: FoundShape(self)), at: self)
      return nil
    }
    return text
  }

  /// The text of a scalar that is not written as text, with quotes; anything else is reported.
  func plainText(_ expected: FoundShape, _ context: inout DecodingContext) -> String? {
    guard case .scalar(_, let style) = content, !style.isMarkedAsText else {
      context.report(.wrongType(expected: expected, found: FoundShape(self)), at: self)
      return nil
    }
    return scalarText(expected, &context)
  }
}

extension ValueDecoder where Value == Bool {
  /// A truth value: `true` or `false`, in YAML also `ja` or `nein`.
  package static let bool = ValueDecoder(.truth) { node, context in
    guard let text = node.plainText(.truth, &context) else { return nil }
    guard let value = truthValue(text) else {
      context.report(.invalidTruth(text), at: node)
      return nil
    }
    return value
  }

  private static func truthValue(_ text: String) -> Bool? {
    switch text {
    case "true", "ja": true
    case "false", "nein": false
    default: nil
    }
  }
}

extension ValueDecoder where Value == Int {
  /// A whole number in a range.
  package static func int(_ range: ClosedRange<Int>) -> ValueDecoder {
    ValueDecoder(.integer(range)) { node, context in
      guard let text = node.plainText(.wholeNumber, &context) else { return nil }
      guard let value = Int(text), text.utf8.first != UInt8(ascii: "+") else {
        context.report(.invalidNumber(text, expected: .wholeNumber), at: node)
        return nil
      }
      guard range.contains(value) else {
        context.report(.outOfRange(text, range: "\(range.lowerBound)–\(range.upperBound)"), at: node)
        return nil
      }
      return value
    }
  }
}

extension ValueDecoder where Value == Decimal {
  /// An exact number in a range.
  package static func decimal(_ range: ClosedRange<Decimal>) -> ValueDecoder {
    ValueDecoder(.number) { node, context in
      guard let text = node.plainText(.number, &context) else { return nil }
      guard let value = Decimal(text) else {
        context.report(.invalidNumber(text, expected: .number), at: node)
        return nil
      }
      guard range.contains(value) else {
        context.report(.outOfRange(text, range: "\(range.lowerBound)–\(range.upperBound)"), at: node)
        return nil
      }
      return value
    }
  }

  /// A number that is not negative.
  package static let amount = decimal(Decimal.zero...Decimal(1_000_000))

  /// A share from 0 to 1, also written as `70%`.
  package static let share = ValueDecoder(.either([.number, .text(pattern: "^[0-9]+(\\.[0-9]+)? ?%$")])) {
    node, context in
    guard let text = node.scalarText(.number, &context) else { return nil }
    guard let value = readShare(text) else {
      context.report(.invalidShare(text), at: node)
      return nil
    }
    return value
  }

  private static func readShare(_ text: String) -> Decimal? {
    var value: Decimal?
    if text.hasSuffix("%") {
      let digits = text.dropLast(text.hasSuffix(" %") ? 2 : 1)
      value = Decimal(String(digits))?.hundredth
    } else {
      value = Decimal(text)
    }
    return value.flatMap { (Decimal.zero...Decimal.one).contains($0) ? $0 : nil }
  }
}

extension ValueDecoder where Value == Int64 {
  /// An amount of money in euros with at most two decimals, kept in cents.
  package static let cents = ValueDecoder(.number) { node, context in
    guard let text = node.plainText(.number, &context) else { return nil }
    guard let value = Decimal(text), value.scale <= 2, value >= .zero else {
      context.report(.invalidAmount(text), at: node)
      return nil
    }
    let factor: Int64 = value.scale == 0 ? 100 : value.scale == 1 ? 10 : 1
    let (cents, overflow) = value.mantissa.multipliedReportingOverflow(by: factor)
    guard !overflow else {
      context.report(.invalidAmount(text), at: node)
      return nil
    }
    return cents
  }
}

extension ValueDecoder where Value: Term {
  /// A word of a closed set.
  package static var word: ValueDecoder {
    ValueDecoder(.word(Value.allCases.map(\.rawValue))) { node, context in
      guard let text = node.scalarText(.text, &context) else { return nil }
      if let term = Value.allCases.first(where: { $0.rawValue.utf8Key == text.utf8Key }) { return term }
      let words = Value.allCases.map(\.rawValue)
      context.report(.unknownWord(text, nearest: nearestName(to: text, among: words), known: words), at: node)
      return nil
    }
  }
}

extension ValueDecoder where Value == Language {
  /// A language by its code.
  package static let language = ValueDecoder(.word(Language.allCases.map(\.rawValue))) { node, context in
    guard let text = node.scalarText(.text, &context) else { return nil }
    if let language = Language(rawValue: text) { return language }
    let words = Language.allCases.map(\.rawValue)
    context.report(.unknownWord(text, nearest: nearestName(to: text, among: words), known: words), at: node)
    return nil
  }
}
