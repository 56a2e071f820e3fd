// SPDX-License-Identifier: EUPL-1.2

import Documents
import Markup
import SourceText

/// Text missing in one language: a plain string stands for both, and the same sentence in both is not translated.
enum TranslationCheck: LintCheck {
  /// The keys under which text for people stands.
  private static let keys: Set<String> = [
    "title", "missing", "ask", "evidence", "why", "fix", "unit", "help", "verified",
  ]
  /// From this many words on the same text in both languages is taken as not translated: names are shorter.
  private static let wordsOfSentence = 4

  static func findings(in subject: LintSubject) -> [Diagnostic] {
    let pack = subject.pack
    let locations = [pack.location] + pack.rules.map(\.location) + pack.sources.map(\.location)
    var files: [SourceFile] = []
    for location in locations where !files.contains(where: { $0 === location.file }) {
      files.append(location.file)
    }
    return findings(in: files)
  }

  /// What is found in files, whatever kind of document they hold.
  static func findings(in files: [SourceFile]) -> [Diagnostic] {
    files.flatMap { file -> [Diagnostic] in
      guard let format = MarkupFormat(fileName: file.name), let node = MarkupNode.read(file, as: format).node
      else {
        return []
      }
      return untranslated(in: node).map { key, span in
        Diagnostic(lint: .untranslated(key: key), at: SourceLocation(file: file, span: span))
      }
    }
  }

  private static func untranslated(in node: MarkupNode) -> [(String, SourceSpan)] {
    switch node.content {
    case .scalar: []
    case .sequence(let items): items.flatMap { untranslated(in: $0) }
    case .mapping(let entries):
      entries.flatMap { entry -> [(String, SourceSpan)] in
        guard keys.contains(entry.key) else { return untranslated(in: entry.value) }
        return isUntranslated(entry.value) ? [(entry.key, entry.keySpan)] : []
      }
    }
  }

  private static func isUntranslated(_ text: MarkupNode) -> Bool {
    if case .scalar = text.content { return !text.isNull }
    guard let german = text.entry("de")?.value.content, let english = text.entry("en")?.value.content,
      case .scalar(let german, _) = german, case .scalar(let english, _) = english
    else { return false }
    return german.utf8Key == english.utf8Key && german.words.count >= wordsOfSentence
  }
}

extension String {
  /// The words in lower case, without punctuation.
  var words: [String] {
    lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
