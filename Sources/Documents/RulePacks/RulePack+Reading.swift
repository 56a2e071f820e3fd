// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension RulePack {
  /// Reads a pack from all its files, in any order: one of `kind: RulePack`, and others of `Rules`, `Source` and
  /// `RuleTests`. What cannot be read is reported and left out, so a pack may come with errors.
  ///
  /// Checked here is what the pack itself decides: ids that stand twice, domains, sources, criteria, rules of tests.
  /// What rules require of one another, expressions and other packs are checked when documents are linked.
  ///
  /// - Parameter readsExamples: Whether files of `RuleTests` are read as well: they are most of a pack's text.
  package static func read(
    _ files: [SourceFile], folder: String = "", readsExamples: Bool = true
  ) -> (value: RulePack?, diagnostics: [Diagnostic]) {
    var reading = PackReading(readsExamples: readsExamples)
    for file in files.sorted(by: { $0.name.utf8Key < $1.name.utf8Key }) { reading.add(file) }
    return reading.result(folder: folder)
  }
}

/// A pack while its files are read.
private struct PackReading {
  private let readsExamples: Bool
  private var packs: [RulePack] = []
  private var hasPackFile = false
  private var files: [RuleFile] = []
  private var sources: [Source] = []
  private var tests: [RuleTests] = []
  private var diagnostics: [Diagnostic] = []

  init(readsExamples: Bool) { self.readsExamples = readsExamples }

  mutating func add(_ file: SourceFile) {
    switch DocumentKind(of: file) {
    case .rules: read(file, RuleFile.read) { $0.files.append($1) }
    case .source: read(file, Source.read) { $0.sources.append($1) }
    case .ruleTests where !readsExamples: break
    case .ruleTests: read(file, RuleTests.read) { $0.tests.append($1) }
    case .rulePack, .workspace, .inventorySchema, .snapshot, .answers, .supplements, .maturityModel,
      .tailoring,
      .federation, nil:
      addPack(file)
    }
  }

  private mutating func addPack(_ file: SourceFile) {
    if file.name.hasSuffix("pack.yaml") || DocumentKind(of: file) == .rulePack { hasPackFile = true }
    read(file, { DocumentKind.read($0, as: .rulePack, RulePack.schema) }, keep: { $0.packs.append($1) })
  }

  private mutating func read<Value>(
    _ file: SourceFile, _ read: (SourceFile) -> (value: Value?, diagnostics: [Diagnostic]),
    keep: (inout PackReading, Value) -> Void
  ) {
    let (value, found) = read(file)
    diagnostics += found
    if let value { keep(&self, value) }
  }

  mutating func result(folder: String) -> (value: RulePack?, diagnostics: [Diagnostic]) {
    if let second = packs.dropFirst().first {
      diagnostics.append(
        Diagnostic(
          DocumentMessage.secondPackFile, at: second.location, notes: [.first(packs.first?.location)]))
    }
    guard var pack = packs.first else {
      if !hasPackFile { reportMissing(folder) }
      return (nil, diagnostics)
    }
    pack.rules = files.flatMap(\.rules)
    pack.sources = sources
    pack.tests = tests
    diagnostics += pack.validated()
    return (pack, diagnostics)
  }

  private mutating func reportMissing(_ folder: String) {
    let empty = SourceFile(name: folder, bytes: [])
    let location = SourceLocation(file: empty, span: SourceSpan(start: 0, end: 0))
    diagnostics.append(Diagnostic(DocumentMessage.missingPackFile, at: folder.isEmpty ? nil : location))
  }
}
