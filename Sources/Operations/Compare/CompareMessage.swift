// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What can be wrong with what is to be compared.
package enum CompareMessage: DiagnosticMessage {
  /// The codes.
  package enum Code: String, CaseIterable, Sendable {
    case invalidTarget = "CMP001"
    case reversed = "CMP002"
    case otherCommune = "CMP003"
    case withoutEarlier = "CMP004"
    case unusableEarlier = "CMP005"
  }

  /// An argument that is neither a day nor a workspace nor a stored assessment.
  case invalidTarget(String)
  /// The first result is newer than the second.
  case reversed(old: String, new: String)
  /// Two stored assessments of different municipalities, or of another than the one asked for.
  case otherCommune(String, expected: String)
  /// A municipality that has no snapshot yet on the earlier day.
  case withoutEarlier(commune: String)
  /// An earlier snapshot with errors, which the course over the years leaves out.
  case unusableEarlier(path: String)

  /// The code of the message.
  package var code: Code {
    switch self {
    case .invalidTarget: .invalidTarget
    case .reversed: .reversed
    case .otherCommune: .otherCommune
    case .withoutEarlier: .withoutEarlier
    case .unusableEarlier: .unusableEarlier
    }
  }

  /// How bad it is.
  package var severity: Severity {
    switch self {
    case .invalidTarget, .reversed, .otherCommune: .error
    case .withoutEarlier, .unusableEarlier: .warning
    }
  }

  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .invalidTarget(let text):
      LocalizedText(
        de: "`\(text)` ist weder ein Tag noch ein Arbeitsbereich noch ein gespeichertes Ergebnis",
        en: "`\(text)` is neither a day nor a workspace nor a stored assessment")
    case .reversed(let old, let new):
      LocalizedText(
        de: "das frühere Ergebnis ist vom \(old), das spätere vom \(new)",
        en: "the earlier result is of \(old), the later one of \(new)")
    case .otherCommune(let commune, let expected):
      LocalizedText(
        de: "das Ergebnis gehört zu `\(commune)`, nicht zu `\(expected)`",
        en: "the result is that of `\(commune)`, not of `\(expected)`")
    case .withoutEarlier(let commune):
      LocalizedText(
        de: "von `\(commune)` gibt es zum früheren Tag keine Bestandsaufnahme; kein Vergleich",
        en: "there is no snapshot of `\(commune)` for the earlier day; not compared")
    case .unusableEarlier(let path):
      LocalizedText(
        de: "die frühere Bestandsaufnahme `\(path)` hat Fehler und fehlt im Verlauf",
        en: "the earlier snapshot `\(path)` has errors and is left out of the course over the years")
    }
  }

  /// What to do.
  package var help: LocalizedText? {
    switch self {
    case .invalidTarget:
      LocalizedText(
        de: "schreiben Sie etwa `2026-01-31`, `../vorjahr@2026-01-31` oder `assessment.json`",
        en: "write, say, `2026-01-31`, `../last-year@2026-01-31` or `assessment.json`")
    case .reversed:
      LocalizedText(de: "nennen Sie das frühere zuerst", en: "name the earlier one first")
    case .otherCommune:
      LocalizedText(
        de: "vergleichen Sie zwei Ergebnisse derselben Kommune",
        en: "compare two results of the same municipality")
    case .withoutEarlier: nil
    case .unusableEarlier(let path):
      LocalizedText(de: "`pegel check \(path)` nennt sie", en: "`pegel check \(path)` names them")
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> CompareMessage {
    switch code {
    case .invalidTarget: .invalidTarget("gestern")
    case .reversed: .reversed(old: "2027-01-31", new: "2026-01-31")
    case .otherCommune: .otherCommune("nachbarstadt", expected: "musterstadt")
    case .withoutEarlier: .withoutEarlier(commune: "musterstadt")
    case .unusableEarlier: .unusableEarlier(path: "bestand/musterstadt/2026.json")
    }
  }
}
