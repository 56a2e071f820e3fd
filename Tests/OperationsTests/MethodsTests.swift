// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing

/// The comparison of methods over a workspace.
@Suite struct MethodsTests {
  private func run(
    _ format: MethodsOperation.Format, communes: [String] = [], withoutModel: Bool = false
  ) throws -> (text: String, diagnostics: [Diagnostic]) {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.foreign, to: "w")
    if withoutModel {
      let text = try folder.text("w/pegel.yaml")
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("model:") }
      try folder.write(lines.joined(separator: "\n") + "\n", to: "w/pegel.yaml")
    }
    let (loaded, _) = WorkspaceLoader.load(WorkspaceRequest(root: folder.path("w")))
    let workspace = try #require(loaded)
    return MethodsOperation(workspace: workspace).run(communes: communes, asOf: nil, as: format, in: .en)
  }

  @Test func tablesNameEveryMethod() throws {
    let (text, diagnostics) = try run(.markdown, communes: ["seebad"])
    #expect(!diagnostics.hasErrors)
    let lines = text.split(separator: "\n").map(String.init)
    for name in ["levels with thresholds", "weighted mean (rules)", "C2M2", "XCCDF 1.2 (flat)"] {
      #expect(lines.contains { $0.hasPrefix("| \(name) | ") }, "\(name)")
    }
    #expect(text.contains("Only for the board"))
  }

  @Test func theExactFormIsJSON() throws {
    let (text, _) = try run(.json, communes: ["seebad"])
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let comparison = try #require(object as? [String: Any])
    let scores = try #require(comparison["scores"] as? [[String: Any]])
    #expect(scores.count == 11 && comparison["commune"] as? String == "seebad")
    #expect(scores.allSatisfy { $0["is_exact"] as? Bool == true && $0["method"] != nil })
  }

  @Test func mistakesAreReported() throws {
    #expect(try run(.json, withoutModel: true).diagnostics.map(\.code) == ["OPS031"])
    #expect(try run(.json, communes: ["atlantis"]).diagnostics.map(\.code).contains("OPS013"))
  }
}
