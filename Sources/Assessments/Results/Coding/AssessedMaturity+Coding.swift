// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension JSONCodec where Value == AssessedMaturity {
  static let maturity = JSONCodec.record("Maturity", de: "die Reifegrade", en: "the maturity levels") {
    keys in
    keys.optional("overall", \.overall, .levelBounds, doc("Stufe des Ganzen", "level of the whole"))
    keys.optional(
      "overall_without_dispensations", \.overallWithoutDispensations, .levelBounds,
      doc("Stufe des Ganzen ohne Entbehrlichkeiten", "level of the whole without dispensations"))
    keys.optional("target", \.target, .int, doc("Ziel", "target"))
    keys.field(
      "domains", \.domains, JSONCodec<AssessedDomain>.domain.list(), doc("Handlungsfelder", "domains"))
    keys.optional("cutback", \.cutback, .cutback, doc("gekappter Mittelwert", "cut-back mean"))
    keys.optional(
      "method", \.method, .score,
      doc("Ergebnis des Verfahrens, das keine Stufen bildet", "result of the method that makes no levels"))
    keys.field("counts", \.counts, .scoredCounts, doc("gezählte Regeln", "counted rules"))
    keys.optional("plan", \.plan, .plan, doc("günstigster Weg zu den Zielen", "cheapest way to the targets"))
    keys.field(
      "weakest_domains", \.weakestDomains, JSONCodec<String>.string.list(),
      doc("schwächste Felder", "weakest domains"))
  }
}

extension JSONCodec where Value == LevelBounds {
  static let levelBounds = JSONCodec.record(
    "LevelBounds", de: "eine Stufe mit Grenzen", en: "a level with bounds"
  ) { keys in
    keys.field("low", \.low, .count, doc("gesichert", "guaranteed"))
    keys.field("high", \.high, .count, doc("möglich", "possible"))
  }
}

extension JSONCodec where Value == AssessedDomain {
  static let domain = JSONCodec.record("Domain", de: "ein Handlungsfeld", en: "a domain") { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("title", \.title, .localized, doc("Titel", "title"))
    keys.optional("level", \.level, .levelBounds, doc("Stufe", "level"))
    keys.optional(
      "level_without_dispensations", \.levelWithoutDispensations, .levelBounds,
      doc("Stufe ohne Entbehrlichkeiten", "level without dispensations"))
    keys.optional("target", \.target, .int, doc("Ziel", "target"))
    keys.field(
      "blockers", \.blockers, JSONCodec<String>.string.list(),
      doc("was die nächste Stufe aufhält", "what blocks the next level"))
    keys.field("counts", \.counts, .scoredCounts, doc("gezählte Regeln", "counted rules"))
  }
}

extension JSONCodec where Value == CutbackMean {
  static let cutback = JSONCodec.record("CutbackMean", de: "der gekappte Mittelwert", en: "the cut-back mean")
  { keys in
    keys.field("low", \.low, .rational, doc("mindestens", "at least"))
    keys.field("high", \.high, .rational, doc("höchstens", "at most"))
    keys.field("maximum", \.maximum, .rational, doc("größter Wert", "greatest value"))
  }
}

extension JSONCodec where Value == ScoredCounts {
  static let scoredCounts = JSONCodec.record("Counts", de: "Zahlen", en: "counts") { keys in
    keys.field("outcomes", \.outcomes, .outcomeCounts, doc("Regeln nach Ergebnis", "rules by outcome"))
    keys.field("decided", \.decided, .count, doc("aus Daten entschieden", "decided from facts"))
    keys.field("attested", \.attested, .count, doc("von einer Person angegeben", "attested by a person"))
    keys.field("dispensed", \.dispensed, .count, doc("entbehrlich", "dispensed"))
  }
}

extension JSONCodec where Value == OutcomeCounts {
  static let outcomeCounts = JSONCodec.record(
    "OutcomeCounts", de: "Regeln nach Ergebnis", en: "rules by outcome"
  ) { keys in
    for outcome in Outcome.allCases {
      keys.field(outcome.rawValue, \.[outcome], .count, outcome.meaning)
    }
  }
}
