// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension Sequence<PackTestResult> {
  /// The results as one JSON document.
  ///
  /// - Parameter percent: from which share on conditions and mutants are enough.
  package func json(in language: Language, percent: Int) -> String {
    var writer = JSONWriter(layout: .pretty)
    writer.object { object in
      object.member("passed", allSatisfy { $0.isPassed(percent: percent) })
      object.member("packs") { list in
        list.array { list in for result in self { result.report.write(to: &list, language) } }
      }
      if contains(where: { $0.coverage != nil }) { object.member("coverage", compactMap(\.coverage)) }
      if contains(where: { $0.mutants != nil }) { object.member("mutants", compactMap(\.mutants)) }
    }
    writer.endLine()
    return writer.text
  }
}

extension PackTestReport {
  fileprivate func write(to writer: inout JSONWriter, _ language: Language) {
    writer.object { object in
      object.member("pack", pack)
      object.member("version", version)
      object.member("examples", cases.count)
      object.member("failed", cases.count - passedCount)
      object.member("cases") { list in
        list.array { list in for test in cases { test.write(to: &list, language) } }
      }
      object.member("findings") { findings.write(to: &$0, language) }
    }
  }
}

extension PackTestCase {
  fileprivate func write(to writer: inout JSONWriter, _ language: Language) {
    writer.object { object in
      object.member("rule", rule)
      object.member("name", name)
      object.member("file", location.file.name)
      object.member("line", location.position.line)
      object.member("passed", isPassed)
      object.member("failures") { failures.write(to: &$0, language) }
    }
  }
}

extension [Diagnostic] {
  fileprivate func write(to writer: inout JSONWriter, _ language: Language) {
    writer.array { list in
      for diagnostic in self { diagnostic.write(to: &list, language) }
    }
  }
}

extension Diagnostic {
  fileprivate func write(to writer: inout JSONWriter, _ language: Language) {
    writer.object { object in
      object.member("code", code)
      object.member("text", text[language])
      if let help { object.member("help", help[language]) }
      object.member("notes") { list in
        list.array { list in for note in notes { list.element(note.text[language]) } }
      }
      guard let location else { return }
      object.member("file", location.file.name)
      object.member("line", location.position.line)
    }
  }
}
