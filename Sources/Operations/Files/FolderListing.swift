// SPDX-License-Identifier: EUPL-1.2

import Glibc
package import SourceText

extension FilePath {
  /// The names in a folder, without hidden ones, sorted by their bytes; a diagnostic if it cannot be listed.
  package func names() -> ([String], Diagnostic?) {
    guard let folder = opendir(text) else {
      return ([], Diagnostic(OperationMessage.failure(toRead: self, errno), at: nil))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = entry.pointee.fileName
      guard !name.hasPrefix(".") else { continue }
      names.append(name)
      guard names.count <= FileLimits.filesPerFolder else {
        return (
          [], Diagnostic(OperationMessage.tooManyFiles(text, limit: FileLimits.filesPerFolder), at: nil)
        )
      }
    }
    return (names.sorted { $0.utf8Key < $1.utf8Key }, nil)
  }
}

extension dirent {
  fileprivate var fileName: String {
    withUnsafeBytes(of: d_name) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
