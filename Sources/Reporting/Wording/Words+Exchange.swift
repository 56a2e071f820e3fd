// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// Carriers of competence, duties, members, what is withheld, and the pages of members.
extension Words {
  static let exchange = LocalizedText(
    de: "Kompetenzträger und Bedarfe: Vorschläge", en: "Carriers of competence and needs: suggestions")
  static let exchangeExplained = LocalizedText(
    de: """
      Ein Bedarf ist ein Handlungsfeld unter dem eigenen Ziel eines Mitglieds. Vorgeschlagen wird, wer dort dieses Ziel gesichert \
      erreicht: zuerst so, dass möglichst viele Bedarfe gedeckt sind, dann mit erklärter Fachkenntnis. Es ist ein Vorschlag; \
      abgestimmt wird zwischen den Mitgliedern.
      """,
    en: """
      A need is a domain below a member's own target. Suggested is who reaches that target there for certain: first so that \
      as many needs as possible are covered, then with declared knowledge. It is a suggestion; members agree among themselves.
      """)
  static let noSupportDays = LocalizedText(
    de:
      "Das Reifegradmodell sagt nicht, wie viele Tage eine Unterstützung braucht. Deshalb gibt es keine Vorschläge.",
    en: "The maturity model does not say how many days support takes, so nothing is suggested.")
  static let noSuggestions = LocalizedText(
    de: "Zurzeit gibt es keinen Vorschlag.", en: "There is no suggestion at present.")

  static func supportDays(_ days: String) -> LocalizedText {
    LocalizedText(
      de: "Je Bedarf sind \(days) angesetzt.", en: "Each need is taken to need \(days).")
  }

  static let need = LocalizedText(de: "Bedarf", en: "Need")
  static let suggestion = LocalizedText(de: "Vorschlag", en: "Suggestion")
  static let because = LocalizedText(de: "Weil", en: "Because")
  static let alternatives = LocalizedText(de: "Sonst in Frage kämen", en: "Others that could")
  static let daysColumn = LocalizedText(de: "Personentage", en: "Person-days")
  static let openNeeds = LocalizedText(de: "Bedarfe ohne Vorschlag", en: "Needs without a suggestion")
  static let givers = LocalizedText(de: "Wer Personal abgeben würde", en: "Who would give staff")
  static let daysGiven = LocalizedText(de: "Tage im Jahr", en: "Days a year")
  static let daysSuggested = LocalizedText(de: "Davon vorgeschlagen", en: "Of these suggested")
  static let notOrdered = LocalizedText(
    de: "Bei gleich guten Zuordnungen entschied nicht in jedem Fall die Kennung.",
    en: "Among equally good assignments the id did not decide in every case.")

  static func fromLevelTo(_ level: Int, _ target: Int) -> LocalizedText {
    LocalizedText(de: "Stufe \(level), eigenes Ziel \(target)", en: "level \(level), own target \(target)")
  }

  static func carrierHas(_ level: Int, isSpecialist: Bool) -> LocalizedText {
    LocalizedText(
      de: "gesichert Stufe \(level)" + (isSpecialist ? ", erklärte Fachkenntnis" : ""),
      en: "guaranteed level \(level)" + (isSpecialist ? ", declared knowledge" : ""))
  }

  static func couldSupport(_ carrier: String, _ needer: String, _ domain: String) -> LocalizedText {
    LocalizedText(
      de: "\(carrier) könnte \(needer) unterstützen: \(domain)",
      en: "\(carrier) could support \(needer): \(domain)")
  }

  // MARK: - Duties

  static let duties = LocalizedText(
    de: "Pflichten der Gremien und des Verbunds", en: "Duties of boards and federation")
  static let noDuties = LocalizedText(
    de: "Der Verbund hat keine eigene Bestandsaufnahme vorgelegt.",
    en: "The federation has no snapshot of its own.")

  static func dutiesTaken(_ day: String) -> LocalizedText {
    LocalizedText(
      de:
        "Einmal beurteilt, nach der Bestandsaufnahme des Verbunds vom \(day). Sie zählen für kein Mitglied.",
      en: "Judged once, from the federation's snapshot of \(day). They count for no member.")
  }

  // MARK: - Members

  static let membersPart = LocalizedText(
    de: "Mitglieder, Abgaben und was fehlt", en: "Members, submissions and what is missing")
  static let joinedOn = LocalizedText(de: "Mitglied seit", en: "Member since")
  static let leftOn = LocalizedText(de: "Ausgetreten am", en: "Left on")
  static let submissionState = LocalizedText(de: "Abgabe", en: "Submission")
  static let isNew = LocalizedText(de: "neu in diesem Jahr", en: "new this year")

  static func unnamedCount(_ count: Int, submitted: Int) -> LocalizedText {
    LocalizedText(
      de: "Dazu \(othersUnnamed(count).de), davon \(submitted) mit Abgabe.",
      en: "Besides \(othersUnnamed(count).en), \(submitted) of them with a submission.")
  }

  static let missingExplained = LocalizedText(
    de:
      "Von einem Mitglied ohne Abgabe ist nichts bekannt: Alles von der niedrigsten bis zur höchsten Stufe ist möglich.",
    en:
      "Nothing is known of a member without a submission: everything from the lowest to the highest level is possible."
  )
  static let withheld = LocalizedText(de: "Zurückgehalten", en: "Withheld")
  static let withheldExplained = LocalizedText(
    de:
      "Streng Vertrauliches verlässt die Kommune nicht. Es gilt hier als nicht erfasst und kann diese Regeln offenlassen.",
    en:
      "What is strictly confidential does not leave the municipality. It counts as not recorded and may leave these rules open."
  )
  static let nothingWithheld = LocalizedText(
    de: "Kein genanntes Mitglied hält etwas zurück.", en: "No named member holds anything back.")
  static let rulesLeftOpen = LocalizedText(
    de: "Regeln, die es offenlassen kann", en: "Rules it may leave open")

  static func othersWithhold(_ count: Int) -> LocalizedText {
    LocalizedText(
      de: "\(othersUnnamed(count).de) mit zurückgehaltenen Angaben.",
      en: "\(othersUnnamed(count).en) with facts held back.")
  }

  static let inManifest = LocalizedText(
    de:
      "Die Abgaben und alle übrigen Dateien dieses Laufs stehen mit ihren Prüfsummen in seinem Verzeichnis.",
    en: "The submissions and all other files of this run are in its manifest with their digests.")
  static let federation = LocalizedText(de: "Verbund", en: "Federation")

  // MARK: - Pages of members

  static func memberTitle(_ member: String) -> LocalizedText {
    LocalizedText(de: "Zum Mitnehmen: \(member) im Verbund", en: "To take home: \(member) in the federation")
  }

  static let ownPosition = LocalizedText(de: "Der eigene Stand", en: "Your own position")
  static let ownLevels = LocalizedText(de: "Eigene Stufe", en: "Own level")
  static let commonLevels = LocalizedText(de: "Verglichene Regeln", en: "Compared rules")

  static func ownWhole(_ bounds: String) -> LocalizedText {
    LocalizedText(
      de: "Mit allen Regeln und der eigenen Anpassung: \(bounds).",
      en: "With all rules and your own tailoring: \(bounds).")
  }

  static func commonWhole(_ bounds: String) -> LocalizedText {
    LocalizedText(
      de: "Auf den verglichenen Regeln und ohne Anpassung: \(bounds).",
      en: "On the compared rules and without tailoring: \(bounds).")
  }

  static let isNamed = LocalizedText(
    de: "Der Bericht für die Gremien nennt Sie mit Namen, weil Sie eingewilligt haben.",
    en: "The boards' report names you, because you consented.")
  static let isUnnamed = LocalizedText(
    de: "Der Bericht für die Gremien nennt Sie nicht. Diese Seite ist nur für Sie.",
    en: "The boards' report does not name you. This page is for you only.")
  static let offersAndNeeds = LocalizedText(
    de: "Angebote und Bedarfe: Vorschläge", en: "Offers and needs: suggestions")
  static let noExchange = LocalizedText(
    de: "Am Austausch von Personal nehmen Sie nicht teil.",
    en: "You do not take part in the exchange of staff.")
  static let needs = LocalizedText(de: "Was Sie brauchen könnten", en: "What you could need")
  static let offers = LocalizedText(de: "Was Sie anbieten könnten", en: "What you could offer")
  static let gives = LocalizedText(
    de: "Wen Sie nach dem Vorschlag unterstützen würden", en: "Whom you would support, as suggested")
  static let noNeeds = LocalizedText(
    de: "Kein Handlungsfeld liegt unter einem eigenen Ziel.", en: "No domain is below a target of your own.")
  static let noOffers = LocalizedText(de: "Zurzeit kein Angebot.", en: "No offer at present.")
  static let knowledge = LocalizedText(de: "Erklärte Fachkenntnis", en: "Declared knowledge")
  static let measuresToJoin = LocalizedText(
    de: "Gemeinsame Maßnahmen, an denen Sie sich beteiligen könnten: Vorschläge",
    en: "Joint measures you could join: suggestions")
  static let noMeasuresToJoin = LocalizedText(
    de: "Keine der gemeinsamen Maßnahmen schließt eine Ihrer Lücken.",
    en: "None of the joint measures closes a gap of yours.")
  static let ownPossibleGaps = LocalizedText(
    de: "Mögliche oder akzeptierte Lücken", en: "Possible or accepted gaps")
  static let takesPart = LocalizedText(de: "Beteiligt", en: "Takes part")
  static let wouldPay = LocalizedText(de: "Ihre Kosten", en: "Your cost")
  static let gapsOfOthersToo = LocalizedText(
    de: "Ihre sicheren Lücken, die auch andere haben", en: "Your certain gaps that others have too")
  static let noneShared = LocalizedText(
    de: "Keine Ihrer sicheren Lücken hat ein anderes Mitglied.",
    en: "No other member has any of your certain gaps.")

  static func ownWithheld(_ rules: Int) -> LocalizedText {
    LocalizedText(
      de: "Zurückgehaltene Angaben können \(Words.rules(rules).de) offenlassen.",
      en: "Facts held back may leave \(Words.rules(rules).en) open.")
  }
}

extension OpenNeed.Reason {
  /// Why there is no suggestion.
  var text: LocalizedText {
    switch self {
    case .nobody:
      LocalizedText(
        de: "Niemand, der teilnimmt, ist dort weit genug.", en: "Nobody who takes part is far enough there.")
    case .noDays:
      LocalizedText(
        de: "Wer weit genug ist, hat keine Tage mehr frei.", en: "Those who are far enough have no days left."
      )
    }
  }
}

extension FederationMember.Status {
  /// How the member stands to the evaluation.
  var text: LocalizedText {
    switch self {
    case .submitted: LocalizedText(de: "liegt vor", en: "handed in")
    case .missing: LocalizedText(de: "fehlt", en: "missing")
    case .left: LocalizedText(de: "nicht mehr Mitglied", en: "no longer a member")
    }
  }
}
