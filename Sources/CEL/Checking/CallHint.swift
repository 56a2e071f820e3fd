// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// How an operation on types that do not go together can be mended.
public enum CallHint: Sendable {
  /// Convert an operand; the text is the conversion to write.
  case convert(String)
  /// The function is called in the other style; the text is the call to write.
  case otherStyle(String)
  /// Absent fields are not null; the text is the operand that is compared with null.
  case presence(String)

  /// The advice.
  public var text: LocalizedText {
    switch self {
    case .convert(let call), .otherStyle(let call):
      LocalizedText(de: "schreiben Sie `\(call)`", en: "write `\(call)`")
    case .presence(let operand):
      LocalizedText(
        de: "ob ein Feld vorhanden ist, prüft `has(\(operand))`",
        en: "whether a field is present is tested with `has(\(operand))`")
    }
  }
}
