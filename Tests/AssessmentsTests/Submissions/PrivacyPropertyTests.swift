// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import SourceText
import Testing
import Values

/// What strictly confidential rows, facts, answers and documents say, and how many there are beyond the first of a table,
/// changes no byte of a submission.
@Suite struct PrivacyPropertyTests {
  /// How many towns are made up, each with several edits.
  private static let cases =
    ProcessInfo.processInfo.environment["PEGEL_PROPERTY_CASES"].flatMap { Int($0) }.map { min($0, 2_000) }
    ?? 60

  @Test func editsOfWhatIsStrictlyConfidentialChangeNothing() throws {
    let rules = try TownRules.linked()
    var random = SplitMix(seed: 20_270_131)
    var edits = 0
    for _ in 0..<Self.cases {
      let town = Town.random(&random)
      let bytes = try rules.submission(of: town).bytes
      for _ in 0..<5 {
        var edited = town
        for _ in 0...random.below(3) { edited.editSomethingStrict(&random) }
        guard edited.text != town.text else { continue }
        edits += 1
        let same = try rules.submission(of: edited).bytes == bytes
        #expect(same, "\(town.text)\n-- became --\n\(edited.text)")
        if !same { return }
      }
    }
    #expect(edits > Self.cases * 2, "most edits are edits")
  }

  /// The same of what is said about an earlier year.
  @Test func editsChangeNothingInTheHistory() throws {
    let rules = try TownRules.linked()
    var random = SplitMix(seed: 20_280_131)
    for _ in 0..<(Self.cases / 4) {
      let (before, after) = (Town.random(&random), Town.random(&random))
      let bytes = try rules.ladder(from: before, to: after)
      var (edited, other) = (before, after)
      for _ in 0..<3 {
        edited.editSomethingStrict(&random)
        other.editSomethingStrict(&random)
      }
      let same = try rules.ladder(from: edited, to: other) == bytes
      #expect(same, "\(before.text)\n-- became --\n\(edited.text)\n-- and --\n\(other.text)")
    }
  }

  /// And of what the federation makes of it: the boards' result, and the page of the municipality.
  @Test func editsChangeNothingInTheFederationsResult() throws {
    let rules = try TownRules.linked()
    var random = SplitMix(seed: 20_290_131)
    for _ in 0..<(Self.cases / 4) {
      let town = Town.random(&random)
      let result = try rules.federation(of: town)
      var edited = town
      for _ in 0..<3 { edited.editSomethingStrict(&random) }
      #expect(try rules.federation(of: edited) == result, "\(town.text)\n-- became --\n\(edited.text)")
    }
  }

  /// The property would hold as well if nothing were submitted: what is open does change it.
  @Test func editsOfWhatIsOpenDoChangeSomething() throws {
    let rules = try TownRules.linked()
    var random = SplitMix(seed: 7)
    var changed = 0
    for _ in 0..<20 {
      var town = Town.random(&random)
      let bytes = try rules.submission(of: town).bytes
      town.servers.insert(Town.server("n9", &random, isStrict: false), at: 0)
      if try rules.submission(of: town).bytes != bytes { changed += 1 }
    }
    #expect(changed > 10)
  }

  /// Nothing that a person wrote about the town can be read in it.
  @Test func noTextOfTheTownIsInIt() throws {
    let rules = try TownRules.linked()
    var random = SplitMix(seed: 11)
    for _ in 0..<20 {
      var town = Town.random(&random)
      town.servers.append(Town.server("SRV-GEHEIM", &random, isStrict: false))
      let text = try rules.submission(of: town).bytes
      for word in ["SRV-GEHEIM", "Geheimer Grund", "Leitung", "Dokument", "\"s0\"", "IT\"", "s.yaml"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }
}

extension Town {
  /// A town in which about every third thing is strictly confidential.
  static func random(_ random: inout SplitMix) -> Town {
    var town = Town()
    town.servers = (0..<random.below(4)).map { server("s\($0)", &random, isStrict: false) }
    let secrets = (0..<random.below(3)).map { server("x\($0)", &random, isStrict: true) }
    for row in secrets { town.servers.insert(row, at: random.below(town.servers.count + 1)) }
    town.backups = (0..<random.below(4)).map {
      town.backup("b\($0)", &random, isStrict: random.below(3) == 0)
    }
    town.org = fields.filter { _ in random.below(3) > 0 }.map { ($0, truth(&random)) }
    town.strictFields = fields.filter { _ in random.below(4) == 0 }
    if random.below(3) == 0 { town.strictColumns = [["on", "medium"][random.below(2)]] }
    town.answers = ["ASK1", "ASK2", "ASK3", "BOTH"].filter { _ in random.below(2) == 0 }.map {
      Statement(id: $0, text: yes(&random), isStrict: random.below(3) == 0)
    }
    town.documents = (0..<random.below(3)).map {
      Statement(id: "d\($0)", text: "Dokument \($0)", isStrict: random.below(2) == 0)
    }
    return town
  }

  static func server(_ id: String, _ random: inout SplitMix, isStrict: Bool) -> Row {
    var cells = [("id", id)]
    for field in ["critical", "patched"] where random.below(5) > 0 { cells.append((field, truth(&random))) }
    if random.below(2) == 0 { cells.append(("tested", ["~", "2026-05-01", "2024-01-01"][random.below(3)])) }
    if random.below(2) == 0 {
      cells.append(("disk", "{size: \(random.below(9)), secret: \(random.below(9))}"))
    }
    if random.below(2) == 0 { cells.append(("tags", ["[]", "[x]", "[y, z]"][random.below(3)])) }
    return Row(cells: cells, isStrict: isStrict)
  }

  private func backup(_ id: String, _ random: inout SplitMix, isStrict: Bool) -> Row {
    var cells = [("id", id)]
    if let server = servers.isEmpty ? nil : servers[random.below(servers.count)].cells.first {
      cells.append(("server", server.1))
    }
    if random.below(4) > 0 { cells.append(("on", ["2026-06-01", "2024-06-01"][random.below(2)])) }
    if random.below(4) > 0 { cells.append(("medium", ["tape", "disk"][random.below(2)])) }
    return Row(cells: cells, isStrict: isStrict)
  }

  private static func truth(_ random: inout SplitMix) -> String { random.below(2) == 0 ? "ja" : "nein" }
  private static func yes(_ random: inout SplitMix) -> String { truth(&random) }

  /// Changes, adds (beside another) or removes (beside another) something strictly confidential; sometimes nothing.
  mutating func editSomethingStrict(_ random: inout SplitMix) {
    switch random.below(7) {
    case 0: edit(\.servers, &random) { Self.server($0, &$1, isStrict: true) }
    case 1:
      let town = self
      edit(\.backups, &random) { town.backup($0, &$1, isStrict: true) }
    case 2: editField(&random)
    case 3: editColumn(&random)
    case 4: editAnswer(&random)
    case 5: editSecret(&random)
    default: editDocument(&random)
    }
  }

  private mutating func edit(
    _ table: WritableKeyPath<Town, [Row]>, _ random: inout SplitMix,
    _ make: (String, inout SplitMix) -> Row
  ) {
    let strict = self[keyPath: table].indices.filter { self[keyPath: table][$0].isStrict }
    guard !strict.isEmpty else { return }
    let row = strict[random.below(strict.count)]
    let id = self[keyPath: table][row].cells[0].1
    switch random.below(4) {
    case 0: self[keyPath: table][row] = make(id, &random)
    case 1 where strict.count > 1 && !backups.contains { $0.cells.contains { $0 == ("server", id) } }:
      self[keyPath: table].remove(at: row)
    case 2:
      let moved = self[keyPath: table].remove(at: row)
      self[keyPath: table].insert(moved, at: random.below(self[keyPath: table].count + 1))
    default:
      let place = random.below(self[keyPath: table].count + 1)
      self[keyPath: table].insert(make("n\(random.below(1_000_000))", &random), at: place)
    }
  }

  /// A field of the record that is marked, or one more that is not recorded yet.
  private mutating func editField(_ random: inout SplitMix) {
    guard !strictFields.isEmpty else { return }
    let free = Self.fields.filter { field in
      !strictFields.contains(field) && !org.contains { $0.0 == field }
    }
    if let field = free.first, random.below(2) == 0 { strictFields.append(field) }
    let field = strictFields[random.below(strictFields.count)]
    org.removeAll { $0.0 == field }
    if random.below(3) > 0 { org.append((field, Self.truth(&random))) }
  }

  private mutating func editColumn(_ random: inout SplitMix) {
    guard let column = strictColumns.first, !backups.isEmpty else { return }
    let row = random.below(backups.count)
    backups[row].cells.removeAll { $0.0 == column }
    if random.below(3) > 0 {
      backups[row].cells.append(
        (column, column == "on" ? "2026-05-0\(1 + random.below(9))" : "m\(random.below(99))"))
    }
  }

  /// A field that the schema itself says is strictly confidential.
  private mutating func editSecret(_ random: inout SplitMix) {
    for row in servers.indices {
      for cell in servers[row].cells.indices where servers[row].cells[cell].0 == "disk" {
        let text = servers[row].cells[cell].1
        let size = text.prefix { $0 != "," && $0 != "}" }
        servers[row].cells[cell].1 = String(size) + [", secret: \(random.below(99))}", "}"][random.below(2)]
      }
    }
  }

  private mutating func editAnswer(_ random: inout SplitMix) {
    let strict = answers.indices.filter { answers[$0].isStrict }
    guard !strict.isEmpty else { return }
    let free = ["ASK1", "ASK2", "ASK3", "BOTH"].filter { id in !answers.contains { $0.id == id } }
    switch random.below(3) {
    case 0: answers[strict[random.below(strict.count)]].text = Self.yes(&random)
    case 1 where strict.count > 1: answers.remove(at: strict[0])
    default:
      if let id = free.first { answers.append(Statement(id: id, text: Self.yes(&random), isStrict: true)) }
    }
  }

  private mutating func editDocument(_ random: inout SplitMix) {
    let strict = documents.indices.filter { documents[$0].isStrict }
    guard let first = strict.first else { return }
    switch random.below(3) {
    case 0: documents[first].text = "Anderes \(random.below(99))"
    case 1: documents.remove(at: first)
    default:
      documents.append(Statement(id: "n\(random.below(1_000_000))", text: "Neu", isStrict: true))
    }
  }
}
