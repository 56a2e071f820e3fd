// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

extension ScoringMethod {
  /// The keys of a method.
  package static let schema = ObjectSchema<ScoringMethod>(
    "Method", de: "ein Bewertungsverfahren", en: "a method of scoring", shorthand: "name"
  ) {
    $0.required("name", \.name, .word, de: "Verfahren", en: "method")
    $0.optional(
      "variant", \.variant, .identifier,
      de:
        "Variante von `xccdf` (default, flat, flat-unweighted, absolute), `weighted` (rules, domains) oder `iso33020` (achievements, ratings)",
      en:
        "variant of `xccdf` (default, flat, flat-unweighted, absolute), `weighted` (rules, domains) or `iso33020` (achievements, ratings)"
    )
    $0.optional(
      "target", \.target, ValueDecoder.int(1...9).located,
      de: "Ziel von `cutback`; ohne Angabe die Ziele der Kommune, sonst die höchste Stufe",
      en: "target of `cutback`; by default the municipality's targets, else the highest level")
    $0.optional(
      "obligations", \.obligations, .list(of: .word),
      de:
        "Modalverben der Regeln, die in `weighted`, `c2m2`, `iso33020` und `xccdf` zählen; sonst muss und sollte",
      en:
        "obligations of the rules that count in `weighted`, `c2m2`, `iso33020` and `xccdf`; else muss and sollte"
    )
    $0.optional(
      "inputs", \.inputs, .methodInputs,
      de: "Regeln je Rolle: `plan`, `improvement` und `extra` von `bsi-run`, die Attribute von `iso33020`",
      en: "rules by role: `plan`, `improvement` and `extra` of `bsi-run`, the attributes of `iso33020`")
    $0.optional(
      "reason", \.reason, .text, de: "warum dieses Verfahren gewählt ist", en: "why this method was chosen")
  }
  .checked { $0.validate(&$1) }

  private func validate(_ context: inout DecodingContext) {
    if let variant { check(variant, among: name.variants, &context) }
    for input in inputs { check(input.role, among: name.roles, &context) }
    context.reportDuplicates(inputs.map(\.role))
    if name.needsRoles {
      let empty = name.roles.filter { rules(inRole: $0).isEmpty }
      for role in empty { context.report(.missingKey(role, in: Self.schema.title), at: location) }
    }
    if let target, name != .cutback { report("target", at: target.location, &context) }
    if obligations != nil, !name.choosesObligations { report("obligations", at: location, &context) }
    reportSharedRules(&context)
  }

  private func check(_ word: Identifier, among words: [String], _ context: inout DecodingContext) {
    guard !words.contains(where: { $0.utf8Key == word.value.utf8Key }) else { return }
    let nearest = nearestName(to: word.value, among: words)
    context.report(.unknownWord(word.value, nearest: nearest, known: words), at: word.location)
  }

  private func report(_ key: String, at location: SourceLocation, _ context: inout DecodingContext) {
    context.report(.unknownKey(key, in: name.meaning, nearest: nil, known: []), at: location)
  }

  /// A rule counts for one attribute only; else its completions could not be told apart.
  private func reportSharedRules(_ context: inout DecodingContext) {
    guard name == .iso33020 else { return }
    context.reportDuplicates(
      inputs.flatMap(\.rules).map { rule in
        Identifier((rule.pack.map { $0 + "/" } ?? "") + rule.rule, at: rule.location)
      })
  }
}

extension DecodingContext {
  /// Adds a message about a place in the file that is read.
  fileprivate mutating func report(_ message: DocumentMessage, at location: SourceLocation) {
    add([Diagnostic(message, at: location)])
  }
}

extension ValueDecoder where Value == Decimal {
  /// The weight of a domain.
  static let domainWeight = decimal(Decimal.zero...Decimal(1_000))
}

extension ValueDecoder where Value == [MethodInput] {
  /// Rules by role.
  static let methodInputs = dictionary(.identifier, ValueDecoder<[RuleReference]>.list(of: .ruleReference)) {
    MethodInput(role: $0, rules: $1)
  }
}
