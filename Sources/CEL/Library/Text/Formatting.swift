// SPDX-License-Identifier: EUPL-1.2

/// `format`: a text with clauses such as `%s` or `%.2f`, filled from a list.
enum Formatting {
  static let functions = [
    FunctionDeclaration(
      "format",
      [
        Overload("string_format", .member) {
          (pattern: String, arguments: ListValue) throws(EvaluationError) in
          var formatter = Formatter(pattern: Array(pattern.utf8), arguments: arguments)
          return try formatter.formatted()
        }
      ])
  ]
}

/// One run through a pattern.
private struct Formatter {
  let pattern: [UInt8]
  let arguments: ListValue
  private var position = 0
  private var nextArgument = 0
  private var output: [UInt8] = []

  init(pattern: [UInt8], arguments: ListValue) {
    self.pattern = pattern
    self.arguments = arguments
  }

  mutating func formatted() throws(EvaluationError) -> String {
    while position < pattern.count {
      let byte = pattern[position]
      position += 1
      if byte == UInt8(ascii: "%") { try clause() } else { output.append(byte) }
    }
    try Growth.check(text: output.count)
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func clause() throws(EvaluationError) {
    if pattern.indices.contains(position), pattern[position] == UInt8(ascii: "%") {
      position += 1
      output.append(UInt8(ascii: "%"))
      return
    }
    let precision = try precision()
    guard pattern.indices.contains(position) else { throw incomplete }
    let letter = pattern[position]
    position += 1
    guard let clause = FormatClause(rawValue: letter) else { throw unknownClause(letter) }
    guard nextArgument < arguments.count else { throw missingArgument }
    let text = try clause.text(of: arguments[nextArgument], places: precision ?? 6)
    nextArgument += 1
    try Growth.check(text: output.count + text.utf8.count)
    output += text.utf8
  }

  /// Reads `.3`.
  private mutating func precision() throws(EvaluationError) -> Int? {
    guard pattern.indices.contains(position), pattern[position] == UInt8(ascii: ".") else { return nil }
    let digits = pattern[(position + 1)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    position += 1 + digits.count
    guard let places = Int(String(decoding: digits, as: UTF8.self)) else { throw incomplete }
    guard places <= Limits.formatPrecision else {
      throw EvaluationError(.sizeExceeded(limit: Limits.formatPrecision))
    }
    return places
  }

  private var incomplete: EvaluationError {
    .invalid(
      "format", de: "eine Angabe nach `%` ist unvollständig", en: "a clause after `%` is incomplete")
  }

  private func unknownClause(_ letter: UInt8) -> EvaluationError {
    let shown = letter < 0x80 ? String(UnicodeScalar(letter)) : "…"
    return .invalid("format", de: "`%\(shown)` gibt es nicht", en: "there is no clause `%\(shown)`")
  }

  private var missingArgument: EvaluationError {
    .invalid(
      "format", de: "die Liste hat nur \(arguments.count) Werte, das Muster verlangt mehr",
      en: "the list has only \(arguments.count) values, the pattern wants more")
  }
}
