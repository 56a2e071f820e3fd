// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension YearComparison: JSONRecord {}
extension ComparedResult: JSONRecord {}
extension RuleTitle: JSONRecord {}
extension ChangeSplit: JSONRecord {}
extension ChangeShare: JSONRecord {
  init() { self.init(causes: []) }
}
extension LevelChange: JSONRecord {}
extension DomainChange: JSONRecord {}
extension CountChange: JSONRecord {}
extension OutcomeChange: JSONRecord {}
extension RuleChange: JSONRecord {}
extension AssessedHistory: JSONRecord {}
extension HistoryPoint: JSONRecord {}

extension JSONCodec where Value == YearComparison {
  /// A comparison.
  package static let yearComparison = JSONCodec.record(
    "Comparison", de: "ein Vergleich zweier Ergebnisse", en: "a comparison of two results"
  ) { keys in
    keys.field("commune", \.commune, .string, doc("Kennung der Kommune", "id of the municipality"))
    keys.field("commune_name", \.communeName, .string, doc("Name der Kommune", "name of the municipality"))
    keys.field("old", \.old, .comparedResult, doc("das frühere Ergebnis", "the earlier result"))
    keys.field("new", \.new, .comparedResult, doc("das spätere Ergebnis", "the later result"))
    keys.field("change", \.split, .changeSplit, doc("was anders ist und warum", "what differs and why"))
    keys.field(
      "domains", \.domains, JSONCodec<DomainTitle>.domainTitle.list(),
      doc("Titel der Handlungsfelder", "titles of the domains"))
    keys.field(
      "rules", \.rules, JSONCodec<RuleTitle>.ruleTitle.list(),
      doc("Titel der genannten Regeln", "titles of the rules that are named"))
  }
}

extension YearComparison {
  /// The word after `kind` in the file.
  package static let kind = "Comparison"
}

extension JSONCodec where Value == YearComparison {
  /// The file that `pegel compare` writes.
  package static let storedComparison = yearComparison.stored(
    "StoredComparison", as: YearComparison.kind, under: "comparison",
    doc("ein gespeicherter Vergleich", "a stored comparison"), holding: doc("der Vergleich", "the comparison")
  )
}

extension JSONCodec where Value == ComparedResult {
  static let comparedResult = JSONCodec.record(
    "ComparedResult", de: "eines von zwei Ergebnissen", en: "one of two results"
  ) { keys in
    keys.field("as_of", \.asOf, .date, doc("Stichtag", "day of the assessment"))
    keys.field("taken", \.taken, .date, doc("Tag der Bestandsaufnahme", "day of the snapshot"))
    keys.optional(
      "classification", \.classification, unless: .confidential, .word,
      doc("Vertraulichkeit, wenn höher als vertraulich", "confidentiality, if higher than vertraulich"))
    keys.field("schema", \.schema, .string, doc("Bestandsschema", "inventory schema"))
    keys.field("packs", \.packs, JSONCodec<String>.string.list(), doc("Regelpakete", "rule packs"))
    keys.optional("model", \.model, .string, doc("Reifegradmodell", "maturity model"))
    keys.field(
      "is_tailored", \.isTailored, .bool, doc("ob es eine Anpassung gab", "whether there was a tailoring"))
  }
}

extension JSONCodec where Value == RuleTitle {
  static let ruleTitle = JSONCodec.record("RuleTitle", de: "der Titel einer Regel", en: "the title of a rule")
  {
    keys in
    keys.field("name", \.name, .string, doc("voller Name", "full name"))
    keys.field("title", \.title, .localized, doc("Titel", "title"))
  }
}

extension JSONCodec where Value == ChangeSplit {
  /// A change, split by cause.
  package static let changeSplit = JSONCodec.record(
    "ChangeSplit", de: "eine Änderung, nach Ursachen zerlegt", en: "a change, split by cause"
  ) { keys in
    keys.field(
      "steps", \.steps, JSONCodec<ChangeCause>.word.list().list(),
      doc(
        "beteiligte Ursachen; mehrere zusammen lassen sich nicht trennen",
        "causes that took part; several together cannot be told apart"))
    keys.field("overall", \.overall, .levelChange, doc("Stufe des Ganzen", "level of the whole"))
    keys.field(
      "domains", \.domains, JSONCodec<DomainChange>.domainChange.list(), doc("Handlungsfelder", "domains"))
    keys.field(
      "achieved", \.achieved, .countChange, doc("gesichert erfüllte Regeln", "rules achieved for certain"))
    keys.field("accepted", \.accepted, .countChange, doc("akzeptierte Risiken", "accepted risks"))
    keys.field(
      "outcomes", \.outcomes, JSONCodec<OutcomeChange>.outcomeChange.list(),
      doc("Regeln nach Ergebnis", "rules by outcome"))
    keys.field(
      "rules", \.rules, JSONCodec<RuleChange>.ruleChange.list(), doc("geänderte Regeln", "rules that differ"))
  }
}

extension JSONCodec where Value == ChangeShare {
  static let changeShare = JSONCodec.record(
    "ChangeShare", de: "ein Teil einer Änderung", en: "a part of a change"
  ) { keys in
    keys.field("causes", \.causes, JSONCodec<ChangeCause>.word.list(), doc("Ursachen", "causes"))
    keys.optional(
      "joint", \.isJoint, unless: false, .bool,
      doc("ob sie gemeinsam wirken", "whether they act together"))
    keys.field("amount", \.amount, .int, doc("Betrag", "amount"))
    keys.optional(
      "rules", \.rules, unless: [], JSONCodec<String>.string.list(),
      doc("Regeln, durch die es dazu kam", "rules by which it came about"))
  }
}

extension JSONCodec where Value == LevelChange {
  static let levelChange = JSONCodec.record(
    "LevelChange", de: "die Änderung einer Stufe", en: "the change of a level"
  ) { keys in
    keys.optional("before", \.before, .levelBounds, doc("vorher", "before"))
    keys.optional("after", \.after, .levelBounds, doc("danach", "after"))
    keys.field(
      "guaranteed", \.guaranteed, JSONCodec<ChangeShare>.changeShare.list(),
      doc("Teile der gesicherten Stufe", "parts of the guaranteed level"))
    keys.field(
      "possible", \.possible, JSONCodec<ChangeShare>.changeShare.list(),
      doc("Teile der möglichen Stufe", "parts of the possible level"))
    keys.optional(
      "assessability", \.assessability, .changeShare,
      doc("warum nur auf einer Seite bewertbar", "why it can be assessed on one side only"))
  }
}

extension JSONCodec where Value == DomainChange {
  static let domainChange = JSONCodec.record(
    "DomainChange", de: "die Änderung eines Handlungsfelds", en: "the change of a domain"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("level", \.level, .levelChange, doc("Stufe", "level"))
  }
}

extension JSONCodec where Value == CountChange {
  static let countChange = JSONCodec.record(
    "CountChange", de: "die Änderung einer Anzahl", en: "the change of a number"
  ) { keys in
    keys.field("before", \.before, .count, doc("vorher", "before"))
    keys.field("after", \.after, .count, doc("danach", "after"))
    keys.field("shares", \.shares, JSONCodec<ChangeShare>.changeShare.list(), doc("Teile", "parts"))
  }
}

extension JSONCodec where Value == OutcomeChange {
  static let outcomeChange = JSONCodec.record(
    "OutcomeChange", de: "die Änderung der Regeln mit einem Ergebnis",
    en: "the change of the rules with one outcome"
  ) { keys in
    keys.field("outcome", \.outcome, .word, doc("Ergebnis", "outcome"))
    keys.field("count", \.count, .countChange, doc("Anzahl", "number"))
  }
}

extension JSONCodec where Value == RuleChange {
  static let ruleChange = JSONCodec.record(
    "RuleChange", de: "die Änderung einer Regel", en: "the change of a rule"
  ) { keys in
    keys.field("name", \.name, .string, doc("voller Name", "full name"))
    keys.optional("before", \.before, .crossRule, doc("vorher; fehlt, wenn sie nicht galt", "before"))
    keys.optional("after", \.after, .crossRule, doc("danach; fehlt, wenn sie nicht mehr gilt", "after"))
    keys.field("causes", \.causes, JSONCodec<ChangeCause>.word.list(), doc("Ursachen", "causes"))
    keys.optional(
      "joint", \.isJoint, unless: false, .bool, doc("ob sie gemeinsam wirken", "whether they act together"))
    keys.optional(
      "then", \.then, .word,
      doc(
        "Ergebnis einer neuen Regel mit dem früheren Bestand", "outcome of a new rule with the earlier facts")
    )
  }
}

extension JSONCodec where Value == AssessedHistory {
  /// A history.
  package static let history = JSONCodec.record(
    "History", de: "der Verlauf über die Bestandsaufnahmen", en: "the course over the snapshots"
  ) { keys in
    keys.field(
      "points", \.points, JSONCodec<HistoryPoint>.historyPoint.list(),
      doc("Punkte, älteste zuerst", "points, oldest first"))
    keys.optional(
      "omitted", \.omitted, unless: 0, .count, doc("ausgelassene ältere", "older ones that were left out"))
    keys.field(
      "change", \.change, .yearComparison,
      doc("was sich seit der vorigen geändert hat", "what has changed since the one before"))
  }
}

extension JSONCodec where Value == HistoryPoint {
  static let historyPoint = JSONCodec.record("HistoryPoint", de: "ein Punkt", en: "a point") { keys in
    keys.field("taken", \.taken, .date, doc("Tag der Bestandsaufnahme", "day of the snapshot"))
    keys.field("as_of", \.asOf, .date, doc("Stichtag", "day of the assessment"))
    keys.optional("overall", \.overall, .levelBounds, doc("Stufe des Ganzen", "level of the whole"))
    keys.field("achieved", \.achieved, .count, doc("gesichert erfüllte Regeln", "rules achieved for certain"))
    keys.field("missed", \.missed, .count, doc("nicht erfüllte", "not achieved"))
    keys.field("open", \.open, .count, doc("offene", "open"))
  }
}
