// SPDX-License-Identifier: EUPL-1.2

extension FunctionDeclaration {
  /// `matches`: whether an RE2 pattern matches anywhere in a text.
  public static let matches = FunctionDeclaration(
    "matches", [Overload("matches", [], isMatch), Overload("matches_string", .member, isMatch)])

  @Sendable private static func isMatch(_ text: String, _ pattern: String) throws(EvaluationError) -> Bool {
    try PatternCache.shared.pattern(pattern).matches(text)
  }
}
