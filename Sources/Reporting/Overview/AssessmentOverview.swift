// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// Several assessments side by side, in alphabetical order: a look at each, no ranking.
struct AssessmentOverview: Sendable {
  let assessments: [ReportContents]
  let say: Phrasing

  init(_ assessments: [Assessment], say: Phrasing) {
    self.say = say
    self.assessments = assessments.sorted(by: Self.isBefore).map(ReportContents.init)
  }

  /// By name as a German register sorts it (DIN 5007-1), then by id, then by day.
  private static func isBefore(_ left: Assessment, _ right: Assessment) -> Bool {
    let keys = [left, right].map { assessment in
      [assessment.provenance.communeName.registerKey, assessment.provenance.commune].map(\.utf8Key)
    }
    if keys[0] != keys[1] { return keys[0].lexicographicallyPrecedes(keys[1]) }
    return left.provenance.asOf < right.provenance.asOf
  }

  /// The confidentiality of the whole: that of its most confidential part.
  var classification: Classification { assessments.map(\.classification).max() ?? .confidential }

  /// The names of the municipalities.
  var names: [String] { assessments.map(\.provenance.communeName) }

  /// The rows under them: title and one cell each.
  var rows: [(title: String, cells: [String])] {
    [
      (say(Words.asOf), assessments.map { say.date($0.provenance.asOf) }),
      (say(Words.dataOf), assessments.map { say.date($0.provenance.taken) }),
      (say(Words.levelOfWhole), assessments.map { say.level($0.assessment.maturity?.overall) }),
    ] + domainRows + [
      (say(Words.openShare), assessments.map(openShare)),
      (say(Words.certainCount), assessments.map { String($0.gaps(.certain).count) }),
      (say(Words.questionCount), assessments.map { String($0.assessment.questions.count) }),
    ]
  }

  private var domainRows: [(title: String, cells: [String])] {
    var seen: Set<UTF8Key> = []
    let domains = assessments.flatMap { $0.assessment.maturity?.domains ?? [] }
      .filter { seen.insert($0.id.utf8Key).inserted }
    return domains.map { domain in
      (say(domain.title), assessments.map { say.level($0.level(ofDomain: domain.id)) })
    }
  }

  private func openShare(_ contents: ReportContents) -> String {
    let outcomes =
      contents.assessment.maturity?.counts.outcomes ?? OutcomeCounts(of: contents.assessment.rules)
    guard outcomes.judged > 0 else { return say(Words.notAssessable) }
    return say.percent(Rational(outcomes[.unknown] + outcomes[.error], outcomes.judged))
  }

  /// What a reader must know before comparing.
  var notes: [LocalizedText] {
    var notes = [Words.overviewExplained, Words.boundsNotation]
    if Set(assessments.map(\.provenance.basisKey)).count > 1 { notes.append(Words.differentBasis) }
    if Set(assessments.map(\.provenance.asOf)).count > 1 { notes.append(Words.differentDates) }
    return notes
  }
}

extension ReportContents {
  fileprivate func level(ofDomain id: String) -> LevelBounds? {
    assessment.maturity?.domains.first { $0.id.utf8Key == id.utf8Key }?.level
  }
}

extension AssessmentProvenance {
  /// What has to be the same for two results to compare.
  fileprivate var basisKey: [UTF8Key] {
    let model = model.map { $0.id + "@" + $0.version } ?? ""
    return packs.map { ($0.id + "@" + $0.version + ":" + $0.sha256).utf8Key } + [model.utf8Key]
  }
}

extension String {
  /// The name as a German register sorts it: umlauts as their vowels, ß as ss, capitals as small letters.
  var registerKey: String {
    lowercased().reduce(into: "") { key, character in
      switch character {
      case "ä": key += "a"
      case "ö": key += "o"
      case "ü": key += "u"
      case "ß": key += "ss"
      default: key.append(character)
      }
    }
  }
}
