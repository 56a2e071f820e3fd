// SPDX-License-Identifier: EUPL-1.2

/// The formats that nested documents are written in; CSV tables have a reader of their own.
package enum MarkupFormat: Sendable, Hashable, CaseIterable {
  /// YAML 1.1, as libyaml reads it.
  case yaml
  /// JSON, RFC 8259.
  case json

  /// The format that the ending of a file name promises: `.json` is JSON, `.yaml` and `.yml` are YAML.
  package init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch fileName[dot...].lowercased() {
    case ".yaml", ".yml": self = .yaml
    case ".json": self = .json
    default: return nil
    }
  }
}
