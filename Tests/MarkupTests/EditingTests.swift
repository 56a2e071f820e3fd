// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Testing

/// Edits in place: what is not meant stays byte by byte.
@Suite struct EditingTests {
  typealias Entry = MarkupPatch.Entry
  typealias Row = MarkupPatch.Row

  private static func answer(_ key: String, _ value: String) -> MarkupPatch {
    .mapping([Entry("answers", .mapping([Entry(key, .mapping([Entry("value", .scalar(.plain(value)))]))]))])
  }

  private static func row(_ id: String, _ value: String) -> MarkupPatch {
    let rows = MarkupPatch.rows(key: "id", [Row(id, [Entry("v", .scalar(.plain(value)))])])
    return .mapping([Entry("facts", .mapping([Entry("t", .mapping([Entry("rows", rows)]))]))])
  }

  /// A document, what is to stand in it, and the document with it.
  static let cases: [(before: String, patch: MarkupPatch, after: String)] = [
    ("a: 1\n", answer("R", "ja"), "a: 1\nanswers:\n  R: {value: ja}\n"),
    ("a: 1", answer("R", "ja"), "a: 1\nanswers:\n  R: {value: ja}\n"),
    ("answers:\n  R: {value: nein}  # why\n", answer("R", "ja"), "answers:\n  R: {value: ja}  # why\n"),
    (
      "answers:\n    # first\n    R:   {on: x, value: 'nein', by: y}\n",
      answer("R", "ja"), "answers:\n    # first\n    R:   {on: x, value: ja, by: y}\n"
    ),
    (
      "answers:\n  R:\n    on: x   # day\n\n# end\n",
      answer("R", "ja"), "answers:\n  R:\n    on: x   # day\n    value: ja\n\n# end\n"
    ),
    (
      "answers:\n  R: {value: nein} # one\n# two\nfacts: {}\n", answer("S", "ja"),
      "answers:\n  R: {value: nein} # one\n  S: {value: ja}\n# two\nfacts: {}\n"
    ),
    ("answers: # none yet\nb: 1\n", answer("R", "ja"), "answers: # none yet\n  R: {value: ja}\nb: 1\n"),
    ("answers: {} # none\n", answer("R", "ja"), "answers:  # none\n  R: {value: ja}\n"),
    ("answers: ~\n", answer("R", "ja"), "answers: \n  R: {value: ja}\n"),
    ("{answers: {R: {value: nein}}}\n", answer("S", "ja"), "{answers: {R: {value: nein}, S: {value: ja}}}\n"),
    ("{answers: {}}", answer("S", "ja"), "{answers: {S: {value: ja}}}"),
    (
      "answers:\r\n  R: {value: nein}\r\nb: 1\r\n", answer("S", "ja"),
      "answers:\r\n  R: {value: nein}\r\n  S: {value: ja}\r\nb: 1\r\n"
    ),
    (
      "answers:\n  R: {value: nein}\n  T: |\n    text\n\nb: 1\n", answer("S", "ja"),
      "answers:\n  R: {value: nein}\n  T: |\n    text\n  S: {value: ja}\n\nb: 1\n"
    ),
    (
      "facts:\n  t:\n    rows:\n    - {id: x, v: 1}\n    - id: y\n      w: 2\n", row("y", "3"),
      "facts:\n  t:\n    rows:\n    - {id: x, v: 1}\n    - id: y\n      w: 2\n      v: 3\n"
    ),
    (
      "facts:\n  t:\n    rows:\n    - {id: x, v: 1}\n", row("z", "3"),
      "facts:\n  t:\n    rows:\n    - {id: x, v: 1}\n    - {id: z, v: 3}\n"
    ),
    ("facts: {t: {rows: [{id: x}]}}\n", row("z", "3"), "facts: {t: {rows: [{id: x}, {id: z, v: 3}]}}\n"),
    ("facts:\n  t: {complete: no}\n", row("z", "3"), "facts:\n  t: {complete: no, rows: [{id: z, v: 3}]}\n"),
    ("b: 1\n", row("z", "3"), "b: 1\nfacts:\n  t:\n    rows:\n      - {id: z, v: 3}\n"),
    (
      "é: ü # ß\nl:\n  - a\n  - b\n", .mapping([Entry("l", .list([.text("c"), .text("d: e")]))]),
      "é: ü # ß\nl:\n  [c, 'd: e']\n"
    ),
    ("a: [1, 2]\n", .mapping([Entry("a", .scalar(.none))]), "a: ~\n"),
  ]

  @Test(arguments: cases.indices) func onlyWhatIsMeantChanges(index: Int) throws {
    let example = Self.cases[index]
    let result = try MarkupEditor.applying(
      example.patch, to: SourceFile(name: "t.yaml", text: example.before))
    #expect(String(decoding: result, as: UTF8.self) == example.after)
    // What stands there already changes nothing.
    let again = try MarkupEditor.applying(
      example.patch, to: SourceFile(name: "t.yaml", text: example.after))
    #expect(String(decoding: again, as: UTF8.self) == example.after)
  }

  /// Documents that cannot be edited in place are refused, never broken.
  @Test(arguments: [
    ("a: [", EditFailure.unreadable), ("", .unreadable), ("- a\n", .unsupported),
    ("answers: 5\n", .unsupported),
    ("x: &x {value: nein}\nanswers:\n  R: *x\n", .unsupported),
    ("x: &x {R: {value: nein}}\nanswers: *x\n", .unsupported),
    ("answers: {R: [1]}\n", .unsupported),
    ("answers:\n  R: {value: &v nein}\n  S: *v\n", .unsupported),
  ])
  func theRestIsRefused(text: String, failure: EditFailure) {
    #expect(throws: failure) {
      try MarkupEditor.applying(Self.answer("R", "ja"), to: SourceFile(name: "t.yaml", text: text))
    }
  }

  @Test(arguments: [
    "", " ", "a", "ja", "null", "~", "5", "-", "- a", "a: b", "a #b", "#", "'", "''", "\"", "\\", "a\nb",
    "\t",
    "\r\n", "é", "日本", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{7}", "{", "[a]", "a, b", "*a", "&a", "!a", "%",
    "@", "`",
    "yes ", "a:", "?", "|", ">", "=1", "a ", "Null", "\u{1F600}", "\u{A0}",
  ])
  func anyTextIsReadBackAsItIs(text: String) throws {
    for before in ["a: 1\n", "{a: 1}\n", "t: x\n"] {
      let patch = MarkupPatch.mapping([
        Entry("t", .scalar(.text(text))), Entry("u", .list([.text(text), .none])),
      ])
      let bytes = try MarkupEditor.applying(patch, to: SourceFile(name: "t.yaml", text: before))
      let node = MarkupNode.read(SourceFile(name: "t.yaml", bytes: bytes), as: .yaml).node
      let value = try #require(node?.entry("t")?.value)
      guard case .scalar(let written, _) = value.content else {
        Issue.record("no scalar")
        return
      }
      #expect(Array(written.utf8) == Array(text.utf8))
      #expect(!value.isNull)
    }
  }
}
