// SPDX-License-Identifier: EUPL-1.2

/// Everything that the examples of a pack say about it.
package struct PackTestResult: Sendable {
  /// How they came out.
  package let report: PackTestReport
  /// What they drive the rules to, if that was asked.
  package let coverage: CoverageReport?
  /// Which small mistakes they notice, if that was asked.
  package let mutants: MutantReport?

  /// Puts the parts together.
  package init(report: PackTestReport, coverage: CoverageReport? = nil, mutants: MutantReport? = nil) {
    self.report = report
    self.coverage = coverage
    self.mutants = mutants
  }

  /// Whether all examples hold, all rules and so many per cent of the conditions are driven, and so many per cent of the
  /// mutants are noticed and the others explained.
  package func isPassed(percent: Int) -> Bool {
    report.isPassed && (coverage?.isEnough(percent: percent) ?? true)
      && (mutants?.isEnough(percent: percent) ?? true)
  }
}
