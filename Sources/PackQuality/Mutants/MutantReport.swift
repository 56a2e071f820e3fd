// SPDX-License-Identifier: EUPL-1.2

package import RuleGraphs
package import SourceText

/// What the examples of a pack notice of small mistakes in its rules.
package struct MutantReport: Sendable {
  /// The id of the pack.
  package let pack: String
  /// Its version.
  package let version: String
  /// The mutants that count, rule by rule and in the order of the text.
  package let mutants: [Mutant]
  /// How many more were not expressions: the checker would have told the author.
  package let refusedCount: Int
  /// How many more ask the same as the rule or as another mutant.
  package let sameCount: Int
  /// Explanations that no survivor needs.
  package let findings: [Diagnostic]

  /// The mutants that an example notices.
  package var share: Share { Share(mutants.count { $0.isNoticed }, of: mutants.count) }

  /// The mutants that no example notices and nobody explains.
  package var unexplained: [Mutant] { mutants.filter { $0.fate == .survived } }

  /// Whether so many per cent are noticed, every survivor is explained and every explanation is needed.
  package func isEnough(percent: Int) -> Bool {
    share.isAtLeast(percent: percent) && unexplained.isEmpty && findings.isEmpty
  }
}

/// A rule with one small mistake in it.
package struct Mutant: Sendable {
  /// The id of the rule.
  package let rule: String
  /// The expression that was changed.
  package let part: RulePart
  /// The kind of mistake.
  package let kind: MutationKind
  /// What it is called: unique within the rule, and the same as long as the expression is.
  package let name: String
  /// Where the change is made.
  package let location: SourceLocation
  /// The lines of the file with the change.
  package let difference: LineDifference
  /// What became of it.
  package internal(set) var fate: Fate

  /// What became of a mutant.
  package enum Fate: Sendable, Hashable {
    /// An example no longer holds.
    case noticed(by: String)
    /// Every example still holds.
    case survived
    /// Every example still holds, and the author says why that is right.
    case explained(LocalizedText)
  }

  /// Whether an example notices it.
  package var isNoticed: Bool {
    if case .noticed = fate { return true }
    return false
  }
}
