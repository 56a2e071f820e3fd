// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension Sequence<PackTestReport> {
  /// The reports in the XML form of JUnit, which build servers read: a suite per pack, a test case per example, and one
  /// per finding beyond single examples.
  package func junit(in language: Language) -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites>"]
    for report in self { lines += report.suite(language) }
    return (lines + ["</testsuites>", ""]).joined(separator: "\n")
  }
}

extension PackTestReport {
  fileprivate func suite(_ language: Language) -> [String] {
    let tests = cases.count + findings.count
    let failures = cases.count - passedCount + findings.count
    var lines = ["  <testsuite name=\(pack.quotedForXML) tests=\"\(tests)\" failures=\"\(failures)\">"]
    for test in cases {
      lines += testCase(test.rule, test.name, test.location, test.failures, language)
    }
    for finding in findings {
      lines += testCase("", finding.text[language], finding.location, [finding], language)
    }
    return lines + ["  </testsuite>"]
  }

  private func testCase(
    _ rule: String, _ name: String, _ location: SourceLocation?, _ failures: [Diagnostic],
    _ language: Language
  ) -> [String] {
    let className = rule.isEmpty ? pack : pack + "." + rule
    let place = location.map {
      " file=\($0.file.name.quotedForXML) line=\"\($0.position.line)\""
    }
    let head = "    <testcase classname=\(className.quotedForXML) name=\(name.quotedForXML)\(place ?? "")"
    guard !failures.isEmpty else { return [head + "/>"] }
    return [head + ">"] + failures.map { failure($0, language) } + ["    </testcase>"]
  }

  private func failure(_ diagnostic: Diagnostic, _ language: Language) -> String {
    let message = diagnostic.text[language].quotedForXML
    let reasons = diagnostic.notes.map(\.text[language]) + [diagnostic.help?[language]].compactMap(\.self)
    let text = reasons.joined(separator: "\n").escapedForXML
    return "      <failure type=\"\(diagnostic.code)\" message=\(message)>\(text)</failure>"
  }
}

extension String {
  /// The text with everything escaped that has a meaning in XML; characters that XML 1.0 does not allow are replaced.
  var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as the value of an attribute.
  fileprivate var quotedForXML: String { "\"" + escapedForXML + "\"" }
}
