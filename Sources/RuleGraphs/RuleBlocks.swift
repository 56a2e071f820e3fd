// SPDX-License-Identifier: EUPL-1.2

package import CEL
package import Documents
package import SourceText

/// The conditions of all rules of a graph, laid out together for evaluation in blocks of rows.
package struct RuleBlocks: Sendable {
  /// The conditions of one rule; what is missing is left to the reference evaluator.
  package struct Rule: Sendable {
    /// Whether it applies.
    package var applicability: BlockCondition?
    /// Whether a row is among its subjects.
    package var subjects: BlockCondition?
    /// Whether it is achieved; for every subject if it has any.
    package var check: BlockCondition?
    /// Why something is missing.
    package var obstacles: [(source: ExpressionSource, reason: BlockObstacle)] = []
  }

  /// All conditions.
  package let plan: BlockPlan
  /// The conditions by the position of their rule.
  package let rules: [Rule]

  /// Lays the conditions of rules out; the activation of a condition is the number of its rule's pack.
  init(_ linked: [LinkedRule], schemas: [FactTypes]) {
    let facts = schemas.flatMap { $0.variables.map(\.name) }
    var builder = BlockPlanBuilder(sharing: facts + [RuleEnvironment.now])
    rules = linked.map { Self.lowered($0, &builder) }
    plan = BlockPlan(builder)
  }

  /// Leaves the conditions of so many rules to the reference evaluator.
  init(leavingOut count: Int) {
    rules = Array(repeating: Rule(), count: count)
    plan = BlockPlan(BlockPlanBuilder(sharing: []))
  }

  private static func lowered(_ rule: LinkedRule, _ builder: inout BlockPlanBuilder) -> Rule {
    var result = Rule()
    func note(_ reason: BlockObstacle, _ source: ExpressionSource?) {
      if let source { result.obstacles.append((source, reason)) }
    }
    if let applicability = rule.applicability {
      do throws(BlockObstacle) {
        result.applicability = try builder.add(applicability, activation: rule.pack)
      } catch { note(error, rule.document.when) }
    }
    var subject: (name: String, table: String)?
    if let subjects = rule.subjects {
      do throws(BlockObstacle) {
        let (table, condition) = try builder.add(membersOf: subjects, activation: rule.pack)
        result.subjects = condition
        subject = (RuleEnvironment.subject, table)
      } catch { note(error, rule.document.each) }
    }
    guard let check = rule.check, rule.subjects == nil || subject != nil else { return result }
    do throws(BlockObstacle) {
      result.check = try builder.add(check, subject: subject, activation: rule.pack)
    } catch { note(error, rule.document.check) }
    return result
  }
}

extension RuleGraph {
  /// Which expressions are evaluated row by row instead of in blocks, and why: for information.
  package var blockNotes: [Diagnostic] {
    blocks.rules.flatMap { rule in
      rule.obstacles.map {
        Diagnostic(GraphMessage.slowExpression(reason: $0.reason.text), at: $0.source.location)
      }
    }
  }
}
