// SPDX-License-Identifier: EUPL-1.2

/// Writes XML line by line, with what may not stand in it escaped or left out.
struct XCCDFWriter: Sendable {
  /// What has been written.
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// Writes an element with elements in it.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ write: (inout XCCDFWriter) -> Void
  ) {
    line("<" + name + Self.written(attributes) + ">")
    depth += 1
    write(&self)
    depth -= 1
    line("</" + name + ">")
  }

  /// Writes an element with text.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text content: String) {
    line("<" + name + Self.written(attributes) + ">" + Self.escaped(content) + "</" + name + ">")
  }

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " " + $0 + "=\"" + escaped($1) + "\"" }.joined()
  }

  /// The text as XML 1.0 wants it; characters that it does not have are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
