// SPDX-License-Identifier: EUPL-1.2

/// Writes diagnostics for people, with an excerpt of the source and an underline.
///
/// Nothing that comes from input reaches the terminal unescaped: neither in excerpts nor in messages or file names.
struct TerminalRendering {
  /// The most scalars of a message that are shown; a longer one is cut.
  static let maximumMessageLength = 1000

  private let language: Language
  private let usesColour: Bool
  private var finder = PositionFinder()

  init(language: Language, usesColour: Bool) {
    self.language = language
    self.usesColour = usesColour
  }

  mutating func render(_ diagnostic: Diagnostic) -> String {
    let style = Style(diagnostic.severity)
    var lines = [
      painted("\(diagnostic.severity.name()[language]) \(visible(diagnostic.code))", style) + ": "
        + painted(visible(diagnostic.text[language]), .strong)
    ]
    lines += snippet(of: diagnostic.location, style)
    for note in diagnostic.notes {
      lines.append(painted(Severity.note.name()[language], .note) + ": " + visible(note.text[language]))
      lines += snippet(of: note.location, .note)
    }
    if let help = diagnostic.help {
      let label = LocalizedText(de: "Hilfe", en: "help")[language]
      lines.append(painted(label, .help) + ": " + visible(help[language]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func snippet(of location: SourceLocation?, _ style: Style) -> [String] {
    guard let location else { return [] }
    let (start, end) = finder.positions(of: location)
    let gutter = Gutter(width: String(end.line).count)
    let place = "\(visible(location.file.name)):\(start.line):\(start.column)"
    var lines = [painted(gutter.arrow, .gutter) + " " + place]
    guard !location.file.bytes.isEmpty else { return lines }
    lines.append(painted(gutter.empty, .gutter))
    lines += excerptLines(Excerpt(location.file, location.span), line: start.line, gutter, style)
    if end.line > start.line {
      lines += lastLine(of: location, firstLine: start.line, line: end.line, gutter, style)
    }
    return lines
  }

  /// The last line of a span of several lines, underlined up to the end of the span.
  private func lastLine(
    of location: SourceLocation, firstLine: Int, line: Int, _ gutter: Gutter, _ style: Style
  ) -> [String] {
    let end = location.span.end
    let start = location.file.lineSpan(around: end).start
    guard start < end else { return [] }
    let excerpt = Excerpt(location.file, SourceSpan(start: start, end: end))
    let dots = line > firstLine + 1 ? [painted(gutter.dots, .gutter)] : []
    return dots + excerptLines(excerpt, line: line, gutter, style)
  }

  private func excerptLines(_ excerpt: Excerpt, line: Int, _ gutter: Gutter, _ style: Style) -> [String] {
    let underline = String(repeating: "^", count: excerpt.underlineWidth)
    let indent = String(repeating: " ", count: excerpt.underlineStart)
    let text = excerpt.text.isEmpty ? "" : " " + excerpt.text
    return [
      painted(gutter.numbered(line), .gutter) + text,
      painted(gutter.empty, .gutter) + " " + indent + painted(underline, style),
    ]
  }

  private func visible(_ text: String) -> String { text.visible(limit: Self.maximumMessageLength) }

  private func painted(_ text: String, _ style: Style) -> String {
    usesColour ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }
}

/// The column of line numbers to the left of excerpts.
private struct Gutter {
  var width: Int

  var arrow: String { String(repeating: " ", count: width) + "-->" }
  var empty: String { String(repeating: " ", count: width) + " |" }
  var dots: String { String(repeating: ".", count: max(3, width)) }
  func numbered(_ line: Int) -> String {
    let number = String(line)
    return String(repeating: " ", count: max(0, width - number.count)) + number + " |"
  }
}

/// The colours of a terminal by what they mean.
private enum Style {
  case error, warning, note, strong, gutter, help

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .note: self = .note
    }
  }

  /// The parameters of the control sequence "select graphic rendition".
  var code: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    case .strong: "1"
    case .gutter: "34"
    case .help: "1;32"
    }
  }
}
