// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension ChangeLadder: JSONRecord {}
extension ChangeRung: JSONRecord {}
extension CrossEvaluation: JSONRecord {}
extension CrossDomain: JSONRecord {
  init() { self.init(id: "") }
}
extension CrossRule: JSONRecord {
  init() { self.init(name: "") }
}

extension JSONCodec where Value == ChangeLadder {
  /// A ladder.
  package static let ladder = JSONCodec.record(
    "ChangeLadder", de: "ein Weg von einem Ergebnis zu einem späteren, Ursache für Ursache",
    en: "a way from one result to a later one, cause by cause"
  ) { keys in
    keys.field("start", \.start, .cross, doc("das frühere Ergebnis", "the earlier result"))
    keys.field(
      "facts_first", \.factsFirst, JSONCodec<ChangeRung>.rung.list(),
      doc("die Schritte, die Kommune zuerst", "the steps, the municipality first"))
    keys.field(
      "rules_first", \.rulesFirst, JSONCodec<ChangeRung>.rung.list(),
      doc("die Schritte, die Regeln zuerst", "the steps, the rules first"))
  }
}

extension JSONCodec where Value == ChangeRung {
  static let rung = JSONCodec.record("ChangeStep", de: "ein Schritt", en: "a step") { keys in
    keys.field(
      "causes", \.causes, JSONCodec<ChangeCause>.word.list(), doc("was ersetzt wird", "what is replaced"))
    keys.optional("overall", \.overall, .levelBounds, doc("Stufe danach", "level after it"))
    keys.field(
      "domains", \.domains, JSONCodec<CrossDomain>.crossDomain.onOneLine().list(),
      doc("Handlungsfelder danach", "domains after it"))
    keys.field(
      "changed", \.changed, JSONCodec<CrossRule>.crossRule.onOneLine().list(),
      doc("Regeln, die neu oder anders sind", "rules that are new or different"))
    keys.optional(
      "withdrawn", \.withdrawn, unless: [], JSONCodec<String>.string.list(),
      doc("Regeln, die nicht mehr gelten", "rules that are no longer in force"))
  }
}

extension JSONCodec where Value == CrossEvaluation {
  /// Levels and outcomes.
  package static let cross = JSONCodec.record(
    "CrossEvaluation", de: "Stufen und Ergebnisse", en: "levels and outcomes"
  ) { keys in
    keys.optional("overall", \.overall, .levelBounds, doc("Stufe", "level"))
    keys.field(
      "domains", \.domains, JSONCodec<CrossDomain>.crossDomain.onOneLine().list(),
      doc("Handlungsfelder", "domains"))
    keys.field(
      "rules", \.rules, JSONCodec<CrossRule>.crossRule.onOneLine().list(),
      doc("geltende Regeln", "rules in force"))
  }
}

extension JSONCodec where Value == CrossDomain {
  static let crossDomain = JSONCodec.record(
    "CrossDomain", de: "die Stufe eines Handlungsfelds", en: "the level of a domain"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.optional("level", \.level, .levelBounds, doc("Stufe", "level"))
    keys.optional(
      "blockers", \.blockers, unless: [], JSONCodec<String>.string.list(),
      doc("Regeln, die die nächste Stufe verhindern", "rules that keep it from the next level"))
  }
}

extension JSONCodec where Value == CrossRule {
  static let crossRule = JSONCodec.record("CrossRule", de: "eine Regel", en: "a rule") { keys in
    keys.field("name", \.name, .string, doc("voller Name", "full name"))
    keys.field("outcome", \.outcome, .word, doc("Ergebnis", "outcome"))
    keys.field("counts", \.counts, .word, doc("ob sie als erfüllt zählt", "whether it counts as achieved"))
    keys.optional(
      "accepted", \.isAccepted, unless: false, .bool,
      doc("Lücke als Risiko akzeptiert", "gap accepted as a risk"))
    keys.field("domain", \.domain, .string, doc("Handlungsfeld", "domain"))
    keys.optional("level", \.level, .int, doc("Stufe, für die sie zählt", "level it counts for"))
  }
}
