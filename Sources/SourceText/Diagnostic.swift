// SPDX-License-Identifier: EUPL-1.2

/// How much a diagnostic matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The input cannot be used.
  case error
  /// The input is used, but probably not as meant.
  case warning
  /// For information only.
  case note
}

/// The messages of one module: an enum with one case per kind of mistake and typed arguments.
///
/// Text and help of every case stand in one `switch` in both languages, so that a missing translation does
/// not compile. Rules for texts: lower case, no full stop, what the user wrote in backticks, no name of a Swift
/// type; what to do goes into `help`.
public protocol DiagnosticMessage: Sendable {
  /// The stable codes, one per case of the enum. Append-only: a code is never reused.
  associatedtype Code: RawRepresentable<String> & CaseIterable & Hashable & Sendable
  /// The code of this message.
  var code: Code { get }
  /// Whether it stops the work.
  var severity: Severity { get }
  /// What is wrong.
  var text: LocalizedText { get }
  /// What to do about it, where that can be said.
  var help: LocalizedText? { get }
  /// A typical message with this code, for the documentation.
  static func example(of code: Code) -> Self
}

/// Something a user should know about their input: what is wrong, where, and what to do.
public struct Diagnostic: Sendable {
  /// The stable code, such as `CEL012`.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong.
  public var text: LocalizedText
  /// What to do about it.
  public var help: LocalizedText?
  /// Where, if it is about a place in a file.
  public var location: SourceLocation?
  /// Other places that belong to it.
  public var notes: [Note]

  /// Creates a diagnostic from a message.
  public init(_ message: some DiagnosticMessage, at location: SourceLocation?, notes: [Note] = []) {
    code = message.code.rawValue
    severity = message.severity
    text = message.text
    help = message.help
    self.location = location
    self.notes = notes
  }

  /// The same diagnostic about a text that was decoded from another file.
  public func relocated(by map: SourceMap) -> Diagnostic {
    var result = self
    result.location = location.map { map.location(of: $0.span) }
    result.notes = notes.map { note in
      Note(text: note.text, location: note.location.map { map.location(of: $0.span) })
    }
    return result
  }
}

/// A place that helps to understand a diagnostic ("first defined here").
public struct Note: Sendable {
  /// What is to be seen there.
  public var text: LocalizedText
  /// Where.
  public var location: SourceLocation?

  /// Creates a note.
  public init(text: LocalizedText, location: SourceLocation?) {
    self.text = text
    self.location = location
  }
}
