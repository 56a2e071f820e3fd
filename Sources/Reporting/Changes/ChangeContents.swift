// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// A comparison, sorted into what every form of it shows.
struct ChangeContents: Sendable {
  let comparison: YearComparison
  let say: Phrasing

  /// What changed of a level, in words.
  struct LevelRow: Sendable {
    /// The domain; `nil` for the whole.
    let domain: String?
    let title: String
    let before: String
    let after: String
    let guaranteed: [String]
    let possible: [String]
  }

  /// What changed of a number, in words.
  struct CountRow: Sendable {
    let title: String
    let count: CountChange
    let shares: [String]
  }

  /// Rules that changed in the same way.
  struct Group: Sendable {
    let kind: RuleChangeKind
    let rules: [RuleChange]
  }

  private var split: ChangeSplit { comparison.split }

  /// Whether nothing changed at all.
  var isUnchanged: Bool { split.rules.isEmpty && changedLevels.isEmpty }

  // MARK: - Sentences

  /// What is compared.
  var comparedDates: LocalizedText {
    Words.compared(old: date(of: comparison.old), new: date(of: comparison.new))
  }

  /// The level of the whole, before and now.
  var overall: LocalizedText {
    Words.levelChanged(from: say.level(split.overall.before), to: say.level(split.overall.after))
  }

  /// The titles of domains whose level is the same.
  var unchangedDomains: [String] {
    split.domains.filter(\.level.isUnchanged).map { title(ofDomain: $0.id) }
  }

  /// The day, and that of the snapshot where it is another.
  private func date(of result: ComparedResult) -> String {
    let day = say.date(result.asOf)
    guard result.taken != result.asOf else { return day }
    return day + " (" + say(Words.dataOf) + " " + say.date(result.taken) + ")"
  }

  // MARK: - Levels and numbers

  /// The whole, then the domains, as far as their level changed.
  var changedLevels: [LevelRow] {
    let whole = split.overall.isUnchanged ? [] : [row(nil, say(Words.whole), split.overall)]
    return whole
      + split.domains.filter { !$0.level.isUnchanged }.map { row($0.id, title(ofDomain: $0.id), $0.level) }
  }

  /// The numbers, as far as they changed.
  var changedCounts: [CountRow] {
    let own = [(Words.achievedRules, split.achieved), (Words.acceptedGaps, split.accepted)]
    let all = own + split.outcomes.map { ($0.outcome.meaning, $0.count) }
    return all.filter { $0.1.before != $0.1.after || !$0.1.shares.isEmpty }.map { title, count in
      CountRow(title: say.capitalised(title), count: count, shares: count.shares.map { say.part($0) })
    }
  }

  private func row(_ domain: String?, _ title: String, _ level: LevelChange) -> LevelRow {
    let (guaranteed, possible) = say.reasons(of: level)
    return LevelRow(
      domain: domain, title: title, before: say.level(level.before), after: say.level(level.after),
      guaranteed: guaranteed, possible: possible)
  }

  // MARK: - Rules

  /// The rules that changed, by the way they did.
  var groups: [Group] {
    RuleChangeKind.allCases.compactMap { kind in
      let rules = split.rules.filter { RuleChangeKind($0) == kind }
      return rules.isEmpty ? nil : Group(kind: kind, rules: rules)
    }
  }

  /// Why a rule changed.
  func reason(of change: RuleChange) -> String { say.causes(change.causes, isJoint: change.isJoint) }

  /// What a rule was: of a new one, what it would have been.
  func before(_ change: RuleChange) -> String {
    guard let before = change.before else {
      return say([.unknown, .error].contains(change.then) ? Words.notRecordedThen : Words.ruleAbsent)
    }
    return say(before.outcome.meaning)
  }

  /// What a rule is now.
  func after(_ change: RuleChange) -> String { say(change.after?.outcome.meaning ?? Words.ruleGone) }

  /// The title of a rule.
  func title(of change: RuleChange) -> String {
    let title = comparison.rules.first { $0.name.utf8Key == change.name.utf8Key }?.title
    return title.map { say($0) } ?? change.name
  }

  /// The id of a rule without its pack.
  func id(_ name: String) -> String { say.id(ofRule: name) }

  private func title(ofDomain id: String) -> String {
    comparison.domains.first { $0.id.utf8Key == id.utf8Key }.map { say($0.title) } ?? id
  }
}
