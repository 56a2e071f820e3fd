// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

extension FieldType {
  /// Reads a single value of this type; what is wrong is reported. Types with parts have no single values.
  func readScalar(
    _ text: String, _ convention: ScalarText.Convention, at span: SourceSpan, _ context: inout DecodingContext
  ) -> ScalarValue? {
    switch readScalar(text, convention) {
    case .success(let value): return value
    case .failure(let message):
      context.report(message.message, at: span)
      return nil
    }
  }

  /// Reads a single value of this type.
  func readScalar(
    _ text: String, _ convention: ScalarText.Convention
  ) -> Result<ScalarValue, InvalidScalar> {
    text.withUTF8Bytes { bytes in
      switch self {
      case .string, .reference: .success(.string(text))
      case .int: ScalarText.int(bytes).map { .int($0) }.mapError { InvalidScalar($0, text, self) }
      case .double:
        ScalarText.double(bytes, convention).map { .double($0) }.mapError { InvalidScalar($0, text, self) }
      case .bool:
        ScalarText.bool(bytes, convention).map { .success(.bool($0)) }
          ?? .failure(InvalidScalar(.malformed, text, self))
      case .date:
        ScalarText.date(bytes, convention).map { .date($0) }.mapError { InvalidScalar($0, text, self) }
      case .timestamp:
        ScalarText.timestamp(bytes, convention).map { .timestamp($0) }.mapError {
          InvalidScalar($0, text, self)
        }
      case .duration:
        ScalarText.duration(bytes).map { .duration($0) }.mapError { InvalidScalar($0, text, self) }
      case .enumeration(let members):
        members.contains { $0.utf8Key == text.utf8Key }
          ? .success(.member(text)) : .failure(InvalidScalar(.malformed, text, self))
      case .list, .map, .object: .failure(InvalidScalar(.malformed, text, self))
      }
    }
  }

  /// The message that a text is no value of this type.
  func message(for failure: ScalarText.Failure, _ text: String) -> DocumentMessage {
    if case .unit(let unit) = failure { return .numberWithUnit(text, unit: unit) }
    switch self {
    case .int: return .invalidNumber(text, expected: .wholeNumber)
    case .double: return .invalidNumber(text, expected: .number)
    case .bool: return .invalidTruth(text)
    case .date: return failure == .noSuchDay ? .noSuchDay(text) : .invalidDate(text)
    case .timestamp: return failure == .noSuchDay ? .noSuchDay(text) : .invalidTimestamp(text)
    case .duration: return .invalidDuration(text)
    case .enumeration(let members):
      return .unknownWord(text, nearest: nearestName(to: text, among: members), known: members)
    case .string, .reference: return .wrongType(expected: .text, found: .list)
    case .list: return .wrongType(expected: .list, found: .text)
    case .map, .object: return .wrongType(expected: .mapping, found: .text)
    }
  }
}

/// The message about a text that is no value of a type.
struct InvalidScalar: Error {
  let message: DocumentMessage

  init(_ failure: ScalarText.Failure, _ text: String, _ type: FieldType) {
    message = type.message(for: failure, text)
  }
}
