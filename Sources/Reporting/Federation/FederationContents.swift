// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

/// The result of a joint evaluation, sorted into what the parts of its report show.
///
/// Members appear in the order of a register, and only those that the result names. Nothing is sorted by a level.
struct FederationContents: Sendable {
  let assessment: FederationAssessment
  let say: Phrasing
  private let rules: [UTF8Key: FederationRule]
  private let names: [UTF8Key: String]

  init(_ assessment: FederationAssessment, say: Phrasing) {
    self.assessment = assessment
    self.say = say
    rules = Dictionary(
      assessment.rules.map { ($0.name.utf8Key, $0) }, uniquingKeysWith: { first, _ in first })
    names = Dictionary(
      assessment.membership.members.map { ($0.id.utf8Key, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first page, and everything it rests on.
  var parts: (board: ReportPart, others: [ReportPart]) {
    (board, [comparison, sharedGaps, measures, exchange, duties, changes, members, provenance])
  }

  var provenanceOfResult: FederationProvenance { assessment.provenance }

  /// The confidentiality: never below `vertraulich`.
  var classification: Classification { max(assessment.provenance.classification, .confidential) }

  var title: String { say(Words.federationTitle(say(assessment.provenance.title))) }

  var subtitle: String { say(Words.asOf) + " " + say.date(assessment.provenance.asOf) }

  /// The highest level of the model; 0 without one.
  var highest: Int { assessment.provenance.model?.levels.map(\.number).max() ?? 0 }

  // MARK: - Names

  /// The name of a member.
  func name(_ id: String) -> String { names[id.utf8Key] ?? id }

  /// Members by their names, as a register has them.
  func sorted<Element>(_ elements: [Element], by id: (Element) -> String) -> [Element] {
    elements.map { (key: [name(id($0)).registerKey.utf8Key, id($0).utf8Key], element: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.element)
  }

  /// The names of members, with the number of those who may not be named.
  func names(of affected: AffectedMembers) -> String {
    let known = sorted(affected.members) { $0 }.map(name)
    let others = affected.others ?? 0
    return say.list(known + (others > 0 ? [say(Words.othersUnnamed(others))] : []))
  }

  /// The title of a domain.
  func domain(_ id: String) -> String {
    assessment.domains.first { $0.id.utf8Key == id.utf8Key }.map { say($0.title) } ?? id
  }

  /// The short title of the gap that a rule leaves.
  func gap(_ name: String) -> String {
    guard let rule = rules[name.utf8Key] else { return name }
    return say(rule.texts.missing ?? rule.texts.title)
  }

  /// The rule of a full name.
  func rule(_ name: String) -> FederationRule? { rules[name.utf8Key] }

  // MARK: - Pieces

  /// A level with its bounds, on a ground as dark as the guaranteed level is high.
  func cell(_ level: LevelBounds?) -> ReportText {
    ReportText(
      say.level(level), height: level.map { min(1, max(0, Double($0.low) / Double(max(1, highest)))) })
  }

  /// From the least to the greatest level.
  func fromTo(_ bounds: LevelBounds?) -> String {
    bounds.map { say(Words.fromTo($0.low, $0.high)) } ?? say(Words.notAssessable)
  }

  func columns(_ titles: LocalizedText...) -> [ReportTable.Column] {
    titles.map { .text(say.capitalised($0)) }
  }

  func paragraph(_ text: LocalizedText) -> ReportBlock { .paragraph(say(text)) }
}
