// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
import SourceText
import Values

/// What an overview says of one municipality: small, since there may be thousands.
package struct OverviewEntry: Sendable {
  let name: String
  let commune: String
  let asOf: CivilDate
  let taken: CivilDate
  let classification: Classification
  /// The level of the whole.
  let level: LevelBounds?
  /// The level that the municipality aims at with the whole.
  let target: Int?
  /// The highest level of the model; 0 without a model.
  let highest: Int
  let domains: [(id: String, title: LocalizedText, level: LevelBounds?)]
  /// The share of rules that cannot be decided; `nil` where there is nothing to judge.
  let openShare: Rational?
  let certainGaps: Int
  let questions: Int
  /// What has to be the same for two results to compare.
  fileprivate(set) var basis: String

  /// Picks what the overview shows.
  package init(_ assessment: Assessment) {
    let contents = ReportContents(assessment)
    let provenance = assessment.provenance
    name = provenance.communeName
    commune = provenance.commune
    asOf = provenance.asOf
    taken = provenance.taken
    classification = contents.classification
    level = assessment.maturity?.overall
    target = assessment.maturity?.target
    highest = provenance.model?.levels.map(\.number).max() ?? 0
    domains = (assessment.maturity?.domains ?? []).map { ($0.id, $0.title, $0.level) }
    let outcomes = assessment.maturity?.counts.outcomes ?? OutcomeCounts(of: assessment.rules)
    openShare =
      outcomes.judged > 0 ? Rational(outcomes[.unknown] + outcomes[.error], outcomes.judged) : nil
    certainGaps = contents.gaps(.certain).count
    questions = assessment.questions.count
    basis = provenance.basis
  }
}

/// Municipalities side by side, in alphabetical order: a look at each, no ranking.
package struct Overview: Sendable {
  /// Those that were judged, in any order.
  package private(set) var entries: [OverviewEntry] = []
  /// The names of those that could not be judged.
  package var unassessed: [String]
  private var bases: [String] = []

  /// Creates an overview of nobody.
  package init(unassessed: [String] = []) { self.unassessed = unassessed }

  /// Adds a municipality.
  package mutating func add(_ entry: OverviewEntry) {
    var entry = entry
    // Nearly all have the same basis: one text serves them all.
    if let known = bases.first(where: { $0 == entry.basis }) {
      entry.basis = known
    } else {
      bases.append(entry.basis)
    }
    entries.append(entry)
  }
}

/// The texts of an overview.
struct OverviewContents: Sendable {
  let entries: [OverviewEntry]
  let unassessed: [String]
  let say: Phrasing

  init(_ overview: Overview, say: Phrasing) {
    self.say = say
    entries = overview.entries.sorted(by: Self.isBefore)
    unassessed = overview.unassessed.sorted {
      [$0.registerKey.utf8Key, $0.utf8Key].lexicographicallyPrecedes([$1.registerKey.utf8Key, $1.utf8Key])
    }
  }

  /// By name as a German register sorts it (DIN 5007-1), then by id, then by day.
  private static func isBefore(_ left: OverviewEntry, _ right: OverviewEntry) -> Bool {
    let keys = [left, right].map { [$0.name.registerKey, $0.commune].map(\.utf8Key) }
    if keys[0] != keys[1] { return keys[0].lexicographicallyPrecedes(keys[1]) }
    return left.asOf < right.asOf
  }

  /// The confidentiality of the whole: that of its most confidential part.
  var classification: Classification { entries.map(\.classification).max() ?? .confidential }

  /// The names of the municipalities.
  var names: [String] { entries.map(\.name) }

  /// A cell of the table.
  struct Cell: Sendable {
    let text: String
    /// How far the guaranteed level is up the model's scale, from 0 to 1; `nil` for cells that are no level.
    var height: Double?
  }

  /// The rows under them: title and one cell each.
  var rows: [(title: String, cells: [Cell])] {
    [
      (say(Words.asOf), cells { say.date($0.asOf) }),
      (say(Words.dataOf), cells { say.date($0.taken) }),
      (say(Words.levelOfWhole), entries.map { level($0.level, of: $0) }),
      (say(Words.ownTarget), cells { say.target($0.target, for: $0.level) }),
    ] + domainRows + [
      (say(Words.openShare), cells { $0.openShare.map(say.percent) ?? say(Words.notAssessable) }),
      (say(Words.certainCount), cells { String($0.certainGaps) }),
      (say(Words.questionCount), cells { String($0.questions) }),
    ]
  }

  private func cells(_ text: (OverviewEntry) -> String) -> [Cell] { entries.map { Cell(text: text($0)) } }

  private var domainRows: [(title: String, cells: [Cell])] {
    var seen: Set<UTF8Key> = []
    let domains = entries.flatMap(\.domains).filter { seen.insert($0.id.utf8Key).inserted }
    return domains.map { domain in
      (say(domain.title), entries.map { level($0.level(ofDomain: domain.id), of: $0) })
    }
  }

  private func level(_ level: LevelBounds?, of entry: OverviewEntry) -> Cell {
    let height = level.map { min(1, max(0, Double($0.low) / Double(max(1, entry.highest)))) }
    return Cell(text: say.level(level), height: height)
  }

  /// What a reader must know before comparing.
  var notes: [LocalizedText] {
    var notes = [Words.overviewExplained, Words.boundsNotation]
    if Set(entries.map(\.basis.utf8Key)).count > 1 { notes.append(Words.differentBasis) }
    if Set(entries.map(\.asOf)).count > 1 { notes.append(Words.differentDates) }
    return notes
  }

  /// Who is missing from the table, if anybody is.
  var missing: String? {
    unassessed.isEmpty ? nil : say(Words.withoutResult) + ": " + unassessed.joined(separator: ", ")
  }
}

extension OverviewEntry {
  fileprivate func level(ofDomain id: String) -> LevelBounds? {
    domains.first { $0.id.utf8Key == id.utf8Key }?.level
  }
}

extension AssessmentProvenance {
  /// What has to be the same for two results to compare: packs and maturity model.
  fileprivate var basis: String {
    let model = model.map { $0.id + "@" + $0.version } ?? ""
    return (packs.map { $0.id + "@" + $0.version + ":" + $0.sha256 } + [model]).joined(separator: "\n")
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
