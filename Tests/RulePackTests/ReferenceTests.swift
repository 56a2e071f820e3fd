// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import Testing

/// What the shipped packs refer to in WiBA and Grundschutz++ is there, by the lists of these publications, which lie
/// beside the repository on machines of developers.
@Suite struct ReferenceTests {
  private static let domain = ShippedPacks.repository.appending(path: "../shared/domain").standardizedFileURL
  private static let controls = domain.appending(path: "gspp-controls.csv")
  private static let questions = domain.appending(path: "wiba-question-map.csv")

  private static var areMissing: Bool {
    [controls, questions].contains { !FileManager.default.fileExists(atPath: $0.path) }
  }

  @Test(
    .enabled(
      if: !areMissing, "gspp-controls.csv and wiba-question-map.csv are expected in ../shared/domain"))
  func everyCriterionIsThere() throws {
    let known = ["gspp": try Self.controlIDs(), "wiba": try Self.questionIDs()]
    for pack in try ShippedPacks.all.get().packs {
      for (publication, ids) in known {
        let listed = pack.sources.filter { $0.id.value == publication }
          .flatMap { $0.criteria ?? [] }.map(\.id.value)
        let used = pack.rules.flatMap(\.references).filter { $0.source == publication }.map(\.criterion)
        let strangers = Set(listed + used).subtracting(ids).sorted()
        #expect(strangers.isEmpty, "\(pack.id.value) refers to \(publication): \(strangers)")
        #expect(Set(used).isSubset(of: listed), "\(pack.id.value) lists what it refers to in \(publication)")
      }
    }
  }

  @Test(.enabled(if: !areMissing, "wiba-question-map.csv is expected in ../shared/domain"))
  func theBaselineListsEveryQuestion() throws {
    let baseline = try #require(try ShippedPacks.all.get().packs.first { $0.id.value == "isb-basis" })
    let listed = baseline.sources.first { $0.id.value == "wiba" }?.criteria?.map(\.id.value)
    #expect(try Set(listed ?? []) == Self.questionIDs())
    #expect(baseline.rules.flatMap(\.references).count { $0.source == "gspp" } > 100)
  }

  private static func controlIDs() throws -> Set<String> { Set(try rows(of: controls).compactMap(\.first)) }

  /// The questions as the pack names them: the key of the list, then the number of the question in it.
  private static func questionIDs() throws -> Set<String> {
    let ids = try rows(of: questions).compactMap { row -> String? in
      guard row.count > 3, let order = Int(row[0]), WiBATopic.all.indices.contains(order - 1) else {
        return nil
      }
      return WiBATopic.all[order - 1].key + "-" + row[3]
    }
    #expect(ids.count == 257)
    return Set(ids)
  }

  /// The rows below the head; what is needed of them stands in columns without quotes.
  private static func rows(of file: URL) throws -> [[String]] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    return lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
