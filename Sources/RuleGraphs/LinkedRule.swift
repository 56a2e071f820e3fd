// SPDX-License-Identifier: EUPL-1.2

package import CEL
package import Documents

/// A rule with its references resolved and its expressions compiled.
///
/// Immutable and shared by reference: it is large, and every judgement and report hands it around.
package final class LinkedRule: Sendable {
  /// The full name.
  package let name: RuleName
  /// The position of its pack.
  package let pack: Int
  /// The rule as written.
  package let document: Rule
  /// The chapter it counts for: the model's, else the pack's.
  package let domain: String
  /// The level it counts for: the model's, else the pack's proposal; `nil` in packs without levels.
  package let level: Int?
  /// Whether it applies, if it says when.
  package let applicability: Program?
  /// Its subjects, if it is judged once per subject.
  package let subjects: Program?
  /// The name of a subject.
  package let label: Program?
  /// Whether it is achieved, if facts decide; `it` is bound to the subject.
  package let check: Program?
  /// The positions of the rules without which it does not count, in the order written.
  package let requires: [Int]
  /// The positions of related rules.
  package let relations: [Relation]

  init(
    _ document: Rule, named name: RuleName, pack: Int, domain: String, level: Int?,
    programs: RuleCompiler.Programs, requires: [Int], relations: [Relation]
  ) {
    self.name = name
    self.pack = pack
    self.document = document
    self.domain = domain
    self.level = level
    applicability = programs.applicability
    subjects = programs.subjects
    label = programs.label
    check = programs.check
    self.requires = requires
    self.relations = relations
  }

  /// The same rule with other expressions.
  init(_ rule: LinkedRule, applicability: Program?, subjects: Program?, check: Program?) {
    name = rule.name
    pack = rule.pack
    document = rule.document
    domain = rule.domain
    level = rule.level
    self.applicability = applicability
    self.subjects = subjects
    label = rule.label
    self.check = check
    requires = rule.requires
    relations = rule.relations
  }

  /// How it stands to a rule of another pack.
  package struct Relation: Sendable, Hashable {
    /// The kind.
    package let kind: RelationKind
    /// The position of the other rule.
    package let rule: Int
  }

  /// All compiled expressions.
  package var programs: [Program] { [applicability, subjects, label, check].compactMap(\.self) }

  /// The facts that an expression may read, beside those of the subject: the longest paths, in order.
  package static func facts(readBy program: Program) -> [AttributePath] {
    let paths = program.references.filter { !RuleEnvironment.reservedNames.contains($0.root) }
    return paths.filter { path in
      !paths.contains {
        $0.root == path.root && $0.steps.count > path.steps.count && $0.steps.starts(with: path.steps)
      }
    }
  }
}
