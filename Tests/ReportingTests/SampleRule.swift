// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

@testable import Assessments

extension LocalizedText {
  /// A text that says in which language it is.
  static func both(_ text: String) -> LocalizedText {
    LocalizedText(de: text + " (deutsch)", en: text + " (englisch)")
  }
}

extension CivilDate {
  /// A day that exists.
  static func on(_ text: String) -> CivilDate { CivilDate(iso: text.utf8) ?? CivilDate(daysSinceEpoch: 0) }
}

/// Makes rules with verdicts; what a test does not care about has a default.
enum Sample {
  static func rule(
    _ id: String, pack: String = "isb-basis", domain: String = "backup", _ outcome: Outcome,
    title: LocalizedText? = nil, missing: LocalizedText? = nil, level: Int? = 1,
    edit: (inout AssessedRule) -> Void = { _ in }
  ) -> AssessedRule {
    var rule = AssessedRule()
    rule.name = pack + "/" + id
    rule.pack = pack
    rule.id = id
    rule.domain = domain
    rule.level = level
    rule.effort = 2
    rule.texts.title = title ?? LocalizedText(de: "Anforderung \(id)", en: "Requirement \(id)")
    rule.texts.missing = missing
    rule.verdict = verdict(outcome)
    edit(&rule)
    return rule
  }

  static func verdict(_ outcome: Outcome) -> AssessedVerdict {
    var verdict = AssessedVerdict()
    verdict.outcome = outcome
    switch outcome {
    case .pass: (verdict.achievement, verdict.basis, verdict.counts) = (.full, .decided, .yes)
    case .fail: (verdict.achievement, verdict.basis, verdict.counts) = (Achievement.none, .decided, .no)
    case .unknown, .error: (verdict.achievement, verdict.counts) = (.open, .open)
    case .notapplicable: verdict.exclusion = Exclusion(kind: .noSubjects)
    case .notchecked: verdict.exclusion = Exclusion(kind: .skipped)
    case .notselected: verdict.exclusion = Exclusion(kind: .deselected, reason: "Kein eigener Betrieb")
    }
    if !outcomeIsJudged(outcome) { verdict.counts = .excluded }
    return verdict
  }

  private static func outcomeIsJudged(_ outcome: Outcome) -> Bool {
    [.pass, .fail, .unknown, .error].contains(outcome)
  }

  static func gap(
    _ rule: AssessedRule, _ certainty: Gap.Certainty, isWaived: Bool = false, isQuickWin: Bool = false
  ) -> AssessedGap {
    var gap = AssessedGap()
    gap.rule = rule.name
    gap.certainty = certainty
    gap.isWaived = isWaived
    gap.isAdvice = rule.isAdvice
    gap.isQuickWin = isQuickWin
    return gap
  }

  static func pack(_ id: String, title: LocalizedText, buildsLevels: Bool) -> AssessedPack {
    var pack = AssessedPack()
    (pack.id, pack.version, pack.title, pack.publisher) = (id, "2026.1.0", title, "ISB-Board")
    pack.buildsLevels = buildsLevels
    pack.sha256 = String(repeating: "0f", count: 32)
    return pack
  }
}
