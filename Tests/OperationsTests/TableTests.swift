// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing

/// Tables as spreadsheets write them, with the mistakes they come with.
@Suite struct TableTests {
  private let head = """
    pegel: 1
    kind: Snapshot
    commune: seebad
    taken: 2026-06-30
    schema: baths@1.2
    facts:
      bath: {name: Lakeside, heated: ja, lifeguards: 2, opened: 1962-05-01}
      pools: {complete: {by: manager, on: 2026-06-30}}
      slides: ~

    """

  /// The findings on a snapshot whose table of pools is the given one.
  private func findings(_ table: Data) throws -> [Diagnostic] {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.foreign, to: "w")
    try FileManager.default.removeItem(at: folder.url.appending(path: "w/snapshots/seebad.yaml"))
    try folder.write(head, to: "w/snapshots/s/snapshot.yaml")
    try folder.write(table, to: "w/snapshots/s/pools.csv")
    return CheckOperation.check(workspace: folder.path("w"))
  }

  private func findings(_ table: String) throws -> [Diagnostic] { try findings(Data(table.utf8)) }

  @Test func aWholeTableHasNoFindings() throws {
    #expect(try findings("id;kind;depth_cm;sampled\nP1;fun;120;-\n").map(\.code) == [])
  }

  @Test func aMissingColumnIsAWarning() throws {
    let found = try findings("id;kind;depth_cm\nP1;fun;120\n")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.text.en.contains("sampled") == true)
  }

  @Test func aColumnTooManyIsAWarningWithTheNearestName() throws {
    let found = try findings("id;kind;depth_cm;sampled;sampeld\nP1;fun;120;-;1\n")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.help?.en.contains("sampled") == true)
  }

  @Test func aShortRowIsFoundAtItsLine() throws {
    let found = try findings("id;kind;depth_cm;sampled\nP1;fun;120;-\nP2;fun\n")
    #expect(found.contains { $0.location?.position.line == 3 })
  }

  @Test func anotherEncodingIsReadAndSaidSo() throws {
    let found = try findings(
      Data("id;kind;depth_cm;sampled\nP\u{FC};fun;120;-\n".unicodeScalars.map { UInt8($0.value) }))
    #expect(found.map(\.severity) == [.note])
  }

  @Test func anEmptyTableIsAnError() throws { #expect(try findings("").hasErrors) }

  @Test(arguments: [("31.02.2026", "31.02.2026"), ("nie", "nie")])
  func aDateThatIsNoneIsFoundAtItsCell(cell: String, place: String) throws {
    let found = try findings("id;kind;depth_cm;sampled\nP1;fun;120;\(cell)\n").filter {
      $0.severity == .error
    }
    #expect(found.compactMap { $0.location.map { $0.file.text(in: $0.span) } } == [place])
  }

  @Test func aNumberWithAUnitIsRefused() throws {
    let found = try findings("id;kind;depth_cm;sampled\nP1;fun;120 cm;-\n").filter { $0.severity == .error }
    #expect(found.compactMap { $0.location.map { $0.file.text(in: $0.span) } } == ["120 cm"])
  }
}
