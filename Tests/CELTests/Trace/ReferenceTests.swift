// SPDX-License-Identifier: EUPL-1.2

import CEL
import Testing

/// Which attributes an expression may read.
@Suite struct ReferenceTests {
  @Test(arguments: [
    ("a + b > 1", ["a", "b"]), ("true", []), ("spare.site.floor == 1", ["spare.site.floor"]),
    ("has(spare.cores) && spare.cores > 1", ["spare.cores"]),
    (
      "servers.exists(x, x.critical && x.site.floor > a)",
      ["a", "servers", "servers[*].critical", "servers[*].site.floor"]
    ),
    (
      "servers.filter(x, x.critical).all(y, y.id != s)",
      ["s", "servers", "servers[*].critical", "servers[*].id"]
    ),
    ("servers.filter(x, x.critical)[0].id == s", ["s", "servers", "servers[*].critical", "servers[*].id"]),
    ("servers[2].id == servers[a].id", ["a", "servers[*].id", "servers[2].id"]),
    ("m['x'] + m.y", ["m.x", "m.y"]),
    ("m.exists(k, k == 'x')", ["m"]), ("m.all(k, v, v > 1)", ["m", "m[*]"]),
    ("cel.bind(x, spare.site, x.floor > 1 || x.name == '')", ["spare.site.floor", "spare.site.name"]),
    ("(p ? spare : servers[0]).id == ''", ["p", "servers[0].id", "spare.id"]),
    (
      "servers.all(x, x.disks.all(y, y.encrypted))",
      ["servers", "servers[*].disks", "servers[*].disks[*].encrypted"]
    ),
    ("spare.?cores.hasValue()", ["spare.cores"]), ("s in names", ["names", "s"]),
    ("spare == servers[0]", ["servers[0]", "spare"]),
  ])
  func areTheLeavesOfPaths(text: String, expected: [String]) throws {
    #expect(try EvaluationFixture.program(text).references.map(\.description) == expected)
  }
}
