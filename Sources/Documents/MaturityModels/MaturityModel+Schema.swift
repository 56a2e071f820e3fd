// SPDX-License-Identifier: EUPL-1.2

package import SourceText
import Values

extension MaturityModel {
  /// The keys of a maturity model.
  package static let schema = ObjectSchema<MaturityModel>(
    "MaturityModel", de: "ein Reifegradmodell", en: "a maturity model"
  ) {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.required("version", \.version, ValueDecoder.version.located, de: "Version", en: "version")
    $0.required("title", \.title, .text, de: "Titel", en: "title")
    $0.optional(
      "draft", \.isDraft, .bool, de: "ob es ein Entwurf ist, der noch nicht beschlossen wurde",
      en: "whether it is a draft that was not adopted yet")
    $0.optional("owner", \.owner, .text, de: "Gremium, das es verantwortet", en: "the board that owns it")
    $0.required(
      "levels", \.levels, .list(of: MaturityLevel.schema.decoder),
      de: "Stufen ohne Lücke, ab 1 oder ab 0", en: "levels without gaps, from 1 or from 0")
    $0.required(
      "effort", \.effort, .effortSteps,
      de: "Personentage je Aufwand von 1 bis 5, als Zahl oder mit Begründung",
      en: "person-days by effort from 1 to 5, as a number or with a reason")
    $0.required(
      "packs", \.packs, .set(of: LevelPack.schema.decoder) { $0.pack },
      de: "Pakete, die Stufen bilden, als Kennung oder mit Begründung",
      en: "packs that build levels, as an id or with a reason")
    $0.optional(
      "rules", \.overrides, .keyed(\.rule, .ruleReference, RuleOverride.schema),
      de: "Regeln mit anderer Stufe oder anderem Handlungsfeld", en: "rules with another level or domain")
    $0.optional(
      "domains", \.domains, .set(of: ModelDomain.schema.decoder) { $0.id },
      de: "Handlungsfelder mit verantwortlichem Gremium, eigenem Titel oder eigenen Schwellen",
      en: "domains with the board that owns them, a title or thresholds of their own")
    $0.optional(
      "method", \.method, ScoringMethod.schema.decoder,
      de: "Bewertungsverfahren der Berichte; ohne Angabe `staged`",
      en: "method of scoring in reports; by default `staged`")
    $0.optional(
      "comparison", \.comparison, .list(of: ScoringMethod.schema.decoder),
      de: "Verfahren, die `pegel methods` daneben stellt; ohne Angabe alle, die keine Regeln brauchen",
      en: "methods that `pegel methods` puts beside it; by default all that need no rules")
    $0.optional(
      "support_days", \.support, DayEstimate.schema.decoder,
      de: "Personentage je Unterstützung in einem Handlungsfeld, als Zahl oder mit Begründung",
      en: "person-days of supporting one need in one domain, as a number or with a reason")
  }
  .checked { $0.validate(&$1) }

  /// Reads a file of `kind: MaturityModel`.
  package static func read(_ file: SourceFile) -> (value: MaturityModel?, diagnostics: [Diagnostic]) {
    DocumentKind.read(file, as: .maturityModel, schema)
  }

  private func validate(_ context: inout DecodingContext) {
    let first = levels.first?.number.value == 0 ? 0 : 1
    for (index, level) in levels.enumerated() where level.number.value != first + index {
      context.report(.levelOrder(level.number.value, expected: first + index), at: level.number.location)
    }
    for step in 1...5 where !effort.contains(where: { $0.step == step }) {
      context.report(.missingEffort(step), at: effort.first?.location ?? location)
    }
    for override in overrides { check(override.level, &context) }
    for threshold in domains.flatMap(\.sollte) {
      check(Located(threshold.level, at: threshold.location), &context)
    }
  }

  private func check(_ level: Located<Int>?, _ context: inout DecodingContext) {
    guard let level, !levels.contains(where: { $0.number.value == level.value }) else { return }
    context.report(.unknownLevel(level.value), at: level.location)
  }
}

extension MaturityLevel {
  /// The keys of a level.
  package static let schema = ObjectSchema<MaturityLevel>(
    "Level", de: "eine Reifegradstufe", en: "a maturity level"
  ) {
    $0.required(
      "level", \.number, ValueDecoder.int(0...9).located,
      de: "Nummer; 0 beschreibt, dass Stufe 1 noch nicht erreicht ist",
      en: "number; 0 describes that level 1 is not reached yet")
    $0.required("title", \.title, .text, de: "Name", en: "name")
    $0.optional(
      "description", \.description, .text, de: "was das Erreichen bedeutet",
      en: "what it means to have reached it")
    $0.optional(
      "sollte", \.sollte, .share, neededIf: { $0.number.value > 0 },
      de: "nötiger Anteil erfüllter `sollte`-Regeln der Stufe; ab Stufe 1 nötig",
      en: "share of `sollte` rules of the level that is needed; required from level 1")
    $0.optional("reason", \.reason, .text, de: "Begründung des Anteils", en: "reason for the share")
  }
  .checked { $0.validate(&$1) }

  /// Level 0 is what there is before any gate.
  private func validate(_ context: inout DecodingContext) {
    if number.value == 0, sollte != nil { context.report(.thresholdOfLevelZero, at: location) }
  }
}

extension RuleOverride {
  /// The keys of an override.
  package static let schema = ObjectSchema<RuleOverride>(
    "RuleOverride", de: "eine Einstufung durch das Modell", en: "what the model sets for a rule"
  ) {
    $0.optional("level", \.level, ValueDecoder.int(1...9).located, de: "Stufe", en: "level")
    $0.optional("domain", \.domain, .identifier, de: "Handlungsfeld", en: "domain")
    $0.optional("reason", \.reason, .text, de: "Begründung", en: "reason")
  }
}

extension ModelDomain {
  /// The keys of a domain of the model.
  package static let schema = ObjectSchema<ModelDomain>(
    "ModelDomain", de: "ein Handlungsfeld des Modells", en: "a domain of the model"
  ) {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.optional("title", \.title, .text, de: "Titel", en: "title")
    $0.optional(
      "owner", \.owner, .text, de: "Gremium, das die Anforderungen des Feldes verantwortet",
      en: "the board that answers for what is demanded in the domain")
    $0.optional(
      "weight", \.weight, .domainWeight, de: "Gewicht in den Verfahren `weighted` und `xccdf`; sonst 1",
      en: "weight in the methods `weighted` and `xccdf`; else 1")
    $0.optional(
      "sollte", \.sollte, .levelThresholds,
      de: "Schwellen je Stufe, wo sie abweichen, als Anteil oder mit Begründung",
      en: "thresholds by level, where they differ, as a share or with a reason")
  }
}

extension ValueDecoder where Value == [EffortStep] {
  /// Person-days by effort.
  static let effortSteps = dictionary(ValueDecoder<Int>.int(1...5).located, DayEstimate.schema.decoder) {
    EffortStep(step: $0.value, days: $1.days, reason: $1.reason, location: $0.location)
  }
}

extension ValueDecoder where Value == [LevelThreshold] {
  /// Thresholds by level.
  static let levelThresholds = dictionary(ValueDecoder<Int>.int(1...9).located, ReasonedShare.schema.decoder)
  {
    LevelThreshold(level: $0.value, share: $1.share, reason: $1.reason, location: $0.location)
  }
}
