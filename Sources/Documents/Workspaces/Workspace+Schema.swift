// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension Workspace {
  /// The keys of `pegel.yaml`.
  package static let schema = ObjectSchema<Workspace>(
    "Workspace", de: "ein Arbeitsbereich", en: "a workspace"
  ) {
    $0.required(
      "packs", \.packs, .list(of: .locatedText), de: "Ordner der Regelpakete", en: "folders of rule packs")
    $0.required(
      "schemas", \.schemas, .list(of: .locatedText), de: "Dateien der Bestandsschemas",
      en: "files of inventory schemas")
    $0.optional(
      "model", \.model, .locatedText, de: "Datei des Reifegradmodells", en: "file of the maturity model")
    $0.optional(
      "federation", \.federation, .locatedText, de: "Datei des Verbunds", en: "file of the federation")
    $0.optional(
      "snapshots", \.snapshots, .list(of: .locatedText), de: "Dateien oder Ordner der Bestandsaufnahmen",
      en: "files or folders of snapshots")
    $0.optional(
      "tailorings", \.tailorings, .list(of: .locatedText), de: "Dateien oder Ordner der Anpassungen",
      en: "files or folders of tailorings")
    $0.optional(
      "submissions", \.submissions, .locatedText,
      de: "Ordner für Abgaben an den Verbund; sonst `abgaben`, mit `language: en` `submissions`",
      en: "folder of submissions to the federation; else `abgaben`, with `language: en` `submissions`")
    $0.optional(
      "federation_snapshots", \.federationSnapshots, .list(of: .locatedText),
      de: "Dateien oder Ordner der Bestandsaufnahmen des Verbunds selbst",
      en: "files or folders of snapshots of the federation itself")
    $0.optional("language", \.language, .language, de: "Sprache der Berichte", en: "language of reports")
    $0.optional("out", \.output, .locatedText, de: "Ordner für Berichte", en: "folder for reports")
  }

  /// Reads `pegel.yaml`.
  package static func read(_ file: SourceFile) -> (value: Workspace?, diagnostics: [Diagnostic]) {
    DocumentKind.read(file, as: .workspace, schema)
  }
}
