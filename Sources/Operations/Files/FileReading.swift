// SPDX-License-Identifier: EUPL-1.2

import Glibc
package import SourceText

/// What the program reads at most, and how often it asks.
package enum FileLimits {
  /// The largest input file, in bytes. A snapshot of 100 000 assets takes about 50 MB.
  package static let inputBytes = 256 * 1024 * 1024
  /// How many files one folder may hold.
  package static let filesPerFolder = 50_000
}

/// A file or folder as the user names it.
package struct FilePath: Sendable, Hashable, CustomStringConvertible {
  /// The path, absolute or relative to the working directory.
  package let text: String

  /// Creates a path.
  package init(_ text: String) { self.text = text }

  /// The path as written.
  package var description: String { text }

  /// The last part.
  package var name: String { text.split(separator: "/").last.map(String.init) ?? text }

  /// The folder it is in.
  package var folder: FilePath {
    guard let slash = text.lastIndex(of: "/") else { return FilePath(".") }
    return slash == text.startIndex ? FilePath("/") : FilePath(String(text[..<slash]))
  }

  /// The folder above this folder.
  package var parent: FilePath {
    if text == "." { return FilePath("..") }
    return name == ".." ? appending("..") : folder
  }

  /// The path without slashes at its end, unless it is the root of the file system.
  package var withoutTrailingSlash: FilePath {
    var text = text
    while text.utf8.count > 1, text.hasSuffix("/") { text.removeLast() }
    return FilePath(text)
  }

  /// A path inside this folder; an absolute path stays as it is.
  package func appending(_ part: String) -> FilePath {
    if part.hasPrefix("/") { return FilePath(part) }
    if text == "." || text.isEmpty { return FilePath(part) }
    return FilePath(text.hasSuffix("/") ? text + part : text + "/" + part)
  }

  /// What is there: `nil` if nothing is.
  package var kind: FileKind? {
    var status = stat()
    guard stat(text, &status) == 0 else { return nil }
    return FileKind(mode: status.st_mode)
  }
}

/// What a path leads to.
package enum FileKind: Sendable, Hashable {
  case regular, folder, other

  fileprivate init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

extension SourceFile {
  /// Reads a file whole, or says why it cannot be read. A byte order mark is left to the reader of the format.
  ///
  /// - Parameter name: how messages cite it; the path itself if not given.
  package static func reading(_ path: FilePath, as name: String? = nil) -> (SourceFile?, Diagnostic?) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path.text, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      return (nil, Diagnostic(OperationMessage.failure(toRead: path, errno), at: nil))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      return (nil, Diagnostic(OperationMessage.failure(toRead: path, errno), at: nil))
    }
    switch FileKind(mode: status.st_mode) {
    case .regular: break
    case .folder: return (nil, Diagnostic(OperationMessage.isFolder(path.text), at: nil))
    case .other: return (nil, Diagnostic(OperationMessage.notAFile(path.text), at: nil))
    }
    guard Int(status.st_size) <= FileLimits.inputBytes else {
      return (nil, Diagnostic(OperationMessage.tooLarge(path.text, limit: FileLimits.inputBytes), at: nil))
    }
    guard let bytes = bytes(of: descriptor, size: Int(status.st_size)) else {
      return (nil, Diagnostic(OperationMessage.failure(toRead: path, errno), at: nil))
    }
    return (SourceFile(name: name ?? path.text, bytes: bytes), nil)
  }

  /// Reads until the end, whatever the size was said to be, but not beyond the limit.
  private static func bytes(of descriptor: Int32, size: Int) -> [UInt8]? {
    var result: [UInt8] = []
    var hasFailed = false
    while !hasFailed, result.count <= FileLimits.inputBytes {
      let capacity = max(size - result.count, 4096)
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let received = read(descriptor, buffer.baseAddress, capacity)
        hasFailed = received < 0
        count = max(received, 0)
      }
      if chunk.isEmpty { break }
      if result.isEmpty { result = chunk } else { result += chunk }
    }
    return hasFailed ? nil : result
  }
}
