// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
package import Values

extension ValueDecoder {
  /// A text of a form that a function reads; `message` says what is wrong with any other text.
  static func form(
    _ shape: ValueShape, expected: FoundShape = .text,
    _ message: @escaping @Sendable (String) -> DocumentMessage,
    _ read: @escaping @Sendable (String, SourceLocation) -> Value?
  ) -> ValueDecoder {
    ValueDecoder(shape) { node, context in
      guard let text = node.scalarText(expected, &context) else { return nil }
      guard let value = read(text, context.location(node.span)) else {
        context.report(message(text), at: node)
        return nil
      }
      return value
    }
  }
}

extension ValueDecoder where Value == CivilDate {
  /// A day, `2026-12-31`.
  package static let date = ValueDecoder(.text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")) { node, context in
    guard let text = node.scalarText(.date, &context) else { return nil }
    switch text.withUTF8Bytes({ ScalarText.date($0, .strict) }) {
    case .success(let date): return date
    case .failure(.noSuchDay): context.report(.noSuchDay(text), at: node)
    case .failure: context.report(.invalidDate(text), at: node)
    }
    return nil
  }
}

extension ValueDecoder where Value == Duration {
  /// A length of time, `365d` or `12h`.
  package static let duration = form(
    .text(pattern: "^([0-9]+[dw]|([0-9.]+(h|m|s|ms|us|ns))+)$"), expected: .duration,
    { .invalidDuration($0) }, { text, _ in try? text.withUTF8Bytes { ScalarText.duration($0) }.get() })
}

extension ValueDecoder where Value == AgeLimit {
  /// The age something may have, `12mo` or `365d`.
  package static let ageLimit = form(
    .text(pattern: "^([0-9]+(mo|y|d|w)|([0-9.]+(h|m|s|ms|us|ns))+)$"), expected: .duration,
    { .invalidAgeLimit($0) }, { text, _ in try? text.withUTF8Bytes { ScalarText.ageLimit($0) }.get() })
}

extension ValueDecoder where Value == Ratio {
  /// An exact share from 0 to 1: `0.5`, `1/3`.
  package static let ratio = form(
    .either([.number, .text(pattern: "^[0-9]+(\\.[0-9]+|/[0-9]+)?$")]), expected: .number,
    { .invalidRatio($0) }
  ) { text, _ in
    Ratio(text).flatMap { $0.numerator <= $0.denominator ? $0 : nil }
  }
}

extension ValueDecoder where Value == SemanticVersion {
  /// A version with three numbers.
  package static let version = form(
    .text(pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+([-+].*)?$"), { .invalidVersion($0) }
  ) { text, _ in
    SemanticVersion(text)
  }

  /// A version with one to three numbers.
  package static let shortVersion = form(
    .either([.text(pattern: "^[0-9]+(\\.[0-9]+){0,2}([-+].*)?$"), .number]), { .invalidVersion($0) }
  ) { text, _ in
    SemanticVersion(text, isPartial: true)
  }
}

extension ValueDecoder where Value == VersionRequirement {
  /// The versions that are good enough, `^2026.1`.
  package static let requirement = form(.text(pattern: nil), { .invalidRequirement($0) }) { text, _ in
    VersionRequirement(text)
  }
}

extension ValueDecoder where Value == SchemaReference {
  /// An inventory schema, `kommune@1`.
  package static let schemaReference = form(
    .text(pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*@[0-9]+(\\.[0-9]+){0,2}$"), { .invalidSchemaReference($0) }
  ) { text, location in
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, isIdentifier(String(parts[0])) else { return nil }
    guard let version = SemanticVersion(String(parts[1]), isPartial: true) else { return nil }
    return SchemaReference(id: String(parts[0]), version: version, location: location)
  }
}

extension ValueDecoder where Value == RuleReference {
  /// A rule, `BCK-03` or `isb-basis/BCK-03`.
  package static let ruleReference = form(
    .text(pattern: "^([A-Za-z0-9][A-Za-z0-9_.-]*/)?[A-Za-z0-9][A-Za-z0-9_.-]*$"),
    { .invalidRuleReference($0) }
  ) { text, location in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy(isIdentifier) else { return nil }
    return RuleReference(
      pack: parts.count == 2 ? parts[0] : nil, rule: parts[parts.count - 1], location: location)
  }
}

extension ValueDecoder where Value == CriterionReference {
  /// A criterion of a source, `gspp:NOT.4.16.1`.
  package static let criterionReference = form(
    .text(pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*:.+$"), { .invalidCriterionReference($0) }
  ) { text, location in
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let source = String(text[..<colon])
    let criterion = String(text[text.index(after: colon)...])
    guard isIdentifier(source), !criterion.isEmpty else { return nil }
    return CriterionReference(source: source, criterion: criterion, location: location)
  }
}
