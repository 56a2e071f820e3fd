// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension ChangeLadder {
  /// The difference between the two ends, split by cause.
  ///
  /// A cause's share is what both directions agree on: with the same sign the smaller amount, else 0. What is left of the
  /// change is a joint effect. So the parts add up to the whole by construction.
  package var split: ChangeSplit { ChangeSplitter(self).split }
}

/// Splits the difference between the ends of a ladder.
struct ChangeSplitter {
  let ladder: ChangeLadder
  let factsFirst: LadderPath
  let rulesFirst: LadderPath
  /// What the steps replace, with the municipality's side first.
  let steps: [[ChangeCause]]

  init(_ ladder: ChangeLadder) {
    self.ladder = ladder
    factsFirst = LadderPath(ladder, along: ladder.factsFirst)
    rulesFirst = LadderPath(ladder, along: ladder.rulesFirst)
    steps = ladder.factsFirst.map(\.causes)
  }

  var split: ChangeSplit {
    let rules = ruleChanges
    var split = ChangeSplit()
    split.steps = steps
    split.overall = overall
    split.domains = domains
    split.achieved = count { $0.level != nil && $0.counts == .yes }
    split.accepted = count(\.isAccepted)
    split.outcomes = outcomes(of: { _ in true })
    split.rules = rules
    return split
  }

  /// How many of some rules have each outcome that any of them has.
  func outcomes(of isCounted: (CrossRule) -> Bool) -> [OutcomeChange] {
    Outcome.allCases.compactMap { outcome in
      var change = OutcomeChange()
      change.outcome = outcome
      change.count = count { $0.outcome == outcome && isCounted($0) }
      return change.count.before == 0 && change.count.after == 0 ? nil : change
    }
  }

  /// How the level of the whole changed.
  var overall: LevelChange {
    levelChange {
      $0.overall
    } scope: {
      LevelScope(weakestOf: $0, by: $1)
    }
  }

  /// How the levels of the domains of either side changed.
  var domains: [DomainChange] {
    var seen: Set<UTF8Key> = []
    let ids = (factsFirst.last.domains + ladder.start.domains).map(\.id)
    return ids.filter { seen.insert($0.utf8Key).inserted }.map { id in
      var change = DomainChange()
      change.id = id
      change.level = levelChange {
        $0.domain(id)?.level
      } scope: { _, _ in
        LevelScope(domains: [id])
      }
      return change
    }
  }

  // MARK: - Counts

  /// How many rules are of a kind, split by the causes of each rule by itself.
  private func count(_ isCounted: (CrossRule) -> Bool) -> CountChange {
    var change = CountChange()
    change.before = ladder.start.rules.count(where: isCounted)
    change.after = factsFirst.last.rules.count(where: isCounted)
    var shares: [ChangeShare] = []
    for name in names {
      guard let share = attribution(of: name, by: { $0.map(isCounted) ?? false }) else { continue }
      let wasCounted = factsFirst.first(name).map(isCounted) ?? false
      shares.add(share, amount: wasCounted ? -1 : 1, rule: name)
    }
    change.shares = shares.filter { $0.amount != 0 }.sorted(by: ChangeShare.isBefore)
    return change
  }

  /// The names of all rules of either end.
  private var names: [String] {
    Set(ladder.start.rules.map(\.name) + factsFirst.last.rules.map(\.name)).sorted { $0.utf8Key < $1.utf8Key }
  }

  // MARK: - Rules

  private var ruleChanges: [RuleChange] {
    let crossed = ladder.oldFactsUnderNewRules.rulesByName
    return names.compactMap { name in
      var change = RuleChange()
      change.name = name
      change.before = factsFirst.first(name)
      change.after = factsFirst.last(name)
      guard let why = attribution(of: name) else { return nil }
      change.causes = why.causes
      change.isJoint = why.isJoint
      change.then = change.before == nil ? crossed[name.utf8Key]?.outcome : nil
      return change
    }
  }

  /// Why a rule is different: its outcome, or else whether it counts, or else whether its gap is accepted; `nil` if it is
  /// the same.
  private func attribution(of name: String) -> ChangeShare? {
    attribution(of: name) { $0?.outcome } ?? attribution(of: name) { $0?.counts }
      ?? attribution(of: name) { $0?.isAccepted }
  }

  /// Why something about a rule is different; `nil` if it is the same at both ends.
  ///
  /// The cause is the one at which it changes in both directions. A rule that is not in force at one end differs because of
  /// whatever brings it into force or takes it out, and for no other reason.
  private func attribution<Aspect: Equatable>(
    of name: String, by aspect: (CrossRule?) -> Aspect
  ) -> ChangeShare? {
    let (first, last) = (factsFirst.first(name), factsFirst.last(name))
    guard aspect(first) != aspect(last) else { return nil }
    let isInForceOnce = (first == nil) != (last == nil)
    let directions = [factsFirst, rulesFirst].map { path in
      isInForceOnce ? path.steps(changing: name) { $0 != nil } : path.steps(changing: name, by: aspect)
    }
    return share(directions[0], directions[1])
  }

  /// What two directions blame: one step in both, or several together.
  func share(_ left: [[ChangeCause]], _ right: [[ChangeCause]]) -> ChangeShare {
    if left == right, left.count == 1 { return ChangeShare(causes: left[0]) }
    let causes = ChangeCause.allCases.filter { cause in (left + right).contains { $0.contains(cause) } }
    return ChangeShare(causes: causes, isJoint: true)
  }
}

/// The evaluations along one direction of a ladder.
struct LadderPath {
  let rungs: [ChangeRung]
  /// One more than there are steps.
  let states: [CrossEvaluation]
  private let rules: [[UTF8Key: CrossRule]]

  init(_ ladder: ChangeLadder, along rungs: [ChangeRung]) {
    self.rungs = rungs
    states = ladder.states(along: rungs)
    rules = states.map(\.rulesByName)
  }

  /// The evaluation at the end.
  var last: CrossEvaluation { states[states.count - 1] }

  /// A rule at the start.
  func first(_ name: String) -> CrossRule? { rules[0][name.utf8Key] }

  /// A rule at the end.
  func last(_ name: String) -> CrossRule? { rules[rules.count - 1][name.utf8Key] }

  /// A rule before a step, by the number of the step.
  func rule(_ name: String, before step: Int) -> CrossRule? { rules[step][name.utf8Key] }

  /// A rule after a step, by the number of the step.
  func rule(_ name: String, after step: Int) -> CrossRule? { rules[step + 1][name.utf8Key] }

  /// What is replaced by the steps at which something about a rule changes.
  func steps<Aspect: Equatable>(
    changing name: String, by aspect: (CrossRule?) -> Aspect
  ) -> [[ChangeCause]] {
    rungs.indices.filter { aspect(rule(name, before: $0)) != aspect(rule(name, after: $0)) }.map {
      rungs[$0].causes
    }
  }
}

extension CrossEvaluation {
  func domain(_ id: String) -> CrossDomain? { domains.first { $0.id.utf8Key == id.utf8Key } }
}

extension ChangeShare {
  /// Single causes first, in the order of the causes, joint effects last.
  static func isBefore(_ left: ChangeShare, _ right: ChangeShare) -> Bool {
    if left.isJoint != right.isJoint { return right.isJoint }
    return left.causes.map(\.place).lexicographicallyPrecedes(right.causes.map(\.place))
  }
}

extension ChangeCause {
  /// The place in the order in which causes are shown.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension [ChangeShare] {
  /// Counts one rule to the part with the same causes.
  fileprivate mutating func add(_ share: ChangeShare, amount: Int, rule: String) {
    let place = firstIndex { $0.causes == share.causes && $0.isJoint == share.isJoint } ?? count
    if place == count { append(ChangeShare(causes: share.causes, isJoint: share.isJoint)) }
    self[place].amount += amount
    self[place].rules.append(rule)
  }
}
