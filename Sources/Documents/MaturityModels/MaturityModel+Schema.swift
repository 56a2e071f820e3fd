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
    $0.optional("owner", \.owner, .string, de: "Gremium, das es verantwortet", en: "the board that owns it")
    $0.required(
      "levels", \.levels, .list(of: MaturityLevel.schema.decoder), de: "Stufen, ab 1", en: "levels, from 1")
    $0.required(
      "effort", \.effort, .effortSteps, de: "Personentage je Aufwand von 1 bis 5",
      en: "person-days by effort from 1 to 5")
    $0.required(
      "packs", \.packs, .set(of: .identifier) { $0 }, de: "Pakete, die Stufen bilden",
      en: "packs that build levels")
    $0.optional(
      "rules", \.overrides, .keyed(\.rule, .ruleReference, RuleOverride.schema),
      de: "Regeln mit anderer Stufe oder anderem Handlungsfeld", en: "rules with another level or domain")
    $0.optional(
      "domains", \.domains, .set(of: ModelDomain.schema.decoder) { $0.id },
      de: "Handlungsfelder mit eigenem Titel oder eigenen Schwellen",
      en: "domains with a title or thresholds of their own")
    $0.optional(
      "method", \.method, ScoringMethod.schema.decoder, de: "Bewertungsverfahren", en: "method of scoring")
    $0.optional(
      "support_days", \.supportDays, .amount, de: "Personentage je Unterstützung in einem Handlungsfeld",
      en: "person-days of supporting one need in one domain")
  }
  .checked { $0.validate(&$1) }

  /// Reads a file of `kind: MaturityModel`.
  package static func read(_ file: SourceFile) -> (value: MaturityModel?, diagnostics: [Diagnostic]) {
    DocumentKind.read(file, as: .maturityModel, schema)
  }

  private func validate(_ context: inout DecodingContext) {
    for (index, level) in levels.enumerated() where level.number.value != index + 1 {
      context.report(.levelOrder(level.number.value, expected: index + 1), at: level.number.location)
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
    $0.required("level", \.number, ValueDecoder.int(1...9).located, de: "Nummer, ab 1", en: "number, from 1")
    $0.required("title", \.title, .text, de: "Name", en: "name")
    $0.optional(
      "description", \.description, .text, de: "was das Erreichen bedeutet",
      en: "what it means to have reached it")
    $0.required(
      "sollte", \.sollte, .share, de: "nötiger Anteil erfüllter `sollte`-Regeln der Stufe",
      en: "share of `sollte` rules of the level that is needed")
  }
}

extension RuleOverride {
  /// The keys of an override.
  package static let schema = ObjectSchema<RuleOverride>(
    "RuleOverride", de: "eine Einstufung durch das Modell", en: "what the model sets for a rule"
  ) {
    $0.optional("level", \.level, ValueDecoder.int(1...9).located, de: "Stufe", en: "level")
    $0.optional("domain", \.domain, .identifier, de: "Handlungsfeld", en: "domain")
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
      "sollte", \.sollte, .levelThresholds, de: "Schwellen je Stufe, wo sie abweichen",
      en: "thresholds by level, where they differ")
  }
}

extension ScoringMethod {
  /// The keys of a method.
  package static let schema = ObjectSchema<ScoringMethod>(
    "Method", de: "ein Bewertungsverfahren", en: "a method of scoring", shorthand: "name"
  ) {
    $0.required("name", \.name, .word, de: "Verfahren", en: "method")
    $0.optional("variant", \.variant, .identifier, de: "Variante des Verfahrens", en: "variant of the method")
    $0.optional(
      "inputs", \.inputs, .methodInputs, de: "Regeln je Rolle im Verfahren", en: "rules by role in the method"
    )
  }
}

extension ValueDecoder where Value == [EffortStep] {
  /// Person-days by effort.
  static let effortSteps = dictionary(ValueDecoder<Int>.int(1...5).located, ValueDecoder<Decimal>.amount) {
    EffortStep(step: $0.value, days: $1, location: $0.location)
  }
}

extension ValueDecoder where Value == [LevelThreshold] {
  /// Thresholds by level.
  static let levelThresholds = dictionary(ValueDecoder<Int>.int(1...9).located, ValueDecoder<Decimal>.share) {
    LevelThreshold(level: $0.value, share: $1, location: $0.location)
  }
}

extension ValueDecoder where Value == [MethodInput] {
  /// Rules by role.
  static let methodInputs = dictionary(.locatedText, ValueDecoder<[RuleReference]>.list(of: .ruleReference)) {
    MethodInput(role: $0, rules: $1)
  }
}
