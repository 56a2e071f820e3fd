// SPDX-License-Identifier: EUPL-1.2

import CEL

/// Writes random expressions that are well typed in the environment of `World`.
struct ExpressionGenerator {
  /// The types that expressions are written for.
  enum Kind: CaseIterable {
    case bool, int, string, ints, strings, server, servers, disks, site, map, optional, duration, timestamp
  }

  private var random: SplitMix
  /// Variables of comprehensions and bindings in sight.
  private var locals: [(name: String, kind: Kind)] = []
  private var nextLocal = 0

  init(random: SplitMix) { self.random = random }

  /// An expression of a random kind, most often a condition.
  mutating func expression() -> String {
    let kind = random.oneIn(4) ? random.pick(Kind.allCases) : .bool
    return write(kind, depth: 2 + random.below(3))
  }

  private mutating func write(_ kind: Kind, depth: Int) -> String {
    let inSight = locals.filter { $0.kind == kind }.map(\.name)
    if !inSight.isEmpty, random.oneIn(depth > 0 ? 4 : 2) { return random.pick(inSight) }
    if depth > 0, random.oneIn(12) { return conditional(kind, depth: depth - 1) }
    if depth > 0, random.oneIn(16) { return binding(kind, depth: depth - 1) }
    switch kind {
    case .bool: return bool(depth)
    case .int: return int(depth)
    case .string: return string(depth)
    case .ints: return ints(depth)
    case .strings: return strings(depth)
    case .server: return server(depth)
    case .servers: return servers(depth)
    case .disks: return "\(server(depth - 1)).disks"
    case .site: return "\(server(depth - 1)).site"
    case .map: return map(depth)
    case .optional: return optional(depth)
    case .duration: return random.oneIn(2) ? "\(server(depth - 1)).age" : "duration(\"1h\")"
    case .timestamp:
      return random.oneIn(2) ? "\(server(depth - 1)).since" : "timestamp(\"1970-01-02T00:00:00Z\")"
    }
  }

  // MARK: Truth values

  private mutating func bool(_ depth: Int) -> String {
    guard depth > 0 else { return random.pick(["p", "q", "true", "false", "p", "q", "spare.critical"]) }
    let next = depth - 1
    switch random.below(16) {
    case 0, 1: return chain("&&", next)
    case 2, 3: return chain("||", next)
    case 4: return "!(\(write(.bool, depth: next)))"
    case 5: return "\(server(next)).critical"
    case 6: return comparison(next)
    case 7: return equality(next)
    case 8: return membership(next)
    case 9, 10, 11: return quantifier(next)
    case 12: return guardedCores(next)
    case 13: return "has(\(server(0)).\(random.pick(["cores", "site", "id"])))"
    case 14: return "\(write(.optional, depth: next)).hasValue()"
    default:
      return "\(server(next)).os == \(random.pick(["\"linux\"", "\"windows\"", server(0) + ".os", "s"]))"
    }
  }

  private mutating func chain(_ symbol: String, _ depth: Int) -> String {
    let operands = (0..<2 + random.below(2)).map { _ in write(.bool, depth: depth) }
    return "(" + operands.joined(separator: " \(symbol) ") + ")"
  }

  private mutating func comparison(_ depth: Int) -> String {
    let kind = random.pick([Kind.int, .int, .string, .duration, .timestamp])
    let symbol = random.pick(["<", "<=", ">", ">="])
    return "(\(write(kind, depth: depth)) \(symbol) \(write(kind, depth: depth)))"
  }

  private mutating func equality(_ depth: Int) -> String {
    let kind = random.pick(Kind.allCases)
    let symbol = random.pick(["==", "!="])
    if random.oneIn(8) {
      return "(dyn(\(write(.int, depth: depth))) \(symbol) dyn(\(write(kind, depth: depth))))"
    }
    return "(\(write(kind, depth: depth)) \(symbol) \(write(kind, depth: depth)))"
  }

  private mutating func membership(_ depth: Int) -> String {
    switch random.below(4) {
    case 0: return "(\(write(.int, depth: depth)) in \(write(.ints, depth: depth)))"
    case 1: return "(\(write(.string, depth: depth)) in \(write(.map, depth: depth)))"
    case 2: return "(\(write(.server, depth: depth)) in \(write(.servers, depth: depth)))"
    default: return "(\(write(.string, depth: depth)) in \(write(.strings, depth: depth)))"
    }
  }

  private mutating func quantifier(_ depth: Int) -> String {
    let (list, kind) = range(depth)
    let macro = random.pick(["all", "exists", "exists", "exists_one"])
    if random.oneIn(5) {
      let body = nested([("", .int), ("", kind)], .bool, depth: depth)
      return "\(list).\(macro == "exists_one" ? "existsOne" : macro)(\(body.names), \(body.text))"
    }
    let body = nested([("", kind)], .bool, depth: depth)
    return "\(list).\(macro)(\(body.names), \(body.text))"
  }

  private mutating func guardedCores(_ depth: Int) -> String {
    let server = server(0)
    let test = "\(server).cores \(random.pick(["<", ">=", "=="])) \(write(.int, depth: depth))"
    switch random.below(3) {
    case 0: return "(has(\(server).cores) && \(test))"
    case 1: return "(!has(\(server).cores) || \(test))"
    default: return "(has(\(server).cores) ? \(test) : \(write(.bool, depth: depth)))"
    }
  }

  // MARK: Numbers and texts

  private mutating func int(_ depth: Int) -> String {
    guard depth > 0 else { return random.pick(["a", "b", "0", "1", "2", "-1", "spare.site.floor"]) }
    let next = depth - 1
    switch random.below(9) {
    case 0, 1:
      let operands = (0..<2 + random.below(2)).map { _ in write(.int, depth: next) }
      return "(" + operands.joined(separator: " + ") + ")"
    case 2:
      return "(\(write(.int, depth: next)) \(random.pick(["-", "*", "/", "%"])) \(write(.int, depth: next)))"
    case 3: return "size(\(write(random.pick([.ints, .servers, .string, .strings, .map]), depth: next)))"
    case 4: return "\(write(.ints, depth: next))[\(write(.int, depth: 0))]"
    case 5: return "\(write(.map, depth: next))[\(write(.string, depth: 0))]"
    case 6: return "\(write(.optional, depth: next)).orValue(\(write(.int, depth: next)))"
    case 7: return "\(write(.site, depth: next)).floor"
    default: return "\(write(.map, depth: next)).\(random.pick(["x", "y"]))"
    }
  }

  private mutating func string(_ depth: Int) -> String {
    guard depth > 0 else { return random.pick(["s", "t", "\"a\"", "\"é\"", "spare.id", "spare.os"]) }
    let next = depth - 1
    switch random.below(5) {
    case 0: return "(\(write(.string, depth: next)) + \(write(.string, depth: next)))"
    case 1: return "\(server(next)).\(random.pick(["id", "site.name"]))"
    case 2: return "\(write(.strings, depth: next))[\(write(.int, depth: 0))]"
    case 3: return "string(\(write(.int, depth: next)))"
    default: return write(.string, depth: 0)
    }
  }

  // MARK: Lists, maps, records, optionals

  private mutating func ints(_ depth: Int) -> String {
    guard depth > 0 else { return "xs" }
    let next = depth - 1
    switch random.below(5) {
    case 0: return "[\(write(.int, depth: next)), \(write(.int, depth: next))]"
    case 1:
      let body = nested([("", .int)], .bool, depth: next)
      return "\(write(.ints, depth: next)).filter(\(body.names), \(body.text))"
    case 2:
      let (list, kind) = range(next)
      let body = nested([("", kind)], .int, depth: next)
      return "\(list).map(\(body.names), \(body.text))"
    case 3: return "(\(write(.ints, depth: next)) + \(write(.ints, depth: next)))"
    default: return "xs"
    }
  }

  private mutating func strings(_ depth: Int) -> String {
    guard depth > 0 else { return "names" }
    switch random.below(3) {
    case 0: return "\(server(depth - 1)).tags"
    case 1:
      let body = nested([("", .server)], .string, depth: depth - 1)
      return "\(servers(depth - 1)).map(\(body.names), \(body.text))"
    default: return "names"
    }
  }

  private mutating func server(_ depth: Int) -> String {
    let inSight = locals.filter { $0.kind == .server }.map(\.name)
    if !inSight.isEmpty, !random.oneIn(4) { return random.pick(inSight) }
    return random.pick(["spare", "servers[0]", "servers[1]", "spare", depth > 0 ? "servers[a]" : "spare"])
  }

  private mutating func servers(_ depth: Int) -> String {
    guard depth > 0, random.oneIn(3) else { return "servers" }
    let body = nested([("", .server)], .bool, depth: depth - 1)
    return "\(servers(depth - 1)).filter(\(body.names), \(body.text))"
  }

  private mutating func map(_ depth: Int) -> String {
    guard depth > 0 else { return "m" }
    switch random.below(4) {
    case 0: return "{\"x\": \(write(.int, depth: depth - 1)), \"y\": 1}"
    case 1: return "\(server(depth - 1)).labels"
    case 2:
      let body = nested([("", .string), ("", .int)], .int, depth: depth - 1)
      return "\(write(.map, depth: depth - 1)).transformMap(\(body.names), \(body.text))"
    default: return "m"
    }
  }

  private mutating func optional(_ depth: Int) -> String {
    let next = max(0, depth - 1)
    switch random.below(4) {
    case 0: return "\(write(.map, depth: next)).?x"
    case 1: return "\(write(.ints, depth: next))[?\(write(.int, depth: 0))]"
    case 2: return "optional.of(\(write(.int, depth: next)))"
    default: return "\(server(0)).?cores"
    }
  }

  // MARK: Parts

  private mutating func range(_ depth: Int) -> (text: String, element: Kind) {
    let element = random.pick([Kind.server, .server, .int, .string])
    switch element {
    case .server: return (write(.servers, depth: depth), .server)
    case .int: return (write(.ints, depth: depth), .int)
    default: return (write(.strings, depth: depth), .string)
    }
  }

  /// Writes an expression that may use new variables.
  private mutating func nested(
    _ variables: [(name: String, kind: Kind)], _ kind: Kind, depth: Int
  ) -> (names: String, text: String) {
    let named = variables.map { variable in
      nextLocal += 1
      return (name: "v\(nextLocal)", kind: variable.kind)
    }
    locals += named
    let text = write(kind, depth: depth)
    locals.removeLast(named.count)
    return (named.map(\.name).joined(separator: ", "), text)
  }

  private mutating func conditional(_ kind: Kind, depth: Int) -> String {
    "(\(write(.bool, depth: depth)) ? \(write(kind, depth: depth)) : \(write(kind, depth: depth)))"
  }

  private mutating func binding(_ kind: Kind, depth: Int) -> String {
    let bound = random.pick([Kind.int, .bool, .server, .servers])
    let value = write(bound, depth: depth)
    let body = nested([("", bound)], kind, depth: depth)
    return "cel.bind(\(body.names), \(value), \(body.text))"
  }
}
