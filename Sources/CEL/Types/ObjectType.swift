// SPDX-License-Identifier: EUPL-1.2

/// A record type with typed fields, declared by the host. Two object types are the same if their names are.
public final class ObjectType: Sendable, Hashable {
  /// The name, unique within an environment.
  public let name: String
  /// The fields; field `i` is column `i` of a table of such records.
  public let fields: [Field]
  private let positions: [String: Int]

  /// Creates an object type; of two fields with the same name the first counts.
  public init(name: String, fields: [Field]) {
    self.name = name
    self.fields = fields
    positions = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One field of an object type.
  public struct Field: Sendable, Hashable {
    /// The name as written after the dot.
    public let name: String
    /// The type of its values.
    public let type: ValueType
    /// Whether a record may say "there is none"; then it must be guarded with `has()` before it is read.
    public let mayBeNone: Bool

    /// Creates a field.
    public init(name: String, type: ValueType, mayBeNone: Bool = false) {
      self.name = name
      self.type = type
      self.mayBeNone = mayBeNone
    }
  }

  /// The position of a field by name, or `nil`.
  public func position(of field: String) -> Int? { positions[field] }

  /// Whether the names are the same.
  public static func == (left: ObjectType, right: ObjectType) -> Bool { left.name == right.name }
  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
