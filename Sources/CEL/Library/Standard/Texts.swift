// SPDX-License-Identifier: EUPL-1.2

/// `size` of everything that has one, and the questions about texts. Texts are sequences of code points.
enum Texts {
  static let functions = [
    FunctionDeclaration("size", sizes),
    FunctionDeclaration(
      "contains",
      [
        Overload("contains_string", [.member, .total]) { (text: String, part: String) in
          TextSearch.first(of: Array(part.utf8), in: Array(text.utf8)) != nil
        }
      ]),
    FunctionDeclaration(
      "startsWith",
      [
        Overload("starts_with_string", [.member, .total]) { (text: String, part: String) in
          text.utf8.starts(with: part.utf8)
        }
      ]),
    FunctionDeclaration(
      "endsWith",
      [
        Overload("ends_with_string", [.member, .total]) { (text: String, part: String) in
          text.utf8.reversed().starts(with: part.utf8.reversed())
        }
      ]),
  ]

  private static let sizes: [Overload] = [
    Overload("size_string", .total, sizeOfText),
    Overload("string_size", [.member, .total], sizeOfText),
    Overload("size_bytes", .total, sizeOfOctets),
    Overload("bytes_size", [.member, .total], sizeOfOctets),
    Overload("size_list", [.total, .shallow], types: [list], sizeOfList),
    Overload("list_size", [.member, .total, .shallow], types: [list], sizeOfList),
    Overload("size_map", [.total, .shallow], types: [map], sizeOfMap),
    Overload("map_size", [.member, .total, .shallow], types: [map], sizeOfMap),
  ]

  private static let list = ValueType.list(.parameter("A"))
  private static let map = ValueType.map(key: .parameter("A"), value: .parameter("B"))

  @Sendable private static func sizeOfText(_ text: String) -> Int64 { Int64(text.unicodeScalars.count) }
  @Sendable private static func sizeOfOctets(_ octets: Octets) -> Int64 { Int64(octets.bytes.count) }
  @Sendable private static func sizeOfList(_ list: ListValue) -> Int64 { Int64(list.count) }
  @Sendable private static func sizeOfMap(_ map: MapValue) -> Int64 { Int64(map.count) }
}
