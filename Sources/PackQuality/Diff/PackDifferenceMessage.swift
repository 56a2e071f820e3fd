// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What a new version of a pack must not do silently.
package enum PackDifferenceMessage: DiagnosticMessage {
  /// The codes, PCK201 onwards.
  package enum Code: String, CaseIterable, Sendable {
    case vanished = "PCK201"
    case stricterInPatch = "PCK202"
    case addedInPatch = "PCK203"
  }

  /// An id that is gone without an alias.
  case vanished(String, successor: String?)
  /// A rule that demands more, in a version that is for corrections.
  case stricterInPatch(String, keys: [String], old: String, new: String)
  /// A rule that was not there, in a version that is for corrections.
  case addedInPatch(String, old: String, new: String)

  /// The code of the message.
  package var code: Code {
    switch self {
    case .vanished: .vanished
    case .stricterInPatch: .stricterInPatch
    case .addedInPatch: .addedInPatch
    }
  }

  /// Always an error: whoever relies on the pack would be surprised.
  package var severity: Severity { .error }

  /// What is wrong.
  package var text: LocalizedText {
    switch self {
    case .vanished(let id, _):
      LocalizedText(
        de: "die Kennung `\(id)` gibt es nicht mehr, auch nicht als `aliases`",
        en: "the id `\(id)` is gone, and no rule has it under `aliases`")
    case .stricterInPatch(let id, let keys, let old, let new):
      LocalizedText(
        de: "`\(id)` ist strenger (\(keys.quoted)), aber auf \(old) folgt \(new)",
        en: "`\(id)` is stricter (\(keys.quoted)), but \(old) is followed by \(new)")
    case .addedInPatch(let id, let old, let new):
      LocalizedText(
        de: "`\(id)` ist neu, aber auf \(old) folgt \(new)",
        en: "`\(id)` is new, but \(old) is followed by \(new)")
    }
  }

  /// What to do about it.
  package var help: LocalizedText? {
    switch self {
    case .vanished(let id, let successor?):
      LocalizedText(
        de: "Ergänzen Sie `aliases: [\(id)]` bei `\(successor)`",
        en: "add `aliases: [\(id)]` to `\(successor)`")
    case .vanished(let id, nil):
      LocalizedText(
        de:
          "Ergänzen Sie `aliases: [\(id)]` bei der Regel, die an ihre Stelle tritt, oder lassen Sie die Regel mit `valid.until` auslaufen",
        en: "add `aliases: [\(id)]` to the rule that takes its place, or let the rule end with `valid.until`")
    case .stricterInPatch, .addedInPatch:
      LocalizedText(
        de: "Erhöhen Sie die zweite Stelle der Version: Kommunen erwarten hier nur Korrekturen",
        en: "raise the second number of the version: municipalities expect corrections only")
    }
  }

  /// A typical message with a code.
  package static func example(of code: Code) -> PackDifferenceMessage {
    switch code {
    case .vanished: .vanished("BCK-03", successor: "BCK-30")
    case .stricterInPatch: .stricterInPatch("BCK-03", keys: ["check"], old: "2026.1.0", new: "2026.1.1")
    case .addedInPatch: .addedInPatch("BCK-10", old: "2026.1.0", new: "2026.1.1")
    }
  }
}

extension [String] {
  /// The keys in backticks.
  fileprivate var quoted: String { map { "`\($0)`" }.joined(separator: ", ") }
}
