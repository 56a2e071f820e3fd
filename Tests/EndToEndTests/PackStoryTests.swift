// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The story of the rule that was wrong, on the pages for authors of packs: every command in it is run, on the rule as it
/// was at that point of the story, and prints what the page says.
///
/// `UPDATE_GOLDENS=1 swift test --filter PackStoryTests` writes the outputs anew.
@Suite(.serialized) struct PackStoryTests {
  @Test(arguments: [("en/pack-tests.md", "en_GB.UTF-8"), ("de/regelpakete-tests.md", "de_DE.UTF-8")])
  func everyCommandPrintsWhatThePageSays(_ page: String, _ locale: String) throws {
    let story = try Story(Repository.root.appending(path: "Docs").appending(path: page), locale: locale)
    let rules = "Rules/isb-basis/rules/awareness.yaml"
    let tests = "Rules/isb-basis/tests/awareness.yaml"
    // The pack as shipped has the end of the story: first it is taken back.
    try story.replace(story.yaml[3], by: story.yaml[0], in: rules)
    for example in story.yaml[1...2] { try story.replace(example, by: "", in: tests) }
    try story.expectOutput(of: 0, code: 1)
    try story.append(story.yaml[1] + story.yaml[2], to: tests)
    try story.expectOutput(of: 1, code: 1)
    try story.replace(story.yaml[0], by: story.yaml[3], in: rules)
    try story.expectOutput(of: 2, code: 0)
  }
}

/// A page that tells a story in examples and commands, and the folder in which it happens.
private final class Story {
  /// The examples in YAML from the heading of the story on.
  let yaml: [String]
  private let page: URL
  private let locale: String
  private let folder = try? TemporaryFolder()
  private var text: String

  init(_ page: URL, locale: String) throws {
    self.page = page
    self.locale = locale
    text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.firstRange(of: /\n## (A rule that was wrong|Eine Regel, die falsch war)\n/))
    yaml = text[start.upperBound...].matches(of: /```yaml\n((?:.|\n)*?)```/).map { String($0.1) }
    try #require(yaml.count == 4)
    let rules = try #require(folder).url.appending(path: "Rules")
    try Repository.copy(Repository.root.appending(path: "Rules"), to: rules)
  }

  private func place(of path: String) throws -> URL { try #require(folder).url.appending(path: path) }

  func replace(_ old: String, by new: String, in path: String) throws {
    let content = try String(contentsOf: place(of: path), encoding: .utf8)
    try #require(content.components(separatedBy: old).count == 2, "\(path) has not exactly once:\n\(old)")
    try Data(content.replacing(old, with: new).utf8).write(to: place(of: path))
  }

  func append(_ addition: String, to path: String) throws {
    let content = try String(contentsOf: place(of: path), encoding: .utf8)
    try Data((content + addition).utf8).write(to: place(of: path))
  }

  /// Runs the command of a block and compares what it prints, messages left out.
  func expectOutput(of block: Int, code: Int32) throws {
    let blocks = text.matches(of: /```console\n\$ pegel ([^\n]*)\n((?:.|\n)*?)```/)
    try #require(blocks.indices.contains(block))
    let found = blocks[block]
    let run = try Program.run(
      found.1.split(separator: " ").map(String.init), in: try #require(folder).url,
      environment: ["LANG": locale])
    #expect(run.code == code && run.messages.isEmpty, "\(run.messages)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      text.replaceSubrange(found.2.startIndex..<found.2.endIndex, with: run.text)
      try Data(text.utf8).write(to: page)
    } else {
      #expect(String(found.2) == run.text)
    }
  }
}
