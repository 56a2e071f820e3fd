// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

/// The files of a new workspace, made from the inventory schema so that they are never out of date.
struct WorkspaceTemplate {
  let commune: String
  let taken: CivilDate
  let language: Language
  let schema: InventorySchema
  let rules: ShippedRules

  /// The folder of the rules.
  static let rulesFolder = "Rules"
  /// The tables and records in the schema's order.
  var tables: [InventoryFact] { schema.facts.filter(\.isTable) }
  var records: [InventoryFact] { schema.facts.filter { !$0.isTable } }

  /// The folder of all snapshots.
  var snapshotsFolder: String { text("bestand", "inventory") }
  /// The folder of the first snapshot.
  var snapshotFolder: String { snapshotsFolder + "/\(taken.year)" }

  /// All files with their contents.
  var files: [(name: String, bytes: [UInt8])] {
    let own: [(String, String)] = [
      (WorkspaceLoader.fileName, workspace), ("tailoring.yaml", tailoring),
      (snapshotFolder + "/snapshot.yaml", snapshot),
      (text("LIESMICH.md", "README.md"), ReadmeTemplate(of: self).text),
    ]
    let csv = tables.map { fact in
      (snapshotFolder + "/\(fact.name.value).csv", TableTemplate(of: fact, in: self).text)
    }
    return (own + csv).map { ($0.0, Array($0.1.utf8)) }
      + rules.files.map { (Self.rulesFolder + "/" + $0.name, $0.bytes) }
  }

  func text(_ de: String, _ en: String) -> String { LocalizedText(de: de, en: en)[language] }

  /// What a text of the schema says, on one line.
  func text(_ text: LocalizedText?) -> String {
    (text?[language] ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  // MARK: - Files

  private var workspace: String {
    let path: (String) -> String = { Self.rulesFolder + "/" + $0 }
    var lines = [
      text(
        "# Der Arbeitsbereich: wo Pegel findet, was es braucht.",
        "# The workspace: where Pegel finds what it needs."),
      "pegel: 1", "kind: Workspace",
      "packs: [" + rules.packFolders.map(path).joined(separator: ", ") + "]",
      "schemas: [" + rules.schemaFiles.map(path).joined(separator: ", ") + "]",
    ]
    if let model = rules.modelFile { lines.append("model: " + path(model)) }
    lines += [
      "snapshots: [\(snapshotsFolder)]", "tailorings: [tailoring.yaml]", "language: " + text("de", "en"),
      "submissions: " + text("abgaben", "submissions"), "out: " + text("berichte", "reports"),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var tailoring: String {
    let comments = text(
      """
      # Was für diese Kommune gilt. Zeilen mit # sind Beispiele; ohne # gelten sie.
      """,
      """
      # What holds for this municipality. Lines with # are examples; without # they count.
      """)
    let aim = text("angestrebte Stufe im Ganzen", "the level aimed at")
    let waiver = text(
      "ein Risiko, das befristet getragen wird (höchstens 24 Monate)",
      "a risk that is accepted for a time (24 months at most)")
    let reason = text("Ablösung ist für den Sommer geplant", "to be replaced in summer")
    let approver = text("Verwaltungsleitung", "head of the administration")
    return """
      \(comments)
      pegel: 1
      kind: Tailoring
      commune: \(commune)
      # targets: {overall: 1}   # \(aim)
      # waivers:   # \(waiver)
      #   - rule: isb-basis/SRV-01
      #     from: \(taken)
      #     until: \(taken.adding(months: 6))
      #     reason: \(reason)
      #     approver: \(approver)

      """
  }
}
