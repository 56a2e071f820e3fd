// SPDX-License-Identifier: EUPL-1.2

import RuleGraphs
package import SourceText

extension CoverageReport {
  /// The report for people: the two shares in one line, then whatever is not driven, with its place.
  package func text(in language: Language) -> String {
    let gaps = rules.flatMap { rule in
      rule.gaps(in: language)
        + rule.conditions.filter { !$0.isDriven }.map { $0.gap(of: rule.rule, in: language) }
    }
    return ([summary[language]] + gaps.map { "  " + $0 }).map { $0 + "\n" }.joined()
  }

  private var summary: LocalizedText {
    let name = "\(pack) \(version)"
    return LocalizedText(
      de:
        "\(name): die Beispiele führen \(ruleShare.text.de) Regeln und \(conditionShare.text.de) Bedingungen zu beiden Ergebnissen",
      en:
        "\(name): the examples bring \(ruleShare.text.en) rules and \(conditionShare.text.en) conditions to both outcomes"
    )
  }
}

extension RuleCoverage {
  fileprivate func gaps(in language: Language) -> [String] {
    let missing = [
      hasPassed ? nil : LocalizedText(de: "nie erfüllt", en: "never achieved"),
      hasFailed ? nil : LocalizedText(de: "nie verfehlt", en: "never missed"),
    ]
    return missing.compactMap(\.self).map { "\(location.place): \(rule): \($0[language])" }
  }
}

extension ConditionCoverage {
  fileprivate func gap(of rule: String, in language: Language) -> String {
    "\(location.place): \(rule), \(part.rawValue): `\(text)` \(missing[language])"
  }

  private var missing: LocalizedText {
    switch (wasTrue, wasFalse) {
    case (false, false): LocalizedText(de: "wird nie entschieden", en: "is never decided")
    case (true, _): LocalizedText(de: "ist nie falsch", en: "is never false")
    case (false, true): LocalizedText(de: "ist nie wahr", en: "is never true")
    }
  }
}

extension SourceLocation {
  /// The place as `FILE:LINE`.
  var place: String { "\(file.name):\(position.line)" }
}
