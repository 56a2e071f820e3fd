// SPDX-License-Identifier: EUPL-1.2

extension ValueType: CustomStringConvertible {
  /// The type as CEL writes it: `list(int)`, `map(string, dyn)`, `google.protobuf.Timestamp`, `net.IP`.
  ///
  /// Object and enumeration types show the name the host gave them. A type that was never inferred is `dyn`.
  public var description: String {
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
    case .dyn: "dyn"
    case .enumeration(let type): type.name
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .optional(let wrapped): "optional_type(\(wrapped))"
    case .type(let type): "type(\(type))"
    case .object(let type): type.name
    case .abstract(let name, let parameters):
      parameters.isEmpty ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .parameter(let name): name.hasPrefix(Substitution.prefix) ? "dyn" : name
    case .failed: "dyn"
    }
  }
}
