// SPDX-License-Identifier: EUPL-1.2

extension Library {
  /// `regex.extract`, `regex.extractAll` and `regex.replace`, as cel-go defines them, on RE2.
  public static let regex = Library(
    name: "regex",
    functions: [
      FunctionDeclaration(
        "regex.extract",
        [
          Overload(
            metered: "regex_extract_string_string", types: [.string, .string], returns: .optional(.string),
            extract)
        ]),
      FunctionDeclaration(
        "regex.extractAll",
        [Overload(metered: "regex_extractAll_string_string", types: [.string, .string], extractAll)]),
      FunctionDeclaration(
        "regex.replace",
        [
          Overload(
            metered: "regex_replace_string_string_string", types: [.string, .string, .string], replace),
          Overload(
            metered: "regex_replace_string_string_string_int", types: [.string, .string, .string, .int],
            replace),
        ]),
    ])

  /// The first match, or its group if the pattern has one; nothing if there is no match or the group is empty.
  @Sendable private static func extract(
    _ arguments: [Value], _ steps: inout Int
  ) throws(EvaluationError) -> Value {
    let bytes = try text(arguments, for: "regex.extract")
    let pattern = try simplePattern(arguments, for: "regex.extract")
    guard pattern.charge(bytes.count, to: &steps) else { return .null }
    let match = pattern.firstMatch(in: bytes, from: 0)
    return .optional(match.flatMap { extracted($0, from: bytes) }.map(Value.string))
  }

  /// All matches, or their groups if the pattern has one; empty groups are left out.
  @Sendable private static func extractAll(
    _ arguments: [Value], _ steps: inout Int
  ) throws(EvaluationError) -> [String] {
    let bytes = try text(arguments, for: "regex.extractAll")
    let pattern = try simplePattern(arguments, for: "regex.extractAll")
    return pattern.matches(in: bytes, steps: &steps).compactMap { extracted($0, from: bytes) }
  }

  private static func extracted(_ match: [Range<Int>?], from text: [UInt8]) -> String? {
    guard match.count > 1 else { return match[0].map { String(decoding: text[$0], as: UTF8.self) } }
    guard let group = match[1], !group.isEmpty else { return nil }
    return String(decoding: text[group], as: UTF8.self)
  }

  private static func text(_ arguments: [Value], for function: String) throws(EvaluationError) -> [UInt8] {
    let text: String = try arguments.read(0, for: function)
    return Array(text.utf8)
  }

  /// A pattern that must have one group at most.
  private static func simplePattern(
    _ arguments: [Value], for function: String
  ) throws(EvaluationError) -> Pattern {
    let pattern = try PatternCache.shared.pattern(arguments.read(1, for: function))
    guard pattern.groupCount <= 1 else {
      throw .invalid(
        function, de: "das Muster hat mehr als eine Gruppe in runden Klammern",
        en: "the pattern has more than one group in parentheses")
    }
    return pattern
  }

  /// The first matches replaced, as many as the last argument says; all of them if it is negative or missing.
  @Sendable private static func replace(
    _ arguments: [Value], _ steps: inout Int
  ) throws(EvaluationError) -> String {
    let bytes = try text(arguments, for: "regex.replace")
    let pattern = try PatternCache.shared.pattern(arguments.read(1, for: "regex.replace"))
    let template = try ReplacementTemplate(
      arguments.read(2, for: "regex.replace"), groupCount: pattern.groupCount)
    let count: Int64 = arguments.count > 3 ? try arguments.read(3, for: "regex.replace") : -1
    let matches = pattern.matches(in: bytes, limit: count < 0 ? .max : Int(count), steps: &steps)
    return try template.replacing(matches, in: bytes)
  }
}
