// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// The figures of the maturity of a whole, in the order of every report.
enum Figure: Sendable, CaseIterable {
  case level, target, method, cutback, coverage, unknown, decided, attested, dispensed, undispensed, weakest

  /// The shares of rules among them, which a chart shows.
  static let shares: [Figure] = [.decided, .attested, .unknown, .dispensed]

  /// What is counted.
  var title: LocalizedText {
    switch self {
    case .level: Words.levelOfWhole
    case .target: Words.target
    case .method: Words.methodFigure
    case .cutback: Words.cutbackMean
    case .coverage: Words.coverage
    case .unknown: Words.shareUnknown
    case .decided: Words.shareDecided
    case .attested: Words.shareAttested
    case .dispensed: Words.dispensedRules
    case .undispensed: Words.withoutDispensations
    case .weakest: Words.weakestDomains
    }
  }

  /// The part and the whole of a share of rules; `nil` for other figures.
  func share(of counts: ScoredCounts) -> (part: Int, whole: Int)? {
    let outcomes = counts.outcomes
    switch self {
    case .unknown: return (outcomes[.unknown] + outcomes[.error], outcomes.judged)
    case .decided: return (counts.decided, outcomes.judged)
    case .attested: return (counts.attested, outcomes.judged)
    case .dispensed: return (counts.dispensed, outcomes.total)
    case .level, .target, .method, .cutback, .coverage, .undispensed, .weakest: return nil
    }
  }
}

extension ReportContents {
  /// The figures that say something about an assessment.
  func figures(of maturity: AssessedMaturity) -> [Figure] {
    Figure.allCases.filter { figure in
      switch figure {
      case .undispensed: maturity.counts.dispensed > 0
      case .method: maturity.method != nil
      case .level, .target, .cutback, .coverage, .unknown, .decided, .attested, .dispensed, .weakest: true
      }
    }
  }
}

extension Phrasing {
  /// The value of a figure.
  func value(_ figure: Figure, of maturity: AssessedMaturity, in contents: ReportContents) -> String {
    let model = contents.provenance.model
    switch figure {
    case .level: return bounds(maturity.overall, in: model)
    case .target: return target(maturity.target, for: maturity.overall)
    case .method: return maturity.method.map { name($0.method) + ": " + score($0) } ?? ""
    case .cutback: return cutback(maturity.cutback)
    case .coverage: return coverage(maturity.counts.outcomes)
    case .undispensed: return bounds(maturity.overallWithoutDispensations, in: model)
    case .weakest: return weakest(of: contents)
    case .unknown, .decided, .attested, .dispensed:
      return figure.share(of: maturity.counts).map { part($0.part, of: $0.whole) } ?? ""
    }
  }

  /// Where an assessment comes from, line by line.
  func origin(_ provenance: AssessmentProvenance) -> [(label: LocalizedText, value: String)] {
    let model = provenance.model.map { model in
      let state = model.isDraft ? ", " + self(Words.draft) : ""
      return self(model.title) + " (" + model.id + " " + model.version + state + ")"
    }
    return [
      (Words.program, "Pegel " + provenance.programVersion),
      (Words.municipality, provenance.communeName + " (" + provenance.commune + ")"),
      (Words.asOf, date(provenance.asOf)), (Words.snapshot, date(provenance.taken)),
      (Words.schema, provenance.schema), (Words.model, model ?? self(Words.noModel)),
    ] + (provenance.model?.owner.map { [(Words.owner, self($0))] } ?? [])
      + [(Words.tailoring, self(provenance.isTailored ? Words.yes : Words.no))]
  }
}
