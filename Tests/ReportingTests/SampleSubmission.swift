// SPDX-License-Identifier: EUPL-1.2

import Documents
import Values

@testable import Assessments

/// An invented submission that has something in every place.
enum SampleSubmission {
  static func musterstadt() -> Submission {
    var submission = Submission()
    submission.programVersion = "0.0.0"
    submission.federation = "musterverbund"
    submission.commune = "musterstadt"
    submission.asOf = CivilDate(daysSinceEpoch: 20_000)
    submission.taken = CivilDate(daysSinceEpoch: 19_990)
    submission.schema = document("kommune")
    submission.packs = [
      SubmittedPack(id: "isb-basis", version: "2026.1.0", sha256: hash, buildsLevels: true),
      SubmittedPack(id: "wiba", version: "1.2.0", sha256: hash, buildsLevels: false),
    ]
    submission.model = document("modell")
    submission.isTailored = true
    submission.target = 2
    submission.domainTargets = [SubmittedTarget(domain: "backup", level: 3)]
    submission.tailored = view(isTailored: true)
    submission.own = view(isTailored: false)
    submission.withheld = [
      WithheldPart(Withheld(.rows, of: "servers"), rules: ["isb-basis/BCK-03"]),
      WithheldPart(Withheld(.answers), rules: []),
    ]
    return submission
  }

  private static let hash = String(repeating: "0a", count: 32)

  private static func document(_ id: String) -> SubmittedDocument {
    SubmittedDocument(id: id, version: "1.0.0", sha256: hash)
  }

  private static func view(isTailored: Bool) -> SubmittedView {
    var view = SubmittedView()
    view.rules = [
      SubmittedRule(
        name: "isb-basis/BCK-03", outcome: .unknown,
        achievement: Achievement(Rational(0), Rational(1), isHighExcluded: true), counts: .open,
        applicability: .open, mayNotApply: true,
        tally: SubjectTally(
          certain: .init(passed: 2, failed: 1), uncertain: .init(open: 1), isTableComplete: false),
        isWithheld: true),
      SubmittedRule(
        name: "isb-basis/ORG-01", outcome: .fail, achievement: Achievement.none, counts: .no,
        basis: .related, isSettledByFacts: true, applicability: .yes, isWaived: isTailored),
      SubmittedRule(
        name: "wiba/7-1", outcome: isTailored ? .notselected : .pass, achievement: isTailored ? nil : .full,
        counts: isTailored ? .excluded : .yes, basis: isTailored ? .none : .attested,
        applicability: isTailored ? nil : .yes, exclusion: isTailored ? .deselected : nil,
        isDispensed: isTailored),
    ]
    view.overall = LevelBounds(low: 0, high: 1)
    view.overallWithoutDispensations = isTailored ? LevelBounds(low: 0, high: 0) : nil
    view.domains = [
      SubmittedDomain(
        id: "backup", level: LevelBounds(low: 0, high: 2), levelWithoutDispensations: nil,
        counts: counts)
    ]
    view.cutback = CutbackMean(low: Rational(0), high: Rational(3, 2), maximum: Rational(2))
    view.method = AssessedScore()
    view.counts = counts
    view.coverage = [AssessedCoverage(of: [], pack: "wiba", domain: nil, counting: nil)]
    return view
  }

  private static var counts: SubmittedCounts {
    SubmittedCounts(
      outcomes: OutcomeCounts([(.unknown, 1), (.fail, 1)]), decided: 1, attested: 0, dispensed: 0,
      withheld: 1,
      waived: 1)
  }
}
