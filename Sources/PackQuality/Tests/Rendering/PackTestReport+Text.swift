// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension PackTestResult {
  /// The results for people, one after the other.
  package func text(in language: Language, usesColour: Bool) -> String {
    [
      report.text(in: language, usesColour: usesColour), coverage?.text(in: language),
      mutants?.text(in: language, usesColour: usesColour),
    ].compactMap(\.self).joined()
  }
}

extension PackTestReport {
  /// The report for people: each example that does not hold with what came out and why, then a summary in one line.
  package func text(in language: Language, usesColour: Bool) -> String {
    let failed = cases.filter { !$0.isPassed }.map { test in
      heading(of: test)[language] + "\n"
        + test.failures.rendered(as: .terminal(usesColour: usesColour), in: language)
    }
    let rest =
      findings.isEmpty ? [] : [findings.rendered(as: .terminal(usesColour: usesColour), in: language)]
    return (failed + rest + [summary[language] + "\n"]).joined(separator: "\n")
  }

  private func heading(of test: PackTestCase) -> LocalizedText {
    LocalizedText(de: "\(test.rule): „\(test.name)“", en: "\(test.rule): \"\(test.name)\"")
  }

  private var summary: LocalizedText {
    let failedCount = cases.count - passedCount
    let name = "\(pack) \(version)"
    guard !isPassed else {
      return LocalizedText(
        de: "\(name): alle \(cases.count) Beispiele bestanden",
        en: "\(name): all \(cases.count) examples passed")
    }
    return LocalizedText(
      de:
        "\(name): \(passedCount) Beispiele bestanden, \(failedCount) nicht; weitere Befunde: \(findings.count)",
      en: "\(name): \(passedCount) examples passed, \(failedCount) failed; other findings: \(findings.count)")
  }
}
