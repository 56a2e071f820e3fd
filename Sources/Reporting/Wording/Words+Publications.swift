// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// What the rules say about the criteria of publications.
extension Words {
  static let criteriaByPublication = LocalizedText(
    de: "Nach Veröffentlichungen", en: "By publication")
  static let criteriaExplained = LocalizedText(
    de:
      "Ein Kriterium steht hier so da, wie die Regeln ausgehen, die sich darauf beziehen: nicht erfüllt, sobald eine nicht erfüllt ist. Eine Regel kann strenger oder enger sein als das Kriterium. Ratschläge zählen nicht.",
    en:
      "A criterion stands here as the rules that refer to it turn out: not achieved as soon as one is not. A rule may be stricter or narrower than the criterion. Advice does not count."
  )
  static let criterion = LocalizedText(de: "Kriterium", en: "Criterion")
  static let rulesOfCriterion = LocalizedText(
    de: "Regeln, die sich darauf beziehen", en: "Rules that refer to it")

  static func criteriaCounted(_ total: Int, _ parts: String) -> LocalizedText {
    LocalizedText(
      de: total == 1 ? "1 Kriterium: \(parts)." : "\(total) Kriterien: \(parts).",
      en: total == 1 ? "1 criterion: \(parts)." : "\(total) criteria: \(parts).")
  }
}
