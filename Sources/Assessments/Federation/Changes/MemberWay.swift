// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// The way of one member from its earlier submission to this one.
struct MemberWay {
  let standing: MemberStanding
  let earlier: Submission
  let split: MemberSplit

  init(_ standing: MemberStanding, since earlier: Submission) {
    self.standing = standing
    self.earlier = earlier
    let now = standing.submission
    if let reason = now.undivided(since: earlier) {
      split = MemberSplit(undivided: reason, from: earlier, to: now)
    } else if let ladder = now.since?.ladder {
      split = MemberSplit(ladder)
    } else {
      split = MemberSplit(undivided: .noCrossEvaluation, from: earlier, to: now)
    }
  }
}

extension Submission {
  /// Why its cross-evaluations do not tell the way from an earlier submission; `nil` if they do.
  fileprivate func undivided(since earlier: Submission) -> UndividedReason? {
    guard let since else { return .noCrossEvaluation }
    guard since.asOf == earlier.asOf, since.taken == earlier.taken, since.schema == earlier.schema,
      since.packs == earlier.packs, since.model == earlier.model
    else { return .otherSubmission }
    return since.ladder.starts(with: earlier) ? nil : .otherStart
  }

  /// The causes that may be behind what is different from an earlier submission, by the packs' own parameters: those of
  /// the municipality always, those of rules and model where they are others. Tailoring and waivers have no part in it.
  fileprivate func causes(since earlier: Submission) -> [ChangeCause] {
    ChangeCause.allCases.filter { cause in
      switch cause {
      case .facts, .applicability, .time: true
      case .settings, .waivers: false
      case .schema: schema != earlier.schema
      case .rules, .notRecorded: packs != earlier.packs
      case .model: model != earlier.model
      }
    }
  }
}

extension ChangeLadder {
  /// Whether it starts with what a municipality handed in at the time: the outcomes, the levels, and how many rules build
  /// them.
  fileprivate func starts(with earlier: Submission) -> Bool {
    disagreements(with: earlier).isEmpty && agrees(start, with: earlier.own)
  }

  /// Whether it ends with what a municipality hands in now.
  func ends(with view: SubmittedView) -> Bool {
    let end = end
    let outcomes = Dictionary(
      view.rules.map { ($0.name.utf8Key, $0.outcome) }, uniquingKeysWith: { first, _ in first })
    return agrees(end, with: view) && end.rules.allSatisfy { outcomes[$0.name.utf8Key] == $0.outcome }
  }

  private func agrees(_ evaluation: CrossEvaluation, with view: SubmittedView) -> Bool {
    let levels = Dictionary(
      view.domains.map { ($0.id.utf8Key, $0.level) }, uniquingKeysWith: { first, _ in first })
    return evaluation.overall == view.overall
      && evaluation.domains.allSatisfy { levels[$0.id.utf8Key] == $0.level }
      && Outcome.told.allSatisfy { outcome in
        evaluation.rules.count { $0.level != nil && $0.outcome == outcome } == view.counts.outcomes[outcome]
      }
  }
}

extension Outcome {
  /// The outcomes that are counted from year to year: those of rules in force.
  fileprivate static let told: [Outcome] = [.pass, .fail, .unknown, .error, .notapplicable]
}

extension MemberSplit {
  /// What a ladder tells.
  fileprivate init(_ ladder: ChangeLadder) {
    let splitter = ChangeSplitter(ladder)
    let outcomes = splitter.outcomes(of: { $0.level != nil })
    self.init(
      overall: splitter.overall, domains: splitter.domains.filter { !$0.level.isUnchanged },
      outcomes: outcomes.filter { Outcome.told.contains($0.outcome) })
  }

  /// What two submissions tell without a ladder: how much changed, and what may be behind it, together.
  fileprivate init(undivided reason: UndividedReason, from earlier: Submission, to now: Submission) {
    let causes = now.causes(since: earlier)
    let (then, own) = (earlier.own, now.own)
    self.init(undivided: reason, overall: LevelChange(from: then.overall, to: own.overall, causes))
    var seen: Set<UTF8Key> = []
    domains = (own.domains + then.domains).map(\.id).filter { seen.insert($0.utf8Key).inserted }.compactMap {
      id in
      let levels = [then, own].map { view in
        view.domains.first { $0.id.utf8Key == id.utf8Key }?.level
      }
      guard levels[0] != levels[1] else { return nil }
      var change = DomainChange()
      change.id = id
      change.level = LevelChange(from: levels[0], to: levels[1], causes)
      return change
    }
    outcomes = Outcome.told.compactMap { outcome in
      let (before, after) = (then.counts.outcomes[outcome], own.counts.outcomes[outcome])
      guard before != 0 || after != 0 else { return nil }
      var change = OutcomeChange()
      change.outcome = outcome
      change.count.before = before
      change.count.after = after
      change.count.shares = [ChangeShare(causes: causes, amount: after - before)].filter { $0.amount != 0 }
      return change
    }
  }

  /// The full names of all rules that are named.
  var rules: [String] {
    ([overall] + domains.map(\.level)).flatMap { level in
      (level.guaranteed + level.possible + [level.assessability].compactMap(\.self)).flatMap(\.rules)
    }
  }
}

extension LevelChange {
  /// A change whose causes cannot be told apart.
  fileprivate init(from before: LevelBounds?, to after: LevelBounds?, _ causes: [ChangeCause]) {
    self.init()
    (self.before, self.after) = (before, after)
    guard let before, let after else {
      assessability = (before == nil) == (after == nil) ? nil : ChangeShare(causes: causes)
      return
    }
    let part = { (amount: Int) in [ChangeShare(causes: causes, amount: amount)].filter { $0.amount != 0 } }
    guaranteed = part(after.low - before.low)
    possible = part(after.high - before.high)
  }
}
