// SPDX-License-Identifier: EUPL-1.2

import CEL
package import SourceText

/// What can be wrong between documents that are each right by themselves.
package enum GraphMessage: DiagnosticMessage {
  /// The codes, GRF001 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case unknownRule = "GRF001"
    case missingPack = "GRF002"
    case packVersion = "GRF003"
    case missingSchema = "GRF004"
    case schemaVersion = "GRF005"
    case requirementCycle = "GRF006"
    case weakerRequirement = "GRF007"
    case unknownDomain = "GRF008"
    case unknownPack = "GRF009"
    case unknownParameter = "GRF010"
    case looserParameter = "GRF011"
    case indispensableRule = "GRF012"
    case duplicatePack = "GRF013"
    case unknownLevel = "GRF014"
    case subjectsNotList = "GRF015"
    case scaleMismatch = "GRF016"
    case relatedWithinPack = "GRF017"
    case noQuestion = "GRF018"
    case conflictingFact = "GRF019"
    case duplicateSchema = "GRF020"
    case slowExpression = "GRF021"
    case missingReason = "GRF022"
    case answerTwice = "GRF023"
  }

  /// A reference to a rule that does not exist.
  case unknownRule(String, nearest: String?)
  /// A pack that another needs and that is not there.
  case missingPack(String, neededBy: String)
  /// A pack that is there in a version that is not good enough.
  case packVersion(String, found: String, needed: String)
  /// A schema that a pack is written against and that is not there.
  case missingSchema(String, nearest: String?)
  /// A schema that is there in a version that is not good enough.
  case schemaVersion(String, found: String, needed: String)
  /// Rules that require each other in a circle.
  case requirementCycle([String])
  /// A `muss` that requires a rule of lesser obligation.
  case weakerRequirement(rule: String, required: String, obligation: String)
  /// A chapter the pack does not define.
  case unknownDomain(String, nearest: String?)
  /// A pack that is not part of the workspace.
  case unknownPack(String, nearest: String?)
  /// A parameter the pack does not have.
  case unknownParameter(String, pack: String, nearest: String?)
  /// A parameter set in the direction that the pack does not allow.
  case looserParameter(String, value: String, standard: String)
  /// A dispensation from a rule that must not be dispensed with.
  case indispensableRule(String)
  /// Two packs with the same id.
  case duplicatePack(String)
  /// A level the model does not have.
  case unknownLevel(Int, highest: Int)
  /// Subjects that are not a list of records.
  case subjectsNotList(found: String)
  /// An answer that is not on the scale of the question.
  case scaleMismatch(answer: String, scale: String, allowed: [String])
  /// A relation to a rule of the same pack.
  case relatedWithinPack(String)
  /// An answer to a rule that asks nothing.
  case noQuestion(String)
  /// A fact with a name that expressions use for something else.
  case conflictingFact(String)
  /// Two schemas with the same id.
  case duplicateSchema(String)
  /// An expression that cannot be evaluated in blocks of rows, and why.
  case slowExpression(reason: LocalizedText)
  /// A question called not relevant without a reason.
  case missingReason(String)
  /// Two answers to one question, of which the later counts.
  case answerTwice(String)

  /// The code of the message.
  package var code: Code {
    switch self {
    case .unknownRule: .unknownRule
    case .missingPack: .missingPack
    case .packVersion: .packVersion
    case .missingSchema: .missingSchema
    case .schemaVersion: .schemaVersion
    case .requirementCycle: .requirementCycle
    case .weakerRequirement: .weakerRequirement
    case .unknownDomain: .unknownDomain
    case .unknownPack: .unknownPack
    case .unknownParameter: .unknownParameter
    case .looserParameter: .looserParameter
    case .indispensableRule: .indispensableRule
    case .duplicatePack: .duplicatePack
    case .unknownLevel: .unknownLevel
    case .subjectsNotList: .subjectsNotList
    case .scaleMismatch: .scaleMismatch
    case .relatedWithinPack: .relatedWithinPack
    case .noQuestion: .noQuestion
    case .conflictingFact: .conflictingFact
    case .duplicateSchema: .duplicateSchema
    case .slowExpression: .slowExpression
    case .missingReason: .missingReason
    case .answerTwice: .answerTwice
    }
  }

  /// A graph is linked whole or not at all, so all are errors but what is said for information, and two answers to one
  /// question.
  package var severity: Severity {
    switch self {
    case .slowExpression: .note
    case .answerTwice: .warning
    case .unknownRule, .missingPack, .packVersion, .missingSchema, .schemaVersion, .requirementCycle,
      .weakerRequirement, .unknownDomain, .unknownPack, .unknownParameter, .looserParameter,
      .indispensableRule,
      .duplicatePack, .unknownLevel, .subjectsNotList, .scaleMismatch, .relatedWithinPack, .noQuestion,
      .conflictingFact, .duplicateSchema, .missingReason:
      .error
    }
  }

  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .unknownRule(let rule, _):
      LocalizedText(de: "die Regel `\(rule)` gibt es nicht", en: "there is no rule `\(rule)`")
    case .missingPack(let pack, let neededBy):
      LocalizedText(
        de: "das Paket `\(neededBy)` braucht das Paket `\(pack)`, das fehlt",
        en: "the pack `\(neededBy)` needs the pack `\(pack)`, which is missing")
    case .packVersion(let pack, let found, let needed):
      LocalizedText(
        de: "das Paket `\(pack)` liegt in Fassung `\(found)` vor, gebraucht wird `\(needed)`",
        en: "the pack `\(pack)` is there in version `\(found)`, but `\(needed)` is needed")
    case .missingSchema(let schema, _):
      LocalizedText(
        de: "das Bestandsschema `\(schema)` fehlt", en: "the inventory schema `\(schema)` is missing")
    case .schemaVersion(let schema, let found, let needed):
      LocalizedText(
        de: "das Bestandsschema `\(schema)` liegt in Fassung `\(found)` vor, gebraucht wird `\(needed)`",
        en: "the inventory schema `\(schema)` is there in version `\(found)`, but `\(needed)` is needed")
    case .requirementCycle(let rules):
      LocalizedText(
        de: "diese Regeln setzen einander im Kreis voraus: \(arrows(rules))",
        en: "these rules require each other in a circle: \(arrows(rules))")
    case .weakerRequirement(let rule, let required, let obligation):
      LocalizedText(
        de: "`\(rule)` ist `muss`, setzt aber `\(required)` voraus, das nur `\(obligation)` ist",
        en: "`\(rule)` is `muss` but requires `\(required)`, which is only `\(obligation)`")
    case .unknownDomain(let domain, _):
      LocalizedText(de: "das Handlungsfeld `\(domain)` gibt es nicht", en: "there is no domain `\(domain)`")
    case .unknownPack(let pack, _):
      LocalizedText(de: "das Paket `\(pack)` gibt es hier nicht", en: "there is no pack `\(pack)` here")
    case .unknownParameter(let parameter, let pack, _):
      LocalizedText(
        de: "das Paket `\(pack)` hat keinen Parameter `\(parameter)`",
        en: "the pack `\(pack)` has no parameter `\(parameter)`")
    case .looserParameter(let parameter, let value, let standard):
      LocalizedText(
        de: "`\(value)` ist für `\(parameter)` weniger streng als die Vorgabe `\(standard)`",
        en: "`\(value)` is less strict for `\(parameter)` than the standard `\(standard)`")
    case .indispensableRule(let rule):
      LocalizedText(
        de: "die Regel `\(rule)` ist `muss` und darf nicht für entbehrlich erklärt werden",
        en: "the rule `\(rule)` is `muss` and must not be declared dispensable")
    case .duplicatePack(let pack):
      LocalizedText(
        de: "das Paket `\(pack)` ist zweimal angegeben", en: "the pack `\(pack)` is given twice")
    case .unknownLevel(let level, let highest):
      LocalizedText(
        de: "die Stufe \(level) gibt es nicht; die höchste ist \(highest)",
        en: "there is no level \(level); the highest is \(highest)")
    case .subjectsNotList(let found):
      LocalizedText(
        de: "`each` muss eine Liste von Objekten sein, ist aber `\(found)`",
        en: "`each` must be a list of objects, but is `\(found)`")
    case .scaleMismatch(let answer, let scale, _):
      LocalizedText(
        de: "die Antwort `\(answer)` gibt es auf der Skala `\(scale)` nicht",
        en: "there is no answer `\(answer)` on the scale `\(scale)`")
    case .relatedWithinPack(let rule):
      LocalizedText(
        de: "`relates` nennt `\(rule)` aus demselben Paket",
        en: "`relates` names `\(rule)` of the same pack")
    case .noQuestion(let rule):
      LocalizedText(
        de: "die Regel `\(rule)` stellt keine Frage", en: "the rule `\(rule)` asks no question")
    case .conflictingFact(let name):
      LocalizedText(
        de: "ein Bestand darf nicht `\(name)` heißen, weil Regeln diesen Namen anders verwenden",
        en: "no fact may be called `\(name)`, because rules use that name for something else")
    case .duplicateSchema(let schema):
      LocalizedText(
        de: "das Bestandsschema `\(schema)` ist zweimal angegeben",
        en: "the inventory schema `\(schema)` is given twice")
    case .slowExpression(let reason):
      LocalizedText(
        de: "der Ausdruck wird Zeile für Zeile ausgewertet: \(reason.de)",
        en: "the expression is evaluated row by row: \(reason.en)")
    case .missingReason(let rule):
      LocalizedText(
        de: "`nicht relevant` bei `\(rule)` steht ohne Begründung da",
        en: "`nicht relevant` for `\(rule)` stands without a reason")
    case .answerTwice(let rule):
      LocalizedText(
        de: "auf `\(rule)` gibt es zwei verschiedene Antworten; es gilt diese",
        en: "there are two different answers to `\(rule)`; this one counts")
    }
  }

  /// What to do about it.
  package var help: LocalizedText? {
    switch self {
    case .unknownRule(_, let nearest), .missingSchema(_, let nearest), .unknownDomain(_, let nearest),
      .unknownPack(_, let nearest), .unknownParameter(_, _, let nearest):
      nearest.map(suggestion)
    case .missingPack(let pack, _):
      LocalizedText(
        de: "Nehmen Sie `\(pack)` in `packs` von `pegel.yaml` auf",
        en: "add `\(pack)` to `packs` of `pegel.yaml`")
    case .packVersion, .schemaVersion:
      LocalizedText(
        de: "Holen Sie die passende Fassung beim Herausgeber",
        en: "get the right version from its publisher")
    case .requirementCycle:
      LocalizedText(
        de: "Lösen Sie den Kreis an einer Stelle auf", en: "break the circle at one place")
    case .weakerRequirement:
      LocalizedText(
        de: "Machen Sie die vorausgesetzte Regel ebenfalls zu `muss`, oder streichen Sie die Voraussetzung",
        en: "make the required rule `muss` as well, or drop the requirement")
    case .looserParameter:
      LocalizedText(
        de: "Setzen Sie einen strengeren Wert, oder lassen Sie die Vorgabe gelten",
        en: "set a stricter value, or keep the standard")
    case .indispensableRule:
      LocalizedText(
        de: "Beschreiben Sie das Risiko stattdessen als Ausnahme unter `waivers`",
        en: "describe the risk as a waiver under `waivers` instead")
    case .duplicatePack, .duplicateSchema:
      LocalizedText(de: "Streichen Sie eine der beiden Angaben", en: "drop one of the two")
    case .missingReason:
      LocalizedText(
        de: "Begründen Sie es in einem Satz unter `note`", en: "give the reason in a sentence under `note`")
    case .unknownLevel:
      LocalizedText(
        de: "Wählen Sie eine Stufe des Reifegradmodells", en: "choose a level of the maturity model")
    case .subjectsNotList:
      LocalizedText(
        de: "Schreiben Sie zum Beispiel `servers.filter(s, s.critical)`",
        en: "write for example `servers.filter(s, s.critical)`")
    case .scaleMismatch(_, _, let allowed):
      LocalizedText(
        de: "Möglich sind: \(list(allowed))", en: "possible answers: \(list(allowed))")
    case .relatedWithinPack:
      LocalizedText(
        de: "Verwenden Sie innerhalb eines Pakets `requires`", en: "use `requires` within a pack")
    case .noQuestion:
      LocalizedText(
        de: "Streichen Sie die Antwort; über diese Regel entscheiden die Bestandsdaten",
        en: "drop the answer; facts decide on this rule")
    case .conflictingFact:
      LocalizedText(de: "Wählen Sie einen anderen Namen", en: "choose another name")
    case .slowExpression: nil
    case .answerTwice:
      LocalizedText(
        de: "Streichen Sie die Antwort, die überholt ist", en: "drop the answer that is out of date")
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> GraphMessage {
    switch code {
    case .unknownRule: .unknownRule("BCK-30", nearest: "BCK-03")
    case .missingPack: .missingPack("isb-basis", neededBy: "wiba")
    case .packVersion: .packVersion("isb-basis", found: "2025.1.0", needed: "^2026.1.0")
    case .missingSchema: .missingSchema("komune", nearest: "kommune")
    case .schemaVersion: .schemaVersion("kommune", found: "1.0.0", needed: "2.0.0")
    case .requirementCycle: .requirementCycle(["BCK-01", "BCK-02", "BCK-01"])
    case .weakerRequirement: .weakerRequirement(rule: "BCK-02", required: "BCK-01", obligation: "sollte")
    case .unknownDomain: .unknownDomain("bakup", nearest: "backup")
    case .unknownPack: .unknownPack("isb-bassis", nearest: "isb-basis")
    case .unknownParameter:
      .unknownParameter("max_test_age", pack: "isb-basis", nearest: "max_restore_test_age")
    case .looserParameter: .looserParameter("max_restore_test_age", value: "730d", standard: "365d")
    case .indispensableRule: .indispensableRule("BCK-03")
    case .duplicatePack: .duplicatePack("isb-basis")
    case .unknownLevel: .unknownLevel(7, highest: 5)
    case .subjectsNotList: .subjectsNotList(found: "bool")
    case .scaleMismatch: .scaleMismatch(answer: "teilweise", scale: "ja-nein", allowed: ["ja", "nein"])
    case .relatedWithinPack: .relatedWithinPack("BCK-03")
    case .noQuestion: .noQuestion("BCK-03")
    case .conflictingFact: .conflictingFact("now")
    case .duplicateSchema: .duplicateSchema("kommune")
    case .slowExpression: .slowExpression(reason: BlockObstacle.record.text)
    case .missingReason: .missingReason("netze-18")
    case .answerTwice: .answerTwice("ORG-01")
    }
  }

  private func suggestion(_ name: String) -> LocalizedText {
    LocalizedText(de: "Meinten Sie `\(name)`?", en: "did you mean `\(name)`?")
  }

  private func arrows(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: " → ") }

  private func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}
