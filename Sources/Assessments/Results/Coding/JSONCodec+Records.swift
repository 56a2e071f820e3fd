// SPDX-License-Identifier: EUPL-1.2

import Documents
import Markup
import SourceText

/// A value that can be made blank and then filled key by key; a blank one is never handed out.
protocol JSONRecord: Sendable {
  /// Creates a value with every property at its default.
  init()
}

/// The keys of a JSON object, declared line by line.
struct JSONKeys<Root: JSONRecord> {
  /// One key: how its property is written, and how it is read into a root; false if there was no value to use.
  struct Key: Sendable {
    let description: KeyDescription
    let write: @Sendable (Root, inout JSONWriter) -> Void
    let read: @Sendable (MarkupNode, inout Root, inout DecodingContext) -> Bool
  }

  fileprivate var keys: [Key] = []

  /// A key that is always there.
  mutating func field<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ codec: JSONCodec<Value>,
    _ documentation: LocalizedText
  ) {
    let description = KeyDescription(
      name: name, isRequired: true, documentation: documentation, shape: codec.shape)
    keys.append(
      Key(description: description) { root, writer in
        writer.member(name) { codec.write(root[keyPath: path], &$0) }
      } read: { node, root, context in
        guard let value = codec.read(node, &context) else { return false }
        root[keyPath: path] = value
        return true
      })
  }

  /// A key that is always written but that files of earlier versions of Pegel do not have: then the value is the default.
  mutating func later<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ codec: JSONCodec<Value>,
    _ documentation: LocalizedText
  ) {
    let description = KeyDescription(
      name: name, isRequired: false, documentation: documentation, shape: codec.shape)
    keys.append(
      Key(description: description) { root, writer in
        writer.member(name) { codec.write(root[keyPath: path], &$0) }
      } read: { node, root, context in
        guard let value = codec.read(node, &context) else { return false }
        root[keyPath: path] = value
        return true
      })
  }

  /// A key that is left out where there is no value.
  mutating func optional<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ codec: JSONCodec<Value>,
    _ documentation: LocalizedText
  ) {
    let description = KeyDescription(
      name: name, isRequired: false, documentation: documentation, shape: codec.shape)
    keys.append(
      Key(description: description) { root, writer in
        if let value = root[keyPath: path] { writer.member(name) { codec.write(value, &$0) } }
      } read: { node, root, context in
        guard let value = codec.read(node, &context) else { return false }
        root[keyPath: path] = value
        return true
      })
  }

  /// A key that is left out where its value is the usual one, which also stands where it is missing.
  mutating func optional<Value: Equatable>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, unless usual: Value,
    _ codec: JSONCodec<Value>, _ documentation: LocalizedText
  ) where Value: Sendable {
    let description = KeyDescription(
      name: name, isRequired: false, documentation: documentation, shape: codec.shape)
    keys.append(
      Key(description: description) { root, writer in
        let value = root[keyPath: path]
        if value != usual { writer.member(name) { codec.write(value, &$0) } }
      } read: { node, root, context in
        guard let value = codec.read(node, &context) else { return false }
        root[keyPath: path] = value
        return true
      })
  }
}

extension JSONCodec where Value: JSONRecord {
  /// An object with known keys, in the order declared. All keys are read, whatever is wrong with the others.
  static func record(
    _ name: String, de: String, en: String, _ declare: (inout JSONKeys<Value>) -> Void
  ) -> JSONCodec {
    var declared = JSONKeys<Value>()
    declare(&declared)
    let keys = declared.keys
    let description = ObjectDescription(
      name: name, documentation: LocalizedText(de: de, en: en), keys: keys.map(\.description))
    return JSONCodec(.object { description }) { value, writer in
      writer.object { writer in
        for key in keys { key.write(value, &writer) }
      }
    } read: { node, context in
      guard let reader = ObjectReader(node, description, &context) else { return nil }
      var root = Value()
      var isComplete = true
      for key in keys {
        if let entry = node.entry(key.description.name) {
          isComplete = key.read(entry.value, &root, &context) && isComplete
        } else if key.description.isRequired {
          reader.reportMissing(key.description, &context)
          isComplete = false
        }
      }
      return isComplete ? root : nil
    }
  }
}

extension AssessedFact: JSONRecord {}
extension AssessedFacts: JSONRecord {}
extension Assessment: JSONRecord {}
extension AssessmentProvenance: JSONRecord {}
extension AssessmentInput: JSONRecord {}
extension AssessedPack: JSONRecord {}
extension AssessedModel: JSONRecord {}
extension AssessedLevel: JSONRecord {}
extension AssessedMethod: JSONRecord {}
extension AssessedLevelPack: JSONRecord {}
extension AssessedScore: JSONRecord {}
extension AssessedDomainScore: JSONRecord {}
extension MethodComparison: JSONRecord {}
extension AssessedEstimate: JSONRecord {}
extension AssessedModelDomain: JSONRecord {}
extension AssessedThreshold: JSONRecord {}
extension AssessedSource: JSONRecord {}
extension AssessedRule: JSONRecord {}
extension RuleTexts: JSONRecord {}
extension AssessedVerdict: JSONRecord {}
extension AssessedSubject: JSONRecord {}
extension MissingFact: JSONRecord {}
extension AssessedAnswer: JSONRecord {}
extension AssessedDefect: JSONRecord {}
extension AssessedWaiver: JSONRecord {}
extension AssessedDispensation: JSONRecord {}
extension AssessedMaturity: JSONRecord {}
extension AssessedDomain: JSONRecord {}
extension ScoredCounts: JSONRecord {}
extension AssessedGap: JSONRecord {}
extension OpenQuestion: JSONRecord {}
extension AnswerEffect: JSONRecord {}
extension LevelMove: JSONRecord {}
extension Remark: JSONRecord {}
extension DomainTitle: JSONRecord {}
extension AssessedPublication: JSONRecord {}
extension AssessedCoverage: JSONRecord {}
extension AssessedCounting: JSONRecord {}
extension AssessedFigures: JSONRecord {}
extension AssessedRelation: JSONRecord {}

// Values that are made with care elsewhere; read key by key from a stored assessment.

extension LocalizedText: JSONRecord {
  init() { self = .blank }
}

extension Achievement: JSONRecord {
  init() { self = .open }
}

extension LevelBounds: JSONRecord {
  init() { self.init(low: 0, high: 0) }
}

extension ScoreBounds: JSONRecord {
  init() { self.init(.zero, .one) }
}

extension CutbackMean: JSONRecord {
  init() { self.init(low: .zero, high: .zero, maximum: .zero) }
}

extension OutcomeCounts: JSONRecord {
  init() { self.init([Verdict]()) }
}

extension Exclusion: JSONRecord {
  init() { self.init(kind: .skipped) }
}

extension SubjectTally: JSONRecord {
  init() { self.init(certain: Counts()) }
}

extension SubjectTally.Counts: JSONRecord {
  init() { self.init(passed: 0) }
}

extension LocalizedText {
  /// No text, where one will be read.
  static let blank = LocalizedText(de: "", en: "")
}
