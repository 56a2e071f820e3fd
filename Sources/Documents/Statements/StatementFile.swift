// SPDX-License-Identifier: EUPL-1.2

/// The files beside a snapshot in which persons state what tools do not export.
package enum StatementFile: String, Sendable, CaseIterable {
  /// Answers to questions.
  case answers
  /// Facts.
  case supplements

  /// What a file beside a snapshot holds, by its name: `answers.yaml` in the folder of a snapshot, `NAME.answers.yaml`
  /// beside a snapshot that is a single file; `nil` for any other.
  package init?(name: String) {
    let base = Self.stem(of: name)
    let word = base.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard name.hasSuffix(".yaml"), let file = Self(rawValue: String(word)) else { return nil }
    self = file
  }

  /// Where the statements of a snapshot stand.
  ///
  /// - Parameters:
  ///   - path: the path of the snapshot.
  ///   - isFolder: whether it is a folder.
  package func path(besides path: String, isFolder: Bool) -> String {
    if isFolder { return path == "." ? rawValue + ".yaml" : path + "/" + rawValue + ".yaml" }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return folder + Self.stem(of: path) + "." + rawValue + ".yaml"
  }

  /// The name of the snapshot that a file such as `NAME.answers.yaml` belongs to, without its ending; `nil` for a file in
  /// the folder of a snapshot.
  package static func owner(of name: String) -> String? {
    guard Self(name: name) != nil else { return nil }
    let base = stem(of: name)
    return base.lastIndex(of: ".").map { String(base[..<$0]) }
  }

  /// The name of a file without folder and ending.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }
}
