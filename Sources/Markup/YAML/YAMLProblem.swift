// SPDX-License-Identifier: EUPL-1.2

import CLibYAML
import SourceText

/// What libyaml says about an error, copied out of its parser.
struct YAMLProblem {
  /// What was being read.
  let context: String
  /// What is wrong with it.
  let problem: String
  /// The code point where reading what the context names began.
  let contextIndex: Int
  /// The code point where it went wrong.
  let problemIndex: Int
  /// The byte where decoding went wrong, from the start of the parser's input.
  let byteOffset: Int
  /// The byte or code point that could not be decoded.
  let value: Int
  /// Which part of libyaml found the error.
  let kind: yaml_error_type_t

  init(_ parser: yaml_parser_t) {
    context = parser.context.map { String(cString: $0) } ?? ""
    problem = parser.problem.map { String(cString: $0) } ?? ""
    contextIndex = parser.context_mark.index
    problemIndex = parser.problem_mark.index
    byteOffset = parser.problem_offset
    value = Int(parser.problem_value)
    kind = parser.error
  }

  /// Our message for it. `byte` is the byte where the problem is, if the file does not end there.
  func message(at byte: UInt8?, character: String) -> MarkupMessage {
    if kind == YAML_MEMORY_ERROR { return .readerFailed }
    if kind == YAML_READER_ERROR { return .controlCharacter(UInt8(clamping: value)) }
    if byte == UInt8(ascii: "\t"), !isAboutDirective { return .tabIndentation }
    switch problem {
    case "found character that cannot start any token":
      return .unexpectedStart(character)
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return .tabIndentation
    case "could not find expected ':'":
      return .missingColon
    case "mapping values are not allowed in this context", "mapping keys are not allowed in this context",
      "found unexpected ':'":
      return .valueNotAllowed
    case "did not find expected key":
      return .keyExpected
    case "block sequence entries are not allowed in this context":
      return .entryNotAllowed
    case "did not find expected '-' indicator":
      return .dashExpected
    case "did not find expected ',' or ']'":
      return .sequenceNotClosed
    case "did not find expected ',' or '}'":
      return .mappingNotClosed
    case "found unexpected end of stream", "found unexpected document indicator":
      return .quoteNotClosed
    case "found unknown escape character":
      return .unknownEscape
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return .escapeCode
    case "did not find expected alphabetic or numeric character":
      return .anchorName
    case "did not find expected comment or line break", "found an indentation indicator equal to 0":
      return .blockHeader
    case "did not find expected <document start>":
      return .contentAfterDocument
    case "did not find expected node content":
      return .valueExpected
    default:
      if isAboutTag { return .tag(character) }
      return isAboutDirective ? .directive : .invalidYAML
    }
  }

  private var isAboutTag: Bool {
    context == "while scanning a tag" || context == "while parsing a tag"
      || problem == "found undefined tag handle"
  }

  private var isAboutDirective: Bool {
    context.contains("directive") || problem.contains("directive")
      || problem == "found incompatible YAML document"
  }

  /// How far the place of an error reaches.
  enum Extent {
    /// The character where reading stopped.
    case character
    /// The backslash where reading stopped, and the character behind it.
    case escape
    /// The first character of what the context names: what is not closed is shown at its opening.
    case opening
    /// The word that the context begins with.
    case word
    /// The line that the context begins with.
    case line
  }

  /// What to underline.
  var extent: Extent {
    switch problem {
    case "found unexpected end of stream", "found unexpected document indicator": .opening
    case "could not find expected ':'": .line
    case "found unknown escape character": .escape
    default: isAboutTag && !context.isEmpty ? .word : .character
    }
  }

  /// Whether it helps to see where the collection began that the error is in.
  var isWithinCollection: Bool {
    switch problem {
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'", "did not find expected key",
      "did not find expected '-' indicator":
      true
    default: false
    }
  }

  /// Whether the next entry of a mapping or list was expected that is written by indentation.
  var isWithinBlock: Bool {
    problem == "did not find expected key" || problem == "did not find expected '-' indicator"
  }
}
