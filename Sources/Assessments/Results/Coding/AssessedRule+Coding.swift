// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

extension JSONCodec where Value == AssessedRule {
  static let rule = JSONCodec.record("Rule", de: "eine Regel mit Ergebnis", en: "a rule with its verdict") {
    keys in
    keys.field("name", \.name, .string, doc("voller Name", "full name"))
    keys.field("pack", \.pack, .string, doc("Regelpaket", "rule pack"))
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("texts", \.texts, .texts, doc("Texte", "texts"))
    keys.field("domain", \.domain, .string, doc("Handlungsfeld", "domain"))
    keys.field("obligation", \.obligation, .word, doc("Modalverb", "obligation"))
    keys.optional("level", \.level, .int, doc("Stufe", "level"))
    keys.field("weight", \.weight, .decimal, doc("Gewicht", "weight"))
    keys.optional("effort", \.effort, .int, doc("Aufwand von 1 bis 5", "effort from 1 to 5"))
    keys.field("at_least", \.atLeast, .decimal, doc("nötiger Erfüllungsgrad", "achievement needed"))
    keys.optional(
      "basis", \.basis, .word, doc("wie gut die Quelle gesehen wurde", "how well the source was seen"))
    keys.field("is_advice", \.isAdvice, .bool, doc("ob sie ein Rat ist", "whether it is advice"))
    keys.field("is_draft", \.isDraft, .bool, doc("ob sie erprobt wird", "whether it is on trial"))
    keys.field("refs", \.references, JSONCodec<String>.string.list(), doc("Kriterien", "criteria"))
    keys.field(
      "requires", \.requires, JSONCodec<String>.string.list(), doc("vorausgesetzte Regeln", "required rules"))
    keys.optional(
      "published", \.published, .figures,
      doc("Angaben der Veröffentlichung, nur zur Anzeige", "figures of the publication, only shown"))
    keys.field("verdict", \.verdict, .verdict, doc("Ergebnis", "verdict"))
  }
}

extension JSONCodec where Value == RuleTexts {
  static let texts = JSONCodec.record("RuleTexts", de: "die Texte einer Regel", en: "the texts of a rule") {
    keys in
    keys.field("title", \.title, .localized, doc("was verlangt ist", "what is required"))
    keys.optional("missing", \.missing, .localized, doc("Kurztitel der Lücke", "short title of the gap"))
    keys.optional("ask", \.ask, .localized, doc("Frage", "question"))
    keys.optional("evidence", \.evidence, .localized, doc("Nachweis", "evidence"))
    keys.optional("why", \.why, .localized, doc("was sonst schiefgeht", "what goes wrong without it"))
    keys.optional("fix", \.fix, .localized, doc("was zu tun ist", "what to do"))
    keys.optional(
      "inapplicable", \.inapplicable, .localized,
      doc(
        "warum sie nicht anwendbar ist, wo ihre Bedingung nicht zutrifft",
        "why it does not apply where its condition does not hold"))
  }
}

extension JSONCodec where Value == AssessedFigures {
  static let figures = JSONCodec.record(
    "PublishedFigures", de: "Angaben einer Veröffentlichung", en: "figures of a publication"
  ) { keys in
    keys.optional("priority", \.priority, .string, doc("Priorität", "priority"))
    keys.optional("effort", \.effort, .string, doc("Aufwand", "effort"))
  }
}

extension JSONCodec where Value == AssessedRelation {
  static let relation = JSONCodec.record("Relation", de: "eine Beziehung", en: "a relation") { keys in
    keys.field("rule", \.rule, .string, doc("andere Regel", "other rule"))
    keys.field("kind", \.kind, .word, doc("Art der Beziehung", "kind of relation"))
  }
}

extension JSONCodec where Value == AssessedVerdict {
  static let verdict = JSONCodec.record("Verdict", de: "ein Ergebnis", en: "a verdict") { keys in
    keys.field("outcome", \.outcome, .word, doc("Ergebnis", "outcome"))
    keys.optional("trial", \.trial, .word, doc("Ergebnis der Erprobung", "outcome on trial"))
    keys.optional("achievement", \.achievement, .achievement, doc("Erfüllungsgrad", "achievement"))
    keys.field("counts", \.counts, .word, doc("ob sie als erfüllt zählt", "whether it counts as achieved"))
    keys.field("basis", \.basis, .word, doc("worauf es beruht", "what it rests on"))
    keys.optional("exclusion", \.exclusion, .exclusion, doc("warum nicht bewertet", "why it was not judged"))
    keys.field(
      "may_not_apply", \.mayNotApply, .bool,
      doc("ob die Regel vielleicht nicht anwendbar ist", "whether the rule may turn out not to apply"))
    keys.optional("tally", \.tally, .tally, doc("Zahl der Prüfobjekte", "counts of subjects"))
    keys.field(
      "subjects", \.subjects, JSONCodec<AssessedSubject>.subject.list(),
      doc("Prüfobjekte, die nicht sicher bestehen", "subjects that do not pass for certain"))
    keys.field(
      "passing", \.passing, JSONCodec<String>.string.list(),
      doc("die ersten Prüfobjekte, die sicher bestehen", "the first subjects that certainly pass"))
    keys.optional(
      "facts", \.facts, .facts, doc("Angaben, die entschieden haben", "facts that decided"))
    keys.field(
      "missing", \.missing, JSONCodec<MissingFact>.missing.list(), doc("fehlende Angaben", "missing facts"))
    keys.field(
      "blocked_by", \.blockedBy, JSONCodec<String>.string.list(), doc("was sie aufhält", "what blocks it"))
    keys.optional("answer", \.answer, .answer, doc("Antwort", "answer"))
    keys.field(
      "is_contradicted", \.isContradicted, .bool,
      doc("ob Antwort und Daten einander widersprechen", "whether answer and facts disagree"))
    keys.later(
      "settled_by", \.settledBy, JSONCodec<AssessedRelation>.relation.list(),
      doc("verwandte Regeln, die sie entschieden haben", "related rules that settled it"))
    keys.later(
      "is_settled_by_facts", \.isSettledByFacts, .bool,
      doc("ob dahinter Daten stehen", "whether facts are behind them"))
    keys.later(
      "conflicts", \.conflicts, JSONCodec<AssessedRelation>.relation.list(),
      doc("verwandte Regeln mit anderem Ergebnis", "related rules with another outcome"))
    keys.field(
      "defects", \.defects, JSONCodec<AssessedDefect>.defect.list(),
      doc("Fehler der Regel", "defects of the rule"))
    keys.field("waivers", \.waivers, JSONCodec<AssessedWaiver>.waiver.list(), doc("Ausnahmen", "waivers"))
    keys.optional("dispensation", \.dispensation, .dispensation, doc("Entbehrlichkeit", "dispensation"))
    keys.field(
      "compensations", \.compensations, JSONCodec<String>.string.list(),
      doc("ausgleichende Maßnahmen", "compensating measures"))
  }
}

extension JSONCodec where Value == Achievement {
  static let achievement = JSONCodec.record("Achievement", de: "ein Erfüllungsgrad", en: "an achievement") {
    keys in
    keys.field("low", \.low, .rational, doc("mindestens", "at least"))
    keys.field("high", \.high, .rational, doc("höchstens", "at most"))
    keys.field(
      "is_high_excluded", \.isHighExcluded, .bool,
      doc("ob die Obergrenze nicht erreicht werden kann", "whether the upper bound cannot be reached"))
  }
}

extension JSONCodec where Value == Exclusion {
  static let exclusion = JSONCodec.record(
    "Exclusion", de: "warum nicht bewertet", en: "why it was not judged"
  ) { keys in
    keys.field("kind", \.kind, .word, doc("Art", "kind"))
    keys.optional("reason", \.reason, .string, doc("Begründung der Kommune", "the municipality's reason"))
  }
}

extension JSONCodec where Value == SubjectTally {
  static let tally = JSONCodec.record("Tally", de: "Zahl der Prüfobjekte", en: "counts of subjects") { keys in
    keys.field("certain", \.certain, .subjectCounts, doc("sichere Prüfobjekte", "certain subjects"))
    keys.field("uncertain", \.uncertain, .subjectCounts, doc("mögliche Prüfobjekte", "possible subjects"))
    keys.field(
      "is_complete", \.isTableComplete, .bool,
      doc("ob die Tabelle vollständig ist", "whether the table is complete"))
  }
}

extension JSONCodec where Value == SubjectTally.Counts {
  static let subjectCounts = JSONCodec.record(
    "SubjectCounts", de: "Prüfobjekte nach Ergebnis", en: "subjects by outcome"
  ) { keys in
    keys.field("passed", \.passed, .count, doc("erfüllt", "passed"))
    keys.field("failed", \.failed, .count, doc("nicht erfüllt", "failed"))
    keys.field("open", \.open, .count, doc("offen", "open"))
  }
}

extension JSONCodec where Value == AssessedSubject {
  static let subject = JSONCodec.record("Subject", de: "ein Prüfobjekt", en: "a subject") { keys in
    keys.field("label", \.label, .string, doc("Name", "name"))
    keys.field("outcome", \.outcome, .word, doc("Ergebnis", "outcome"))
    keys.field(
      "is_uncertain", \.isUncertain, .bool, doc("ob es vielleicht keines ist", "whether it may be none"))
    keys.optional("place", \.place, .string, doc("Datei und Zeile", "file and line"))
    keys.field(
      "missing", \.missing, JSONCodec<String>.string.list(), doc("fehlende Angaben", "missing facts"))
  }
}

extension JSONCodec where Value == MissingFact {
  static let missing = JSONCodec.record("MissingFact", de: "eine fehlende Angabe", en: "a missing fact") {
    keys in
    keys.field("path", \.path, .string, doc("Pfad", "path"))
    keys.field("count", \.count, .count, doc("Zahl der Zeilen", "number of rows"))
    keys.field("rows", \.rows, JSONCodec<String>.string.list(), doc("die ersten Zeilen", "the first rows"))
    keys.optional("title", \.title, .localized, doc("Titel des Feldes", "title of the field"))
  }
}

extension JSONCodec where Value == AssessedAnswer {
  static let answer = JSONCodec.record("Answer", de: "eine Antwort", en: "an answer") { keys in
    keys.field("value", \.value, .word, doc("Antwort", "answer"))
    keys.field("on", \.on, .date, doc("gegeben am", "given on"))
    keys.field("valid_until", \.validUntil, .date, doc("gültig bis", "valid until"))
    keys.field("by", \.by, .string, doc("Rolle", "role"))
    keys.field("evidence", \.evidence, .word, doc("Nachweis", "evidence"))
    keys.field("is_expired", \.isExpired, .bool, doc("ob sie zu alt ist", "whether it is too old"))
  }
}

extension JSONCodec where Value == AssessedDefect {
  static let defect = JSONCodec.record("Defect", de: "ein Fehler der Regel", en: "a defect of the rule") {
    keys in
    keys.field("code", \.code, .string, doc("Kennzahl", "code"))
    keys.field("text", \.text, .localized, doc("was falsch ist", "what is wrong"))
    keys.optional("place", \.place, .string, doc("wo", "where"))
  }
}

extension JSONCodec where Value == AssessedWaiver {
  static let waiver = JSONCodec.record("Waiver", de: "eine Ausnahme", en: "a waiver") { keys in
    keys.field("status", \.status, .word, doc("was sie am Stichtag bedeutet", "what it means on the day"))
    keys.field("subjects", \.subjects, JSONCodec<String>.string.list(), doc("Prüfobjekte", "subjects"))
    keys.field("from", \.from, .date, doc("erster Tag", "first day"))
    keys.field("until", \.until, .date, doc("letzter Tag", "last day"))
    keys.field("reason", \.reason, .string, doc("Begründung", "reason"))
    keys.field("approver", \.approver, .string, doc("wer entschieden hat", "who decided"))
  }
}

extension JSONCodec where Value == AssessedDispensation {
  static let dispensation = JSONCodec.record("Dispensation", de: "eine Entbehrlichkeit", en: "a dispensation")
  { keys in
    keys.field("reason", \.reason, .string, doc("Begründung", "reason"))
    keys.field("approver", \.approver, .string, doc("wer entschieden hat", "who decided"))
    keys.field("date", \.date, .date, doc("Tag", "day"))
  }
}
