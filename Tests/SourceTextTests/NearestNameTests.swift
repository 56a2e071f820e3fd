// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("encryptd", "encrypted"), ("Encrypted", "encrypted"), ("encrytped", "encrypted"), ("nmae", "name"),
    ("nam", "name"), ("mus", "muss"), ("id", "id"),
  ])
  func findsTheNameMeant(wrong: String, right: String) {
    #expect(nearestName(to: wrong, among: ["encrypted", "name", "muss", "id", "backups"]) == right)
  }

  @Test(arguments: ["", "zzzzzz", "serv", "backupsbackups"])
  func suggestsNothingThatIsFar(wrong: String) {
    #expect(nearestName(to: wrong, among: ["encrypted", "name", "backups"]) == nil)
  }

  @Test func tiesDoNotDependOnTheOrder() {
    #expect(nearestName(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
  }

  @Test func longNamesAreComparedByTheirBeginning() {
    let long = String(repeating: "x", count: 100_000)
    #expect(nearestName(to: long, among: [long + "y"]) == long + "y")
  }
}

@Suite struct UTF8KeyTests {
  @Test func canonicallyEquivalentStringsAreDifferentKeys() {
    let composed = "é"
    let decomposed = "e\u{301}"
    #expect(composed == decomposed)
    #expect(composed.utf8Key != decomposed.utf8Key)
    #expect(Set([composed.utf8Key, decomposed.utf8Key, "é".utf8Key]).count == 2)
  }

  @Test func sortsByBytes() {
    let sorted = ["é", "z", "", "Z", "e\u{301}", "a", "aa", "🏛", "\u{FFFF}"].map(\.utf8Key).sorted().map(
      \.string)
    let expected = ["", "Z", "a", "aa", "e\u{301}", "z", "é", "\u{FFFF}", "🏛"]
    #expect(sorted.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }
}
