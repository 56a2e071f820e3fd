// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The domains that a level is about.
struct LevelScope {
  let domains: [String]

  init(domains: [String]) { self.domains = domains }

  /// The domains that hold the level of the whole down to where it is.
  init(weakestOf state: CrossEvaluation, by bound: KeyPath<LevelBounds, Int>) {
    let lowest = state.domains.compactMap { $0.level?[keyPath: bound] }.min()
    domains = state.domains.filter { $0.level.map { $0[keyPath: bound] == lowest } ?? false }.map(\.id)
  }

  func contains(_ domain: String) -> Bool { domains.contains { $0.utf8Key == domain.utf8Key } }
}

extension ChangeSplitter {
  typealias Scope = (CrossEvaluation, KeyPath<LevelBounds, Int>) -> LevelScope

  /// How a level changed, both of its bounds by themselves.
  func levelChange(_ level: (CrossEvaluation) -> LevelBounds?, scope: Scope) -> LevelChange {
    var change = LevelChange()
    change.before = level(ladder.start)
    change.after = level(factsFirst.last)
    guard change.before != nil, change.after != nil else {
      change.assessability = (change.before == nil) == (change.after == nil) ? nil : assessability(level)
      return change
    }
    change.guaranteed = shares(of: \.low, level, scope)
    change.possible = shares(of: \.high, level, scope)
    return change
  }

  private func assessability(_ level: (CrossEvaluation) -> LevelBounds?) -> ChangeShare {
    let directions = [factsFirst, rulesFirst].map { path in
      path.rungs.indices.filter { (level(path.states[$0]) == nil) != (level(path.states[$0 + 1]) == nil) }
        .map { path.rungs[$0].causes }
    }
    return share(directions[0], directions[1])
  }

  private func shares(
    of bound: KeyPath<LevelBounds, Int>, _ level: (CrossEvaluation) -> LevelBounds?, _ scope: Scope
  ) -> [ChangeShare] {
    let left = LevelSteps(factsFirst, bound, level)
    let right = LevelSteps(rulesFirst, bound, level)
    var shares: [ChangeShare] = []
    var joint = ChangeShare(isJoint: true, amount: left.total)
    for causes in steps {
      let (one, other) = (left.amount(of: causes), right.amount(of: causes))
      let agreed = one.signum() == other.signum() ? one.signum() * min(abs(one), abs(other)) : 0
      joint.amount -= agreed
      let rules = [left, right].flatMap { $0.rules(of: causes, scope) }
      if agreed != 0 { shares.append(ChangeShare(causes: causes, amount: agreed, rules: rules.sortedOnce)) }
      if one != agreed || other != agreed {
        joint.causes += causes
        joint.rules += rules
      }
    }
    joint.causes = ChangeCause.allCases.filter(joint.causes.contains)
    joint.rules = joint.rules.sortedOnce
    return shares.sorted(by: ChangeShare.isBefore) + (joint.amount == 0 ? [] : [joint])
  }
}

/// One bound of one level along one direction.
private struct LevelSteps {
  let path: LadderPath
  let bound: KeyPath<LevelBounds, Int>
  /// The values, one more than there are steps. Where nothing can be assessed on the way, the last value stays.
  let values: [Int]

  init(_ path: LadderPath, _ bound: KeyPath<LevelBounds, Int>, _ level: (CrossEvaluation) -> LevelBounds?) {
    self.path = path
    self.bound = bound
    var values: [Int] = []
    for state in path.states { values.append(level(state)?[keyPath: bound] ?? values.last ?? 0) }
    self.values = values
  }

  var total: Int { (values.last ?? 0) - (values.first ?? 0) }

  func amount(of causes: [ChangeCause]) -> Int {
    step(of: causes).map { values[$0 + 1] - values[$0] } ?? 0
  }

  private func step(of causes: [ChangeCause]) -> Int? { path.rungs.firstIndex { $0.causes == causes } }

  /// The rules that pull the level down on the lower side of a step and not on the other.
  func rules(of causes: [ChangeCause], _ scope: ChangeSplitter.Scope) -> [String] {
    guard let step = step(of: causes), values[step] != values[step + 1] else { return [] }
    let isFall = values[step] > values[step + 1]
    let lower = path.states[isFall ? step + 1 : step]
    let level = min(values[step], values[step + 1])
    let domains = scope(lower, bound)
    let held = holding(lower, above: level, in: domains)
    return held.filter { rule in
      let other = isFall ? path.rule(rule.name, before: step) : path.rule(rule.name, after: step)
      return other.map { !isHolding($0) || $0.level != rule.level || $0.domain != rule.domain } ?? true
    }.map(\.name)
  }

  /// The rules that keep a state from being above a level: of the guaranteed level those that the method names, of the
  /// possible level those of the next step that cannot be achieved.
  private func holding(_ state: CrossEvaluation, above level: Int, in scope: LevelScope) -> [CrossRule] {
    let blockers = Set(state.domains.filter { scope.contains($0.id) }.flatMap(\.blockers).map(\.utf8Key))
    return state.rules.filter { rule in
      guard let own = rule.level, scope.contains(rule.domain), isHolding(rule) else { return false }
      return bound == \LevelBounds.low ? blockers.contains(rule.name.utf8Key) : own <= level + 1
    }
  }

  private func isHolding(_ rule: CrossRule) -> Bool {
    guard rule.level != nil else { return false }
    return rule.counts == .no || (bound == \LevelBounds.low && rule.counts == .open)
  }
}

extension [String] {
  /// The texts by their bytes, each once.
  fileprivate var sortedOnce: [String] { Set(self).sorted { $0.utf8Key < $1.utf8Key } }
}
