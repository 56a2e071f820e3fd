// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import SourceText
import Values

/// The judgement of one rule: applicability, subjects, facts, answer, in this order.
struct RuleJudgement {
  let rule: LinkedRule
  /// The recorded answer, if there is one.
  let answer: RecordedAnswer?
  /// The day that `now` stands for.
  let date: CivilDate
  /// The most steps for one expression.
  let costLimit: Int
  private var result: Verdict
  private var hasError = false
  /// Whether the label needs no other facts than those of the subject; then none are handed on.
  private lazy var labelReadsSubjectOnly = rule.label?.references.allSatisfy { $0.root == "it" } ?? true

  init(rule: LinkedRule, position: Int, in request: AssessmentRequest) {
    self.rule = rule
    answer = request.answers[position]
    date = request.date
    costLimit = request.costLimit
    result = Verdict(rule: position, outcome: .unknown)
  }

  private var bound: Rational { Rational(rule.document.atLeast) }

  /// - Parameters:
  ///   - activation: the facts.
  ///   - blocks: what the block evaluator has to say; what it leaves open is evaluated here.
  mutating func verdict(with activation: Activation, _ blocks: BlockAnswers?) -> Verdict {
    if let applicability = rule.applicability {
      let known = blocks?.applicability
      switch truth(of: applicability, known, activation, source: rule.document.when) {
      case .yes: break
      case .no: return notApplicable(.condition)
      case .open: result.mayNotApply = true
      }
    }
    let isJudgedPerSubject = rule.subjects != nil
    if let subjects = rule.subjects, !judgeSubjects(subjects, activation, blocks) {
      return notApplicable(.noSubjects)
    }
    if !isJudgedPerSubject, let check = rule.check { judge(check, blocks?.check, activation) }
    return finished()
  }

  /// The verdict where the snapshot is of another schema: only answers can count.
  mutating func verdict(withoutFacts: Void) -> Verdict {
    var verdict = finished()
    if rule.applicability != nil || rule.subjects != nil { verdict.applicability = .open }
    return verdict
  }

  private func notApplicable(_ kind: Exclusion.Kind) -> Verdict {
    var verdict = Verdict(rule: result.rule, outcome: .notapplicable)
    verdict.exclusion = Exclusion(kind: kind)
    verdict.applicability = .no
    return verdict
  }

  // MARK: - Facts

  private enum Truth { case yes, no, open }

  private mutating func truth(
    of program: Program, _ known: RowOutcome?, _ activation: Activation, source: ExpressionSource?
  ) -> Truth {
    if known == .yes { return .yes }
    if known == .no { return .no }
    switch program.evaluate(activation, costLimit: costLimit) {
    case .value(.bool(let isTrue)): return isTrue ? .yes : .no
    case .value: return .open
    case .error where known == .unknown:
      result.missing.formUnion(anyFact(of: program))
      return .open
    case .error(let error):
      note(error, in: source)
      return .open
    case .unknown(let paths):
      result.missing.formUnion(paths)
      return .open
    }
  }

  /// What to name where blocks say that an expression is open and finding out why takes too many steps: all that it reads.
  private func anyFact(of program: Program) -> UnknownSet { UnknownSet(LinkedRule.facts(readBy: program)) }

  private mutating func note(_ error: EvaluationError, in source: ExpressionSource?) {
    hasError = true
    let place = error.span.flatMap { span in source.map { $0.map.location(of: span) } } ?? source?.location
    guard !result.defects.contains(where: { $0.location?.span == place?.span }) else { return }
    result.defects.append(Diagnostic(error.message, at: place))
  }

  private mutating func judge(_ check: Program, _ known: RowOutcome?, _ activation: Activation) {
    switch truth(of: check, known, activation, source: rule.document.check) {
    case .yes: result.achievement = .full
    case .no: result.achievement = Achievement.none
    case .open: result.achievement = .open
    }
    if result.achievement != .open { result.basis = .decided }
  }

  // MARK: - Subjects

  /// Judges every subject; false if there is none for certain.
  private mutating func judgeSubjects(
    _ subjects: Program, _ activation: Activation, _ blocks: BlockAnswers?
  ) -> Bool {
    switch subjects.members(activation, outcomes: blocks?.subjects, costLimit: costLimit) {
    case .error(let error):
      note(error, in: rule.document.each)
      leaveOpen()
    case .unknown(let paths):
      result.missing.formUnion(paths)
      leaveOpen()
    case .listed(let members, let rest):
      var tally = SubjectTally(isTableComplete: rest == nil)
      let outcomes = blocks?.check(of: members)
      for member in members { judge(member, outcomes, activation, &tally) }
      if tally.isEmpty { return false }
      if let rest { result.missing.formUnion(rest) }
      if tally.mayBeEmpty { result.mayNotApply = true }
      result.tally = tally
      result.achievement = rule.check == nil ? nil : tally.achievement
      if result.achievement?.isExact ?? false { result.basis = .decided }
    }
    return true
  }

  /// The subjects themselves are not known: there may be any number, or none.
  private mutating func leaveOpen() {
    result.achievement = rule.check == nil ? nil : .open
    result.mayNotApply = true
  }

  private mutating func judge(
    _ member: CEL.Member, _ outcomes: RowOutcomes?, _ activation: Activation, _ tally: inout SubjectTally
  ) {
    guard case .record(let record) = member.value else { return }
    var missing = UnknownSet([])
    let isUncertain = isUncertain(member, &missing)
    let known = outcomes?[record.row]
    let outcome =
      known.flatMap { Outcome(decided: $0) } ?? outcome(of: member, known, activation, &missing)
    let isCounted: WritableKeyPath<SubjectTally, SubjectTally.Counts> = isUncertain ? \.uncertain : \.certain
    tally[keyPath: isCounted].count(outcome)
    result.missing.formUnion(missing)
    result.subjects.append(
      SubjectVerdict(
        label: label(of: record, activation), record: record, outcome: outcome, isUncertain: isUncertain,
        missing: missing))
  }

  private mutating func isUncertain(_ member: CEL.Member, _ missing: inout UnknownSet) -> Bool {
    switch member.condition {
    case .value: return false
    case .unknown(let paths): missing.formUnion(paths)
    case .error(let error): note(error, in: rule.document.each)
    }
    return true
  }

  private mutating func outcome(
    of member: CEL.Member, _ known: RowOutcome?, _ activation: Activation, _ missing: inout UnknownSet
  ) -> Outcome {
    guard let check = rule.check else { return .unknown }
    var subject = activation
    subject.bind("it", to: member.value)
    switch check.evaluate(subject, costLimit: costLimit) {
    case .value(.bool(true)): return .pass
    case .value: return .fail
    case .error where known == .unknown:
      missing.formUnion(anyFact(of: check))
      return .unknown
    case .error(let error):
      note(error, in: rule.document.check)
      return .error
    case .unknown(let paths):
      missing.formUnion(paths)
      return .unknown
    }
  }

  private mutating func label(of record: RecordValue, _ activation: Activation) -> String {
    guard let label = rule.label else { return record.path.description }
    var subject = labelReadsSubjectOnly ? Activation() : activation
    subject.bind("it", to: .record(record))
    guard case .value(.string(let text)) = label.evaluate(subject) else { return record.path.description }
    return text
  }

  // MARK: - Answer and outcome

  private mutating func finished() -> Verdict {
    result.answer = answer
    result.applicability = result.mayNotApply ? .open : .yes
    let facts = result.achievement ?? .open
    result.outcome = decide(
      of: facts, atLeast: bound, mayNotApply: result.mayNotApply, hasError: hasError)
    result.achievement = facts
    result.factual = facts
    if result.outcome == .pass || result.outcome == .fail { result.basis = .decided }
    if let answer = result.answer { consider(answer) }
    return result
  }

  /// Facts decide; an answer counts only while they leave the rule open, and within what they leave open. Who answers a
  /// rule that only asks says with it that the rule applies.
  private mutating func consider(_ answer: RecordedAnswer) {
    guard answer.isValid(on: date) else {
      result.isAnswerExpired = true
      return
    }
    guard let share = answer.value.value.achievement else { return considerIrrelevance(answer) }
    let stated = Rational(share.numerator, share.denominator)
    if rule.check == nil { result.mayNotApply = false }
    if result.basis == .decided {
      let isAchieved = result.outcome == .pass
      result.isContradicted = (stated >= bound) != isAchieved
      return
    }
    guard result.outcome == .unknown, let facts = result.achievement else { return }
    let kept = min(max(stated, facts.low), facts.high)
    result.isContradicted = kept != stated
    result.achievement = Achievement(kept, kept)
    result.basis = .attested
    if rule.check == nil { result.missing = UnknownSet([]) }
    result.outcome = decide(
      of: Achievement(kept, kept), atLeast: bound, mayNotApply: result.mayNotApply, hasError: false)
  }

  /// A person says that the question is not relevant; facts that decide the rule say otherwise.
  private mutating func considerIrrelevance(_ answer: RecordedAnswer) {
    guard result.basis != .decided, result.outcome == .unknown else {
      result.isContradicted = result.outcome == .pass || result.outcome == .fail
      return
    }
    result.outcome = .notapplicable
    result.achievement = nil
    result.mayNotApply = false
    result.missing = UnknownSet([])
    result.basis = .attested
    result.exclusion = Exclusion(kind: .stated, reason: answer.note)
  }
}
