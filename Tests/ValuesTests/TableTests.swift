// SPDX-License-Identifier: EUPL-1.2

import Testing
import Values

@Suite struct BitmapTests {
  @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 1000])
  func fillsWithoutSettingBitsAfterTheLast(count: Int) {
    let full = Bitmap(repeating: true, count: count)
    #expect(full.populationCount == count)
    #expect(full.isAllSet)
    #expect(full.indices == Array(0..<count))
    #expect(Bitmap(count: count).populationCount == 0)
    #expect(Bitmap(count: count).isAllSet == (count == 0))
  }

  @Test func appendingBuildsTheSameBitmapAsWriting() {
    let bits = (0..<200).map { $0 % 3 == 0 || $0 % 7 == 0 }
    var appended = Bitmap(count: 0)
    var written = Bitmap(repeating: true, count: bits.count)
    for (index, bit) in bits.enumerated() {
      appended.append(bit)
      written[index] = bit
    }
    #expect(appended == written)
    #expect(appended.indices == bits.indices.filter { bits[$0] })
    #expect(bits.indices.allSatisfy { appended[$0] == bits[$0] })
  }

  @Test(arguments: [(0, 0), (0, 64), (1, 63), (3, 200), (64, 1), (65, 62)])
  func manyBitsAppendAsOneByOne(before: Int, added: Int) {
    for value in [false, true] {
      var one = Bitmap(repeating: true, count: before)
      var all = one
      for _ in 0..<added { one.append(value) }
      all.append(value, count: added)
      #expect(one == all)
    }
  }

  @Test func unionSetsTheBitsOfBoth() {
    var left = Bitmap(count: 70)
    var right = Bitmap(count: 70)
    left[3] = true
    left[69] = true
    right[64] = true
    right[3] = true
    left.formUnion(right)
    #expect(left.indices == [3, 64, 69])
  }
}

@Suite struct StringColumnTests {
  @Test func holdsStringsSideBySide() {
    var column = StringColumn()
    let strings = ["", "Leuna", "Weißenfels", "", "e\u{301}", "é"]
    for string in strings { column.append(string.utf8) }
    #expect(column.count == strings.count)
    for (index, string) in strings.enumerated() {
      #expect(column[index].utf8.elementsEqual(string.utf8))
    }
    #expect(StringColumn().count == 0)
  }
}
