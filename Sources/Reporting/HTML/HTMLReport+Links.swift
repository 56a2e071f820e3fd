// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// The places of rules, outcomes and publications within the page, and links to them.
extension HTMLReport {
  /// Whether the page has a place for a rule: it is of a pack that took part, and the first of its name.
  func isRecorded(_ rule: AssessedRule) -> Bool {
    contents.packs.contains(rule.pack.utf8Key)
  }

  /// The place of a rule.
  func place(of rule: AssessedRule) -> HTMLText { "rule-\(rule.name.encoded(with: "_"))" }

  /// A link to a rule.
  func link(_ rule: AssessedRule, _ text: HTMLText) -> HTMLText {
    isRecorded(rule) ? "<a href=\"#\(place(of: rule))\">\(text)</a>" : text
  }

  /// A link to a rule that shows its id, on one line.
  func link(idOf rule: AssessedRule) -> HTMLText { link(rule, "<span class=\"id\">\(rule.id)</span>") }

  /// A link to the rule of a name; only the name where there is no such rule.
  func link(ruleNamed name: String) -> HTMLText {
    contents.rule(name).map { link($0, "\(name)") } ?? "\(name)"
  }

  /// Links to the rules of names, with a comma between each two.
  func links(toRules names: [String], atMost limit: Int = ReportContents.listed) -> HTMLText {
    let links = names.prefix(limit).map { link(ruleNamed: $0) }.joined(by: ", ")
    guard names.count > limit else { return links }
    return "\(links) \(say(Words.andMore(names.count - limit)))"
  }

  /// A link to the rules with an outcome, where there are any.
  func link(_ outcome: Outcome, _ text: HTMLText) -> HTMLText {
    contents.assessment.rules.contains { $0.verdict.outcome == outcome }
      ? "<a href=\"#outcome-\(outcome.rawValue)\">\(text)</a>" : text
  }

  /// A link to the rules that rest on something, where there are any.
  func link(_ basis: DecisionBasis, _ text: HTMLText) -> HTMLText {
    contents.assessment.rules.contains { $0.verdict.basis == basis }
      ? "<a href=\"#basis-\(basis.rawValue)\">\(text)</a>" : text
  }

  /// A link to the rules of a domain in the first pack that has any and builds levels, or in the first that has any.
  func link(domain: String, _ text: HTMLText) -> HTMLText {
    let pack = contents.home(ofDomain: domain)
    return pack.map { "<a href=\"#\(place(ofDomain: domain, in: $0))\">\(text)</a>" } ?? text
  }

  /// The place of a domain among the rules of a pack.
  func place(ofDomain domain: String, in pack: AssessedPack) -> HTMLText {
    "domain-\(pack.id.encoded(with: "_"))__\(domain.encoded(with: "_"))"
  }

  /// A criterion, linked to its publication where the packs name it.
  func link(criterion: String) -> HTMLText {
    let source = criterion.prefix { $0 != ":" }
    let position = contents.assessment.publications.firstIndex {
      $0.id.utf8.elementsEqual(source.utf8)
    }
    return position.map { "<a href=\"#publication-\($0 + 1)\">\(criterion)</a>" } ?? "\(criterion)"
  }

  /// An outcome with a sign of its own, so that colour is not needed to tell it.
  func badge(_ outcome: Outcome) -> HTMLText {
    let tone = outcome.tone
    return
      "<span class=\"badge \(tone.rawValue)\"><span aria-hidden=\"true\">\(tone.sign)</span> \(say(outcome.meaning))</span>"
  }
}

/// How an outcome is drawn.
enum Tone: String, Sendable {
  case achieved, missed, open, aside

  var sign: HTMLText {
    switch self {
    case .achieved: "✓"
    case .missed: "✗"
    case .open: "?"
    case .aside: "–"
    }
  }
}

extension Outcome {
  var tone: Tone {
    switch self {
    case .pass: .achieved
    case .fail: .missed
    case .unknown, .error: .open
    case .notapplicable, .notchecked, .notselected: .aside
    }
  }
}
