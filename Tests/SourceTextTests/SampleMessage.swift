// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Messages to test the rendering with.
enum SampleMessage: DiagnosticMessage {
  case unknownName(String)
  case odd
  case remark

  enum Code: String, CaseIterable {
    case unknownName = "SMP001"
    case odd = "SMP010"
    case remark = "SMP002"
  }

  var code: Code {
    switch self {
    case .unknownName: .unknownName
    case .odd: .odd
    case .remark: .remark
    }
  }

  var severity: Severity {
    switch self {
    case .unknownName: .error
    case .odd: .warning
    case .remark: .note
    }
  }

  var text: LocalizedText {
    switch self {
    case .unknownName(let name): LocalizedText(de: "unbekannter Name `\(name)`", en: "unknown name `\(name)`")
    case .odd: LocalizedText(de: "seltsam", en: "odd")
    case .remark: LocalizedText(de: "nebenbei", en: "by the way")
    }
  }

  var help: LocalizedText? {
    switch self {
    case .unknownName: LocalizedText(de: "meinten Sie `name`?", en: "did you mean `name`?")
    case .odd, .remark: nil
    }
  }

  static func example(of code: Code) -> SampleMessage {
    switch code {
    case .unknownName: .unknownName("nmae")
    case .odd: .odd
    case .remark: .remark
    }
  }
}

extension SourceFile {
  /// The place of the first occurrence of a text.
  func location(of text: String) -> SourceLocation {
    let needle = Array(text.utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: needle) }
    let start = starts.first ?? bytes.count
    return SourceLocation(file: self, span: SourceSpan(start: start, end: start + needle.count))
  }
}
