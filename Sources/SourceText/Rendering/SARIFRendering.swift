// SPDX-License-Identifier: EUPL-1.2

/// The program that a SARIF log names as its origin.
public struct SARIFTool: Sendable {
  /// The name of the program.
  public var name: String
  /// Its version.
  public var version: String
  /// Where to read about it.
  public var informationURI: String?

  /// Names a program.
  public init(name: String, version: String, informationURI: String? = nil) {
    self.name = name
    self.version = version
    self.informationURI = informationURI
  }
}

/// Writes a SARIF 2.1.0 log with one run. Columns count code points, files are named by relative references.
struct SARIFRendering {
  private let language: Language
  private let tool: SARIFTool
  private var finder = PositionFinder()

  init(language: Language, tool: SARIFTool) {
    self.language = language
    self.tool = tool
  }

  mutating func render(_ diagnostics: [Diagnostic]) -> String {
    let rules = Self.rules(of: diagnostics)
    var writer = JSONWriter(layout: .pretty)
    writer.object { log in
      log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      log.member("version", "2.1.0")
      log.member("runs") { $0.array { $0.object { writeRun(diagnostics, rules, to: &$0) } } }
    }
    writer.endLine()
    return writer.text
  }

  /// The codes that occur, sorted, each with the severity of its first diagnostic.
  private static func rules(of diagnostics: [Diagnostic]) -> [(code: String, severity: Severity)] {
    var rules: [(code: String, severity: Severity)] = []
    for diagnostic in diagnostics.sorted(by: { $0.code.utf8Key < $1.code.utf8Key })
    where rules.last?.code.utf8Key != diagnostic.code.utf8Key {
      rules.append((diagnostic.code, diagnostic.severity))
    }
    return rules
  }

  private mutating func writeRun(
    _ diagnostics: [Diagnostic], _ rules: [(code: String, severity: Severity)], to run: inout JSONWriter
  ) {
    run.member("tool") { $0.object { $0.member("driver") { $0.object { writeDriver(rules, to: &$0) } } } }
    run.member("language", language.rawValue)
    run.member("columnKind", "unicodeCodePoints")
    let indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code.utf8Key, $0) })
    run.member("results") { value in
      value.array { list in
        for diagnostic in diagnostics {
          list.object { write(diagnostic, ruleIndex: indexes[diagnostic.code.utf8Key], to: &$0) }
        }
      }
    }
  }

  private func writeDriver(_ rules: [(code: String, severity: Severity)], to driver: inout JSONWriter) {
    driver.member("name", tool.name)
    driver.member("version", tool.version)
    if let uri = tool.informationURI { driver.member("informationUri", uri) }
    driver.member("rules") { value in
      value.array { list in
        for rule in rules {
          list.object { object in
            object.member("id", rule.code)
            object.member("defaultConfiguration") { $0.object { $0.member("level", rule.severity.rawValue) } }
          }
        }
      }
    }
  }

  private mutating func write(_ diagnostic: Diagnostic, ruleIndex: Int?, to result: inout JSONWriter) {
    let help = diagnostic.help.map { "\n" + $0[language] } ?? ""
    result.member("ruleId", diagnostic.code)
    if let ruleIndex { result.member("ruleIndex", ruleIndex) }
    result.member("level", diagnostic.severity.rawValue)
    result.member("message") { $0.object { $0.member("text", diagnostic.text[language] + help) } }
    result.member("locations") { value in
      value.array { list in
        guard let location = diagnostic.location else { return }
        list.object { writePlace(location, to: &$0) }
      }
    }
    guard !diagnostic.notes.isEmpty else { return }
    result.member("relatedLocations") { value in
      value.array { list in
        for note in diagnostic.notes { list.object { write(note, to: &$0) } }
      }
    }
  }

  private mutating func write(_ note: Note, to object: inout JSONWriter) {
    if let location = note.location { writePlace(location, to: &object) }
    object.member("message") { $0.object { $0.member("text", note.text[language]) } }
  }

  private mutating func writePlace(_ location: SourceLocation, to object: inout JSONWriter) {
    let (start, end) = finder.positions(of: location)
    object.member("physicalLocation") { value in
      value.object { place in
        place.member("artifactLocation") { $0.object { $0.member("uri", uri(of: location.file.name)) } }
        place.member("region") { value in
          value.object { region in
            region.member("startLine", start.line)
            region.member("startColumn", start.column)
            region.member("endLine", end.line)
            region.member("endColumn", end.column)
            region.member("byteOffset", location.span.start)
            region.member("byteLength", location.span.length)
          }
        }
      }
    }
  }

  /// A file name as a relative URI reference (RFC 3986): other bytes than unreserved ones and `/` are percent-encoded; an
  /// absolute path loses its leading slashes, because a log must not depend on where it was made.
  private func uri(of name: String) -> String {
    var path = Substring(name)
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasPrefix("/") { path = path.dropFirst() }
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var uri = String.UnicodeScalarView()
    for byte in path.utf8 {
      if byte.isAllowedInURIPath {
        uri.append(Unicode.Scalar(byte))
      } else {
        uri.append("%")
        uri.append(digits[Int(byte >> 4)])
        uri.append(digits[Int(byte & 0xF)])
      }
    }
    return String(uri)
  }
}

extension UInt8 {
  fileprivate var isAllowedInURIPath: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default:
      false
    }
  }
}
