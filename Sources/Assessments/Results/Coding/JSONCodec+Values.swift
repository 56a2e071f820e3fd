// SPDX-License-Identifier: EUPL-1.2

import Documents
import Markup
package import SourceText
package import Values

extension JSONCodec where Value == String {
  /// A text, which may be empty.
  package static let string = JSONCodec(.text(pattern: nil)) {
    $1.string($0)
  } read: { node, context in
    guard case .scalar(let text, .jsonString) = node.content else {
      context.report(.wrongType(expected: .text, found: FoundShape(node)), at: node)
      return nil
    }
    return text
  }
}

extension JSONCodec where Value == Int {
  /// A whole number.
  package static let int = JSONCodec(.integer(Int.min...Int.max)) {
    $1.integer($0)
  } read: { node, context in
    guard case .scalar(let text, .jsonNumber) = node.content, let number = Int(text) else {
      context.report(.wrongType(expected: .wholeNumber, found: FoundShape(node)), at: node)
      return nil
    }
    return number
  }
}

extension JSONCodec where Value == Int {
  /// A number of things.
  package static let count = JSONCodec(.integer(0...CodingLimits.count)) {
    $1.integer($0)
  } read: { node, context in
    guard let count = JSONCodec.int.read(node, &context) else { return nil }
    guard (0...CodingLimits.count).contains(count) else {
      context.report(.outOfRange(String(count), range: "0–\(CodingLimits.count)"), at: node)
      return nil
    }
    return count
  }
}

extension JSONCodec where Value == Bool {
  /// A truth value.
  package static let bool = JSONCodec(.truth) {
    $1.bool($0)
  } read: { node, context in
    guard case .scalar(let text, .jsonBool) = node.content else {
      context.report(.wrongType(expected: .truth, found: FoundShape(node)), at: node)
      return nil
    }
    return text == "true"
  }
}

extension JSONCodec {
  /// A value that is written as a text of a certain form.
  static func text(
    pattern: String?, _ expected: FoundShape, print: @escaping @Sendable (Value) -> String,
    parse: @escaping @Sendable (String) -> Value?
  ) -> JSONCodec {
    JSONCodec(.text(pattern: pattern)) {
      $1.string(print($0))
    } read: { node, context in
      guard let text = JSONCodec<String>.string.read(node, &context) else { return nil }
      guard let value = parse(text) else {
        context.report(.wrongType(expected: expected, found: .text), at: node)
        return nil
      }
      return value
    }
  }

  /// The same value, written on one line.
  func onOneLine() -> JSONCodec {
    JSONCodec(shape) { value, writer in
      writer.onOneLine { write(value, &$0) }
    } read: { node, context in
      read(node, &context)
    }
  }

  /// A list.
  package func list() -> JSONCodec<[Value]> {
    JSONCodec<[Value]>(.list(shape)) { values, writer in
      writer.array { writer in
        for value in values { write(value, &writer) }
      }
    } read: { node, context in
      guard case .sequence(let items) = node.content else {
        context.report(.wrongType(expected: .list, found: FoundShape(node)), at: node)
        return nil
      }
      let values = items.compactMap { read($0, &context) }
      return values.count == items.count ? values : nil
    }
  }
}

extension JSONCodec where Value: RawRepresentable<String> & CaseIterable {
  /// A word of a closed set.
  package static var word: JSONCodec {
    let words = Value.allCases.map(\.rawValue)
    return JSONCodec(.word(words)) {
      $1.string($0.rawValue)
    } read: { node, context in
      guard let text = JSONCodec<String>.string.read(node, &context) else { return nil }
      guard let value = Value(rawValue: text) else {
        context.report(
          .unknownWord(text, nearest: nearestName(to: text, among: words), known: words), at: node)
        return nil
      }
      return value
    }
  }
}

extension JSONCodec where Value == CivilDate {
  /// A date, `2026-12-31`.
  package static let date = text(pattern: #"^\d{4}-\d{2}-\d{2}$"#, .date) {
    $0.description
  } parse: {
    CivilDate(iso: $0.utf8)
  }
}

extension JSONCodec where Value == Rational {
  /// An exact fraction as a text, `2/3` or `1`.
  package static let rational = text(pattern: #"^-?\d+(/\d+)?$"#, .number) {
    $0.exactText
  } parse: {
    Rational(exactText: $0)
  }
}

extension JSONCodec where Value == Decimal {
  /// An exact decimal number as a text, `0.75`.
  package static let decimal = text(pattern: #"^-?\d+(\.\d+)?$"#, .number) {
    $0.description
  } parse: {
    Decimal($0)
  }
}

extension JSONCodec where Value == LocalizedText {
  /// A text in both languages.
  package static let localized = JSONCodec.record(
    "Text", de: "ein Text in beiden Sprachen", en: "a text in both languages"
  ) { keys in
    keys.field("de", \.de, .string, LocalizedText(de: "Deutsch", en: "German"))
    keys.field("en", \.en, .string, LocalizedText(de: "Englisch", en: "English"))
  }
}
