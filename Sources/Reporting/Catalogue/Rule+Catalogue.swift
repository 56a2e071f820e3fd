// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

/// What a catalogue says about a rule, in the order in which it is read.
struct CatalogueLine: Sendable {
  /// The value in one of the forms that a format can show in its own way.
  enum Value: Sendable {
    case text(String)
    /// An expression, as it is written in the pack.
    case expression(String)
    /// Criteria of publications.
    case criteria([CriterionReference])
    /// Rules of this pack or of another.
    case rules([RuleReference])
  }

  let label: LocalizedText
  let value: Value
}

extension Rule {
  /// Everything that a reader of the catalogue may want to know.
  func catalogueLines(_ say: Phrasing) -> [CatalogueLine] {
    demand(say) + texts(say) + origin(say) + links
  }

  /// Obligation, level and effort in a few words.
  func attributes(_ say: Phrasing) -> String {
    var parts = [obligation.rawValue]
    if let level { parts.append(say(Words.levelOf(level.value))) }
    if let effort { parts.append(say(Words.effortOf(effort.value))) }
    return parts.joined(separator: ", ")
  }

  private func demand(_ say: Phrasing) -> [CatalogueLine] {
    var lines = [CatalogueLine(label: Words.obligation, value: .text(attributes(say)))]
    let expressions = [(Words.appliesWhen, when), (Words.subjects, each), (Words.achievedWhen, check)]
    for (label, source) in expressions {
      if let source { lines.append(CatalogueLine(label: label, value: .expression(source.text))) }
    }
    if let ask {
      let scale = scale.map { " (\(say($0.value.meaning)))" } ?? ""
      lines.append(CatalogueLine(label: Words.question, value: .text(say(ask) + scale)))
    }
    if atLeast != .one {
      lines.append(CatalogueLine(label: Words.achievedFrom, value: .text(say.number(atLeast))))
    }
    return lines
  }

  private func texts(_ say: Phrasing) -> [CatalogueLine] {
    [(Words.why, why), (Words.fix, fix), (Words.evidence, evidence)].compactMap { label, text in
      text.map { CatalogueLine(label: label, value: .text(say($0))) }
    }
  }

  private func origin(_ say: Phrasing) -> [CatalogueLine] {
    var facts: [(LocalizedText, String?)] = [
      (Words.basisOfSource, basis.map { "\($0.rawValue): \(say($0.meaning))" }),
      (Words.bindingness, bindingness.map { say($0.meaning) }),
      (Words.bearer, bearer == .commune ? nil : say(bearer.meaning)),
      (Words.published, published.flatMap { say.figures($0) }),
      (Words.formerIDs, aliases.isEmpty ? nil : aliases.map(\.value).joined(separator: ", ")),
    ]
    if isDraft { facts.append((Words.state, say(Words.isDraft))) }
    return facts.compactMap { label, text in text.map { CatalogueLine(label: label, value: .text($0)) } }
  }

  private var links: [CatalogueLine] {
    var lines: [CatalogueLine] = []
    if !references.isEmpty {
      lines.append(CatalogueLine(label: Words.criteria, value: .criteria(references)))
    }
    let groups: [(LocalizedText, [RuleReference])] = [
      (Words.prerequisite, requires), (Words.provedBy, relates?.proves ?? []),
      (Words.refutedBy, relates?.refutes ?? []), (Words.sameAs, relates?.equal ?? []),
    ]
    for (label, rules) in groups where !rules.isEmpty {
      lines.append(CatalogueLine(label: label, value: .rules(rules)))
    }
    return lines
  }
}

extension Phrasing {
  /// What a publication says about a criterion, in its own scale.
  fileprivate func figures(_ figures: PublishedFigures) -> String? {
    let parts = [
      figures.priority.map { self(Words.priority) + " " + $0 },
      figures.effort.map { self(Words.effort) + " " + $0 },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
