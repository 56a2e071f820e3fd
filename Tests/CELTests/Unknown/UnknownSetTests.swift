// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

@Suite struct UnknownSetTests {
  private let servers = AttributePath(root: "servers")

  private func row(_ index: Int64, _ field: String) -> AttributePath {
    servers.appending(.index(index)).appending(.field(field))
  }

  @Test func pathsOfOneFieldAreOneGroup() {
    var set = UnknownSet([row(7, "os"), row(3, "os"), AttributePath(root: "org"), row(3, "os")])
    set.insert(servers.appending(.any).appending(.field("os")))
    #expect(set.count == 4)
    #expect(set.groups.map(\.path.description) == ["org", "servers[*].os", "servers[*].os"])
    #expect(set.groups.map(\.rows) == [nil, nil, [3, 7]])
    #expect(set.description == "org, servers[*].os, servers[3].os, servers[7].os")
  }

  @Test func theOrderOfUnionsDoesNotMatter() {
    var random = SplitMix(seed: 1)
    var rows = (0..<500).map { _ in Int64(random.below(2000)) }
    let one = rows.reduce(into: UnknownSet([])) { $0.insert(row($1, "os")) }
    rows.shuffle(using: &random)
    let halves = [rows.prefix(200), rows.dropFirst(200)].map { UnknownSet($0.map { row($0, "os") }) }
    var other = halves[0]
    other.formUnion(halves[1])
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(one.groups.first?.rows == Set(rows).sorted().map(Int.init))
  }

  @Test func tensOfThousandsOfRowsAreQuick() {
    var set = UnknownSet([])
    for index in 0..<50_000 { set.insert(row(Int64(index), "os")) }
    #expect(set.count == 50_000)
    #expect(set.groups.count == 1)
  }

  @Test func canonicallyEquivalentNamesAreDifferent() {
    let set = UnknownSet([AttributePath(root: "é"), AttributePath(root: "e\u{301}")])
    #expect(set.count == 2)
  }

  @Test(arguments: [
    ("servers[3].disks[0].gb", true), ("servers[*].disks[2]", true), ("servers", true), ("servers[3]", true),
    ("servers[4]", false), ("servers[3].os", false), ("spare", false),
  ])
  func pathsOverlapIfOneLeadsIntoTheOther(text: String, expected: Bool) {
    let read = servers.appending(.index(3)).appending(.field("disks"))
    let paths: [String: AttributePath] = [
      "servers[3].disks[0].gb": read.appending(.index(0)).appending(.field("gb")),
      "servers[*].disks[2]": servers.appending(.any).appending(.field("disks")).appending(.index(2)),
      "servers": servers, "servers[3]": servers.appending(.index(3)),
      "servers[4]": servers.appending(.index(4)),
      "servers[3].os": row(3, "os"), "spare": AttributePath(root: "spare"),
    ]
    #expect(paths[text]?.overlaps(read) == expected)
    #expect(paths[text]?.description == text)
  }

  @Test func namesThatAreNoIdentifiersAreQuoted() {
    #expect(AttributePath(root: "m").appending(.field("a-b")).description == "m[\"a-b\"]")
  }
}
