// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import SourceText
import Values

/// Compares two versions of a rule, key by key.
struct RuleComparison {
  private let old: Rule
  private let new: Rule
  private var fields = FieldComparison()

  static func changes(from old: Rule, to new: Rule) -> [FieldChange] {
    var comparison = RuleComparison(old: old, new: new)
    comparison.compareDemand()
    comparison.compareReach()
    comparison.compareTexts()
    return comparison.fields.changes
  }

  private init(old: Rule, new: Rule) {
    self.old = old
    self.new = new
  }

  // MARK: - What is demanded

  private mutating func compareDemand() {
    fields.compare(
      "obligation", old.obligation.rawValue, new.obligation.rawValue,
      new.obligation.rank > old.obligation.rank ? .stricter : .looser)
    fields.compare("level", old.level?.value, new.level?.value, larger: .looser) { "\($0)" }
    compareExpressions()
    fields.compare("ask", old.ask, new.ask, .unclear)
    fields.compare("scale", old.scale?.value.rawValue, new.scale?.value.rawValue, .unclear)
    fields.compare("at_least", old.atLeast, new.atLeast, larger: .stricter) { "\($0)" }
    fields.compare(
      "requires", old.requires.map(\.written), new.requires.map(\.written), more: .stricter, fewer: .looser)
  }

  private mutating func compareExpressions() {
    fields.compare("when", old.when, new.when) { before, after in
      guard let before else { return .looser }
      guard let after else { return .stricter }
      return FieldChange.Effect(ofDemand: ConditionComparison.compare(before, to: after)).opposite
    }
    let isOfAll = old.atLeast == .one && new.atLeast == .one
    fields.compare("each", old.each, new.each) { before, after in
      guard let before, let after else { return .unclear }
      let effect = FieldChange.Effect(ofDemand: ConditionComparison.compareLists(before, to: after)).opposite
      return isOfAll ? effect : .unclear
    }
    fields.compare("check", old.check, new.check) { before, after in
      guard let before, let after else { return .unclear }
      return FieldChange.Effect(ofDemand: ConditionComparison.compare(before, to: after))
    }
  }

  // MARK: - Of whom, and since when

  private mutating func compareReach() {
    fields.compare("draft", old.isDraft.word, new.isDraft.word, new.isDraft ? .looser : .stricter)
    let advice: FieldChange.Effect = old.isAdvice == new.isAdvice ? .none : new.isAdvice ? .looser : .stricter
    fields.compare("basis", old.basis?.rawValue, new.basis?.rawValue, advice)
    fields.compare("bindingness", old.bindingness?.rawValue, new.bindingness?.rawValue, bindingness(advice))
    fields.compare(
      "dispensable", old.isDispensable.word, new.isDispensable.word,
      new.isDispensable ? .looser : .stricter)
    fields.compare("bearer", old.bearer.rawValue, new.bearer.rawValue, .unclear)
    fields.compare("valid", old.valid?.text, new.valid?.text, .unclear)
    fields.compare("scope.size_classes", old.scope?.sizeClasses ?? [], new.scope?.sizeClasses ?? [])
    fields.compare("scope.services", old.scope?.services ?? [], new.scope?.services ?? [])
  }

  private func bindingness(_ advice: FieldChange.Effect) -> FieldChange.Effect {
    guard let old = old.bindingness, let new = new.bindingness else { return advice }
    return new.rank > old.rank ? .stricter : .looser
  }

  // MARK: - What is said about it

  private mutating func compareTexts() {
    fields.compare("title", old.title, new.title)
    fields.compare("missing", old.missing, new.missing)
    fields.compare("domain", old.domain.value, new.domain.value)
    fields.compare("label", old.label?.text.onOneLine, new.label?.text.onOneLine)
    fields.compare("weight", "\(old.weight)", "\(new.weight)")
    fields.compare("effort", old.effort.map { "\($0.value)" }, new.effort.map { "\($0.value)" })
    fields.compare("evidence", old.evidence, new.evidence)
    fields.compare("why", old.why, new.why)
    fields.compare("fix", old.fix, new.fix)
    fields.compare("refs", old.references.map(\.written), new.references.map(\.written))
    fields.compare("relates.proves", old.relates?.proves ?? [], new.relates?.proves ?? [])
    fields.compare("relates.refutes", old.relates?.refutes ?? [], new.relates?.refutes ?? [])
    fields.compare("relates.equal", old.relates?.equal ?? [], new.relates?.equal ?? [])
    fields.compare("published.priority", old.published?.priority, new.published?.priority)
    fields.compare("published.effort", old.published?.effort, new.published?.effort)
  }
}

extension FieldComparison {
  fileprivate mutating func compare(_ key: String, _ old: [RuleReference], _ new: [RuleReference]) {
    compare(key, old.map(\.written), new.map(\.written))
  }

  /// A scope: with fewer names fewer have to fulfil the rule, and with none all have to.
  fileprivate mutating func compare(_ key: String, _ old: [Identifier], _ new: [Identifier]) {
    let isOpened = new.isEmpty
    let isClosed = old.isEmpty
    compare(
      key, old.map(\.value), new.map(\.value), more: isClosed ? .looser : .stricter,
      fewer: isOpened ? .stricter : .looser)
  }
}

extension Obligation {
  /// The position from optional (0) to required (2).
  fileprivate var rank: Int {
    switch self {
    case .kann: 0
    case .sollte: 1
    case .muss: 2
    }
  }
}

extension Bindingness {
  /// The position from orientation (0) to duty (2).
  fileprivate var rank: Int {
    switch self {
    case .orientation: 0
    case .should: 1
    case .duty: 2
    }
  }
}

extension Bool {
  fileprivate var word: String { self ? "true" : "false" }
}

extension CriterionReference {
  /// The reference as it is written.
  var written: String { source + ":" + criterion }
}

extension DatePeriod {
  /// The first and the last day, as they are written.
  fileprivate var text: String { "\(from.map { "\($0)" } ?? "") – \(until.map { "\($0)" } ?? "")" }
}
