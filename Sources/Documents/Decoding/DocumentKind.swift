// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText

/// The kinds of documents, by the word after `kind:`.
package enum DocumentKind: String, Sendable, CaseIterable, Hashable {
  case workspace = "Workspace"
  case rulePack = "RulePack"
  case rules = "Rules"
  case source = "Source"
  case ruleTests = "RuleTests"
  case inventorySchema = "InventorySchema"
  case snapshot = "Snapshot"
  case answers = "Answers"
  case supplements = "Supplements"
  case maturityModel = "MaturityModel"
  case tailoring = "Tailoring"
  case federation = "Federation"

  /// The keys that every document starts with.
  static let headerKeys = ["pegel", "kind"]
  /// The version of the format that this program reads.
  static let format = "1"

  /// The kind that a file says it is; `nil` where it does not say so in a way that can be read. Reads only up to the key.
  package init?(of file: SourceFile) {
    guard let word = Self.word(after: "kind", in: file) else { return nil }
    self.init(rawValue: word)
  }

  /// The single value of a key of a document, as it is written; `nil` if there is none that can be read. Reads only up
  /// to the key.
  static func word(after wanted: StaticString, in file: SourceFile) -> String? {
    guard let format = MarkupFormat(fileName: file.name) else { return nil }
    var cursor = MarkupCursor(file, as: format, reading: .beginning)
    guard case .beginMapping = cursor.next() else { return nil }
    while case .scalar(let key) = cursor.next() {
      let isWanted = key.equals(wanted)
      guard let value = cursor.next() else { return nil }
      guard isWanted else {
        cursor.skip(value)
        continue
      }
      guard case .scalar(let word) = value else { return nil }
      return word.text
    }
    return nil
  }
}

extension DocumentKind {
  /// Reads a file as one document of a kind; all that is wrong with it is reported.
  static func read<Root: DocumentPart>(
    _ file: SourceFile, as kind: DocumentKind, _ schema: ObjectSchema<Root>
  ) -> (value: Root?, diagnostics: [Diagnostic]) {
    var context = DecodingContext(file: file)
    guard let format = MarkupFormat(fileName: file.name) else {
      context.report(.unknownFormat(file.name), at: SourceSpan(start: 0, end: 0))
      return (nil, context.diagnostics)
    }
    let (node, diagnostics) = MarkupNode.read(file, as: format)
    context.add(diagnostics)
    guard let node else { return (nil, context.diagnostics) }
    let value = decode(node, as: kind, schema, &context)
    return (value, context.diagnostics)
  }

  /// Reads the tree of one document of a kind.
  static func decode<Root: DocumentPart>(
    _ node: MarkupNode, as kind: DocumentKind, _ schema: ObjectSchema<Root>, _ context: inout DecodingContext
  ) -> Root? {
    guard checkHeader(of: node, expected: kind, schema.title, &context) else { return nil }
    return schema.decode(node, ignoring: headerKeys, &context)
  }
}

extension DocumentKind {
  /// Checks `pegel` and `kind`; returns whether the document is of the kind that is wanted.
  private static func checkHeader(
    of node: MarkupNode, expected: DocumentKind, _ title: LocalizedText, _ context: inout DecodingContext
  ) -> Bool {
    guard case .mapping(let entries) = node.content else {
      context.report(.wrongType(expected: .mapping, found: FoundShape(node)), at: node)
      return false
    }
    let start = entries.first?.keySpan ?? node.span
    if let format = node.entry("pegel") {
      checkFormat(format.value, &context)
    } else {
      context.report(.missingKey("pegel", in: title), at: start)
    }
    guard let kind = node.entry("kind") else {
      context.report(.missingKey("kind", in: title), at: start)
      return true
    }
    return checkKind(kind.value, expected: expected, &context)
  }

  private static func checkFormat(_ node: MarkupNode, _ context: inout DecodingContext) {
    guard let text = node.scalarText(.wholeNumber, &context) else { return }
    if text != format { context.report(.unsupportedFormat(text), at: node) }
  }

  private static func checkKind(
    _ node: MarkupNode, expected: DocumentKind, _ context: inout DecodingContext
  ) -> Bool {
    guard let text = node.scalarText(.text, &context) else { return false }
    guard let kind = DocumentKind(rawValue: text) else {
      let known = allCases.map(\.rawValue)
      context.report(.unknownKind(text, nearest: nearestName(to: text, among: known), known: known), at: node)
      return false
    }
    if kind == expected { return true }
    context.report(.wrongKind(text, expected: [expected.rawValue]), at: node)
    return false
  }
}
