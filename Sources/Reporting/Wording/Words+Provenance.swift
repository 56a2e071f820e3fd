// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Where the report comes from.
extension Words {
  static let provenance = LocalizedText(de: "Herkunft dieses Berichts", en: "Provenance of this report")
  static let program = LocalizedText(de: "Programm", en: "Program")
  static let municipality = LocalizedText(de: "Kommune", en: "Municipality")
  static let schema = LocalizedText(de: "Bestandsschema", en: "Inventory schema")
  static let model = LocalizedText(de: "Reifegradmodell", en: "Maturity model")
  static let noModel = LocalizedText(de: "keines", en: "none")
  static let tailoring = LocalizedText(de: "Anpassung der Kommune", en: "Tailoring of the municipality")
  static let pack = LocalizedText(de: "Regelpaket", en: "Rule pack")
  static let version = LocalizedText(de: "Fassung", en: "Version")
  static let publisher = LocalizedText(de: "Herausgeber", en: "Publisher")
  static let signature = LocalizedText(de: "Signatur", en: "Signature")
  static let unsigned = LocalizedText(de: "nicht signiert", en: "unsigned")
  static let inputs = LocalizedText(de: "Gelesene Dateien", en: "Files read")
  static let role = LocalizedText(de: "Rolle", en: "Role")
  static let file = LocalizedText(de: "Datei", en: "File")
  static let sources = LocalizedText(de: "Herkunft der Bestandsdaten", en: "Where the facts come from")
  static let part = LocalizedText(de: "Teil", en: "Part")
  static let register = LocalizedText(de: "Register oder Werkzeug", en: "Register or tool")
  static let on = LocalizedText(de: "Am", en: "On")
  static let noSources = LocalizedText(de: "Nicht angegeben.", en: "Not stated.")
  static let publications = LocalizedText(
    de: "Veröffentlichungen hinter den Kriterien", en: "Publications behind the criteria")
  static let publication = LocalizedText(de: "Veröffentlichung", en: "Publication")
  static let edition = LocalizedText(de: "Ausgabe", en: "Edition")
  static let verified = LocalizedText(de: "Wie geprüft", en: "How verified")

  /// The role of a file that went in; another word stays as it is.
  static func role(_ role: String) -> LocalizedText {
    switch role {
    case "snapshot": LocalizedText(de: "Bestandsaufnahme", en: "snapshot")
    case "tailoring": LocalizedText(de: "Anpassung", en: "tailoring")
    case "model": LocalizedText(de: "Reifegradmodell", en: "maturity model")
    case "schema": LocalizedText(de: "Bestandsschema", en: "inventory schema")
    case "federation": LocalizedText(de: "Verbund", en: "federation")
    case "earlier": LocalizedText(de: "frühere Auswertung", en: "earlier evaluation")
    default: LocalizedText(de: role, en: role)
    }
  }
}
