// SPDX-License-Identifier: EUPL-1.2

import Documents
import Reporting
package import SourceText

/// Renders packs as catalogues.
package enum PackDocsOperation {
  /// The forms of a catalogue; the raw value is the ending of its file.
  package enum Format: String, Sendable, CaseIterable {
    case html
    case markdown = "md"
  }

  /// One catalogue.
  package struct Catalogue: Sendable {
    /// The name of its file.
    package let name: String
    /// What stands in it.
    package let text: String
  }

  /// The catalogues of the packs asked for, and what is wrong with their files. With an error among these there are none.
  package static func run(
    _ request: PackRequest, as formats: [Format], in language: Language
  ) -> ([Catalogue], [Diagnostic]) {
    let (authored, diagnostics) = PackLoader.load(request)
    guard let authored else { return ([], diagnostics) }
    let catalogues = authored.packs.prefix(authored.count).flatMap { pack in
      formats.map { format in
        Catalogue(name: pack.id.value + "." + format.rawValue, text: text(of: pack, as: format, in: language))
      }
    }
    return (catalogues, diagnostics)
  }

  private static func text(of pack: RulePack, as format: Format, in language: Language) -> String {
    let catalogue = PackCatalogue(pack)
    return switch format {
    case .html: catalogue.html(in: language)
    case .markdown: catalogue.markdown(in: language)
    }
  }

  /// Writes catalogues into a folder: all of them, or none. Returns the files.
  package static func write(_ catalogues: [Catalogue], to folder: FilePath) throws(OutputFailure)
    -> [FilePath]
  {
    var output = try OutputFolder(folder)
    for catalogue in catalogues { try output.add(catalogue.name, catalogue.text.utf8) }
    try output.commit()
    return catalogues.map { folder.appending($0.name) }
  }
}
