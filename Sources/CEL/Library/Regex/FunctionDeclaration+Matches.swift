// SPDX-License-Identifier: EUPL-1.2

extension FunctionDeclaration {
  /// `matches`: whether an RE2 pattern matches anywhere in a text.
  public static let matches = FunctionDeclaration(
    "matches", [isMatch("matches", []), isMatch("matches_string", .member)])

  private static func isMatch(_ id: String, _ traits: OverloadTraits) -> Overload {
    Overload(metered: id, traits, types: [.string, .string]) { (arguments, steps) throws(EvaluationError) in
      let text: String = try arguments.read(0, for: id)
      let pattern = try PatternCache.shared.pattern(arguments.read(1, for: id))
      guard pattern.charge(text.utf8.count, to: &steps) else { return false }
      return pattern.matches(text)
    }
  }
}
