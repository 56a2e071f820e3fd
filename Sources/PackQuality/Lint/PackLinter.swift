// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import RuleGraphs
package import SourceText

/// Looks for what makes packs hard to use, to judge or to keep.
package struct PackLinter: Sendable {
  /// The linked packs.
  package let graph: RuleGraph

  /// Looks at the packs of a graph.
  package init(_ graph: RuleGraph) { self.graph = graph }

  /// Every check of a pack, each in a file of its own.
  private static var checks: [any LintCheck.Type] {
    [
      TranslationCheck.self, UnusedParameterCheck.self, UnusedDomainCheck.self, SourceCheck.self,
      MissingTextCheck.self, DuplicateCheck.self, ConstantConditionCheck.self, StableIDCheck.self,
      LateDutyCheck.self, TitleCheck.self, MissingEffortCheck.self, RepeatedTitleCheck.self,
      StrayRelationCheck.self,
    ]
  }

  /// What is found in a pack, in the order of its files.
  ///
  /// - Parameter older: an older version of the pack, whose ids have to live on.
  package func findings(pack: Int, against older: RulePack? = nil) -> [Diagnostic] {
    let subject = LintSubject(graph: graph, position: pack, older: older)
    return Self.checks.flatMap { $0.findings(in: subject) }.sortedByPlace()
  }

  /// What is found in the schemas: it takes all packs that are written against them to tell what is not used.
  package var schemaFindings: [Diagnostic] {
    graph.schemas.flatMap { types in
      UnusedFieldCheck(graph: graph, schema: types.schema).findings
        + TranslationCheck.findings(in: [types.schema.location.file])
    }.sortedByPlace()
  }
}
