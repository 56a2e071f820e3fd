// SPDX-License-Identifier: EUPL-1.2

/// Writes one JSON object per diagnostic and line, with keys in a fixed order.
///
/// `line` and `column` count from 1, columns in code points; `offset` and `length` are bytes of UTF-8. `format` is the
/// version of this format.
struct JSONLinesRendering {
  /// The version of the format; it rises when a member changes its meaning or disappears.
  static let formatVersion = 1

  private let language: Language
  private var finder = PositionFinder()

  init(language: Language) { self.language = language }

  mutating func render(_ diagnostics: [Diagnostic]) -> String {
    var writer = JSONWriter()
    for diagnostic in diagnostics {
      write(diagnostic, to: &writer)
      writer.endLine()
    }
    return writer.text
  }

  private mutating func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    let place = diagnostic.location.map { record(of: $0) }
    let notes = diagnostic.notes.map { note in
      NoteRecord(message: note.text[language], place: note.location.map { record(of: $0) })
    }
    writer.object { object in
      object.member("format", Self.formatVersion)
      object.member("code", diagnostic.code)
      object.member("severity", diagnostic.severity.rawValue)
      object.member("message", diagnostic.text[language])
      object.member("help", diagnostic.help?[language])
      object.member("location", place)
      object.member("notes", notes)
    }
  }

  private mutating func record(of location: SourceLocation) -> PlaceRecord {
    let (start, end) = finder.positions(of: location)
    return PlaceRecord(location: location, start: start, end: end)
  }
}

private struct NoteRecord: JSONWritable {
  var message: String
  var place: PlaceRecord?

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("message", message)
      object.member("location", place)
    }
  }
}

private struct PlaceRecord: JSONWritable {
  var location: SourceLocation
  var start: SourcePosition
  var end: SourcePosition

  func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("file", location.file.name)
      object.member("line", start.line)
      object.member("column", start.column)
      object.member("endLine", end.line)
      object.member("endColumn", end.column)
      object.member("offset", location.span.start)
      object.member("length", location.span.length)
    }
  }
}
