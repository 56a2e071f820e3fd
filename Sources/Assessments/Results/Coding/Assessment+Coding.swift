// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

/// Documentation of a key in both languages.
func doc(_ de: String, _ en: String) -> LocalizedText { LocalizedText(de: de, en: en) }

extension JSONCodec where Value == Assessment {
  /// The whole of `assessment.json` but for its header.
  static let assessment = JSONCodec.record(
    "Assessment", de: "das Ergebnis einer Kommune", en: "the result of a municipality"
  ) { keys in
    keys.field("provenance", \.provenance, .provenance, doc("Herkunft", "where it comes from"))
    keys.field(
      "rules", \.rules, JSONCodec<AssessedRule>.rule.list(), doc("Regeln mit Ergebnis", "rules with verdicts")
    )
    keys.optional("maturity", \.maturity, .maturity, doc("Reifegrade", "maturity levels"))
    keys.field(
      "gaps", \.gaps, JSONCodec<AssessedGap>.gap.list(),
      doc("Lücken, dringendste zuerst", "gaps, most urgent first"))
    keys.field(
      "questions", \.questions, JSONCodec<OpenQuestion>.question.list(),
      doc("offene Fragen, nützlichste zuerst", "open questions, most useful first"))
    keys.field(
      "remarks", \.remarks, JSONCodec<Remark>.remark.list(),
      doc("was beim Lesen zu beachten ist", "what a reader must know"))
    keys.field(
      "domains", \.domains, JSONCodec<DomainTitle>.domainTitle.list(), doc("Handlungsfelder", "domains"))
    keys.field(
      "publications", \.publications, JSONCodec<AssessedPublication>.publication.list(),
      doc("Veröffentlichungen hinter den Kriterien", "publications behind the criteria"))
    keys.later(
      "coverage", \.coverage, JSONCodec<AssessedCoverage>.coverage.list(),
      doc("Abdeckung je Regelpaket und Handlungsfeld", "coverage by rule pack and domain"))
    keys.optional(
      "history", \.history, .history, doc("Verlauf über die Bestandsaufnahmen", "course over the snapshots"))
  }
}

extension JSONCodec where Value == AssessedCoverage {
  static let coverage = JSONCodec.record("Coverage", de: "eine Abdeckung", en: "a coverage") { keys in
    keys.field("pack", \.pack, .string, doc("Regelpaket", "rule pack"))
    keys.optional(
      "domain", \.domain, .string,
      doc("Handlungsfeld; fehlt für das ganze Paket", "domain; left out for the whole pack"))
    keys.field(
      "outcomes", \.outcomes, .outcomeCounts,
      doc("Regeln nach Ergebnis, ohne Ratschläge", "rules by outcome, without advice"))
    keys.field("advice", \.advice, .count, doc("Ratschläge", "advice"))
    keys.optional("low", \.low, .rational, doc("mindestens erfüllt", "achieved at least"))
    keys.optional("high", \.high, .rational, doc("höchstens erfüllt", "achieved at most"))
    keys.optional(
      "published", \.published, .rational,
      doc("nach Zählweise der Veröffentlichung", "as the publication counts"))
  }
}

extension JSONCodec where Value == AssessedCounting {
  static let counting = JSONCodec.record("Counting", de: "eine Zählweise", en: "a way of counting") { keys in
    keys.field("title", \.title, .localized, doc("Name", "name"))
    keys.field("open", \.open, .word, doc("als was offene Regeln zählen", "what open rules count as"))
  }
}

extension JSONCodec where Value == DomainTitle {
  static let domainTitle = JSONCodec.record(
    "DomainTitle", de: "der Titel eines Handlungsfelds", en: "the title of a domain"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("title", \.title, .localized, doc("Titel", "title"))
  }
}

extension JSONCodec where Value == AssessedPublication {
  static let publication = JSONCodec.record(
    "Publication", de: "eine Veröffentlichung", en: "a publication"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("title", \.title, .localized, doc("Titel", "title"))
    keys.field("edition", \.edition, .string, doc("Ausgabe", "edition"))
    keys.optional("publisher", \.publisher, .string, doc("Herausgeber", "publisher"))
    keys.optional("licence", \.licence, .string, doc("Lizenz", "licence"))
    keys.optional("verified", \.verified, .localized, doc("wie geprüft", "how verified"))
  }
}

extension JSONCodec where Value == AssessmentProvenance {
  static let provenance = JSONCodec.record("Provenance", de: "die Herkunft", en: "the provenance") { keys in
    keys.field(
      "program_version", \.programVersion, .string, doc("Fassung des Programms", "version of the program"))
    keys.field("commune", \.commune, .string, doc("Kennung der Kommune", "id of the municipality"))
    keys.field("commune_name", \.communeName, .string, doc("Name der Kommune", "name of the municipality"))
    keys.field("as_of", \.asOf, .date, doc("Stichtag", "day of the assessment"))
    keys.field("taken", \.taken, .date, doc("Tag der Bestandsaufnahme", "day of the snapshot"))
    keys.field("classification", \.classification, .word, doc("Vertraulichkeit", "confidentiality"))
    keys.field("schema", \.schema, .string, doc("Bestandsschema", "inventory schema"))
    keys.field("packs", \.packs, JSONCodec<AssessedPack>.pack.list(), doc("Regelpakete", "rule packs"))
    keys.optional("model", \.model, .model, doc("Reifegradmodell", "maturity model"))
    keys.field(
      "is_tailored", \.isTailored, .bool, doc("ob es eine Anpassung gibt", "whether there is a tailoring"))
    keys.field(
      "inputs", \.inputs, JSONCodec<AssessmentInput>.input.list(), doc("gelesene Dateien", "files read"))
    keys.field(
      "sources", \.sources, JSONCodec<AssessedSource>.source.list(),
      doc("Herkunft der Bestandsdaten", "where the facts come from"))
  }
}

extension JSONCodec where Value == AssessedPack {
  static let pack = JSONCodec.record("Pack", de: "ein Regelpaket", en: "a rule pack") { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("version", \.version, .string, doc("Fassung", "version"))
    keys.field("title", \.title, .localized, doc("Titel", "title"))
    keys.field("publisher", \.publisher, .string, doc("Herausgeber", "publisher"))
    keys.field("builds_levels", \.buildsLevels, .bool, doc("ob es Stufen bildet", "whether it builds levels"))
    keys.field("sha256", \.sha256, .string, doc("Prüfsumme über alle Dateien", "hash over all files"))
    keys.optional(
      "counting", \.counting, .counting,
      doc("wie die Veröffentlichung die Abdeckung zählt", "how the publication counts coverage"))
  }
}

extension JSONCodec where Value == AssessmentInput {
  static let input = JSONCodec.record("Input", de: "eine gelesene Datei", en: "a file read") { keys in
    keys.field("role", \.role, .string, doc("Rolle", "role"))
    keys.field("path", \.path, .string, doc("Pfad im Arbeitsbereich", "path in the workspace"))
    keys.field("sha256", \.sha256, .string, doc("Prüfsumme", "hash"))
  }
}

extension JSONCodec where Value == AssessedSource {
  static let source = JSONCodec.record("FactSource", de: "eine Datenquelle", en: "a source of facts") {
    keys in
    keys.field("part", \.part, .string, doc("Teil der Bestandsaufnahme", "part of the snapshot"))
    keys.field("source", \.source, .string, doc("Register oder Werkzeug", "register or tool"))
    keys.optional("on", \.on, .date, doc("Tag", "day"))
  }
}

extension JSONCodec where Value == Remark {
  static let remark = JSONCodec.record("Remark", de: "ein Hinweis", en: "a remark") { keys in
    keys.field("kind", \.kind, .word, doc("Art", "kind"))
    keys.field("text", \.text, .localized, doc("Text", "text"))
    keys.optional("rule", \.rule, .string, doc("Regel", "rule"))
  }
}

extension JSONCodec where Value == AssessedGap {
  static let gap = JSONCodec.record("Gap", de: "eine Lücke", en: "a gap") { keys in
    keys.field("rule", \.rule, .string, doc("Regel", "rule"))
    keys.field("certainty", \.certainty, .word, doc("Gewissheit", "certainty"))
    keys.field(
      "prerequisites", \.prerequisites, JSONCodec<String>.string.list(),
      doc("Voraussetzungen", "prerequisites"))
    keys.field(
      "is_waived", \.isWaived, .bool, doc("ob das Risiko akzeptiert ist", "whether the risk is accepted"))
    keys.field("is_advice", \.isAdvice, .bool, doc("ob es ein Rat ist", "whether it is advice"))
    keys.field(
      "is_quick_win", \.isQuickWin, .bool, doc("ob wenig Aufwand genügt", "whether little effort is enough"))
    keys.later(
      "measure", \.measure, JSONCodec<String>.string.list(),
      doc(
        "Regeln, deren Lücken eine Maßnahme sind, dringendste zuerst",
        "rules whose gaps are one measure, the most urgent first"))
  }
}
