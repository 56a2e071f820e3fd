// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// An assessment, sorted into what the parts of every report show.
struct ReportContents: Sendable {
  /// The most rows, subjects or names that a report lists in one place; the rest is counted.
  static let listed = 20

  let assessment: Assessment
  private let positions: [UTF8Key: Int]
  /// The ids of the packs that took part.
  let packs: Set<UTF8Key>
  /// By domain, the first pack that has rules of it: of those that build levels, if there is one.
  private let homes: [UTF8Key: AssessedPack]
  /// The full names of rules whose gap is an accepted risk.
  let accepted: Set<UTF8Key>
  /// By rule, the full names of those that require it, in the order of the assessment.
  private let dependents: [UTF8Key: [String]]

  init(_ assessment: Assessment) {
    self.assessment = assessment
    positions = Dictionary(
      zip(assessment.rules.map(\.name.utf8Key), assessment.rules.indices),
      uniquingKeysWith: { first, _ in first })
    let packs = assessment.provenance.packs
    self.packs = Set(packs.map(\.id.utf8Key))
    homes = Self.homes(assessment.rules, packs.filter(\.buildsLevels) + packs.filter { !$0.buildsLevels })
    accepted = Set(assessment.gaps.filter(\.isWaived).map(\.rule.utf8Key))
    dependents = assessment.rules.reduce(into: [:]) { found, rule in
      for required in rule.requires { found[required.utf8Key, default: []].append(rule.name) }
    }
  }

  private static func homes(_ rules: [AssessedRule], _ packs: [AssessedPack]) -> [UTF8Key: AssessedPack] {
    let order = Dictionary(
      zip(packs.map(\.id.utf8Key), packs.indices), uniquingKeysWith: { first, _ in first })
    var first: [UTF8Key: Int] = [:]
    for position in rules.indices {
      let domain = rules[position].domain.utf8Key
      guard let pack = order[rules[position].pack.utf8Key] else { continue }
      first[domain] = min(pack, first[domain] ?? pack)
    }
    return first.mapValues { packs[$0] }
  }

  /// The pack among whose rules a domain is to be looked up; `nil` if none has rules of it.
  func home(ofDomain id: String) -> AssessedPack? { homes[id.utf8Key] }

  var provenance: AssessmentProvenance { assessment.provenance }

  /// The confidentiality of a report: never below `vertraulich`.
  var classification: Classification { max(provenance.classification, .confidential) }

  /// The rule with a full name.
  func rule(_ name: String) -> AssessedRule? { positions[name.utf8Key].map { assessment.rules[$0] } }

  /// The full names of the rules that require a rule.
  func dependents(of rule: AssessedRule) -> [String] { dependents[rule.name.utf8Key] ?? [] }

  /// A gap together with its rule.
  struct Item: Sendable {
    let gap: AssessedGap
    let rule: AssessedRule
    /// The other rules whose gaps are the same measure.
    var others: [AssessedRule] = []
  }

  /// The gaps of one group, most urgent first. Gaps that are one measure stand where the most urgent of them stands.
  func gaps(_ group: Group) -> [Item] {
    assessment.gaps.compactMap { gap in
      guard Group(gap) == group, gap.isFirstOfMeasure, let rule = rule(gap.rule) else { return nil }
      return Item(gap: gap, rule: rule, others: gap.measure.dropFirst().compactMap(self.rule))
    }
  }

  /// The certain gaps that little effort closes.
  var quickWins: [Item] { gaps(.certain).filter(\.gap.isQuickWin) }

  /// The rules on trial.
  var drafts: [AssessedRule] { assessment.rules.filter(\.isDraft) }

  /// The rules with a waiver.
  var waived: [AssessedRule] { assessment.rules.filter { !$0.verdict.waivers.isEmpty } }

  /// The rules declared dispensable.
  var dispensed: [AssessedRule] { assessment.rules.filter { $0.verdict.dispensation != nil } }

  /// The rules of a pack.
  func rules(of pack: AssessedPack) -> [AssessedRule] {
    assessment.rules.filter { $0.pack.utf8Key == pack.id.utf8Key }
  }

  /// The rules that were not judged.
  var unjudged: [AssessedRule] { assessment.rules.filter { !$0.verdict.outcome.isJudged } }

  /// The ids of the domains that rules count for: in the order of the assessment, then any it has no title for.
  func domains(of rules: [AssessedRule]) -> [String] {
    let used = Set(rules.map(\.domain.utf8Key))
    let titled = assessment.domains.map(\.id).filter { used.contains($0.utf8Key) }
    var seen = Set(titled.map(\.utf8Key))
    return titled + rules.map(\.domain).filter { seen.insert($0.utf8Key).inserted }
  }

  /// The title of a domain, or its id where none is known.
  func title(ofDomain id: String) -> LocalizedText {
    assessment.domains.first { $0.id.utf8Key == id.utf8Key }?.title ?? LocalizedText(de: id, en: id)
  }
}

extension AssessedGap {
  /// Whether it stands for its measure; alone it does.
  var isFirstOfMeasure: Bool { measure.first.map { $0.utf8Key == rule.utf8Key } ?? true }
}

extension ReportContents {
  /// Where a report lists a gap. Each gap stands in one group.
  enum Group: Sendable, Hashable {
    case certain, possible, blocked, advice, accepted

    init(_ gap: AssessedGap) {
      if gap.isWaived {
        self = .accepted
      } else if gap.isAdvice {
        self = .advice
      } else {
        switch gap.certainty {
        case .certain: self = .certain
        case .possible: self = .possible
        case .blocked: self = .blocked
        }
      }
    }
  }
}

extension Outcome {
  /// Whether the rule was judged at all.
  var isJudged: Bool {
    switch self {
    case .pass, .fail, .unknown, .error: true
    case .notapplicable, .notchecked, .notselected: false
    }
  }
}
