// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText

/// A rule pack as a catalogue for people: what it demands, by domain, level and criterion.
package struct PackCatalogue: Sendable {
  /// The pack.
  let pack: RulePack
  /// The levels that rules are proposed for, in order; empty in packs without levels.
  let levels: [Int]

  /// Arranges the rules of a pack.
  package init(_ pack: RulePack) {
    self.pack = pack
    levels = Set(pack.rules.compactMap { $0.level?.value }).sorted()
  }

  /// The rules of a domain, by level and then in the order of the files; those without level last.
  func rules(of domain: Domain) -> [Rule] {
    pack.rules.enumerated().filter { $0.element.domain.value.utf8Key == domain.id.value.utf8Key }
      .sorted { left, right in
        (left.element.level?.value ?? .max, left.offset) < (right.element.level?.value ?? .max, right.offset)
      }.map(\.element)
  }

  /// The rules of a domain that are proposed for a level.
  func rules(of domain: Domain, level: Int) -> [Rule] {
    rules(of: domain).filter { $0.level?.value == level }
  }

  /// What the rules cover of each publication, in the order in which the pack names them.
  var coverage: [SourceCoverage] {
    let ids = pack.sourceIDs.map(\.value.utf8Key)
    let listed = ids.compactMap { id in pack.sources.first { $0.id.value.utf8Key == id } }
    return listed.map { SourceCoverage($0, by: pack.rules) }
  }
}

/// Which criteria of a publication have rules.
struct SourceCoverage: Sendable {
  /// A criterion with its rules.
  struct Entry: Sendable {
    let id: String
    let title: LocalizedText?
    let rules: [Rule]

    /// The number, and the title if there is one.
    func words(_ say: Phrasing) -> String { id + (title.map { " " + say($0) } ?? "") }
  }

  let source: Source
  /// The criteria in the order of the list; without a list those that rules refer to.
  let entries: [Entry]

  init(_ source: Source, by rules: [Rule]) {
    self.source = source
    var referring: [UTF8Key: [Rule]] = [:]
    var named: [String] = []
    for rule in rules {
      var seen: Set<UTF8Key> = []
      for reference in rule.references where reference.source.utf8Key == source.id.value.utf8Key {
        let key = reference.criterion.utf8Key
        guard seen.insert(key).inserted else { continue }
        if referring[key] == nil { named.append(reference.criterion) }
        referring[key, default: []].append(rule)
      }
    }
    let criteria = source.criteria?.map { ($0.id.value, $0.title) } ?? named.sortedByBytes.map { ($0, nil) }
    entries = criteria.map { id, title in Entry(id: id, title: title, rules: referring[id.utf8Key] ?? []) }
  }

  /// The criteria that have a rule.
  var covered: [Entry] { entries.filter { !$0.rules.isEmpty } }

  /// The criteria that have none.
  var uncovered: [Entry] { entries.filter(\.rules.isEmpty) }

  /// How many criteria have a rule.
  var coveredCount: Int { covered.count }

  /// Whether the publication lists its criteria, so that it can be told which have no rule.
  var isListed: Bool { source.criteria != nil }

  /// Whether any criterion has a title.
  var hasTitles: Bool { entries.contains { $0.title != nil } }
}

extension [String] {
  fileprivate var sortedByBytes: [String] { sorted { $0.utf8Key < $1.utf8Key } }
}
