// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText
import Values

extension Assessment {
  /// The assessment as an XCCDF 1.2 benchmark with its test result: rules by domain, a result for each subject, and the
  /// four scores of the publication.
  ///
  /// Subjects are numbered, not named. Rules that count in no score have the weight 0. An unknown is not achieved in these
  /// scores, as XCCDF has it.
  package func xccdf(in language: Language) -> String {
    XCCDFReport(assessment: self, language: language).text
  }
}

private struct XCCDFReport {
  let assessment: Assessment
  let language: Language

  private static let prefix = "xccdf_pegel_"

  var text: String {
    var writer = XCCDFWriter()
    let provenance = assessment.provenance
    let attributes = [
      ("xmlns", "http://checklists.nist.gov/xccdf/1.2"),
      ("id", Self.prefix + "benchmark_" + provenance.commune),
      ("resolved", "1"), ("xml:lang", language.rawValue),
    ]
    writer.element("Benchmark", attributes) { writer in
      writer.element("status", [("date", provenance.asOf.description)], text: "draft")
      writer.element("title", text: packs)
      writer.element("version", text: provenance.model.map { $0.id + " " + $0.version } ?? provenance.schema)
      for model in XCCDFMethod.Model.allCases {
        writer.element("model", [("system", system(model))]) { _ in }
      }
      for (position, domain) in assessment.domains.enumerated() { write(domain, position, &writer) }
      writer.element("TestResult", resultAttributes) { write(results: &$0) }
    }
    return writer.text
  }

  private var packs: String {
    assessment.provenance.packs.map { $0.title[language] + " " + $0.version }.joined(separator: ", ")
  }

  private var resultAttributes: [(String, String)] {
    let provenance = assessment.provenance
    let day = provenance.asOf.description + "T00:00:00Z"
    return [
      ("id", Self.prefix + "testresult_" + provenance.commune + "_" + provenance.asOf.description),
      ("start-time", day), ("end-time", day), ("test-system", "Pegel " + provenance.programVersion),
    ]
  }

  // MARK: - Rules

  private func write(_ domain: DomainTitle, _ position: Int, _ writer: inout XCCDFWriter) {
    let own = numbered.filter { $0.element.domain.utf8Key == domain.id.utf8Key }
    guard !own.isEmpty else { return }
    let weight = decimal(assessment.weight(ofDomain: domain.id))
    let id = Self.prefix + "group_\(position + 1)_" + domain.id
    writer.element("Group", [("id", id), ("weight", weight)]) { writer in
      writer.element("title", text: domain.title[language])
      for (number, rule) in own { write(rule, number, &writer) }
    }
  }

  private func write(_ rule: AssessedRule, _ number: Int, _ writer: inout XCCDFWriter) {
    let weight = assessment.isScored(rule) ? Rational(rule.weight) : .zero
    let isSelected = rule.verdict.outcome != .notselected
    let attributes = [
      ("id", id(of: rule, number)), ("selected", isSelected ? "true" : "false"), ("weight", decimal(weight)),
    ]
    writer.element("Rule", attributes) { writer in
      writer.element("title", text: rule.texts.title[language])
      if let why = rule.texts.why { writer.element("rationale", text: why[language]) }
      if let fix = rule.texts.fix { writer.element("fixtext", text: fix[language]) }
    }
  }

  private var numbered: [(offset: Int, element: AssessedRule)] { Array(assessment.rules.enumerated()) }

  private func id(of rule: AssessedRule, _ number: Int) -> String {
    Self.prefix + "rule_\(number + 1)_" + rule.pack + "_" + rule.id
  }

  // MARK: - Results

  private func write(results writer: inout XCCDFWriter) {
    writer.element("target", text: assessment.provenance.communeName)
    let titled = Set(assessment.domains.map(\.id.utf8Key))
    for (number, rule) in numbered where titled.contains(rule.domain.utf8Key) {
      let results = assessment.xccdfResults(of: rule)
      for (subject, result) in results.enumerated() {
        writer.element("rule-result", [("idref", id(of: rule, number))]) { writer in
          writer.element("result", text: result.rawValue)
          if results.count > 1 {
            writer.element("instance", [("context", "subject")], text: "\(subject + 1)")
          }
        }
      }
    }
    write(scores: &writer)
  }

  /// The scores; where there is nothing to score the publication has no word, and 0 of 0 is written.
  private func write(scores writer: inout XCCDFWriter) {
    for (model, score) in assessment.xccdfScores {
      let (value, maximum) = figures(model, score)
      writer.element("score", [("system", system(model)), ("maximum", maximum)], text: value)
    }
  }

  private func figures(_ model: XCCDFMethod.Model, _ score: MethodScore) -> (value: String, maximum: String) {
    guard let overall = score.overall else { return (decimal(.zero), decimal(.zero)) }
    switch model {
    case .default: return (decimal(overall.low * Rational(100)), decimal(Rational(100)))
    case .flat, .flatUnweighted:
      return (decimal(score.points?.low ?? .zero), decimal(score.maximumPoints?.low ?? .zero))
    case .absolute: return (decimal(overall.low), decimal(.one))
    }
  }

  private func system(_ model: XCCDFMethod.Model) -> String { "urn:xccdf:scoring:" + model.rawValue }

  /// A number with as many places as it needs, at most six.
  private func decimal(_ number: Rational) -> String {
    number.denominator == 1 ? number.rounded(toPlaces: 0) : number.rounded(toPlaces: 6)
  }
}
