// SPDX-License-Identifier: EUPL-1.2

/// Writes JSON front to back: members stand in the order in which they are written, so the same calls give the same bytes.
///
/// ```swift
/// var writer = JSONWriter(layout: .compact)
/// writer.object { object in
///   object.member("code", "CEL001")
///   object.member("notes") { $0.array { list in list.element(1) } }
/// }
/// writer.text  // {"code":"CEL001","notes":[1]}
/// ```
///
/// Strings are escaped so that the output is safe on a terminal and inside JavaScript: besides what JSON demands also
/// DEL, the C1 controls, U+2028 and U+2029. There is no way to write a `Double`: numbers are integers or `JSONNumber`.
public struct JSONWriter: Sendable {
  /// How the output is laid out.
  public enum Layout: Sendable {
    /// On one line, without blanks.
    case compact
    /// One member or element per line, indented by two blanks.
    case pretty
  }

  /// What has been written, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  private var followsKey = false
  /// The depth from which everything stands on one line.
  private var lineDepth = Int.max

  /// Creates a writer without output.
  public init(layout: Layout = .compact) { self.layout = layout }

  /// What has been written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object; `body` writes its members.
  public mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }

  /// Writes an array; `body` writes its elements.
  public mutating func array(_ body: (inout JSONWriter) -> Void) { container("[", "]", body) }

  /// Writes a member of the current object; `value` writes exactly one value.
  public mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    appendQuoted(key)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
    value(&self)
    followsKey = false
  }

  /// Writes a member of the current object.
  public mutating func member(_ key: String, _ value: some JSONWritable) {
    member(key) { value.write(to: &$0) }
  }

  /// Writes an element of the current array, or the only value of the whole text.
  public mutating func element(_ value: some JSONWritable) { value.write(to: &self) }

  /// Writes `null`.
  public mutating func null() { token("null") }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { token(value ? "true" : "false") }

  /// Writes an integer.
  public mutating func integer(_ value: some BinaryInteger) { token(String(value)) }

  /// Writes a number exactly as it is spelt.
  public mutating func number(_ value: JSONNumber) { token(value.text) }

  /// Writes a string.
  public mutating func string(_ value: String) {
    beginValue()
    appendQuoted(value)
  }

  /// Writes one value on one line, in a layout that has several.
  public mutating func onOneLine(_ value: (inout JSONWriter) -> Void) {
    let outer = lineDepth
    lineDepth = min(outer, depth)
    value(&self)
    lineDepth = outer
  }

  /// Ends a line between two texts of a JSON Lines file, or after the last line.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func token(_ text: String) {
    beginValue()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst, depth < lineDepth { breakLine() }
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func beginValue() {
    if followsKey { followsKey = false } else if depth > 0 { separate() }
  }

  private mutating func separate() {
    let followsAnother = !isFirst
    if followsAnother { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    guard depth <= lineDepth else {
      if followsAnother, layout == .pretty { bytes.append(UInt8(ascii: " ")) }
      return
    }
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func appendQuoted(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { appendEscaped($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }
}
