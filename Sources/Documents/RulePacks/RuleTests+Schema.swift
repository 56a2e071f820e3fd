// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText
import Values

extension RuleTests {
  /// The keys of a file of tests.
  package static let schema = ObjectSchema<RuleTests>(
    "RuleTests", de: "eine Datei mit Testfällen", en: "a file of test cases"
  ) {
    $0.optional(
      "as_of", \.asOf, ValueDecoder.date.located, de: "Stichtag, wo ein Fall keinen nennt",
      en: "the date of cases that name none")
    $0.optional(
      "rule", \.rule, .ruleReference, de: "Regel, wo ein Fall keine nennt",
      en: "the rule of cases that name none")
    $0.optional(
      "base", \.base, TestInput.schema.decoder, de: "wovon jeder Fall ausgeht",
      en: "what every case starts from")
    $0.required("cases", \.cases, .list(of: RuleTest.schema.decoder), de: "die Fälle", en: "the cases")
    $0.optional(
      "survivors", \.survivors, .list(of: ExplainedSurvivor.schema.decoder),
      de: "Mutanten, die kein Fall bemerkt, mit Begründung",
      en: "mutants that no case notices, with the reason")
  }
  .checked { $0.validate(&$1) }

  /// Reads a file of `kind: RuleTests`.
  package static func read(_ file: SourceFile) -> (value: RuleTests?, diagnostics: [Diagnostic]) {
    DocumentKind.read(file, as: .ruleTests, schema)
  }

  private func validate(_ context: inout DecodingContext) {
    guard rule == nil else { return }
    for test in cases where test.rule == nil {
      context.report(.testWithoutRule(test.name), at: test.location.span)
    }
  }
}

extension ExplainedSurvivor {
  /// The keys of an explained survivor.
  package static let schema = ObjectSchema<ExplainedSurvivor>(
    "Survivor", de: "ein unbemerkter Mutant", en: "a mutant that is not noticed"
  ) {
    $0.required("rule", \.rule, .ruleReference, de: "Regel", en: "rule")
    $0.required(
      "mutant", \.mutant, .locatedText, de: "Mutant, wie ihn der Bericht nennt",
      en: "the mutant as the report names it")
    $0.required("why", \.why, .text, de: "warum ihn kein Fall bemerkt", en: "why no case notices it")
  }
}

extension TestInput {
  /// The keys of what tests start from.
  package static let schema = ObjectSchema<TestInput>(
    "TestInput", de: "die Ausgangslage von Testfällen", en: "what test cases start from"
  ) {
    $0.optional(
      "facts", \.facts, .facts, de: "Fakten wie in einer Bestandsaufnahme", en: "facts as in a snapshot")
    $0.optional("answers", \.answers, .testAnswers, de: "Antworten je Regel", en: "answers by rule")
    $0.optional(
      "parameters", \.parameters, .testParameters, de: "Parameter des Pakets", en: "parameters of the pack")
  }
}

extension RuleTest {
  /// The keys of a case.
  package static let schema = ObjectSchema<RuleTest>("RuleTest", de: "ein Testfall", en: "a test case") {
    $0.optional("rule", \.rule, .ruleReference, de: "Regel", en: "rule")
    $0.required("name", \.name, .string, de: "was der Fall zeigt", en: "what the case shows")
    $0.optional(
      "as_of", \.asOf, ValueDecoder.date.located, de: "Stichtag", en: "the date that `now` stands for")
    $0.optional(
      "given", \.given, .facts, de: "Fakten; jeder ersetzt den gleichnamigen der Ausgangslage",
      en: "facts; each replaces that of the same name of the base")
    $0.optional("answers", \.answers, .testAnswers, de: "Antworten je Regel", en: "answers by rule")
    $0.optional(
      "parameters", \.parameters, .testParameters, de: "Parameter des Pakets", en: "parameters of the pack")
    $0.required(
      "expect", \.expect, ValueDecoder.word.located, de: "erwartetes Ergebnis", en: "expected outcome")
    $0.optional(
      "achievement", \.achievement, ValueDecoder.bounds.located,
      de: "erwarteter Erfüllungsgrad, auch `[von, bis]`", en: "expected achievement, also `[lower, upper]`")
    $0.optional(
      "missing", \.missing, .list(of: .locatedText), de: "erwartete fehlende Fakten",
      en: "expected missing facts")
    $0.optional(
      "subjects", \.subjects, .subjectExpectations, de: "erwartete Ergebnisse je Prüfobjekt",
      en: "expected outcomes by label of the subject")
  }
}

extension ValueDecoder where Value == RawFacts {
  /// Facts that are read once the schema is known.
  static let facts = ValueDecoder(.dictionary(keys: nil, .anything)) { node, context in
    guard node.entries(&context) != nil else { return nil }
    return RawFacts(location: context.location(node.span))
  }
}

extension ValueDecoder where Value == [TestAnswer] {
  /// Answers by rule.
  static let testAnswers = dictionary(.ruleReference, ValueDecoder<AnswerValue>.answer.located) {
    TestAnswer(rule: $0, value: $1)
  }
}

extension ValueDecoder where Value == AnswerValue {
  /// An answer on any of the scales.
  static let answer = word
}

extension ValueDecoder where Value == [TestParameter] {
  /// Parameters by name.
  static let testParameters = dictionary(.name, ValueDecoder<String>.rawScalar.located) {
    TestParameter(parameter: $0, value: $1)
  }
}

extension ValueDecoder where Value == [SubjectExpectation] {
  /// Outcomes by label.
  static let subjectExpectations = dictionary(.locatedText, ValueDecoder<Outcome>.word) {
    SubjectExpectation(label: $0, outcome: $1)
  }
}

extension ValueDecoder where Value == AchievementBounds {
  /// One number, or a list of the lower and the upper bound.
  static let bounds = ValueDecoder(.either([single.shape, pair.shape])) { node, context in
    guard case .sequence(let items) = node.content else {
      return single.decode(node, &context).map { AchievementBounds(lower: $0, upper: $0) }
    }
    guard items.count == 2 else {
      context.report(.boundsCount, at: node)
      return nil
    }
    guard let values = pair.decode(node, &context), values.count == 2 else { return nil }
    if values[1] < values[0] { context.report(.boundsReversed, at: node) }
    return AchievementBounds(lower: values[0], upper: values[1])
  }

  private static let single = ValueDecoder<Ratio>.ratio
  private static let pair = ValueDecoder<[Ratio]>.list(of: single)
}
