// SPDX-License-Identifier: EUPL-1.2

import RuleGraphs
package import SourceText

extension MutantReport {
  /// The report for people: how many mutants are noticed, then each that is not, as a change to the rule's file, then the
  /// explained ones.
  package func text(in language: Language, usesColour: Bool) -> String {
    let survivors = unexplained.map { $0.text(in: language, usesColour: usesColour) }
    let explained = mutants.compactMap { $0.explanation(in: language) }
    let rest =
      findings.isEmpty ? [] : [findings.rendered(as: .terminal(usesColour: usesColour), in: language)]
    return ([summary[language] + "\n"] + survivors + explained + rest).joined()
  }

  private var summary: LocalizedText {
    let name = "\(pack) \(version)"
    return LocalizedText(
      de:
        "\(name): die Beispiele bemerken \(share.text.de) Mutanten; nicht gezählt: \(refusedCount) keine gültigen Ausdrücke, \(sameCount) gleichbedeutend",
      en:
        "\(name): the examples notice \(share.text.en) mutants; not counted: \(refusedCount) no valid expressions, \(sameCount) with the same meaning"
    )
  }
}

extension Mutant {
  fileprivate func text(in language: Language, usesColour: Bool) -> String {
    let heading = "\n\(location.place): \(rule), \(part.rawValue): \(kind.title[language])\n"
    let lines = difference.lines.map { line in
      let text = "\(line.mark.rawValue) \(line.text)"
      return usesColour ? line.mark.coloured(text) : text
    }
    let key = LocalizedText(de: "  Mutant: ", en: "  mutant: ")[language]
    return heading + (lines + [key + name]).map { $0 + "\n" }.joined()
  }

  fileprivate func explanation(in language: Language) -> String? {
    guard case .explained(let why) = fate else { return nil }
    let word = LocalizedText(de: "erklärt", en: "explained")[language]
    return "  \(word): \(rule): \(name): \(why[language])\n"
  }
}

extension LineDifference.Mark {
  fileprivate func coloured(_ text: String) -> String {
    switch self {
    case .same: text
    case .removed: "\u{1B}[31m\(text)\u{1B}[0m"
    case .added: "\u{1B}[32m\(text)\u{1B}[0m"
    }
  }
}
