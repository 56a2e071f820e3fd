// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// Why a document cannot be edited where it stands.
package enum EditFailure: Error, Sendable, Hashable {
  /// It cannot be read.
  case unreadable
  /// It is written in a way that an edit in place would break: aliases, a value of another shape than is to be written.
  case unsupported
}

/// Changes a YAML document at the spans that its reader knows: comments, order and style of all else stay byte by byte.
package struct MarkupEditor {
  private let bytes: [UInt8]
  /// Where the first line starts, behind a byte order mark.
  private let textStart: Int
  private let newline: String
  private var edits: [Edit] = []

  /// Some bytes that take the place of others.
  private struct Edit {
    let range: Range<Int>
    var text: String
  }

  private init(_ file: SourceFile) {
    bytes = file.bytes
    textStart = file.textStart
    newline = bytes.firstIndex(of: UInt8(ascii: "\r")) == nil ? "\n" : "\r\n"
  }

  /// The document with a patch in it.
  ///
  /// The result is read again and compared with what was meant, so a document that cannot be edited is refused, never
  /// broken. Linear in the document and the patch, but for the search of keys within one mapping.
  package static func applying(_ patch: MarkupPatch, to file: SourceFile) throws(EditFailure) -> [UInt8] {
    guard let root = read(file.bytes) else { throw .unreadable }
    var editor = MarkupEditor(file)
    guard editor.edit(root, patch) else { throw .unsupported }
    let result = editor.result
    let meant = root.applying(patch)
    guard let written = read(result), written.hasSameContent(as: meant) else { throw .unsupported }
    return result
  }

  private static func read(_ bytes: [UInt8]) -> MarkupNode? {
    let (node, diagnostics) = MarkupNode.read(SourceFile(name: "", bytes: bytes), as: .yaml)
    return diagnostics.hasErrors ? nil : node
  }

  private var result: [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.range.lowerBound >= position else { continue }
      result += bytes[position..<edit.range.lowerBound]
      result += edit.text.utf8
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }

  // MARK: - Nodes

  /// Puts a patch onto a node of the same shape; returns whether that is possible.
  private mutating func edit(_ node: MarkupNode, _ patch: MarkupPatch) -> Bool {
    switch (node.content, patch) {
    case (_, .scalar), (_, .list):
      guard !node.hasSameContent(as: node.applying(patch)) else { return true }
      edits.append(Edit(range: node.span.start..<node.span.end, text: patch.flow))
      return true
    case (.mapping(let entries), .mapping(let changes)):
      return edit(node, entries, changes)
    case (.sequence(let items), .rows(let key, let rows)):
      return edit(node, items, rows, key: key)
    case (.scalar, _), (.mapping, _), (.sequence, _):
      return false
    }
  }

  private mutating func edit(
    _ node: MarkupNode, _ entries: [MarkupNode.Entry], _ changes: [MarkupPatch.Entry]
  ) -> Bool {
    var added: [MarkupPatch.Entry] = []
    for change in changes {
      guard let entry = node.entry(change.key) else {
        added.append(change)
        continue
      }
      // Behind an alias stands the original, somewhere before.
      guard entry.value.span.start >= entry.keySpan.end || entry.value.isNull else { return false }
      let isEdited =
        entry.value.isEmptyOrNull
        ? fill(entry, change.value, isFlow: isFlow(node)) : edit(entry.value, change.value)
      guard isEdited else { return false }
    }
    guard !added.isEmpty else { return true }
    guard let last = entries.last else {
      insert(added.map(\.flow).joined(separator: ", "), at: node.span.start + 1)
      return isFlow(node)
    }
    if isFlow(node) {
      insert(", " + added.map(\.flow).joined(separator: ", "), at: last.value.span.end)
    } else {
      let indent = column(of: entries[0].keySpan.start)
      insertLines(
        added.flatMap { $0.lines(indent: indent) }, behind: max(last.value.span.end, last.keySpan.end))
    }
    return true
  }

  private mutating func edit(
    _ node: MarkupNode, _ items: [MarkupNode], _ rows: [MarkupPatch.Row], key: String
  ) -> Bool {
    var positions: [UTF8Key: Int] = [:]
    for (index, item) in items.enumerated() {
      guard case .scalar(let id, _)? = item.entry(key)?.value.content, positions[id.utf8Key] == nil else {
        continue
      }
      positions[id.utf8Key] = index
    }
    var added: [MarkupPatch.Row] = []
    for row in rows {
      guard let index = positions[row.id.utf8Key] else {
        added.append(row)
        continue
      }
      guard index == 0 || items[index].span.start >= items[index - 1].span.end,
        edit(items[index], .mapping(row.entries))
      else { return false }
    }
    guard !added.isEmpty else { return true }
    guard let last = items.last else {
      insert(added.map { $0.flow(key: key) }.joined(separator: ", "), at: node.span.start + 1)
      return isFlow(node)
    }
    let patch = MarkupPatch.rows(key: key, added)
    if isFlow(node) {
      insert(", " + added.map { $0.flow(key: key) }.joined(separator: ", "), at: last.span.end)
    } else {
      insertLines(patch.lines(indent: column(of: node.span.start)), behind: last.span.end)
    }
    return true
  }

  /// Writes the value of a key that has none yet, or an empty mapping or list.
  private mutating func fill(_ entry: MarkupNode.Entry, _ patch: MarkupPatch, isFlow: Bool) -> Bool {
    guard let colon = bytes[entry.keySpan.end...].firstIndex(of: UInt8(ascii: ":")) else { return false }
    let span = entry.value.span
    if isFlow || patch.isFlat {
      if span.length > 0 {
        edits.append(Edit(range: span.start..<span.end, text: patch.flow))
      } else {
        insert(" " + patch.flow, at: colon + 1)
      }
      return true
    }
    if span.length > 0 { edits.append(Edit(range: span.start..<span.end, text: "")) }
    let indent = column(of: entry.keySpan.start) + 2
    insertLines(patch.lines(indent: indent), behind: max(colon + 1, span.length > 0 ? span.end : 0))
    return true
  }

  // MARK: - Text

  private mutating func insert(_ text: String, at offset: Int) {
    edits.append(Edit(range: offset..<offset, text: text))
  }

  /// Inserts lines behind the line on which a part ends, with a comment that may stand there.
  private mutating func insertLines(_ lines: [String], behind offset: Int) {
    var end = min(offset, bytes.count)
    // The span of a block of text ends behind its last line break.
    if end > 0, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    end = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > 0, end < bytes.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    insert(newline + lines.joined(separator: newline) + (end == bytes.count ? newline : ""), at: end)
  }

  /// How far a place is from the start of its line.
  private func column(of offset: Int) -> Int {
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? textStart
    return offset - start
  }

  private func isFlow(_ node: MarkupNode) -> Bool {
    guard bytes.indices.contains(node.span.start) else { return false }
    return bytes[node.span.start] == UInt8(ascii: "{") || bytes[node.span.start] == UInt8(ascii: "[")
  }
}
