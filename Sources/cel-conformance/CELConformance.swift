// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Foundation

/// The command `cel-conformance`.
@main
struct CELConformance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cel-conformance",
    abstract: "Runs cases of the CEL conformance suite and says which of them fail.")

  @Argument(help: "The folder with one JSON Lines file per group of cases.")
  var folder: String

  @Option(help: "Run the file of this name only, such as `strings_ext`.")
  var only: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let report = try ConformanceReport(folder: URL(filePath: folder), only: only)
    guard !report.files.isEmpty else {
      throw ValidationError("there are no cases in `\(folder)`")
    }
    print(try json ? report.json() : report.text)
    if report.total.failed > 0 { throw ExitCode.failure }
  }
}
