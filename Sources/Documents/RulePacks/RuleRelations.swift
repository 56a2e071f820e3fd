// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// How a rule stands to rules of other packs. Every rule keeps its own verdict.
package struct RuleRelations: DocumentPart {
  package var location: SourceLocation
  /// Rules whose pass means yes here.
  package var proves: [RuleReference] = []
  /// Rules whose fail means no here.
  package var refutes: [RuleReference] = []
  /// Rules that ask the same and count once per score, as the lowest achievement.
  package var equal: [RuleReference] = []

  package init(at location: SourceLocation) { self.location = location }
}
