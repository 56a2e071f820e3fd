// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@Suite struct RenderingTests {
  private let first = SourceFile(name: "a.yaml", text: "x: 1\nnmae: ß nmae\n")
  private let second = SourceFile(name: "./b ä.csv", text: "nmae")

  private var diagnostics: [Diagnostic] {
    [
      Diagnostic(SampleMessage.unknownName("nmae"), at: second.location(of: "nmae")),
      Diagnostic(SampleMessage.odd, at: first.location(of: "ß")),
      Diagnostic(SampleMessage.unknownName("x"), at: first.location(of: "x")),
      Diagnostic(SampleMessage.remark, at: nil),
      Diagnostic(
        SampleMessage.unknownName("ß"), at: first.location(of: "ß"),
        notes: [Note(text: LocalizedText(de: "hier", en: "here"), location: first.location(of: "nmae"))]),
    ]
  }

  @Test func sortsByFileOffsetAndCode() {
    let sorted = diagnostics.sortedByPlace().map { "\($0.location?.file.name ?? "-") \($0.code)" }
    #expect(sorted == ["- SMP002", "./b ä.csv SMP001", "a.yaml SMP001", "a.yaml SMP001", "a.yaml SMP010"])
    #expect(
      diagnostics.reversed().rendered(as: .jsonLines, in: .de)
        == diagnostics.rendered(as: .jsonLines, in: .de))
  }

  @Test func countsBySeverity() {
    #expect(diagnostics.summary(in: .de) == "3 Fehler, 1 Warnung, 1 Hinweis")
    #expect(diagnostics.summary(in: .en) == "3 errors, 1 warning, 1 note")
    #expect(
      [Diagnostic(SampleMessage.odd, at: nil), Diagnostic(SampleMessage.odd, at: nil)].summary(in: .de)
        == "2 Warnungen")
    #expect([Diagnostic]().summary(in: .en) == "no errors, no warnings")
    #expect([Diagnostic]().summary(in: .de) == "keine Fehler, keine Warnungen")
    #expect(diagnostics.hasErrors)
    #expect(![Diagnostic(SampleMessage.odd, at: nil)].hasErrors)
  }

  @Test func jsonLinesHaveAFixedOrderOfKeys() {
    let lines = diagnostics.rendered(as: .jsonLines, in: .en).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines.first
        == #"{"format":1,"code":"SMP002","severity":"note","message":"by the way","help":null,"location":null,"notes":[]}"#
    )
    #expect(
      lines[3] == """
        {"format":1,"code":"SMP001","severity":"error","message":"unknown name `ß`","help":"did you mean `name`?",\
        "location":{"file":"a.yaml","line":2,"column":7,"endLine":2,"endColumn":8,"offset":11,"length":2},\
        "notes":[{"message":"here","location":{"file":"a.yaml","line":2,"column":1,"endLine":2,"endColumn":5,\
        "offset":5,"length":4}}]}
        """)
  }

  @Test func sarifNamesRulesPlacesAndRelativeFiles() {
    let place = Diagnostic(
      SampleMessage.unknownName("ß"), at: second.location(of: "nmae"),
      notes: [Note(text: LocalizedText(de: "hier", en: "here"), location: nil)])
    let log = [place].rendered(as: .sarif(tool: SARIFTool(name: "pegel", version: "1.0.0")), in: .de)
    #expect(
      log == """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "pegel",
                  "version": "1.0.0",
                  "rules": [
                    {
                      "id": "SMP001",
                      "defaultConfiguration": {
                        "level": "error"
                      }
                    }
                  ]
                }
              },
              "language": "de",
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "ruleId": "SMP001",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "unbekannter Name `ß`\\nmeinten Sie `name`?"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "b%20%C3%A4.csv"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 1,
                          "endLine": 1,
                          "endColumn": 5,
                          "byteOffset": 0,
                          "byteLength": 4
                        }
                      }
                    }
                  ],
                  "relatedLocations": [
                    {
                      "message": {
                        "text": "hier"
                      }
                    }
                  ]
                }
              ]
            }
          ]
        }

        """)
  }

  @Test func sarifRulesAreSortedAndIndexed() {
    let tool = SARIFTool(name: "pegel", version: "1", informationURI: "https://example.org")
    let log = diagnostics.rendered(as: .sarif(tool: tool), in: .en)
    let ids = log.matches(of: /"id": "(.*)"/).map { String($0.1) }
    #expect(ids == ["SMP001", "SMP002", "SMP010"])
    #expect(log.matches(of: /"ruleIndex": (\d)/).map { String($0.1) } == ["1", "0", "0", "0", "2"])
    #expect(log.contains(#""informationUri": "https://example.org""#))
  }

  @Test(arguments: [
    ("/tmp/x.yaml", "tmp/x.yaml"), ("../x", "../x"), ("<expression>", "%3Cexpression%3E"), ("a:b", "a%3Ab"),
  ])
  func sarifFilesAreRelativeReferences(name: String, uri: String) {
    let file = SourceFile(name: name, text: "x")
    let log = [Diagnostic(SampleMessage.odd, at: file.location(of: "x"))]
      .rendered(as: .sarif(tool: SARIFTool(name: "t", version: "1")), in: .en)
    #expect(log.contains("\"uri\": \"\(uri)\""))
  }

  /// Positions of a large file are found through an index; they must equal those found by walking.
  @Test func positionsInLargeFilesAreTheSameAsByWalking() {
    var text = ""
    for line in 0..<3000 { text += line % 7 == 0 ? "ä漢🏛\n" : String(repeating: "x", count: line % 50) }
    let file = SourceFile(name: "big", text: text)
    let offsets = Array(stride(from: 0, through: file.bytes.count, by: 97)) + [4095, 4096, 4097, 8191, 8192]
    let diagnostics = offsets.map { offset in
      Diagnostic(
        SampleMessage.odd, at: SourceLocation(file: file, span: SourceSpan(start: offset, end: offset)))
    }
    let lines = diagnostics.rendered(as: .jsonLines, in: .en).split(separator: "\n")
    for (line, offset) in zip(lines, offsets.sorted()) {
      let position = file.position(of: offset)
      #expect(line.contains("\"line\":\(position.line),\"column\":\(position.column),"))
    }
  }

  @Test func manyDiagnosticsOnOneLongLineAreQuick() {
    let file = SourceFile(name: "big", text: String(repeating: "x", count: 2_000_000))
    let diagnostics = stride(from: 0, to: 2_000_000, by: 10_000).map { offset in
      Diagnostic(
        SampleMessage.odd, at: SourceLocation(file: file, span: SourceSpan(start: offset, end: offset + 1)))
    }
    let start = ContinuousClock.now
    #expect(!diagnostics.rendered(as: .terminal(usesColour: false), in: .en).isEmpty)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}

@Suite struct DiagnosticCatalogueTests {
  @Test func listsEveryCodeInOrder() {
    let catalogue = DiagnosticCatalogue([SampleMessage.self])
    #expect(catalogue.codes == "SMP001\nSMP002\nSMP010\n")
    #expect(
      catalogue.markdown.hasSuffix(
        """

        ## SMP001

        *error, Fehler*

        - **de** unbekannter Name `nmae`
        - **en** unknown name `nmae`
        - **Abhilfe** meinten Sie `name`?
        - **Remedy** did you mean `name`?

        ## SMP002

        *note, Hinweis*

        - **de** nebenbei
        - **en** by the way

        ## SMP010

        *warning, Warnung*

        - **de** seltsam
        - **en** odd

        """))
  }
}
