// SPDX-License-Identifier: EUPL-1.2

package import CEL
package import Documents

/// An expression of a rule that decides something, under its key in the document.
package enum RulePart: String, Sendable, Hashable, CaseIterable {
  /// Whether the rule applies.
  case when
  /// Its subjects.
  case each
  /// Whether it is achieved.
  case check
}

extension Rule {
  /// An expression as it is written.
  package func source(of part: RulePart) -> ExpressionSource? {
    switch part {
    case .when: when
    case .each: each
    case .check: check
    }
  }
}

extension LinkedRule {
  /// An expression, compiled.
  package func program(of part: RulePart) -> Program? {
    switch part {
    case .when: applicability
    case .each: subjects
    case .check: check
    }
  }

  /// The same rule with another expression.
  func replacing(_ part: RulePart, by program: Program) -> LinkedRule {
    switch part {
    case .when: LinkedRule(self, applicability: program, subjects: subjects, check: check)
    case .each: LinkedRule(self, applicability: applicability, subjects: program, check: check)
    case .check: LinkedRule(self, applicability: applicability, subjects: subjects, check: program)
    }
  }
}
