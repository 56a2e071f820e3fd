// SPDX-License-Identifier: EUPL-1.2

import Documents
import Testing

/// Tables of the documentation that are counted from the shipped packs.
///
/// `UPDATE_GOLDENS=1 swift test --filter GeneratedTablesTests` writes them anew.
@Suite(.serialized) struct GeneratedTablesTests {
  private let packs: [RulePack]
  private let baseline: RulePack

  init() throws {
    packs = try ShippedPacks.all.get().packs
    baseline = try #require(packs.first { $0.id.value == "isb-basis" })
  }

  @Test(
    arguments: [
      (
        "Rules/README.md", "| pack | rules | decided from facts | from facts, else asked | asked only |"
      ),
      (
        "Rules/README.de.md",
        "| Paket | Regeln | aus dem Bestand entschieden | aus dem Bestand, sonst gefragt | nur gefragt |"
      ),
    ])
  func theCountsOfRulesAreUpToDate(in page: String, header: String) throws {
    let rows = packs.map { pack in
      let counts = RuleJudging.allCases.map { kind in
        "\(pack.rules.count { RuleJudging($0) == kind })"
      }
      return row(["`\(pack.id.value)`", "\(pack.rules.count)"] + counts)
    }
    try GeneratedTable("rule-counts", in: page).expect(
      """
      \(header)
      | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      """)
  }

  @Test func theTopicsOfWiBAAreUpToDate() throws {
    try GeneratedTable("wiba-topics", in: "Docs/wiba-topics.md").expect(
      """
      | no. | list of WiBA | questions | with a rule | decided from facts | from facts, else asked | asked only |
      | --- | --- | --- | --- | --- | --- | --- |
      \(WiBATopic.all.enumerated().map { line($1, number: $0 + 1) }.joined(separator: "\n"))

      """)
  }

  @Test(arguments: WiBATopic.all) func everyTopicOfWiBAHasARule(_ topic: WiBATopic) {
    #expect(baseline.rules.contains { !topic.criteria(of: $0).isEmpty })
  }

  @Test func theTopicsHoldEveryQuestionOfWiBA() {
    let counts = WiBATopic.all.map { questions(of: $0) }
    #expect(counts.reduce(0, +) == baseline.sources.first { $0.id.value == "wiba" }?.criteria?.count)
  }

  private func line(_ topic: WiBATopic, number: Int) -> String {
    let rules = baseline.rules.filter { !topic.criteria(of: $0).isEmpty }
    let covered = Set(rules.flatMap { topic.criteria(of: $0) }).count
    let lists = RuleJudging.allCases.map { kind in
      let ids = rules.filter { RuleJudging($0) == kind }.map(\.id.value).sorted()
      return ids.isEmpty ? "-" : ids.joined(separator: ", ")
    }
    return row(["\(number)", topic.title, "\(questions(of: topic))", "\(covered)"] + lists)
  }

  private func questions(of topic: WiBATopic) -> Int {
    let source = baseline.sources.first { $0.id.value == "wiba" }
    return (source?.criteria ?? []).count { topic.contains($0.id.value) }
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
