// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

extension Phrasing {
  /// How the whole stands to its target, with the domains that keep it from there; `nil` without a level.
  func targetSentence(of contents: ReportContents) -> String? {
    guard let maturity = contents.assessment.maturity, let level = maturity.overall else { return nil }
    guard let target = maturity.target else { return self(Words.wholeWithoutTarget) }
    let name = self.level(target, in: contents.provenance.model)
    let below = list(contents.titles(ofDomainsBelow: target, in: language), atMost: 5)
    switch TargetState(level, target: target) {
    case .reached: return self(Words.targetReached(name))
    case .possible: return self(Words.targetPossible(name, below))
    case .notYet: return self(Words.targetNotYet(name, below))
    case .notAssessable: return nil
    }
  }

  /// How domains with a target of their own stand to it: those that reached it, and those that have not for certain.
  func domainTargets(of contents: ReportContents) -> [String] {
    let maturity = contents.assessment.maturity
    var (reached, notYet): ([String], [String]) = ([], [])
    for domain in maturity?.domains ?? [] where domain.target != maturity?.target {
      guard let target = domain.target, let level = domain.level else { continue }
      let text = self(Words.domainTarget(self(domain.title), String(target), self.level(level)))
      if level.low >= target { reached.append(text) } else { notYet.append(text) }
    }
    return (notYet.isEmpty ? [] : [self(Words.domainTargetsNotYet(list(notYet, atMost: 5)))])
      + (reached.isEmpty ? [] : [self(Words.domainTargetsReached(list(reached, atMost: 5)))])
  }

  /// The titles of the lowest domains.
  func weakest(of contents: ReportContents) -> String {
    let titles = (contents.assessment.maturity?.weakestDomains ?? []).map {
      self(contents.title(ofDomain: $0))
    }
    return titles.isEmpty ? self(Words.none) : list(titles, atMost: 5)
  }

  /// A question, or a missing fact with its path.
  func question(_ question: OpenQuestion) -> String {
    let text = question.text.map { self($0) }
    switch question.kind {
    case .question: return (text ?? question.subject) + " (" + question.subject + ")"
    case .fact: return text.map { $0 + " (" + question.subject + ")" } ?? question.subject
    }
  }
}
