// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Operations
import SourceText
import Testing

@Suite struct SchemaTests {
  @Test(arguments: SchemaOperation.kinds)
  func everyKindHasASchema(kind: String) throws {
    for language in Language.allCases {
      let (schema, mistake) = SchemaOperation.schema(of: kind, in: language)
      #expect(mistake == nil)
      let object = try JSONSerialization.jsonObject(with: Data(try #require(schema).utf8)) as? [String: Any]
      #expect(object?["title"] as? String == kind)
    }
  }

  @Test func anUnknownKindIsRefusedWithTheNearestOrAll() {
    let (none, mistake) = SchemaOperation.schema(of: "Snapshots", in: .de)
    #expect(none == nil)
    #expect(mistake?.help?.en == "did you mean `Snapshot`?")
    #expect(SchemaOperation.schema(of: "x", in: .de).1?.help?.en.contains("Assessment") == true)
  }
}
