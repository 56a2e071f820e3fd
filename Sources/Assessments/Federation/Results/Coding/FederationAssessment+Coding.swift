// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

extension FederationAssessment: JSONRecord {}
extension FederationProvenance: JSONRecord {}
extension FederationRule: JSONRecord {}
extension FederationDuties: JSONRecord {}
extension WithheldSummary: JSONRecord {}
extension WithheldMember: JSONRecord {}

extension FederationAssessment {
  /// The word after `kind` in the file.
  package static let kind = "FederationAssessment"
}

extension JSONCodec where Value == FederationAssessment {
  /// The whole of `federation.json`.
  package static let stored = federation.stored(
    "StoredFederationAssessment", as: FederationAssessment.kind, under: "assessment",
    doc("ein gespeichertes Ergebnis eines Verbunds", "a stored result of a federation"),
    holding: doc("das Ergebnis", "the result"))

  /// The whole of `federation.json` but for its header.
  static let federation = JSONCodec.record(
    "FederationAssessment", de: "das Ergebnis eines Verbunds", en: "the result of a federation"
  ) { keys in
    keys.field("provenance", \.provenance, .federationProvenance, doc("Herkunft", "where it comes from"))
    keys.field("membership", \.membership, .membership, doc("Mitglieder am Stichtag", "members on the day"))
    keys.field(
      "domains", \.domains, JSONCodec<DomainTitle>.domainTitle.list(), doc("Handlungsfelder", "domains"))
    keys.field(
      "rules", \.rules, JSONCodec<FederationRule>.federationRule.list(), doc("genannte Regeln", "rules named")
    )
    keys.field("comparison", \.comparison, .federationComparison, doc("Vergleich", "comparison"))
    keys.field(
      "shared_gaps", \.sharedGaps, JSONCodec<SharedGap>.sharedGap.list(),
      doc("gemeinsame Lücken", "shared gaps"))
    keys.field(
      "measures", \.measures, JSONCodec<AssessedMeasure>.assessedMeasure.list(),
      doc("gemeinsame Maßnahmen", "joint measures"))
    keys.field(
      "exchange", \.exchange, .exchange,
      doc("Vorschläge für den Personalaustausch", "suggestions for the exchange of staff"))
    keys.optional(
      "duties", \.duties, .duties,
      doc("Pflichten der Gremien und des Verbunds", "duties of boards and federation"))
    keys.field(
      "withheld", \.withheld, .withheldSummary,
      doc("was streng vertrauliche Angaben offenlassen", "what strictly confidential facts leave open"))
    keys.optional(
      "changes", \.changes, .federationChanges,
      doc("was sich seit einer früheren Auswertung geändert hat", "what changed since an earlier evaluation"))
  }
}

extension JSONCodec where Value == FederationProvenance {
  static let federationProvenance = JSONCodec.record(
    "FederationProvenance", de: "die Herkunft", en: "the provenance"
  ) { keys in
    keys.field(
      "program_version", \.programVersion, .string, doc("Fassung des Programms", "version of the program"))
    keys.field("federation", \.federation, .string, doc("Kennung des Verbunds", "id of the federation"))
    keys.field("title", \.title, .localized, doc("Titel", "title"))
    keys.field("as_of", \.asOf, .date, doc("Stichtag", "day of the assessment"))
    keys.field("classification", \.classification, .word, doc("Vertraulichkeit", "confidentiality"))
    keys.field("packs", \.packs, JSONCodec<AssessedPack>.pack.list(), doc("Regelpakete", "rule packs"))
    keys.optional("model", \.model, .model, doc("Reifegradmodell", "maturity model"))
    keys.field(
      "inputs", \.inputs, JSONCodec<AssessmentInput>.input.list(),
      doc("gelesene Dateien des Verbunds", "the federation's files read"))
  }
}

extension JSONCodec where Value == FederationRule {
  static let federationRule = JSONCodec.record("RuleTitle", de: "eine Regel", en: "a rule") { keys in
    keys.field("name", \.name, .string, doc("voller Name", "full name"))
    keys.field("texts", \.texts, .texts, doc("Texte", "texts"))
    keys.field("domain", \.domain, .string, doc("Handlungsfeld", "domain"))
    keys.field("obligation", \.obligation, .word, doc("Modalverb", "obligation"))
    keys.optional("level", \.level, .int, doc("Stufe", "level"))
    keys.optional("effort", \.effort, .int, doc("Aufwand von 1 bis 5", "effort from 1 to 5"))
  }
}

extension JSONCodec where Value == FederationDuties {
  static let duties = JSONCodec.record(
    "Duties", de: "Pflichten der Gremien und des Verbunds", en: "duties of boards and federation"
  ) { keys in
    keys.field("taken", \.taken, .date, doc("Tag der Bestandsaufnahme", "day of the snapshot"))
    keys.field("schema", \.schema, .string, doc("Bestandsschema", "inventory schema"))
    keys.field(
      "rules", \.rules, JSONCodec<AssessedRule>.rule.list(), doc("Regeln mit Ergebnis", "rules with verdicts")
    )
    keys.field("outcomes", \.outcomes, .outcomeCounts, doc("Regeln nach Ergebnis", "rules by outcome"))
  }
}

extension JSONCodec where Value == WithheldSummary {
  static let withheldSummary = JSONCodec.record(
    "Withheld", de: "Zurückgehaltenes", en: "what is held back"
  ) { keys in
    keys.field(
      "members", \.members, JSONCodec<WithheldMember>.withheldMember.list(), doc("Mitglieder", "members"))
    keys.optional("others", \.others, .count, doc("weitere Mitglieder", "other members"))
  }
}

extension JSONCodec where Value == WithheldMember {
  static let withheldMember = JSONCodec.record(
    "WithheldMember", de: "was ein Mitglied zurückhält", en: "what a member holds back"
  ) { keys in
    keys.field("member", \.member, .string, doc("Mitglied", "member"))
    keys.field("rules", \.rules, .count, doc("Regeln, die offen bleiben können", "rules that may stay open"))
  }
}
