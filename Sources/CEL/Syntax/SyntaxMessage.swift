// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// What can be wrong with the text of an expression.
public enum SyntaxMessage: DiagnosticMessage {
  /// Codes CEL001 to CEL099.
  public enum Code: String, CaseIterable, Sendable {
    /// A macro's variable is not a plain name.
    case macroVariable = "CEL001"
  }

  /// The argument that should name a variable is something else.
  case macroVariable(macro: String)

  /// The code.
  public var code: Code {
    switch self {
    case .macroVariable: .macroVariable
    }
  }

  /// Always an error.
  public var severity: Severity { .error }

  /// What is wrong.
  public var text: LocalizedText {
    switch self {
    case .macroVariable(let macro):
      LocalizedText(
        de: "`\(macro)` erwartet hier einen einfachen Variablennamen",
        en: "`\(macro)` expects a plain variable name here")
    }
  }

  /// What to do.
  public var help: LocalizedText? {
    switch self {
    case .macroVariable(let macro):
      LocalizedText(
        de: "Schreiben Sie zum Beispiel `liste.\(macro)(x, ...)`",
        en: "write for example `list.\(macro)(x, ...)`")
    }
  }

  /// A typical message.
  public static func example(of code: Code) -> SyntaxMessage {
    switch code {
    case .macroVariable: .macroVariable(macro: "exists")
    }
  }
}
