// SPDX-License-Identifier: EUPL-1.2

package import SourceText
import Values

extension Rule {
  /// The keys of a rule.
  package static let schema = ObjectSchema<Rule>(
    "Rule", de: "eine Regel", en: "a rule"
  ) {
    $0.required(
      "id", \.id, .identifier, de: "Kennung, wird nie wiederverwendet", en: "identifier, never reused"
    )
    $0.optional(
      "domain", \.domain, .identifier, de: "Handlungsfeld, sonst das der Datei",
      en: "domain, else that of the file"
    )
    $0.required(
      "title", \.title, .text, de: "die Anforderung als Aussage", en: "the requirement as a statement"
    )
    $0.optional("missing", \.missing, .text, de: "Kurztitel der Lücke", en: "short title of the gap")
    $0.required("obligation", \.obligation, .word, de: "Modalverb", en: "obligation")
    $0.optional(
      "level", \.level, ValueDecoder.int(1...9).located, de: "vorgeschlagene Reifegradstufe",
      en: "proposed maturity level"
    )
    $0.optional(
      "weight", \.weight, .weight, de: "Gewicht in gewichteten Verfahren", en: "weight in weighted methods"
    )
    $0.optional(
      "effort", \.effort, ValueDecoder.int(1...5).located, de: "Aufwand von 1 bis 5", en: "effort from 1 to 5"
    )
    $0.optional(
      "each", \.each, .expression, de: "Ausdruck: Liste der Prüfobjekte, jedes heißt `it`",
      en: "expression: list of subjects, each called `it`"
    )
    $0.optional(
      "label", \.label, .expression, de: "Ausdruck: Name eines Prüfobjekts",
      en: "expression: name of a subject"
    )
    $0.optional(
      "when", \.when, .expression, de: "Ausdruck: ob die Regel anwendbar ist",
      en: "expression: whether the rule applies"
    )
    $0.optional(
      "inapplicable", \.inapplicable, .text, de: "warum sie nicht anwendbar ist, wo `when` nicht zutrifft",
      en: "why it does not apply where `when` does not hold"
    )
    $0.optional(
      "check", \.check, .expression, de: "Ausdruck: ob die Regel erfüllt ist",
      en: "expression: whether the rule is achieved"
    )
    $0.optional("ask", \.ask, .text, de: "Frage an einen Menschen", en: "question to a person")
    $0.optional(
      "scale", \.scale, ValueDecoder.word.located, de: "Skala der Antworten", en: "scale of the answers"
    )
    $0.optional(
      "evidence", \.evidence, .text, de: "was die Erfüllung belegt", en: "what shows the achievement")
    $0.optional("why", \.why, .text, de: "was ohne sie schiefgeht", en: "what goes wrong without it")
    $0.optional("fix", \.fix, .text, de: "was zu tun ist", en: "what to do")
    $0.optional(
      "refs", \.references, .list(of: .criterionReference), de: "Kriterien von Veröffentlichungen",
      en: "criteria of publications"
    )
    $0.optional(
      "at_least", \.atLeast, .positiveShare, de: "Erfüllungsgrad, ab dem sie als erfüllt gilt",
      en: "achievement from which it counts as achieved"
    )
    $0.optional(
      "requires", \.requires, .list(of: .ruleReference), de: "Regeln, ohne die sie nicht zählt",
      en: "rules without which it does not count"
    )
    $0.optional(
      "relates", \.relates, RuleRelations.schema.decoder, de: "Beziehungen zu Regeln anderer Pakete",
      en: "relations to rules of other packs"
    )
    $0.optional("bearer", \.bearer, .word, de: "wer sie erfüllen muss", en: "who has to fulfil it")
    $0.optional(
      "basis", \.basis, .word, de: "wie gut die Quelle gesehen wurde", en: "how well the source was seen"
    )
    $0.optional(
      "bindingness", \.bindingness, .word, de: "was die Quelle verlangt", en: "what the source demands"
    )
    $0.optional(
      "draft", \.isDraft, .bool, de: "auf Probe: berichtet, nicht bewertet",
      en: "on trial: reported, not scored"
    )
    $0.optional("valid", \.valid, DatePeriod.schema.decoder, de: "Gültigkeit", en: "validity")
    $0.optional(
      "scope", \.scope, RuleScope.schema.decoder, de: "für welche Kommunen sie gemeint ist",
      en: "the municipalities it is meant for"
    )
    $0.optional(
      "aliases", \.aliases, .list(of: .identifier), de: "frühere Kennungen", en: "former identifiers")
    $0.optional(
      "dispensable", \.isDispensable, .bool, de: "darf als entbehrlich erklärt werden",
      en: "may be declared dispensable"
    )
    $0.optional(
      "published", \.published, PublishedFigures.schema.decoder,
      de: "Angaben der Veröffentlichung, nur zur Anzeige", en: "figures of the publication, only shown")
  }
  .checked { $0.validate(&$1) }

  private func validate(_ context: inout DecodingContext) {
    if check == nil, ask == nil { context.report(.ruleWithoutQuestion(id.value), at: id.location.span) }
    if ask != nil, scale == nil { context.report(.askWithoutScale(id.value), at: id.location.span) }
    if let scale, ask == nil {
      context.report(.keyWithoutOther("scale", other: "ask"), at: scale.location.span)
    }
    if let label, each == nil {
      context.report(.keyWithoutOther("label", other: "each"), at: label.location.span)
    }
    if inapplicable != nil, when == nil {
      context.report(.keyWithoutOther("inapplicable", other: "when"), at: id.location.span)
    }
    if let each, check == nil {
      context.report(.keyWithoutOther("each", other: "check"), at: each.location.span)
    }
  }
}

extension ValueDecoder where Value == Decimal {
  /// The weight of a rule.
  static let weight = decimal(Decimal.zero...Decimal(1_000))

  /// A share above 0.
  static let positiveShare = share.flatMap { value, node, context in
    if value > .zero { return value }
    context.report(.invalidShare("0"), at: node)
    return nil
  }
}

extension RuleRelations {
  /// The keys of the relations of a rule.
  package static let schema = ObjectSchema<RuleRelations>(
    "Relations", de: "die Beziehungen einer Regel", en: "the relations of a rule"
  ) {
    $0.optional(
      "proves", \.proves, .list(of: .ruleReference), de: "dort erfüllt heißt hier ja",
      en: "a pass there means yes here"
    )
    $0.optional(
      "refutes", \.refutes, .list(of: .ruleReference), de: "dort nicht erfüllt heißt hier nein",
      en: "a fail there means no here"
    )
    $0.optional("equal", \.equal, .list(of: .ruleReference), de: "verlangt dasselbe", en: "asks the same")
  }
}

extension RuleScope {
  /// The keys of a scope.
  package static let schema = ObjectSchema<RuleScope>("Scope", de: "ein Geltungsbereich", en: "a scope") {
    $0.optional(
      "size_classes", \.sizeClasses, .list(of: .identifier), de: "Größenklassen", en: "size classes")
    $0.optional("services", \.services, .list(of: .identifier), de: "betriebene Dienste", en: "services run")
  }
}

extension PublishedFigures {
  /// The keys of published figures.
  package static let schema = ObjectSchema<PublishedFigures>(
    "PublishedFigures", de: "Angaben einer Veröffentlichung", en: "figures of a publication"
  ) {
    $0.optional("priority", \.priority, .rawScalar, de: "Priorität", en: "priority")
    $0.optional("effort", \.effort, .rawScalar, de: "Aufwand", en: "effort")
  }
}

extension RuleFile {
  /// The keys of a file of rules.
  package static let schema = ObjectSchema<RuleFile>(
    "Rules", de: "eine Datei mit Regeln", en: "a file of rules"
  ) {
    $0.optional(
      "domain", \.domain, .identifier, de: "Handlungsfeld der Regeln, die keines nennen",
      en: "domain of the rules that name none"
    )
    $0.required("rules", \.rules, .list(of: Rule.schema.decoder), de: "die Regeln", en: "the rules")
  }

  /// Reads a file of `kind: Rules`.
  package static func read(_ file: SourceFile) -> (value: RuleFile?, diagnostics: [Diagnostic]) {
    let (value, diagnostics) = DocumentKind.read(file, as: .rules, schema)
    return (value.map(\.withDomains), diagnostics)
  }

  /// The file with its own domain set in every rule that names none.
  private var withDomains: RuleFile {
    var result = self
    for index in rules.indices where rules[index].domain.value.isEmpty {
      if let domain { result.rules[index].domain = domain }
    }
    return result
  }
}
