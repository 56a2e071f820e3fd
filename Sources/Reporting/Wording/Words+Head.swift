// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// Title, classification and the first page.
extension Words {
  static func title(_ commune: String) -> LocalizedText {
    LocalizedText(
      de: "Stand der Informationssicherheit: \(commune)", en: "State of information security: \(commune)")
  }

  static let classification = LocalizedText(de: "Einstufung", en: "Classification")
  static let asOf = LocalizedText(de: "Stichtag", en: "As of")
  static let snapshot = LocalizedText(de: "Bestandsaufnahme", en: "Snapshot")

  static func taken(_ date: String, age: Int) -> LocalizedText {
    LocalizedText(
      de: "Bestandsaufnahme vom \(date), am Stichtag \(days(age).de) alt",
      en: "snapshot of \(date), \(days(age).en) old on that day")
  }

  static let atAGlance = LocalizedText(de: "Auf einen Blick", en: "At a glance")

  static func whole(_ bounds: String) -> LocalizedText {
    LocalizedText(de: "Reifegrad: \(bounds).", en: "Maturity: \(bounds).")
  }

  static let wholeNotAssessable = LocalizedText(
    de: "Der Reifegrad ist nicht bewertbar, weil keine Regel anwendbar ist, die Stufen bildet.",
    en: "Maturity is not assessable because no rule that builds levels applies.")
  static let withoutModel = LocalizedText(
    de: "Ohne Reifegradmodell gibt es keine Stufen. Der Bericht zeigt Ergebnisse und Lücken.",
    en: "Without a maturity model there are no levels. The report shows verdicts and gaps.")
  static let boundsExplained = LocalizedText(
    de:
      "Gesichert ist, was auch im ungünstigsten Fall gilt; möglich ist, was gilt, wenn alle offenen Angaben günstig ausfallen.",
    en: "Guaranteed holds even in the worst case; possible holds if everything still open turns out well.")

  static func weakest(_ domains: String) -> LocalizedText {
    LocalizedText(
      de: "Die Stufe des Ganzen ist die des niedrigsten Handlungsfelds. Am niedrigsten: \(domains).",
      en: "The level of the whole is that of its lowest domain. Lowest: \(domains).")
  }

  static func targetReached(_ level: String) -> LocalizedText {
    LocalizedText(
      de: "Das eigene Ziel, Stufe \(level), ist erreicht.", en: "Your own target, level \(level), is reached."
    )
  }

  static func targetPossible(_ level: String, _ domains: String) -> LocalizedText {
    LocalizedText(
      de:
        "Das eigene Ziel, Stufe \(level), ist noch nicht gesichert, weil in diesen Handlungsfeldern Angaben fehlen: \(domains).",
      en:
        "Your own target, level \(level), is not guaranteed yet, because facts are missing in these domains: \(domains)."
    )
  }

  static func targetNotYet(_ level: String, _ domains: String) -> LocalizedText {
    LocalizedText(
      de:
        "Das eigene Ziel, Stufe \(level), ist noch nicht erreicht, weil diese Handlungsfelder noch darunter liegen: \(domains).",
      en:
        "Your own target, level \(level), is not reached yet, because these domains are still below it: \(domains)."
    )
  }

  static let wholeWithoutTarget = LocalizedText(
    de: "Ein eigenes Ziel für das Ganze ist nicht gesetzt; das steht der Kommune frei.",
    en: "No target for the whole is set; that is up to the municipality.")

  static func domainTargetsReached(_ domains: String) -> LocalizedText {
    LocalizedText(
      de: "Eigene Ziele einzelner Handlungsfelder, erreicht: \(domains).",
      en: "Targets of single domains, reached: \(domains).")
  }

  static func domainTargetsNotYet(_ domains: String) -> LocalizedText {
    LocalizedText(
      de: "Eigene Ziele einzelner Handlungsfelder, noch nicht gesichert: \(domains).",
      en: "Targets of single domains, not guaranteed yet: \(domains).")
  }

  static func domainTarget(_ domain: String, _ target: String, _ level: String) -> LocalizedText {
    LocalizedText(
      de: "\(domain) (Ziel \(target), Stufe \(level))", en: "\(domain) (target \(target), level \(level))")
  }

  static let toDecide = LocalizedText(de: "Was zu entscheiden ist", en: "What to decide")

  static func waiverOver(_ gap: String, _ date: String) -> LocalizedText {
    LocalizedText(
      de: "Die Ausnahme für \(gap) ist am \(date) abgelaufen: Lücke schließen oder neu entscheiden.",
      en: "The waiver for \(gap) ended on \(date): close the gap or decide anew.")
  }

  static func waiverEnding(_ gap: String, _ date: String) -> LocalizedText {
    LocalizedText(
      de: "Die Ausnahme für \(gap) endet am \(date): bis dahin schließen oder neu entscheiden.",
      en: "The waiver for \(gap) ends on \(date): close the gap by then or decide anew.")
  }

  static func waiverNotNeeded(_ gap: String) -> LocalizedText {
    LocalizedText(
      de: "Die Ausnahme für \(gap) ist nicht mehr nötig und kann entfallen.",
      en: "The waiver for \(gap) is no longer needed and can be dropped.")
  }

  static func openRules(_ part: String) -> LocalizedText {
    LocalizedText(
      de: "Bewertete Regeln der Stufen, die noch nicht zu entscheiden sind: \(part).",
      en: "Judged rules of the levels that cannot be decided yet: \(part).")
  }

  static func dispensed(_ count: Int, without bounds: String) -> LocalizedText {
    LocalizedText(
      de: "\(rules(count).de) für entbehrlich erklärt; würde mitgezählt, wäre der Reifegrad: \(bounds).",
      en: "\(rules(count).en) declared dispensable; if counted, maturity would be: \(bounds).")
  }

  static func acceptedRisks(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1 ? "1 Lücke ist ein akzeptiertes Risiko." : "\(count) Lücken sind akzeptierte Risiken.",
      en: count == 1 ? "1 gap is an accepted risk." : "\(count) gaps are accepted risks.")
  }

  static let nextSteps = LocalizedText(de: "Was als Nächstes zu tun ist", en: "What to do next")
  static let noSteps = LocalizedText(
    de: "Zurzeit ist nichts offen, was eine Regel verlangt.",
    en: "At present nothing is open that a rule requires.")
  static let quickWin = LocalizedText(de: "mit wenig Aufwand", en: "with little effort")
  static let answerNext = LocalizedText(de: "Zu klären", en: "To find out")
}

extension Classification {
  /// The name in both languages.
  var name: LocalizedText {
    switch self {
    case .open: LocalizedText(de: "offen", en: "open")
    case .internal: LocalizedText(de: "intern", en: "internal")
    case .confidential: LocalizedText(de: "vertraulich", en: "confidential")
    case .strictlyConfidential: LocalizedText(de: "streng vertraulich", en: "strictly confidential")
    }
  }
}
