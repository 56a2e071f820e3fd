// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

/// A table of what the maturity model sets, the same in every format.
struct ModelTable: Sendable {
  let title: LocalizedText
  let columns: [LocalizedText]
  let rows: [[String]]
}

extension Phrasing {
  /// What a model sets, with the reasons.
  ///
  /// - Parameter domains: the titles of the domains.
  func tables(of model: AssessedModel, domains: [DomainTitle]) -> [ModelTable] {
    [
      ModelTable(
        title: Words.modelLevels,
        columns: [
          Words.levelColumn, Words.levelName, Words.meaning, Words.sollteShare, Words.modelReason,
        ], rows: model.levels.map(levelRow)),
      ModelTable(
        title: Words.effortTable, columns: [Words.effortColumn, Words.personDays, Words.modelReason],
        rows: model.effort.map(effortRow) + (model.support.map { [supportRow($0)] } ?? [])),
      ModelTable(
        title: Words.modelChoices, columns: [Words.choice, Words.value, Words.modelReason],
        rows: choices(of: model)),
      ModelTable(
        title: Words.modelDomains, columns: [Words.domain, Words.owner, Words.ownThresholds],
        rows: model.domains.map { domainRow($0, titles: domains) }),
    ]
  }

  private func levelRow(_ level: AssessedLevel) -> [String] {
    [
      String(level.number), self(level.title), optional(level.description),
      level.sollte.map { percent(Rational($0)) } ?? "", optional(level.reason),
    ]
  }

  private func effortRow(_ estimate: AssessedEstimate) -> [String] {
    [estimate.effort.map(String.init) ?? "", number(estimate.days), optional(estimate.reason)]
  }

  private func supportRow(_ estimate: AssessedEstimate) -> [String] {
    [self(Words.support), number(estimate.days), optional(estimate.reason)]
  }

  private func choices(of model: AssessedModel) -> [[String]] {
    let method = model.method.map { method in
      [capitalised(Words.method), name(method), optional(method.reason)]
    }
    return (method.map { [$0] } ?? [])
      + model.packs.map { [self(Words.levelPack), $0.id, optional($0.reason)] }
  }

  private func domainRow(_ domain: AssessedModelDomain, titles: [DomainTitle]) -> [String] {
    let title = titles.first { $0.id.utf8Key == domain.id.utf8Key }.map { self($0.title) }
    let thresholds = domain.thresholds.map { threshold -> String in
      let share = self(Words.ownThreshold(level: threshold.level, percent(Rational(threshold.sollte))))
      return threshold.reason.map { share + " (" + self($0) + ")" } ?? share
    }
    return [title ?? domain.id, optional(domain.owner), thresholds.joined(separator: "; ")]
  }

  private func optional(_ text: LocalizedText?) -> String { text.map { self($0) } ?? "" }
}
