// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension InventoryRename {
  /// The keys of a change of name.
  package static let schema = ObjectSchema<InventoryRename>(
    "Rename", de: "eine Umbenennung", en: "a change of name"
  ) {
    $0.required(
      "from", \.from, .locatedText, de: "früherer Name: `Typ.Feld`, oder eine Tabelle",
      en: "earlier name: `Type.field`, or a table")
    $0.optional(
      "to", \.to, .locatedText, de: "Name seitdem; fehlt, wenn es entfallen ist",
      en: "name since then; left out if it was withdrawn")
    $0.required(
      "since", \.since, ValueDecoder.int(2...DocumentLimits.majorVersion).located,
      de: "Hauptversion, die den Namen änderte", en: "major version that changed the name")
  }
}

extension InventorySchema {
  /// Reports changes of name that lead nowhere, in a circle, or to two names at once.
  func checkRenames(_ context: inout DecodingContext) {
    if renamed.count > DocumentLimits.fields {
      let what = LocalizedText(de: "Umbenennungen", en: "changes of name")
      context.report(.tooMany(what, limit: DocumentLimits.fields), at: location)
      return
    }
    context.reportDuplicates(renamed.map(\.from))
    context.reportDuplicates(renamed.compactMap(\.to))
    for rename in renamed { check(rename, &context) }
  }

  private func check(_ rename: InventoryRename, _ context: inout DecodingContext) {
    let (from, major) = (rename.from.value, version.value.major)
    if rename.since.value > major {
      context.report(.renameInFuture(rename.since.value, major: major), at: rename.since.location)
    }
    if isKnown(from) { context.report(.renameOfKnown(from), at: rename.from.location) }
    guard let to = rename.to else { return }
    if InventoryRename.parts(of: from).type?.utf8Key != InventoryRename.parts(of: to.value).type?.utf8Key {
      context.report(.renameElsewhere(from, to: to.value), at: to.location)
    } else if isCircular(rename) {
      context.report(.renameCircle(from), at: rename.from.location)
    } else if !isKnown(to.value), !isFormer(to.value, after: rename.since.value) {
      let names = knownNames(like: to.value)
      context.report(
        .renameToUnknown(to.value, nearest: nearestName(to: to.value, among: names)), at: to.location)
    }
  }

  /// Whether following a change leads back to its own earlier name. No more steps than there are changes.
  private func isCircular(_ rename: InventoryRename) -> Bool {
    var path = rename.to?.value
    for _ in renamed {
      guard let current = path else { return false }
      if current.utf8Key == rename.from.value.utf8Key { return true }
      path = renamed.first { $0.from.value.utf8Key == current.utf8Key }?.to?.value
    }
    return false
  }

  /// Whether a name was given up in a later version.
  private func isFormer(_ path: String, after major: Int) -> Bool {
    renamed.contains { $0.from.value.utf8Key == path.utf8Key && $0.since.value > major }
  }

  private func isKnown(_ path: String) -> Bool {
    knownNames(like: path).contains { $0.utf8Key == path.utf8Key }
  }

  /// The names of today of fields of the same type, or of tables and records.
  private func knownNames(like path: String) -> [String] {
    guard let type = InventoryRename.parts(of: path).type else { return facts.map(\.name.value) }
    return (self.type(named: type)?.fields ?? []).map { type + "." + $0.name.value }
  }
}
