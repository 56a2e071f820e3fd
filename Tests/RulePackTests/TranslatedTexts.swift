// SPDX-License-Identifier: EUPL-1.2

import Documents
import Markup
import SourceText

/// Every text for people in a document, found by what the document's own schema says of its keys.
struct TranslatedTexts {
  /// Where each text stands, as keys from the root, with the text in the language or `nil` if it is not there.
  private(set) var texts: [(path: String, de: String?, en: String?)] = []

  /// Looks through a file.
  init(in file: SourceFile) {
    guard let kind = DocumentKind(of: file), let format = MarkupFormat(fileName: file.name),
      let root = MarkupNode.read(file, as: format).node
    else { return }
    walk(root, .object { kind.description }, at: "")
  }

  private mutating func walk(_ node: MarkupNode, _ shape: ValueShape, at path: String) {
    switch shape {
    case .object(let describe):
      let object = describe()
      for key in object.keys {
        if let entry = node.entry(key.name) { walk(entry.value, key.shape, at: path + "/" + key.name) }
      }
    case .list(let element):
      guard case .sequence(let items) = node.content else { return }
      for (index, item) in items.enumerated() { walk(item, element, at: path + "/\(index)") }
    case .dictionary(_, let element):
      guard case .mapping(let entries) = node.content else { return }
      for entry in entries { walk(entry.value, element, at: path + "/" + entry.key) }
    case .either(let shapes):
      if shapes.contains(where: Self.isText) {
        texts.append((path, Self.text("de", in: node), Self.text("en", in: node)))
      } else if case .mapping = node.content {
        for shape in shapes { walk(node, shape, at: path) }
      }
    case .text, .integer, .number, .truth, .word, .anything: break
    }
  }

  /// Whether a shape is that of a text in two languages.
  private static func isText(_ shape: ValueShape) -> Bool {
    guard case .object(let describe) = shape else { return false }
    return describe().name == "Text"
  }

  private static func text(_ language: String, in node: MarkupNode) -> String? {
    guard case .scalar(let text, _) = node.entry(language)?.value.content else { return nil }
    return text.contains { !$0.isWhitespace } ? text : nil
  }
}
