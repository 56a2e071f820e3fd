// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// What the preview of a submission says.
extension Words {
  static let theFederation = LocalizedText(de: "den Verbund", en: "the federation")
  static let leavesTheHouse = LocalizedText(de: "Das verlässt das Haus", en: "What leaves the house")
  static let staysInTheHouse = LocalizedText(de: "Das bleibt im Haus", en: "What stays in the house")
  static let submittedTailored = LocalizedText(de: "mit Ihrer Anpassung", en: "with your tailoring")
  static let submittedOwn = LocalizedText(
    de: "allein nach den Regelpaketen", en: "by the rule packs alone")
  static let tailoredShort = LocalizedText(de: "Mit Anpassung", en: "With tailoring")
  static let ownShort = LocalizedText(de: "Ohne", en: "Without")
  static let firstSubmission = LocalizedText(
    de: "Dies ist die erste Abgabe", en: "This is the first submission")
  static let nothingChanged = LocalizedText(
    de: "Stufe und Ergebnisse sind gleich geblieben.", en: "Level and outcomes are the same.")

  static func submission(of commune: String, to federation: String) -> LocalizedText {
    LocalizedText(de: "Abgabe: \(commune) an \(federation)", en: "Submission: \(commune) to \(federation)")
  }

  static func submissionDays(_ asOf: String, taken: String) -> LocalizedText {
    LocalizedText(
      de: "Stichtag \(asOf), Bestandsaufnahme vom \(taken)", en: "As of \(asOf), snapshot of \(taken)")
  }

  static func submittedRules(_ rules: Int, packs: Int) -> LocalizedText {
    LocalizedText(
      de:
        "zu \(rules) Regeln aus \(packs) Regelpaketen: das Ergebnis, der Erfüllungsgrad, ob Daten oder eine Auskunft entschieden haben, und bei Regeln zu einzelnen Prüfobjekten deren Zahl, nie deren Namen",
      en:
        "on \(rules) rules of \(packs) rule packs: the outcome, the achievement, whether facts or a statement decided, and for rules on single subjects their number, never their names"
    )
  }

  static func withAndWithoutTailoring(_ isTailored: Bool) -> LocalizedText {
    isTailored
      ? LocalizedText(
        de: "das alles zweimal: mit Ihrer Anpassung und allein nach den Vorgaben der Regelpakete",
        en: "all of it twice: with your tailoring, and by the rule packs' own parameters alone")
      : LocalizedText(
        de: "das alles allein nach den Vorgaben der Regelpakete, denn Sie haben keine Anpassung",
        en: "all of it by the rule packs' own parameters, for you have no tailoring")
  }

  static let submittedDomains = LocalizedText(
    de: "je Handlungsfeld die Stufe:", en: "the level of each domain:")
  static let submittedTargets = LocalizedText(
    de: "die Ziele, die Sie sich gesetzt haben", en: "the targets that you set yourself")

  static func submittedSettings(waived: Int, dispensed: Int, deselected: Int) -> LocalizedText {
    LocalizedText(
      de:
        "bei welchen Regeln ein Risiko angenommen ist (\(waived)), welche entbehrlich sind (\(dispensed)) und welche Sie nicht anwenden (\(deselected)), ohne Begründung",
      en:
        "on which rules a risk is accepted (\(waived)), which are dispensable (\(dispensed)) and which you do not apply (\(deselected)), without reasons"
    )
  }

  static func submittedHistory(_ date: String) -> LocalizedText {
    LocalizedText(
      de:
        "was sich seit der Abgabe zum \(date) wodurch geändert hat: Stufen und Ergebnisse nach jeder Ursache, allein nach den Regelpaketen",
      en:
        "what has changed since the submission as of \(date), and why: levels and outcomes after each cause, by the rule packs alone"
    )
  }

  static let submittedProvenance = LocalizedText(
    de:
      "die Kennungen von Kommune und Verbund, die beiden Tage oben, die Fassung von Pegel sowie Fassungen und Prüfsummen dessen, was alle gemeinsam verwenden: Regelpakete, Bestandsschema, Reifegradmodell",
    en:
      "the ids of municipality and federation, the two days above, the version of Pegel, and versions and hashes of what all share: rule packs, inventory schema, maturity model"
  )

  static let staysFacts = LocalizedText(
    de: "alle Bestandsdaten: kein Gerät, kein Name, keine Adresse, kein Wert eines Feldes",
    en: "all facts: no device, no name, no address, no value of any field")
  static let staysTexts = LocalizedText(
    de: "alles, was Sie geschrieben haben: Begründungen, Bemerkungen, Titel von Dokumenten, Rollen",
    en: "all that you wrote: reasons, remarks, titles of documents, roles")
  static let staysFiles = LocalizedText(
    de: "Namen und Prüfsummen Ihrer Dateien", en: "names and hashes of your files")

  /// What of a part is withheld.
  static func withheld(_ kind: Withheld.Kind, _ fact: String?) -> LocalizedText {
    let fact = fact ?? ""
    return switch kind {
    case .rows:
      LocalizedText(
        de:
          "streng vertrauliche Zeilen in „\(fact)“: sichtbar ist nur, dass es sie gibt; die Tabelle zählt als unvollständig",
        en:
          "strictly confidential rows in \"\(fact)\": visible is only that there are some; the table counts as incomplete"
      )
    case .fields:
      LocalizedText(
        de: "streng vertrauliche Felder in „\(fact)“: sie zählen als nicht erfasst",
        en: "strictly confidential fields in \"\(fact)\": they count as not recorded")
    case .whole where fact.isEmpty:
      LocalizedText(
        de: "die ganze Bestandsaufnahme: sie ist streng vertraulich, nichts ist bewertet",
        en: "the snapshot as a whole: it is strictly confidential, and nothing is judged")
    case .whole:
      LocalizedText(
        de: "„\(fact)“ als Ganzes: streng vertraulich, zählt als nicht erfasst",
        en: "\"\(fact)\" as a whole: strictly confidential, counts as not recorded")
    case .answers:
      LocalizedText(
        de:
          "streng vertrauliche Antworten: die Fragen zählen als unbeantwortet, ebenso wie die, die niemand beantwortet hat",
        en:
          "strictly confidential answers: the questions count as not answered, like those that nobody answered"
      )
    }
  }

  static func mayBeOpen(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1 ? "dadurch kann 1 Regel offen sein" : "dadurch können \(count) Regeln offen sein",
      en: count == 1 ? "1 rule may be open for that" : "\(count) rules may be open for that")
  }

  static func openByWithheld(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1
        ? "1 Regel kann offen sein, weil Angaben streng vertraulich sind"
        : "\(count) Regeln können offen sein, weil Angaben streng vertraulich sind",
      en: count == 1
        ? "1 rule may be open because facts are strictly confidential"
        : "\(count) rules may be open because facts are strictly confidential")
  }

  static func changedSince(_ date: String) -> LocalizedText {
    LocalizedText(
      de: "Seit der Abgabe zum \(date) (mit Ihrer Anpassung)",
      en: "Since the submission as of \(date) (with your tailoring)")
  }

  static func newRules(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1 ? "1 Regel ist neu" : "\(count) Regeln sind neu",
      en: count == 1 ? "1 rule is new" : "\(count) rules are new")
  }

  static func goneRules(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: count == 1 ? "1 Regel ist weggefallen" : "\(count) Regeln sind weggefallen",
      en: count == 1 ? "1 rule is gone" : "\(count) rules are gone")
  }
}
