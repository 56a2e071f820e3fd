// SPDX-License-Identifier: EUPL-1.2

import CEL

/// Writes conditions that find rows of a table by a key, over the facts of `World`.
struct JoinGenerator {
  private var random: SplitMix

  init(random: SplitMix) { self.random = random }

  /// A condition about all servers and what each of them finds.
  mutating func condition() -> String {
    switch random.below(6) {
    case 0: "servers.\(random.pick(["all", "exists", "exists_one"]))(y, \(join("y", depth: 1)))"
    case 1:
      "servers.filter(y, \(part("y", "y"))).\(random.pick(["all", "exists"]))(y, \(join("y", depth: 1)))"
    case 2: "servers.all(y, y.tags.\(random.pick(["all", "exists"]))(t, \(lookup("t"))))"
    case 3: "size(servers.filter(y, \(join("y", depth: 0)))) \(random.pick(["<", ">", "=="])) 1"
    case 4:
      "servers.exists(y, y.disks.exists(d, servers.exists(x, \(numberKey("x", "d.gb")) && \(part("x", "y")))))"
    default: join("spare", depth: 1)
    }
  }

  /// What a server finds: rows with an equal key that meet further conditions, in every form that is looked up.
  private mutating func join(_ outer: String, depth: Int) -> String {
    let name = depth == 1 ? "x" : "z"
    let range =
      random.oneIn(3) ? "servers.filter(\(name), \(part(name, random.pick([name, outer]))))" : "servers"
    let rest = (0..<random.below(3)).map { _ in
      depth > 0 && random.oneIn(4)
        ? join(name, depth: depth - 1) : part(name, random.pick([name, name, outer]))
    }
    let body = ([key(name, outer)] + rest).joined(separator: " && ")
    switch random.below(5) {
    case 0: return "!\(range).exists(\(name), \(body))"
    case 1: return "\(range).all(\(name), !(\(body)))"
    case 2: return "\(range).exists_one(\(name), \(body))"
    case 3: return "size(\(range).filter(\(name), \(body))) >= \(1 + random.below(2))"
    default: return "\(range).exists(\(name), \(body))"
    }
  }

  private mutating func lookup(_ text: String) -> String {
    "servers.exists(x, \(random.pick(["x.id", "x.os", "x.site.name"])) == \(text) && \(part("x", "x")))"
  }

  private mutating func key(_ inner: String, _ outer: String) -> String {
    switch random.below(9) {
    case 0: "\(inner).id == \(outer).id"
    case 8: "\(inner).critical == \(outer).critical"
    case 1: "\(outer).os == \(inner).os"
    case 2: "\(inner).since == \(outer).since"
    case 3: "\(inner).age == \(outer).age"
    case 4: "\(inner).site.name == \(outer).id"
    case 5: numberKey(inner, "size(\(outer).tags)")
    case 6: "has(\(inner).cores) && has(\(outer).cores) && \(inner).cores == \(outer).cores"
    default: "\(inner).site.floor == \(outer).site.floor"
    }
  }

  private mutating func numberKey(_ inner: String, _ number: String) -> String {
    random.oneIn(2)
      ? "\(inner).site.floor == \(number)" : "(has(\(inner).cores) ? \(inner).cores : 1) == \(number)"
  }

  private mutating func part(_ inner: String, _ outer: String) -> String {
    switch random.below(10) {
    case 0: "\(inner).critical"
    case 8: "\(inner).id in spare.tags"
    case 9: "!(\(inner).os in spare.tags) && \(outer).critical"
    case 1: "!\(outer).critical"
    case 2: "\(inner).load <= \(outer).load"
    case 3: "\(inner).tags.exists(t, t == \(outer).id)"
    case 4: "\(inner).since + \(outer).age > \(outer).since"
    case 5: "1 / \(inner).site.floor < 2"
    case 6: "\(outer).id in \(inner).tags"
    default: "\(inner).os in [\"linux\", \"other\"]"
    }
  }
}
