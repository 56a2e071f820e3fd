// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What running the examples of a pack came to.
package struct PackTestReport: Sendable {
  /// The id of the pack.
  package let pack: String
  /// Its version.
  package let version: String
  /// The examples, file by file and in the order of each file.
  package let cases: [PackTestCase]
  /// What is wrong beyond single examples: rules without the examples they need, facts that no example needs.
  package let findings: [Diagnostic]

  /// Whether every example holds and none is missing.
  package var isPassed: Bool { findings.isEmpty && cases.allSatisfy(\.isPassed) }

  /// How many examples hold.
  package var passedCount: Int { cases.count { $0.isPassed } }
}

/// What one example came to.
package struct PackTestCase: Sendable {
  /// The id of the rule.
  package let rule: String
  /// What the example shows.
  package let name: String
  /// Where it stands.
  package let location: SourceLocation
  /// What came out other than expected, and why; empty if it holds.
  package let failures: [Diagnostic]

  /// Whether it holds.
  package var isPassed: Bool { failures.isEmpty }
}
