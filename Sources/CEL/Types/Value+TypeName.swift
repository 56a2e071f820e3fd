// SPDX-License-Identifier: EUPL-1.2

extension Value {
  /// The name of the type at run time, without parameters; `unknown` for a hole.
  public var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .list: "list"
    case .map: "map"
    case .record(let record): record.type.name
    case .type: "type"
    case .optional: "optional_type"
    case .abstract(let value): value.typeName
    case .unknown: "unknown"
    }
  }
}
