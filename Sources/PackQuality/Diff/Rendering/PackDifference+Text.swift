// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText

extension PackDifference {
  /// The difference for people, field by field.
  package func text(in language: Language) -> String {
    var lines = [heading[language]]
    if isEmpty { lines.append("  " + DifferenceWords.nothing[language]) }
    lines += section(DifferenceWords.pack, settings.flatMap { $0.lines(in: language) }, language)
    lines += section(DifferenceWords.added, added.map { $0.summary(in: language) }, language)
    lines += section(DifferenceWords.renamed, renamed.map(\.names), language)
    lines += section(
      DifferenceWords.changed, changed.filter { !$0.fields.isEmpty }.flatMap { $0.lines(in: language) },
      language)
    lines += section(DifferenceWords.withdrawn, withdrawn.map { $0.summary(in: language) }, language)
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(_ title: LocalizedText, _ lines: [String], _ language: Language) -> [String] {
    lines.isEmpty ? [] : ["  " + title[language]] + lines.map { "    " + $0 }
  }
}

extension PackDifference.ChangedRule {
  fileprivate func lines(in language: Language) -> [String] {
    ["\(new.id.value) \(new.title[language])\(fields.effects.remark(in: language))"]
      + fields.flatMap { $0.lines(in: language) }.map { "  " + $0 }
  }
}

extension FieldChange {
  fileprivate func lines(in language: Language) -> [String] {
    let head = key + (effect.title.map { " (\($0[language]))" } ?? "")
    return [head]
      + [old.map { "- " + $0[language] }, new.map { "+ " + $0[language] }].compactMap(\.self)
      .map { "  " + $0 }
  }
}
