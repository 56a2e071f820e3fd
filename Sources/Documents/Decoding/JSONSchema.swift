// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension DocumentKind {
  /// The JSON Schema (draft 2020-12) of documents of this kind, made from the declaration that also reads them.
  ///
  /// The same text every time. What JSON Schema cannot say (references, order of dates, facts by their schema) is
  /// checked on reading only.
  package func jsonSchema(in language: Language) -> String {
    var writer = JSONSchemaWriter(language: language, acceptsTruthWords: true)
    return writer.schema(of: description, title: rawValue, kind: self)
  }

  /// What a document of this kind looks like, without its header.
  package var description: ObjectDescription {
    switch self {
    case .workspace: Workspace.schema.description
    case .rulePack: RulePack.schema.description
    case .rules: RuleFile.schema.description
    case .source: Source.schema.description
    case .ruleTests: RuleTests.schema.description
    case .inventorySchema: InventorySchema.schema.description
    case .snapshot: Snapshot.schema.description
    case .answers: Answers.schema.description
    case .supplements: Supplements.schema.description
    case .maturityModel: MaturityModel.schema.description
    case .tailoring: Tailoring.schema.description
    case .federation: Federation.schema.description
    }
  }
}

extension ObjectDescription {
  /// The JSON Schema (draft 2020-12) of a JSON file that the program writes itself: a truth value is `true` or `false`.
  package func jsonSchema(title: String, in language: Language) -> String {
    var writer = JSONSchemaWriter(language: language, acceptsTruthWords: false)
    return writer.schema(of: self, title: title, kind: nil)
  }
}

/// Writes descriptions as JSON Schema; objects that are used by name are defined once.
private struct JSONSchemaWriter {
  let language: Language
  /// Whether a truth value may also be `ja` or `nein`.
  let acceptsTruthWords: Bool
  /// Objects that are to be defined, in the order in which they are first named.
  private var definitions: [ObjectDescription] = []

  init(language: Language, acceptsTruthWords: Bool) {
    self.language = language
    self.acceptsTruthWords = acceptsTruthWords
  }

  /// A whole schema; documents of a kind have a header.
  mutating func schema(of object: ObjectDescription, title: String, kind: DocumentKind?) -> String {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", title)
      members(of: object, header: kind, &writer)
      writer.member("$defs") { writer in writer.object { define(&$0) } }
    }
    writer.endLine()
    return writer.text
  }

  /// Defines what has been named; definitions may name more.
  private mutating func define(_ writer: inout JSONWriter) {
    var index = 0
    while index < definitions.count {
      let object = definitions[index]
      index += 1
      writer.member(object.name) { writer in
        writer.object { members(of: object, header: nil, &$0) }
      }
    }
  }

  /// Writes the members that describe a mapping with known keys; a whole document also has a header.
  private mutating func members(
    of object: ObjectDescription, header: DocumentKind?, _ writer: inout JSONWriter
  ) {
    let required = object.keys.filter(\.isRequired).map(\.name)
    writer.member("description", object.documentation[language])
    writer.member("type", "object")
    writer.member("required", header == nil ? required : DocumentKind.headerKeys + required)
    writer.member("additionalProperties", false)
    writer.member("properties") { writer in
      writer.object { writer in
        if let header { self.header(header, &writer) }
        for key in object.keys { property(key, &writer) }
      }
    }
  }

  private func header(_ kind: DocumentKind, _ writer: inout JSONWriter) {
    writer.member("pegel") { writer in writer.object { $0.member("const", 1) } }
    writer.member("kind") { writer in writer.object { $0.member("const", kind.rawValue) } }
  }

  private mutating func property(_ key: KeyDescription, _ writer: inout JSONWriter) {
    writer.member(key.name) { writer in
      writer.object { writer in
        writer.member("description", key.documentation[language])
        shape(key.shape, &writer)
      }
    }
  }

  /// Writes the members that describe a shape.
  private mutating func shape(_ shape: ValueShape, _ writer: inout JSONWriter) {
    switch shape {
    case .text(let pattern):
      writer.member("type", "string")
      if let pattern { writer.member("pattern", pattern) }
    case .integer(let range):
      writer.member("type", "integer")
      if range.lowerBound != .min { writer.member("minimum", range.lowerBound) }
      if range.upperBound != .max { writer.member("maximum", range.upperBound) }
    case .number: writer.member("type", "number")
    case .truth: truth(&writer)
    case .word(let words): writer.member("enum", words)
    case .list(let element):
      writer.member("type", "array")
      nested("items", element, &writer)
    case .dictionary(let keys, let value):
      writer.member("type", "object")
      if let keys { nested("propertyNames", .text(pattern: keys), &writer) }
      nested("additionalProperties", value, &writer)
    case .object(let describe):
      let object = describe()
      if !definitions.contains(where: { $0.name == object.name }) { definitions.append(object) }
      writer.member("$ref", "#/$defs/\(object.name)")
    case .either(let shapes):
      writer.member("anyOf") { writer in
        writer.array { writer in
          for shape in shapes { writer.object { self.shape(shape, &$0) } }
        }
      }
    case .anything: break
    }
  }

  private func truth(_ writer: inout JSONWriter) {
    guard acceptsTruthWords else {
      writer.member("type", "boolean")
      return
    }
    writer.member("enum") { writer in
      writer.array { writer in
        writer.bool(true)
        writer.bool(false)
        writer.string("ja")
        writer.string("nein")
      }
    }
  }

  private mutating func nested(_ key: String, _ shape: ValueShape, _ writer: inout JSONWriter) {
    writer.member(key) { writer in writer.object { self.shape(shape, &$0) } }
  }
}
