// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// Reads an expression by recursive descent over tokens, expanding macros on the way.
///
/// The grammar is that of CEL's language definition. A part that cannot be read is given up at the next comma or
/// closing bracket around it, so that several errors are found at once.
public struct Parser {
  var tokens: ArraySlice<Token>
  var log: SyntaxLog
  let macros: MacroTable
  /// How many brackets, signs and branches the parser is inside of.
  var depth = 0
  /// The end of the last token taken.
  var previousEnd = 0

  private init(tokens: [Token], log: SyntaxLog, macros: MacroTable) {
    self.tokens = tokens[...]
    self.log = log
    self.macros = macros
  }

  /// Reads a file as one expression, or says everything that is wrong with it. Linear in the size of the file, but for
  /// macros that copy their arguments.
  public static func parse(_ file: SourceFile, macros: [Macro]) -> (Expression?, [Diagnostic]) {
    parse(file, macros: MacroTable(macros))
  }

  /// The same with macros that were arranged before.
  static func parse(_ file: SourceFile, macros: MacroTable) -> (Expression?, [Diagnostic]) {
    var log = SyntaxLog(file: file)
    guard hasReadableText(file, log: &log) else { return (nil, log.diagnostics) }
    let tokens = Lexer.tokens(of: file, log: &log)
    var parser = Parser(tokens: tokens, log: log, macros: macros)
    let expression = parser.wholeExpression()
    let diagnostics = parser.log.sorted
    return (diagnostics.isEmpty ? expression : nil, diagnostics)
  }

  private static func hasReadableText(_ file: SourceFile, log: inout SyntaxLog) -> Bool {
    if file.bytes.count > Limits.sourceBytes {
      log.report(.sourceTooLong(limit: Limits.sourceBytes), at: SourceSpan(start: 0, end: 0))
      return false
    }
    if let offset = firstInvalidByte(in: file.bytes) {
      let span = SourceSpan(start: offset, end: offset + 1)
      log.report(.invalidUTF8(byte: file.bytes[offset]), at: span)
      return false
    }
    return true
  }

  private mutating func wholeExpression() -> Expression? {
    if case .end = token.kind {
      log.report(.emptyExpression, at: token.span)
      return nil
    }
    do throws(Abort) {
      let result = try expression()
      if !isAtEnd { reportUnexpected(.operatorOrEnd) }
      return result
    } catch {
      return nil
    }
  }
}

/// Why the parser leaves what it is reading. What is wrong has been reported.
enum Abort: Error {
  /// The part up to the next comma or closing bracket cannot be read.
  case part
  /// Nothing more should be read.
  case everything
}

/// The offset of the first byte that is not part of valid UTF-8.
private func firstInvalidByte(in bytes: [UInt8]) -> Int? {
  if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
  var iterator = bytes.makeIterator()
  var decoder = UTF8()
  var offset = 0
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar): offset += UTF8.width(scalar)
    case .emptyInput: return nil
    case .error: return offset
    }
  }
}
