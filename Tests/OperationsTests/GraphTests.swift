// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing

/// The picture of a pack shows every edge, in the same bytes every time.
@Suite struct GraphTests {
  private func workspace(_ folder: TemporaryFolder, title: String? = nil) throws -> LoadedWorkspace {
    try folder.copy(Repository.foreign, to: "w")
    if let title {
      let rules = try folder.text("w/pack/rules/water.yaml")
      try folder.write(
        rules.replacing("title: The bath is heated", with: title), to: "w/pack/rules/water.yaml")
    }
    let (loaded, diagnostics) = WorkspaceLoader.load(WorkspaceRequest(root: folder.path("w")))
    return try #require(loaded, "\(diagnostics)")
  }

  private func picture(
    _ format: GraphFormat, around rule: String? = nil, title: String? = nil
  ) throws -> String {
    let folder = try TemporaryFolder()
    let (text, mistake) = GraphOperation.picture(
      of: try workspace(folder, title: title), around: rule, as: format, in: .en)
    #expect(mistake == nil)
    return try #require(text)
  }

  @Test func oneRuleWithEverythingItTouches() throws {
    #expect(
      try picture(.mermaid, around: "W-1") == """
        flowchart LR
          n0["lido/S-1<br>There is a lifeguard for every two pools"]:::rule
          n1["lido/W-1<br>Every pool is sampled regularly"]:::rule
          n2[["water<br>Water"]]:::domain
          n3(("1<br>One star")):::level
          n4[("pools")]:::fact
          n5[("pools.id")]:::fact
          n6[("pools.sampled")]:::fact
          n7{{"lido/max_sample_age"}}:::parameter
          n1 -->|belongs| n2
          n1 -->|belongs| n3
          n1 -->|uses| n4
          n1 -->|uses| n5
          n1 -->|uses| n6
          n1 -->|uses| n7
          n0 -->|requires| n1

        """)
  }

  @Test func theWholeGraphAsJSON() throws {
    let object = try JSONSerialization.jsonObject(with: Data(picture(.json).utf8))
    let graph = try #require(object as? [String: [[String: Any]]])
    let nodes = graph["nodes"] ?? []
    #expect(nodes.count { $0["kind"] as? String == "rule" } == 5)
    #expect(nodes.contains { $0["kind"] as? String == "question" && $0["id"] as? String == "lido/S-3" })
    #expect(graph["edges"]?.contains { $0["kind"] as? String == "requires" } == true)
  }

  @Test func textsCannotBreakTheSyntax() throws {
    let title = #"title: '"] --> x[" \ <b> # end'"#
    let mermaid = try picture(.mermaid, title: title)
    #expect(mermaid.contains("lido/W-2<br>#34;#93; --#62; x#91;#34; #92; #60;b#62; #35; end\"]"))
    #expect(try picture(.dot, title: title).contains(#"lido/W-2\n\"] --> x[\" \\ <b> # end", shape=box];"#))
  }

  @Test func anUnknownRuleIsRefused() throws {
    let folder = try TemporaryFolder()
    let (text, mistake) = GraphOperation.picture(
      of: try workspace(folder), around: "W-11", as: .dot, in: .de)
    #expect(text == nil)
    #expect(mistake?.code == "GRF001")
  }
}
