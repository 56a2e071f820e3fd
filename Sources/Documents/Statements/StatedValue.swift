// SPDX-License-Identifier: EUPL-1.2

package import Markup
import SourceText
import Values

/// The value of a field as a person states it, read by the type of the field.
package enum StatedValue: Sendable, Hashable {
  /// There is none.
  case none
  /// A single value.
  case single(ScalarValue)
  /// A list of single values.
  case list([ScalarValue])

  /// How it is written into a document.
  package var patch: MarkupPatch {
    switch self {
    case .none: .scalar(.none)
    case .single(let value): .scalar(value.patch)
    case .list(let values): .list(values.map(\.patch))
    }
  }
}

extension ScalarValue {
  fileprivate var patch: PatchText {
    switch self {
    case .string(let text), .member(let text): .text(text)
    case .int(let value): .plain(String(value))
    case .double(let value): .plain(value.description)
    case .bool(let value): .plain(value ? "ja" : "nein")
    case .date(let date): .plain(date.description)
    case .timestamp(let time): .plain(time.description)
    case .duration(let duration): .plain(duration.description)
    }
  }
}

extension InventoryField {
  /// Whether a value can be stated in one cell.
  package var fitsInCell: Bool { type.fitsInCell }

  /// Reads a cell as a table of facts reads it: `-` is "there is none", elements of a list stand between `|`.
  ///
  /// - Returns: the value, or what is wrong with the text.
  package func stated(in cell: CSVCell) -> (StatedValue?, DocumentMessage?) {
    if cell.text == "-", !cell.isQuoted {
      return mayBeNone ? (StatedValue.none, nil) : (nil, .noneNotAllowed(name.value))
    }
    guard case .list(let element) = type else {
      switch type.readScalar(cell.text, .spreadsheet) {
      case .success(let value): return (.single(value), nil)
      case .failure(let invalid): return (nil, invalid.message)
      }
    }
    guard cell.text != "|" else { return (.list([]), nil) }
    var values: [ScalarValue] = []
    for part in cell.text.split(separator: "|", omittingEmptySubsequences: false) {
      switch element.readScalar(part.trimmed, .spreadsheet) {
      case .success(let value): values.append(value)
      case .failure(let invalid): return (nil, invalid.message)
      }
    }
    return (.list(values), nil)
  }
}

extension Substring {
  /// The text without spaces around it.
  var trimmed: String {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { String(start[...$0]) } ?? ""
  }
}
