// SPDX-License-Identifier: EUPL-1.2

extension FieldType {
  /// Reads a type as a schema writes it: `string`, `list<Server>`, `map<string, int>`, `ref<servers>`.
  ///
  /// A name that is no built-in type is taken as an object type; whether there is one is checked elsewhere. An
  /// enumeration gets the members given.
  package init?(_ text: String, members: [String]) {
    var parser = TypeParser(rest: text.utf8[...], members: members)
    guard let type = parser.type(depth: 0), parser.isAtEnd else { return nil }
    self = type
  }

  /// Whether an enumeration is in the type.
  var hasEnumeration: Bool {
    switch self {
    case .enumeration: true
    case .list(let element), .map(let element): element.hasEnumeration
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .object, .reference: false
    }
  }

  /// The name of the object type in the type, if there is one.
  var objectName: String? {
    switch self {
    case .object(let name): name
    case .list(let element), .map(let element): element.objectName
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .reference: nil
    }
  }

  /// The table that the type refers to, if it does.
  var referencedTable: String? {
    switch self {
    case .reference(let table): table
    case .list(let element), .map(let element): element.referencedTable
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .object: nil
    }
  }

  /// Whether a value is a single one, without parts.
  package var isScalar: Bool {
    switch self {
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .reference: true
    case .list, .map, .object: false
    }
  }
}

/// Reads types, with spaces allowed between their parts.
private struct TypeParser {
  var rest: Substring.UTF8View
  let members: [String]

  var isAtEnd: Bool { rest.isEmpty }

  mutating func type(depth: Int) -> FieldType? {
    guard depth < DocumentLimits.typeNesting, let name = name() else { return nil }
    switch name {
    case "string": return .string
    case "int": return .int
    case "double": return .double
    case "bool": return .bool
    case "date": return .date
    case "timestamp": return .timestamp
    case "duration": return .duration
    case "enum": return .enumeration(members)
    case "list": return parameter(depth).map { .list($0) }
    case "map":
      guard skip("<"), self.name() == "string", skip(",") else { return nil }
      guard let value = type(depth: depth + 1), skip(">") else { return nil }
      return .map(value)
    case "ref":
      guard skip("<"), let table = self.name(), skip(">") else { return nil }
      return .reference(table: table)
    default: return .object(name)
    }
  }

  private mutating func parameter(_ depth: Int) -> FieldType? {
    guard skip("<"), let element = type(depth: depth + 1), skip(">") else { return nil }
    return element
  }

  private mutating func name() -> String? {
    skipSpaces()
    let end = rest.firstIndex { !isNameByte($0) } ?? rest.endIndex
    let name = String(Substring(rest[..<end]))
    rest = rest[end...]
    skipSpaces()
    return isName(name) ? name : nil
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    skipSpaces()
    return true
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == 0x20 } }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
  }
}
