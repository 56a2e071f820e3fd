// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import CEL

@Suite struct LibraryDocumentationTests {
  /// Every function and macro that can be called by name stands in the reference.
  @Test(arguments: Library.all.map(\.name))
  func everyFunctionIsDocumented(library name: String) throws {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent(
      "../../../../Docs/cel/extension-functions.md")
    let text = try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
    let library = try #require(Library.all.first { $0.name == name })
    #expect(text.contains("\n## \(name)\n"))
    let names = library.functions.map(\.name) + library.macros.map(\.name)
    for name in names where name.utf8.first.map(isLetter) == true {
      #expect(text.contains("\(name)(") || text.contains("`\(name)`"), "\(name)")
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Overload ids are unique, so that a checked expression can be told by them.
  @Test func overloadsHaveDifferentIds() {
    let ids = (Library.all + [.block]).flatMap(\.functions).flatMap(\.overloads).map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  /// An overload without code could be checked but never evaluated.
  @Test func everyOverloadHasCode() {
    let overloads = Library.all.flatMap(\.functions).flatMap(\.overloads)
    #expect(overloads.allSatisfy { $0.implementation != nil })
  }
}
