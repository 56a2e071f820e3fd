// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension RulePack {
  /// What is wrong between the files of the pack.
  func validated() -> [Diagnostic] {
    var context = DecodingContext(file: location.file)
    context.reportDuplicates(rules.flatMap { [$0.id] + $0.aliases })
    context.reportDuplicates(sources.map(\.id))
    checkDomains(&context)
    checkSources(&context)
    checkReferences(&context)
    checkTests(&context)
    return context.diagnostics
  }

  private func checkDomains(_ context: inout DecodingContext) {
    let known = domains.map(\.id.value)
    for rule in rules {
      if rule.domain.value.isEmpty {
        context.report(.ruleWithoutDomain(rule.id.value), at: rule.id.location)
      } else {
        context.check(rule.domain.value, at: rule.domain.location, isOneOf: known, .domain)
      }
    }
  }

  private func checkSources(_ context: inout DecodingContext) {
    let read = sources.map(\.id.value)
    for id in sourceIDs { context.check(id.value, at: id.location, isOneOf: read, .source) }
    let listed = Set(sourceIDs.map(\.value.utf8Key))
    for source in sources where !listed.contains(source.id.value.utf8Key) {
      context.report(.unlistedSource(source.id.value), at: source.id.location)
    }
  }

  private func checkReferences(_ context: inout DecodingContext) {
    let known = sources.map(\.id.value)
    let criteria = sources.map { source in source.criteria.map { Set($0.map(\.id.value.utf8Key)) } }
    for reference in rules.flatMap(\.references) {
      guard let source = sources.firstIndex(where: { $0.id.value.utf8Key == reference.source.utf8Key }) else {
        context.check(reference.source, at: reference.location, isOneOf: known, .source)
        continue
      }
      guard let listed = criteria[source], !listed.contains(reference.criterion.utf8Key) else { continue }
      let names = sources[source].criteria?.map(\.id.value) ?? []
      context.check(reference.criterion, at: reference.location, isOneOf: names, .criterion)
    }
  }

  private func checkTests(_ context: inout DecodingContext) {
    let known = rules.flatMap { [$0.id.value] + $0.aliases.map(\.value) }
    for file in tests {
      let named = file.cases.compactMap(\.rule) + file.survivors.map(\.rule)
      for reference in [file.rule].compactMap(\.self) + named
      where reference.pack == nil || reference.pack?.utf8Key == id.value.utf8Key {
        context.check(reference.rule, at: reference.location, isOneOf: known, .rule)
      }
    }
  }
}

extension DecodingContext {
  /// Reports a message about a place in any file.
  mutating func report(_ message: DocumentMessage, at location: SourceLocation?) {
    add([Diagnostic(message, at: location)])
  }

  /// Reports a name that is not one of those known, with the nearest.
  mutating func check(
    _ name: String, at location: SourceLocation, isOneOf known: [String], _ kind: ReferenceKind
  ) {
    guard !known.contains(where: { $0.utf8Key == name.utf8Key }) else { return }
    report(.unknownReference(name, kind: kind, nearest: nearestName(to: name, among: known)), at: location)
  }
}
