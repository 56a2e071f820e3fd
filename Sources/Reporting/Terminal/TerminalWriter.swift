// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Writes lines for a terminal: wrapped to a width, and safe, whatever they contain.
///
/// Every text goes through `String.visible` here, so that nothing from a document can move the cursor or reorder text.
struct TerminalWriter: Sendable {
  /// The least width that lines are wrapped to, in columns.
  static let minimumWidth = 40
  /// The most scalars of one text that are shown.
  static let maximumLength = 2_000

  /// What has been written.
  private(set) var text = ""
  let width: Int
  private let usesColour: Bool

  init(width: Int, usesColour: Bool) {
    self.width = max(width, Self.minimumWidth)
    self.usesColour = usesColour
  }

  /// How a line is painted.
  enum Style: String, Sendable {
    case plain = ""
    case strong = "1"
    case good = "32"
    case open = "33"
    case low = "35"
  }

  /// Writes an empty line.
  mutating func blank() { text += "\n" }

  /// Writes a text that begins in a column; further lines begin two columns later.
  mutating func line(_ line: String, indent: Int = 0, _ style: Style = .plain) {
    for (index, part) in wrapped(line, width: width - indent).enumerated() {
      text += String(repeating: " ", count: index == 0 ? indent : indent + 2) + painted(part, style) + "\n"
    }
  }

  /// Writes a table without rules: the first column is text, the others are aligned to the right. Where the columns do
  /// not fit, the rest of them follow below, with the first column again.
  mutating func table(head: [String], _ rows: [[String]]) {
    let cells = ([head] + rows).map { $0.map(Cell.init) }
    let widths = head.indices.map { column in cells.map { $0[column].width }.max() ?? 0 }
    for (index, columns) in chunks(of: widths).enumerated() {
      if index > 0 { blank() }
      for (row, cells) in cells.enumerated() {
        writeRow(columns.map { (cells[$0], widths[$0]) }, row == 0 ? .strong : .plain)
      }
    }
  }

  private mutating func writeRow(_ cells: [(cell: Cell, width: Int)], _ style: Style) {
    let parts = cells.enumerated().map { index, part in
      let padding = String(repeating: " ", count: part.width - part.cell.width)
      return index == 0 ? part.cell.text + padding : padding + part.cell.text
    }
    var line = parts.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    text += painted(line, style) + "\n"
  }

  /// The columns after the first, in groups that fit the width together with the first.
  private func chunks(of widths: [Int]) -> [[Int]] {
    guard let first = widths.first else { return [] }
    var chunks: [[Int]] = [[0]]
    var used = first
    for column in widths.indices.dropFirst() {
      if used + 2 + widths[column] > width, chunks[chunks.count - 1].count > 1 {
        chunks.append([0])
        used = first
      }
      chunks[chunks.count - 1].append(column)
      used += 2 + widths[column]
    }
    return chunks
  }

  private func wrapped(_ line: String, width: Int) -> [String] {
    var lines: [Cell] = []
    for word in line.split(separator: " ").map({ Cell(String($0)) }) {
      let available = lines.count > 1 ? width - 2 : width
      if let last = lines.last, last.width + 1 + word.width <= available {
        lines[lines.count - 1] = Cell(joining: last, word)
      } else {
        lines.append(word)
      }
    }
    return lines.map(\.text)
  }

  private func painted(_ text: String, _ style: Style) -> String {
    usesColour && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// A text as it is shown, with the number of columns it takes.
private struct Cell {
  let text: String
  let width: Int

  init(_ text: String) {
    self.text = text.visible(limit: TerminalWriter.maximumLength)
    width = self.text.unicodeScalars.reduce(0) { $0 + $1.visibleWidth }
  }

  init(joining left: Cell, _ right: Cell) {
    text = left.text + " " + right.text
    width = left.width + 1 + right.width
  }
}
