// SPDX-License-Identifier: EUPL-1.2

extension Library {
  /// `regex.extract`, `regex.extractAll` and `regex.replace`, as cel-go defines them, on RE2.
  public static let regex = Library(
    name: "regex",
    functions: [
      FunctionDeclaration(
        "regex.extract", [Overload("regex_extract_string_string", [], returns: .optional(.string), extract)]),
      FunctionDeclaration(
        "regex.extractAll", [Overload("regex_extractAll_string_string", [], extractAll)]),
      FunctionDeclaration(
        "regex.replace",
        [
          Overload("regex_replace_string_string_string", [], replaceAll),
          Overload("regex_replace_string_string_string_int", [], replace),
        ]),
    ])

  /// The first match, or its group if the pattern has one; nothing if there is no match or the group is empty.
  @Sendable private static func extract(_ text: String, _ source: String) throws(EvaluationError) -> Value {
    let pattern = try simplePattern(source, for: "regex.extract")
    let bytes = Array(text.utf8)
    let match = pattern.firstMatch(in: bytes, from: 0)
    return .optional(match.flatMap { extracted($0, from: bytes) }.map(Value.string))
  }

  /// All matches, or their groups if the pattern has one; empty groups are left out.
  @Sendable private static func extractAll(
    _ text: String, _ source: String
  ) throws(EvaluationError) -> [String] {
    let pattern = try simplePattern(source, for: "regex.extractAll")
    let bytes = Array(text.utf8)
    return try pattern.matches(in: bytes).compactMap { extracted($0, from: bytes) }
  }

  private static func extracted(_ match: [Range<Int>?], from text: [UInt8]) -> String? {
    guard match.count > 1 else { return match[0].map { String(decoding: text[$0], as: UTF8.self) } }
    guard let group = match[1], !group.isEmpty else { return nil }
    return String(decoding: text[group], as: UTF8.self)
  }

  /// A pattern that must have one group at most.
  private static func simplePattern(
    _ source: String, for function: String
  ) throws(EvaluationError) -> Pattern {
    let pattern = try PatternCache.shared.pattern(source)
    guard pattern.groupCount <= 1 else {
      throw .invalid(
        function, de: "das Muster hat mehr als eine Gruppe in runden Klammern",
        en: "the pattern has more than one group in parentheses")
    }
    return pattern
  }

  @Sendable private static func replaceAll(
    _ text: String, _ source: String, _ replacement: String
  ) throws(EvaluationError) -> String {
    try replace(text, source, replacement, -1)
  }

  /// The first `count` matches replaced, or all of them if it is negative.
  @Sendable private static func replace(
    _ text: String, _ source: String, _ replacement: String, _ count: Int64
  ) throws(EvaluationError) -> String {
    let pattern = try PatternCache.shared.pattern(source)
    let template = try ReplacementTemplate(replacement, groupCount: pattern.groupCount)
    let bytes = Array(text.utf8)
    let matches = try pattern.matches(in: bytes, limit: count < 0 ? .max : Int(count))
    return try template.replacing(matches, in: bytes)
  }
}
