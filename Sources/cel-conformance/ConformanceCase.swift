// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// One case of the conformance data: an expression, what it may use, and what must come out.
struct ConformanceCase: Decodable, Sendable {
  /// A variable or function that the expression may use.
  struct Declaration: Decodable, Sendable {
    struct Overload: Decodable, Sendable {
      let id: String
      let params: [String]
      let typeParams: [String]
      let result: String
      let instance: Bool

      enum CodingKeys: String, CodingKey {
        case id, params, result, instance
        case typeParams = "type_params"
      }
    }

    let name: String
    let type: String?
    let overloads: [Overload]?
  }

  /// What must come out.
  struct Expectation: Decodable, Sendable {
    struct TypedResult: Decodable, Sendable {
      let value: TaggedValue?
      let type: String
    }

    struct Failure: Decodable, Sendable {
      let message: String
    }

    let value: TaggedValue?
    let typedResult: TypedResult?
    let evalError: Failure?

    enum CodingKeys: String, CodingKey {
      case value
      case typedResult = "typed_result"
      case evalError = "eval_error"
    }
  }

  let id: String
  let file: String
  let expr: String
  let disableCheck: Bool
  let disableMacros: Bool
  let container: String
  let checkOnly: Bool
  let typeEnv: [Declaration]
  let bindings: [String: TaggedValue]
  let expect: Expectation
  let needsProto: Bool

  enum CodingKeys: String, CodingKey {
    case id, file, expr, container, bindings, expect
    case disableCheck = "disable_check"
    case disableMacros = "disable_macros"
    case checkOnly = "check_only"
    case typeEnv = "type_env"
    case needsProto = "needs_proto"
  }
}

extension ConformanceCase {
  /// Why cases cannot be read.
  enum ReadingError: Error, CustomStringConvertible {
    /// The folder or file cannot be opened.
    case unreadable(String)
    /// A line is not a case.
    case malformed(file: String, line: Int)

    var description: String {
      switch self {
      case .unreadable(let path): "`\(path)` cannot be read"
      case .malformed(let file, let line): "\(file):\(line): this line is not a case"
      }
    }
  }

  /// The cases of a file with one case per line. Lines end in `\n` alone: texts may hold other line separators.
  static func read(_ file: URL) throws -> [ConformanceCase] {
    guard let data = try? Data(contentsOf: file) else { throw ReadingError.unreadable(file.path) }
    let decoder = JSONDecoder()
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return try lines.enumerated().filter { !$1.isEmpty }.map { index, line in
      guard let test = try? decoder.decode(ConformanceCase.self, from: Data(line)) else {
        throw ReadingError.malformed(file: file.lastPathComponent, line: index + 1)
      }
      return test
    }
  }

  /// The files of a folder that hold cases, sorted by name; with `only`, the one of that name.
  static func files(in folder: URL, only: String? = nil) throws -> [URL] {
    let manager = FileManager.default
    guard let files = try? manager.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) else {
      throw ReadingError.unreadable(folder.path)
    }
    return files.filter { $0.pathExtension == "jsonl" }
      .filter { only == nil || $0.deletingPathExtension().lastPathComponent == only }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
