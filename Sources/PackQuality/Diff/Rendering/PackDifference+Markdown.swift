// SPDX-License-Identifier: EUPL-1.2

import Documents
import Markup
package import SourceText

extension PackDifference {
  /// The difference as a section of a changelog.
  package func markdown(in language: Language) -> String {
    var blocks = ["## " + heading[language].escapedForMarkdown]
    if isEmpty { blocks.append(DifferenceWords.nothing[language].capitalised + ".") }
    blocks += section(DifferenceWords.added, added.map { $0.entry(in: language) }, language)
    blocks += section(
      DifferenceWords.changed, changed.filter { !$0.fields.isEmpty }.map { $0.entry(in: language) }, language)
    blocks += section(DifferenceWords.renamed, renamed.map { "- " + $0.names.escapedForMarkdown }, language)
    blocks += section(DifferenceWords.withdrawn, withdrawn.map { $0.entry(in: language) }, language)
    blocks += section(
      DifferenceWords.pack, settings.map { "- " + $0.entry(in: language) }, language)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func section(_ title: LocalizedText, _ entries: [String], _ language: Language) -> [String] {
    entries.isEmpty ? [] : ["### " + title[language].capitalised, entries.joined(separator: "\n")]
  }
}

extension Rule {
  fileprivate func entry(in language: Language) -> String {
    "- **\(id.value.escapedForMarkdown)** \(title[language].escapedForMarkdown) (\(weight(in: language)))"
  }
}

extension PackDifference.ChangedRule {
  fileprivate func entry(in language: Language) -> String {
    let head =
      "- **\(new.id.value.escapedForMarkdown)** \(new.title[language].escapedForMarkdown)"
      + fields.effects.remark(in: language)
    return ([head] + fields.map { "  - " + $0.entry(in: language) }).joined(separator: "\n")
  }
}

extension FieldChange {
  fileprivate func entry(in language: Language) -> String {
    let effect = effect.title.map { " (\($0[language]))" } ?? ""
    let values = [old, new].map { $0.map { $0[language].asMarkdownCode } ?? "–" }
    return "\(key.asMarkdownCode)\(effect): \(values.joined(separator: " → "))"
  }
}

extension String {
  /// The text with an upper case letter at its start.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
