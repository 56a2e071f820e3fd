// SPDX-License-Identifier: EUPL-1.2

/// What each target may import. The order is that of the way from text to reports: each knows only the ones above it.
let allowedImports: [String: Set<String>] = [
  "SourceText": [],
  "Values": [],
  "CEL": ["SourceText", "Values", "CRE2", "Synchronization"],
  "Markup": ["SourceText", "CLibYAML", "CSimdJSON"],
  "Documents": ["SourceText", "Values", "Markup", "Synchronization"],
  "RuleGraphs": ["SourceText", "Values", "Documents", "CEL"],
  "Assessments": ["SourceText", "Values", "Documents", "CEL", "RuleGraphs", "Markup", "BigInt"],
  "Reporting": ["SourceText", "Values", "Markup", "Documents", "Assessments"],
  "PackQuality": [
    "SourceText", "Values", "Markup", "Documents", "CEL", "RuleGraphs", "Assessments", "BigInt",
  ],
  "Operations": [
    "SourceText", "Values", "Markup", "Documents", "CEL", "RuleGraphs", "Assessments", "Reporting",
    "PackQuality",
    "CCrypto", "FoundationEssentials", "Foundation", "Glibc", "Synchronization",
  ],
  "pegel": [
    "SourceText", "Values", "Documents", "Assessments", "Reporting", "PackQuality", "Operations",
    "ArgumentParser", "Glibc",
  ],
  "pegel-benchmark": [
    "SourceText", "Values", "Documents", "RuleGraphs", "Assessments", "Operations", "ArgumentParser", "Glibc",
    // Their parsers alone are the least that reading could cost.
    "CLibYAML", "CSimdJSON",
  ],
  "cel-conformance": [
    "SourceText", "Values", "CEL", "ArgumentParser", "FoundationEssentials", "Foundation", "Glibc",
  ],
]

/// The rules of `Sources/README.md` that can be read off the source text. Each returns its violations.
enum Check {
  /// Imports follow the direction of the architecture, and every target has a place in it.
  static func imports(_ files: [RepositoryFile]) -> [String] {
    files.flatMap { file -> [String] in
      guard let target = file.target, let allowed = allowedImports[target] else {
        return ["\(file.path): its target has no place in the table of imports"]
      }
      return importedModules(file).filter { !allowed.contains($0) }.map { "\(file.path): imports \($0)" }
    }
  }

  /// Nothing below `Operations` imports a module through which files, clocks or locales could be reached.
  static func impureModules(_ files: [RepositoryFile]) -> [String] {
    let impure: Set = ["Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch"]
    let impureTargets: Set = ["Operations", "pegel", "pegel-benchmark", "cel-conformance"]
    return files.filter { !impureTargets.contains($0.target ?? "") }.flatMap { file in
      importedModules(file).filter { impure.contains($0) }.map { "\(file.path): imports \($0)" }
    }
  }

  /// No module is passed on by another.
  static func reexports(_ files: [RepositoryFile]) -> [String] {
    files.filter { $0.code.contains("@_" + "exported") }.map { "\($0.path): passes a module on" }
  }

  /// CEL's evaluators know the checked tree only, none of the types of the syntax tree.
  static func evaluationKnowsNoSyntax(_ files: [RepositoryFile]) -> [String] {
    let syntax = files.filter { $0.path.hasPrefix("Sources/CEL/Syntax/") }.flatMap { topLevelTypes($0) }
    let names = Set(syntax)
    return files.filter { $0.path.hasPrefix("Sources/CEL/Evaluation/") }.flatMap { file in
      Set(file.code.matches(of: /\b[A-Z]\w*/).map { String($0.0) }).intersection(names).sorted()
        .map { "\(file.path): names \($0), which is syntax" }
    }
  }

  /// Every source file says under which licence it stands, in its first line (in the second where the first is a rule).
  static func licences(_ files: [RepositoryFile]) -> [String] {
    files.filter { file in
      let isFirstLineTaken = file.text.hasPrefix("#!") || file.text.hasPrefix("// swift-tools-version")
      let line = file.lines.dropFirst(isFirstLineTaken ? 1 : 0).first ?? ""
      return !line.hasSuffix(" SPDX-License-Identifier: EUPL-1.2")
    }.map { "\($0.path): has no licence line" }
  }

  /// Nothing is left for later in the source text.
  static func leftovers(_ files: [RepositoryFile]) -> [String] {
    let markers = ["TO" + "DO", "FIX" + "ME"]
    return files.flatMap { file in
      markers.filter { file.text.contains($0) }.map { "\(file.path): contains \($0)" }
    }
  }

  /// What swift-format does not look at: cases of public enums and requirements of public protocols are documented.
  static func undocumented(_ files: [RepositoryFile]) -> [String] {
    let opening = /public (?:indirect )?(?:enum|protocol) .*\{/
    let member =
      /\ {2}(?:(?:indirect )?case|associatedtype|(?:static |mutating )*(?:var|func|init|subscript))\b.*/
    return files.flatMap { (file) -> [String] in
      var isInside = false
      var previous: Substring = ""
      return file.lines.compactMap { (line) -> String? in
        defer { previous = line }
        if line.wholeMatch(of: opening) != nil { isInside = true }
        if line == "}" { isInside = false }
        guard isInside, line.wholeMatch(of: member) != nil, !previous.hasPrefix("  ///") else { return nil }
        return "\(file.path): `\(line.dropFirst(2))` has no documentation"
      }
    }
  }

  /// Every target is described in the map.
  static func map(_ map: RepositoryFile, targets: [String]) -> [String] {
    targets.filter { !map.text.contains("| `\($0)` |") }.map { "\(map.path): says nothing about \($0)" }
  }

  /// Every enum of messages is part of the documentation of diagnostics.
  static func documentedMessages(_ files: [RepositoryFile], catalogue: RepositoryFile) -> [String] {
    let types = files.flatMap { file in
      file.code.matches(of: /\b(?:enum|struct|extension)\s+(\w+)\s*:[^{]*\bDiagnosticMessage\b/).map {
        String($0.1)
      }
    }
    return types.filter { !catalogue.code.contains("\($0).self") }.map { "\(catalogue.path): lacks \($0)" }
  }

  /// Two pages that say the same in two languages have the same sections, tables and commands.
  static func sameShape(_ left: RepositoryFile, _ right: RepositoryFile) -> [String] {
    zip(shape(left) + ["end"], shape(right) + ["end"]).filter { $0 != $1 }.prefix(1)
      .map { "\(left.path) has `\($0)` where \(right.path) has `\($1)`" }
  }

  /// What must not differ between translations: the levels of headings, list items, names in tables, and commands.
  private static func shape(_ file: RepositoryFile) -> [String] {
    var isCommand = false
    return file.lines.compactMap { line in
      let trimmed = line.trimmingPrefix(/\s+/)
      if trimmed.hasPrefix("```") {
        isCommand.toggle()
        return "code"
      }
      if isCommand { return trimmed.split(separator: "#").first?.trimmingSuffix(while: " ") }
      if let marker = trimmed.prefixMatch(of: /#+ |- |\d+\. |\| `[^`]*`/) { return String(marker.0) }
      return nil
    }
  }

  private static func importedModules(_ file: RepositoryFile) -> [String] {
    let statement =
      /(?m)^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
    return file.code.matches(of: statement).map { String($0.1) }
  }

  private static func topLevelTypes(_ file: RepositoryFile) -> [String] {
    let declaration =
      /(?m)^(?:@\w+\s+)*(?:(?:public|package|internal|indirect|final)\s+)*(?:struct|enum|class|actor|protocol|typealias)\s+(\w+)/
    return file.code.matches(of: declaration).map { String($0.1) }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while character: Character) -> String {
    var rest = self
    while rest.last == character { rest.removeLast() }
    return String(rest)
  }
}
