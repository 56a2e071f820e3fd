// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import SourceText
import Testing

/// The JSON Schemas are made from the declarations that read the documents, and are published in `Docs/schemas`.
///
/// `UPDATE_GOLDENS=1 swift test --filter JSONSchemaTests` writes them anew.
@Suite struct JSONSchemaTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Docs/schemas")

  @Test(arguments: DocumentKind.allCases) func thePublishedSchemaIsUpToDate(kind: DocumentKind) throws {
    let text = kind.jsonSchema(in: .en)
    let file = Self.folder.appending(path: "\(kind.rawValue).json")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let isUpToDate = try String(contentsOf: file, encoding: .utf8) == text
    #expect(isUpToDate, "Docs/schemas: UPDATE_GOLDENS=1 swift test --filter JSONSchemaTests")
  }

  @Test(arguments: DocumentKind.allCases, Language.allCases)
  func theShapeIsThatOfAJSONSchema(kind: DocumentKind, language: Language) throws {
    let json = try JSONSerialization.jsonObject(with: Data(kind.jsonSchema(in: language).utf8))
    let root = try #require(json as? [String: Any])
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(root["title"] as? String == kind.rawValue)
    let definitions = try #require(root["$defs"] as? [String: Any])
    try checkObject(root, definitions)
    for definition in definitions.values {
      try checkObject(try #require(definition as? [String: Any]), definitions)
    }
  }

  /// A mapping with known keys: closed, documented, and what it requires it also describes.
  private func checkObject(_ object: [String: Any], _ definitions: [String: Any]) throws {
    let properties = try #require(object["properties"] as? [String: Any])
    let required = try #require(object["required"] as? [String])
    #expect(object["additionalProperties"] as? Bool == false)
    #expect(required.allSatisfy { properties[$0] != nil })
    #expect(object["description"] is String)
    for (name, property) in properties {
      let property = try #require(property as? [String: Any])
      if name != "pegel", name != "kind" { #expect(property["description"] is String, "\(name)") }
      checkReferences(property, definitions)
    }
  }

  private func checkReferences(_ value: Any, _ definitions: [String: Any]) {
    if let object = value as? [String: Any] {
      if let reference = object["$ref"] as? String {
        #expect(definitions[String(reference.dropFirst("#/$defs/".count))] != nil, "\(reference)")
      }
      object.values.forEach { checkReferences($0, definitions) }
    } else if let list = value as? [Any] {
      list.forEach { checkReferences($0, definitions) }
    }
  }

  /// One name stands for one mapping, in all kinds together.
  @Test func namesOfMappingsAreUnique() throws {
    var seen: [String: String] = [:]
    for kind in DocumentKind.allCases {
      let json = try JSONSerialization.jsonObject(with: Data(kind.jsonSchema(in: .en).utf8))
      let definitions = (json as? [String: Any])?["$defs"] as? [String: Any] ?? [:]
      for (name, definition) in definitions {
        let text = String(
          decoding: try JSONSerialization.data(withJSONObject: definition, options: .sortedKeys),
          as: UTF8.self)
        #expect(seen[name, default: text] == text, "\(name)")
        seen[name] = text
      }
    }
  }
}
