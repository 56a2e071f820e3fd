// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

@testable import Assessments

/// Submissions that cannot stand beside the others are refused, all of them in one run, each with its file and a remedy.
@Suite struct SubmissionRefusalTests {
  private func kase(_ change: @escaping (inout Submission) -> Void) -> FederationCase {
    FederationCase(
      members: FederationCase.named(["a", "b"]), said: ["a": [:], "b": [:]],
      change: { if $0.commune == "b" { change(&$0) } })
  }

  /// What is wrong with a submission, and what it leads to.
  struct Mistake: Sendable {
    let code: String
    let change: @Sendable (inout Submission) -> Void

    init(_ code: String, _ change: @escaping @Sendable (inout Submission) -> Void) {
      self.code = code
      self.change = change
    }
  }

  static let mistakes = [
    Mistake("FED009") { $0.asOf = CivilDate(daysSinceEpoch: 0) },
    Mistake("FED010") { $0.model?.version = "0.9.0" },
    Mistake("FED010") { $0.model?.sha256 = "other" },
    Mistake("FED010") { $0.model = nil },
    Mistake("FED011") { $0.packs[0].version = "0.9.0" },
    Mistake("FED011") { $0.packs[0].sha256 = "other" },
    Mistake("FED011") { $0.packs = [] },
    Mistake("FED011") { $0.schema.sha256 = "other" },
    Mistake("FED012") { $0.federation = "g" },
    Mistake("FED013") { $0.commune = "stranger" },
    Mistake("FED008") { $0.commune = "a" },
  ]

  @Test(arguments: mistakes)
  func whatDoesNotGoWithTheOthersIsRefused(mistake: Mistake) throws {
    let (result, diagnostics) = try kase(mistake.change).request().result()
    #expect(result == nil)
    #expect(diagnostics.map(\.code) == [mistake.code])
    #expect(diagnostics.first?.location?.file.name == "1-b.json")
    #expect(diagnostics.allSatisfy { $0.help != nil })
  }

  @Test func everythingIsSaidInOneRun() throws {
    let codes = try kase {
      $0.asOf = CivilDate(daysSinceEpoch: 0)
      $0.packs[0].version = "0.9.0"
      $0.commune = "stranger"
    }.codes()
    #expect(codes == ["FED009", "FED011", "FED013"])
  }

  /// Packs of one's own do no harm, nor a workspace that names no federation.
  @Test func moreThanIsNeededIsTaken() throws {
    let result = try kase {
      $0.packs.append(SubmittedPack(id: "own", version: "1.0.0", sha256: "x", buildsLevels: false))
      $0.federation = nil
    }.result()
    #expect(result.positions.count == 2)
  }

  @Test func withoutSubmissionsThereIsNothingToEvaluate() throws {
    let codes = try FederationCase(members: FederationCase.named(["a"])).codes()
    #expect(codes == ["FED015"])
  }
}
