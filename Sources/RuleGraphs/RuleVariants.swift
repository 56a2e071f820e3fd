// SPDX-License-Identifier: EUPL-1.2

package import CEL
import Documents
import SourceText

/// Compiles other versions of the expressions of one rule, in the environment that its own were compiled in.
package struct RuleVariants: Sendable {
  private let rule: LinkedRule
  private let environment: RuleEnvironment

  /// Prepares the environment of a rule; `nil` if its schema is not there.
  ///
  /// - Parameter other: what was prepared for another rule. With the same pack and bearer it is shared, since making an
  ///   environment takes longer than compiling in it.
  package init?(ofRule position: Int, in graph: RuleGraph, after other: RuleVariants? = nil) {
    let rule = graph.rules[position]
    self.rule = rule
    if let other, other.rule.pack == rule.pack, other.rule.document.bearer == rule.document.bearer {
      environment = other.environment
      return
    }
    let pack = graph.packs[rule.pack]
    guard let reference = pack.inventory(for: rule.document.bearer),
      let types = graph.factTypes(of: reference)
    else { return nil }
    environment = RuleEnvironment(facts: types, parameters: graph.parameterTypes[rule.pack])
  }

  /// Compiles a text in place of one of the rule's expressions; `nil` if that would be a mistake.
  package func compile(_ text: String, as part: RulePart) -> Program? {
    let file = SourceFile(name: "", text: text)
    switch part {
    case .when: return environment.environment.compile(file, expecting: .bool).0
    case .each: return environment.environment.compile(file, expecting: rule.subjects?.resultType).0
    case .check:
      guard let subjects = rule.subjects else {
        return environment.environment.compile(file, expecting: .bool).0
      }
      guard case .list(let element) = subjects.resultType else { return nil }
      return environment.about(element).compile(file, expecting: .bool).0
    }
  }
}

extension RuleGraph {
  /// The same graph with another expression of one rule.
  package func replacing(_ part: RulePart, ofRule position: Int, by program: Program) -> RuleGraph {
    var rules = rules
    rules[position] = rules[position].replacing(part, by: program)
    return RuleGraph(self, replacing: rules)
  }
}
