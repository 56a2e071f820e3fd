// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing
import Values

/// A federation of four small places in a folder of its own: one pack, one snapshot of each place and of the federation a
/// year, and what the places hand in, the second year with the way from the first.
struct SmallFederation {
  static let version = "1.2.3"
  /// The days of the evaluations.
  static let days = ["2026-06-30", "2027-06-30"]

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files { try folder.write(text, to: "example/" + name) }
  }

  /// Loads the workspace as it is now.
  func load(readsSnapshots: Bool = false) throws -> LoadedWorkspace {
    var request = WorkspaceRequest(root: folder.path("example"))
    request.readsSnapshots = readsSnapshots
    request.readsExamples = false
    let (workspace, diagnostics) = WorkspaceLoader.load(request)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.text.en) == [])
    return try #require(workspace)
  }

  static func day(_ year: Int) throws -> CivilDate { try #require(CivilDate(iso: days[year].utf8)) }

  /// Everybody hands in for a year; those named leave out the way from the run of the year before.
  func submit(_ members: [String], year: Int, since run: String? = nil) throws {
    let operation = SubmitOperation(workspace: try load(readsSnapshots: true), programVersion: Self.version)
    let submissions = folder.path("example/abgaben")
    let earlier = run.map { EarlierRun(folder: folder.path($0), submissions: SubmissionFolder(submissions)) }
    for member in members {
      let (submission, diagnostics) = operation.submission(
        of: member, asOf: try Self.day(year), since: earlier)
      #expect(diagnostics.filter { $0.severity == .error }.map(\.text.en) == [])
      _ = try operation.write(try #require(submission), to: submissions)
    }
  }

  /// What a run of a year is asked for.
  static func call(year: Int, since: FilePath? = nil) throws -> FederationCall {
    var call = FederationCall(asOf: try day(year))
    call.since = since.map { .run($0) }
    return call
  }

  /// Evaluates and freezes into a folder; codes are those of everything that was said.
  func freeze(
    _ call: FederationCall, to run: String = "run", version: String = Self.version
  ) throws -> (run: WrittenRun?, codes: [String]) {
    let operation = FederationOperation(workspace: try load(), programVersion: version)
    let (evaluation, diagnostics) = operation.evaluate(call)
    let codes = diagnostics.filter { $0.severity == .error }.map(\.code)
    guard let evaluation else { return (nil, codes) }
    let (written, found) = operation.freeze(evaluation, call, to: folder.path(run), in: .de)
    return (written, codes + found.map(\.code))
  }

  /// Two years in the folders `first` and `run`, the second compared with the first.
  func twoRuns() throws -> (first: WrittenRun, second: WrittenRun) {
    try submit(["a", "b", "c"], year: 0)
    let first = try #require(try freeze(try Self.call(year: 0), to: "first").run)
    try submit(["a", "b", "c"], year: 1, since: "first")
    try submit(["d"], year: 1)
    let second = try #require(try freeze(try Self.call(year: 1, since: folder.path("first"))).run)
    return (first, second)
  }

  func verify(_ run: String = "run", version: String = Self.version) -> [String] {
    VerifyOperation(folder.path(run), programVersion: version).run().diagnostics.map {
      $0.code + " " + $0.text.en
    }
  }
}

extension SmallFederation {
  private static let files: [(String, String)] =
    [
      (
        "pegel.yaml",
        """
        pegel: 1
        kind: Workspace
        schemas: [schemas/ort.yaml, schemas/see.yaml]
        packs: [pack]
        model: model.yaml
        federation: federation.yaml
        snapshots: [bestand]
        submissions: abgaben
        federation_snapshots: [gremien]
        language: de
        out: berichte

        """
      ),
      (
        "schemas/ort.yaml",
        """
        pegel: 1
        kind: InventorySchema
        id: ort
        version: 1.0.0
        title: Ort
        types:
          Org:
            title: Organisation
            fields: {isb: bool, saved: bool, tested: date}
        facts:
          org: Org

        """
      ),
      (
        "schemas/see.yaml",
        """
        pegel: 1
        kind: InventorySchema
        id: see
        version: 1.0.0
        title: Verbund
        types:
          Board:
            title: Gremium
            fields: {id: string, meets: bool}
        facts:
          boards: {type: list<Board>, key: id}

        """
      ),
      (
        "pack/pack.yaml",
        """
        pegel: 1
        kind: RulePack
        id: basis
        version: 1.0.0
        title: Paket
        publisher: Test
        inventory: {commune: ort@1, board: see@1, federation: see@1}
        domains: [{id: d, title: Feld}]

        """
      ),
      (
        "pack/rules/r.yaml",
        """
        pegel: 1
        kind: Rules
        domain: d
        rules:
          - {id: A1, title: Es gibt eine Person, obligation: muss, level: 1, effort: 1, check: org.isb}
          - {id: A2, title: Es wird gesichert, obligation: muss, level: 2, effort: 2, check: org.saved}
          - id: A3
            title: Es wird erprobt
            obligation: muss
            level: 1
            effort: 1
            check: now - org.tested <= duration('8760h')
          - {id: B1, title: Das Gremium tagt, obligation: muss, bearer: board, check: 'boards.all(b, b.meets)'}

        """
      ),
      (
        "model.yaml",
        """
        pegel: 1
        kind: MaturityModel
        id: modell
        version: 1.0.0
        title: Modell
        levels:
          - {level: 1, title: eins, sollte: 0%}
          - {level: 2, title: zwei, sollte: 70%}
        effort: {1: 0.5, 2: 2, 3: 5, 4: 10, 5: 30}
        packs: [basis]
        method: {name: staged}

        """
      ),
      (
        "federation.yaml",
        """
        pegel: 1
        kind: Federation
        id: f
        title: Bund
        members:
          - {id: a, name: Ahausen, joined: 2024-01-01, consent: ja, exchange: ja}
          - {id: b, name: Behausen, joined: 2024-01-01, consent: ja, exchange: ja}
          - {id: c, name: Zehausen, joined: 2024-01-01}
          - {id: d, name: Dehausen, joined: 2027-01-01, consent: ja}
        boards: [{id: isb, title: ISB}]
        cost_key: {by: equal}
        measures:
          - {id: sichern, title: Gemeinsam sichern, rules: [basis/A2], lead: isb, one_off: 100.00, per_member: 10.00}

        """
      ),
      ("gremien/2026.yaml", board(2026, meets: false)), ("gremien/2027.yaml", board(2027, meets: true)),
    ] + snapshots

  private static func board(_ year: Int, meets: Bool) -> String {
    """
    pegel: 1
    kind: Snapshot
    commune: f
    taken: \(year)-06-15
    schema: see@1
    facts:
      boards: {complete: {by: IT, on: \(year)-06-15}, rows: [{id: isb, meets: \(meets ? "ja" : "nein")}]}

    """
  }

  /// The first place has done something, of the second time has passed.
  private static var snapshots: [(String, String)] {
    [
      snapshot("a", 2026, "isb: ja, saved: nein, tested: 2026-01-31"),
      snapshot("a", 2027, "isb: ja, saved: ja, tested: 2027-01-31"),
      snapshot("b", 2026, "isb: ja, saved: nein, tested: 2025-12-31"),
      snapshot("b", 2027, "isb: ja, saved: nein, tested: 2025-12-31"),
      snapshot("c", 2026, "isb: nein"), snapshot("c", 2027, "isb: ja, tested: 2027-01-31"),
      snapshot("d", 2027, "isb: ja, saved: nein, tested: 2027-01-31"),
    ]
  }

  private static func snapshot(_ commune: String, _ year: Int, _ facts: String) -> (String, String) {
    (
      "bestand/\(commune)/\(year).yaml",
      """
      pegel: 1
      kind: Snapshot
      commune: \(commune)
      taken: \(year)-06-01
      schema: ort@1
      facts: {org: {\(facts)}}

      """
    )
  }
}
