// SPDX-License-Identifier: EUPL-1.2

import CEL
import Values

/// Random facts about a small declared environment, and the ways to hide and to complete them.
struct World {
  static let disk = ObjectType(
    name: "Disk",
    fields: [
      ObjectType.Field(name: "gb", type: .int), ObjectType.Field(name: "encrypted", type: .bool),
    ])
  static let site = ObjectType(
    name: "Site",
    fields: [
      ObjectType.Field(name: "name", type: .string), ObjectType.Field(name: "floor", type: .int),
    ])
  static let system = EnumerationType(name: "System", members: ["linux", "windows", "other"])
  static let server = ObjectType(
    name: "Server",
    fields: [
      ObjectType.Field(name: "id", type: .string),
      ObjectType.Field(name: "critical", type: .bool),
      ObjectType.Field(name: "cores", type: .int, mayBeNone: true),
      ObjectType.Field(name: "os", type: .enumeration(system)),
      ObjectType.Field(name: "site", type: .object(site)),
      ObjectType.Field(name: "tags", type: .list(.string)),
      ObjectType.Field(name: "disks", type: .list(.object(disk))),
      ObjectType.Field(name: "labels", type: .map(key: .string, value: .int)),
      ObjectType.Field(name: "load", type: .double),
      ObjectType.Field(name: "since", type: .timestamp),
      ObjectType.Field(name: "age", type: .duration),
    ])

  static let variables: [VariableDeclaration] = [
    VariableDeclaration("a", .int), VariableDeclaration("b", .int), VariableDeclaration("p", .bool),
    VariableDeclaration("q", .bool), VariableDeclaration("s", .string), VariableDeclaration("t", .string),
    VariableDeclaration("xs", .list(.int)), VariableDeclaration("names", .list(.string)),
    VariableDeclaration("m", .map(key: .string, value: .int)),
    VariableDeclaration("servers", .list(.object(server))), VariableDeclaration("spare", .object(server)),
  ]

  static let environment = Environment(
    libraries: [.standard, .strings, .optionals, .bindings, .comprehensions, .math], variables: variables)

  /// The facts, in the order of `variables`.
  var facts: [Fact]

  /// Random facts with nothing hidden.
  init(random: inout SplitMix) {
    facts = Self.variables.map { Self.fact($0.type, &random) }
  }

  private init(facts: [Fact]) { self.facts = facts }

  static func fact(_ type: ValueType, mayBeNone: Bool = false, _ random: inout SplitMix) -> Fact {
    if mayBeNone, random.oneIn(3) { return .none }
    switch type {
    case .bool: return .scalar(.bool(random.oneIn(2)))
    case .int: return .scalar(.int(random.oneIn(12) ? .max : Int64(random.below(5)) - 1))
    case .double: return .scalar(.double(random.pick([0.0, 0.5, 1.0, -2.5, .nan])))
    case .duration:
      return .scalar(.duration(Duration(nanoseconds: Int64(random.below(3)) * 3_600_000_000_000)))
    case .timestamp:
      return .scalar(Timestamp(seconds: Int64(random.below(3)) * 86_400).map(Value.timestamp) ?? .null)
    case .enumeration(let enumeration): return .scalar(.string(random.pick(enumeration.members)))
    case .object(let object):
      return .record(object.fields.map { fact($0.type, mayBeNone: $0.mayBeNone, &random) })
    case .list(let element):
      return .list((0..<random.below(4)).map { _ in fact(element, &random) }, isOpen: false)
    case .map(_, let value):
      let keys = ["x", "y", "zz"].filter { _ in random.oneIn(2) }
      return .map(keys.map { ($0, fact(value, &random)) })
    default: return .scalar(.string(random.pick(["", "a", "ab", "linux", "é", "e\u{301}"])))
    }
  }

  /// The facts as an activation. Variables that are named stay without a value.
  func activation(without unbound: Set<String> = []) -> Activation {
    var activation = Activation()
    for (variable, fact) in zip(Self.variables, facts) where !unbound.contains(variable.name) {
      activation.bind(variable.name, to: fact.value(variable.type, at: AttributePath(root: variable.name)))
    }
    return activation
  }

  /// The names of variables of which nothing is hidden and which hold no record: a residual needs none of them.
  var namesWithoutNeed: Set<String> {
    Set(
      zip(Self.variables, facts).filter { !$0.type.holdsRecord && !$1.holdsHidden }.map(\.0.name))
  }

  // MARK: Hiding

  /// The same facts with random parts hidden.
  func hidingParts(_ random: inout SplitMix) -> World {
    let rarity = random.pick([2, 4, 10])
    return World(facts: facts.map { Self.hide($0, rarity, &random) })
  }

  private static func hide(_ fact: Fact, _ rarity: Int, _ random: inout SplitMix) -> Fact {
    if random.oneIn(rarity) { return .hidden }
    switch fact {
    case .scalar, .none, .hidden: return fact
    case .record(let fields): return .record(fields.map { hide($0, rarity, &random) })
    case .map(let entries): return .map(entries.map { ($0.key, hide($0.value, rarity, &random)) })
    case .list(let elements, let isOpen):
      return .list(elements.map { hide($0, rarity, &random) }, isOpen: isOpen)
    }
  }

  /// The same facts with the ends of some lists that are variables cut off, which leaves them open.
  func openingLists(_ random: inout SplitMix) -> World {
    World(
      facts: facts.map { fact in
        guard case .list(let elements, _) = fact, random.oneIn(2) else { return fact }
        return .list(Array(elements.prefix(random.below(elements.count + 1))), isOpen: true)
      })
  }

  // MARK: Completing

  /// Facts that agree with these on a set of paths, and with a partial view of these on what that shows; everything else
  /// is random.
  func varied(outside unknowns: UnknownSet, seenAs partial: World, _ random: inout SplitMix) -> World {
    let paths = unknowns.paths
    return World(
      facts: Self.variables.indices.map { place in
        let variable = Self.variables[place]
        return Self.vary(
          facts[place], seenAs: partial.facts[place], variable.type, false,
          AttributePath(root: variable.name), paths,
          &random)
      })
  }

  private static func vary(
    _ fact: Fact, seenAs partial: Fact, _ type: ValueType, _ mayBeNone: Bool, _ path: AttributePath,
    _ paths: [AttributePath], _ random: inout SplitMix
  ) -> Fact {
    switch (fact, partial, type) {
    case (_, .hidden, _): return exchange(fact, type, mayBeNone, path, paths, &random)
    case (.record(let fields), .record(let seen), .object(let object)):
      return .record(
        fields.indices.map { place in
          let field = object.fields[place]
          return vary(
            fields[place], seenAs: seen[place], field.type, field.mayBeNone,
            path.appending(.field(field.name)), paths, &random)
        })
    case (.list(let elements, _), .list(let seen, let isOpen), .list(let element)):
      var result = zip(elements, seen).enumerated().map { place, pair in
        vary(pair.0, seenAs: pair.1, element, false, path.appending(.index(Int64(place))), paths, &random)
      }
      guard isOpen else { return .list(result, isOpen: false) }
      let rest = path.appending(.any)
      if paths.contains(where: { $0.overlaps(rest) }) {
        result += elements.dropFirst(seen.count)
      } else {
        result += (0..<random.below(3)).map { _ in Self.fact(element, &random) }
      }
      return .list(result, isOpen: false)
    case (.map(let entries), .map(let seen), .map(_, let valueType)):
      return .map(
        zip(entries, seen).map { entry, seen in
          (
            entry.key,
            vary(
              entry.value, seenAs: seen.value, valueType, false, path.appending(.field(entry.key)), paths,
              &random)
          )
        })
    default: return fact
    }
  }

  /// A random fact in place of a hidden one, except for what lies on the paths.
  private static func exchange(
    _ fact: Fact, _ type: ValueType, _ mayBeNone: Bool, _ path: AttributePath, _ paths: [AttributePath],
    _ random: inout SplitMix
  ) -> Fact {
    if paths.contains(where: { $0.isPrefix(of: path) }) { return fact }
    let fresh = Self.fact(type, mayBeNone: mayBeNone, &random)
    guard paths.contains(where: { $0.overlaps(path) }) else { return fresh }
    guard case .object(let object) = type, case .record(let fields) = fact else { return fact }
    return .record(
      fields.indices.map { place in
        let field = object.fields[place]
        return exchange(
          fields[place], field.type, field.mayBeNone, path.appending(.field(field.name)), paths, &random)
      })
  }
}

extension ValueType {
  var holdsRecord: Bool {
    switch self {
    case .object: true
    case .list(let element): element.holdsRecord
    case .map(_, let value): value.holdsRecord
    default: false
    }
  }
}
