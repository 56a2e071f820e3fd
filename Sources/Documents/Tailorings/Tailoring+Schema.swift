// SPDX-License-Identifier: EUPL-1.2

package import SourceText
import Values

extension Tailoring {
  /// The keys of a tailoring.
  package static let schema = ObjectSchema<Tailoring>("Tailoring", de: "eine Anpassung", en: "a tailoring") {
    $0.required(
      "commune", \.commune, .identifier, de: "Kennung der Kommune", en: "identifier of the municipality")
    $0.optional("targets", \.targets, Targets.schema.decoder, de: "angestrebte Stufen", en: "levels aimed at")
    $0.optional(
      "parameters", \.parameters, .parameterSettings, de: "Parameter je Paket", en: "parameters by pack")
    $0.optional(
      "deselect", \.deselected, .list(of: Deselection.schema.decoder), de: "ausgelassene Regeln",
      en: "rules left out")
    $0.optional(
      "waivers", \.waivers, .list(of: Waiver.schema.decoder), de: "akzeptierte Risiken", en: "accepted risks")
    $0.optional(
      "compensating", \.compensations, .list(of: Compensation.schema.decoder), de: "ausgleichende Maßnahmen",
      en: "compensating measures")
    $0.optional(
      "dispensations", \.dispensations, .list(of: Dispensation.schema.decoder),
      de: "als entbehrlich erklärte Regeln", en: "rules declared dispensable")
  }

  /// Reads a file of `kind: Tailoring`.
  package static func read(_ file: SourceFile) -> (value: Tailoring?, diagnostics: [Diagnostic]) {
    DocumentKind.read(file, as: .tailoring, schema)
  }

  /// The municipality that a file is for, also where the rest of it cannot be read; `nil` if not even that can be told.
  package static func commune(in file: SourceFile) -> String? {
    DocumentKind.word(after: "commune", in: file)
  }
}

extension Targets {
  /// The keys of targets.
  package static let schema = ObjectSchema<Targets>(
    "Targets", de: "die angestrebten Stufen", en: "the levels aimed at", shorthand: "overall"
  ) {
    $0.optional(
      "overall", \.overall, ValueDecoder.int(1...9).located, de: "Stufe im Ganzen", en: "level of the whole")
    $0.optional("domains", \.domains, .domainTargets, de: "Stufe je Handlungsfeld", en: "level by domain")
  }
}

extension Deselection {
  /// The keys of a rule left out.
  package static let schema = ObjectSchema<Deselection>(
    "Deselection", de: "eine ausgelassene Regel", en: "a rule left out"
  ) {
    $0.optional(
      "pack", \.pack, .identifier, de: "Paket, wo die Regel es nicht nennt",
      en: "pack, where the rule does not name it")
    $0.required("rule", \.rule, .ruleReference, de: "Regel", en: "rule")
    $0.required("reason", \.reason, .string, de: "Begründung", en: "reason")
  }
  .completed { $0.namingPack(&$1) }
}

extension Compensation {
  /// The keys of a compensating measure.
  package static let schema = ObjectSchema<Compensation>(
    "Compensation", de: "eine ausgleichende Maßnahme", en: "a compensating measure"
  ) {
    $0.optional(
      "pack", \.pack, .identifier, de: "Paket, wo die Regel es nicht nennt",
      en: "pack, where the rule does not name it")
    $0.required(
      "rule", \.rule, .ruleReference, de: "Regel, deren Lücke sie mildert", en: "rule whose gap it softens")
    $0.required("measure", \.measure, .string, de: "was getan wird", en: "what is done")
    $0.optional("since", \.since, .date, de: "seit wann", en: "since when")
  }
  .completed { $0.namingPack(&$1) }
}

extension Waiver {
  /// The keys of a waiver.
  package static let schema = ObjectSchema<Waiver>("Waiver", de: "eine Ausnahme", en: "a waiver") {
    $0.optional(
      "pack", \.pack, .identifier, de: "Paket, wo die Regel es nicht nennt",
      en: "pack, where the rule does not name it")
    $0.required("rule", \.rule, .ruleReference, de: "Regel", en: "rule")
    $0.optional(
      "subjects", \.subjects, .set(of: .locatedText) { $0 }, de: "Prüfobjekte, sonst alle",
      en: "subjects, else all")
    $0.required("from", \.from, ValueDecoder.date.located, de: "erster Tag", en: "first day")
    $0.required(
      "until", \.until, ValueDecoder.date.located, de: "letzter Tag, einschließlich",
      en: "last day, inclusive")
    $0.required("reason", \.reason, .string, de: "Begründung", en: "reason")
    $0.required(
      "approver", \.approver, .string, de: "Rolle oder Gremium, das sie genehmigt hat",
      en: "role or board that approved it")
  }
  .completed { $0.validated(&$1) }

  private func validated(_ context: inout DecodingContext) -> Waiver? {
    if until.value < from.value {
      context.report(.periodReversed, at: until.location)
    } else if until.value > from.value.adding(months: DocumentLimits.waiverMonths) {
      context.report(.waiverTooLong, at: until.location)
    }
    return namingPack(&context)
  }
}

extension Dispensation {
  /// The keys of a dispensation.
  package static let schema = ObjectSchema<Dispensation>(
    "Dispensation", de: "eine als entbehrlich erklärte Regel", en: "a rule declared dispensable"
  ) {
    $0.optional(
      "pack", \.pack, .identifier, de: "Paket, wo die Regel es nicht nennt",
      en: "pack, where the rule does not name it")
    $0.required("rule", \.rule, .ruleReference, de: "Regel", en: "rule")
    $0.required("reason", \.reason, .string, de: "Begründung", en: "reason")
    $0.required(
      "approver", \.approver, .string, de: "Rolle oder Gremium, das es entschieden hat",
      en: "role or board that decided it")
    $0.required(
      "date", \.date, ValueDecoder.date.located, de: "Tag der Entscheidung", en: "day of the decision")
  }
  .completed { $0.namingPack(&$1) }
}

/// An entry that names a rule, and its pack either with the rule or in a key of its own.
protocol NamesRule: DocumentPart {
  var pack: Identifier? { get }
  var rule: RuleReference { get set }
}

extension NamesRule {
  /// The entry with the pack moved into the reference to the rule.
  fileprivate func namingPack(_ context: inout DecodingContext) -> Self? {
    guard let pack else { return self }
    if rule.pack != nil { context.report(.packTwice(pack.value), at: pack.location) }
    var result = self
    result.rule.pack = pack.value
    return result
  }
}

extension Deselection: NamesRule {}
extension Compensation: NamesRule {}
extension Waiver: NamesRule {}
extension Dispensation: NamesRule {}

extension ValueDecoder where Value == [DomainTarget] {
  /// Levels by domain.
  static let domainTargets = dictionary(.identifier, ValueDecoder<Int>.int(1...9).located) {
    DomainTarget(domain: $0, level: $1)
  }
}

extension ValueDecoder where Value == [ParameterSetting] {
  /// Values by pack and parameter.
  static let parameterSettings = ValueDecoder(byPack.shape) { node, context in
    byPack.decode(node, &context)?.flatMap { pack in
      pack.parameters.map { ParameterSetting(pack: pack.pack, parameter: $0.parameter, value: $0.value) }
    }
  }

  private static let byPack = ValueDecoder<[PackSettings]>.dictionary(
    ValueDecoder<Identifier>.identifier, ValueDecoder<[TestParameter]>.testParameters
  ) {
    PackSettings(pack: $0, parameters: $1)
  }
}

/// The parameters of one pack.
private struct PackSettings: Sendable {
  let pack: Identifier
  let parameters: [TestParameter]
}
