// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension MarkupNode {
  /// Whether there is nothing to keep: no value, or a mapping or list without content.
  var isEmptyOrNull: Bool {
    switch content {
    case .scalar: isNull
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  /// What a document says once a patch is in it. New parts have the span of the whole.
  func applying(_ patch: MarkupPatch) -> MarkupNode {
    switch patch {
    case .scalar(let text): MarkupNode(content: text.content, span: span)
    case .list(let texts):
      MarkupNode(content: .sequence(texts.map { MarkupNode(content: $0.content, span: span) }), span: span)
    case .mapping(let changes): applying(changes)
    case .rows(let key, let rows): applying(rows, key: key)
    }
  }

  private func applying(_ changes: [MarkupPatch.Entry]) -> MarkupNode {
    var entries: [Entry] = []
    if case .mapping(let own) = content { entries = own }
    for change in changes {
      let index = entries.firstIndex { $0.key.utf8Key == change.key.utf8Key }
      let old = index.map { entries[$0].value } ?? MarkupNode(content: .scalar("", .plain), span: span)
      let new = Entry(key: change.key, keyStyle: .plain, keySpan: span, value: old.applying(change.value))
      if let index { entries[index] = new } else { entries.append(new) }
    }
    return MarkupNode(content: .mapping(entries), span: span)
  }

  private func applying(_ rows: [MarkupPatch.Row], key: String) -> MarkupNode {
    var items: [MarkupNode] = []
    if case .sequence(let own) = content { items = own }
    for row in rows {
      let index = items.firstIndex { item in
        guard case .scalar(let id, _)? = item.entry(key)?.value.content else { return false }
        return id.utf8Key == row.id.utf8Key
      }
      if let index {
        items[index] = items[index].applying(row.entries)
      } else {
        let id = MarkupPatch.Entry(key, .scalar(.text(row.id)))
        items.append(MarkupNode(content: .mapping([]), span: span).applying([id] + row.entries))
      }
    }
    return MarkupNode(content: .sequence(items), span: span)
  }

  /// Whether two documents say the same, wherever and however it is written. Order counts.
  func hasSameContent(as other: MarkupNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let own, _), .scalar(let text, _)):
      isNull || other.isNull ? isNull == other.isNull : own.utf8Key == text.utf8Key
    case (.sequence(let own), .sequence(let items)):
      own.count == items.count && zip(own, items).allSatisfy { $0.hasSameContent(as: $1) }
    case (.mapping(let own), .mapping(let entries)):
      own.count == entries.count
        && zip(own, entries).allSatisfy {
          $0.key.utf8Key == $1.key.utf8Key && $0.value.hasSameContent(as: $1.value)
        }
    case (.scalar, _), (.sequence, _), (.mapping, _): false
    }
  }
}
