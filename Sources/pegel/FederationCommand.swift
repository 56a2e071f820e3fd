// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Operations
import SourceText
import Values

/// `pegel federation`: the joint yearly evaluation.
struct FederationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "federation",
    abstract: Console.text(
      "Wertet die Abgaben aller Mitglieder gemeinsam aus.",
      "Evaluates the submissions of all members together."),
    discussion: Console.text(
      """
      Gelesen werden nur die Abgaben und die Bestandsaufnahme des Verbunds selbst. Das Ergebnis ist ein eingefrorener \
      Lauf: ein Ordner mit allem, worauf es beruht, den `pegel verify` jederzeit nachrechnet. Ein Lauf wird nie \
      überschrieben; kommen Abgaben später, entsteht daneben ein Nachtrag.
      """,
      """
      Only the submissions and the federation's own snapshot are read. The result is a frozen run: a folder with \
      everything it rests on, which `pegel verify` computes again at any time. A run is never overwritten; where \
      submissions come later, an addendum is made beside it.
      """))

  @OptionGroup var asOf: RequiredDayOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ordner der Abgaben, oder der Ordner darüber mit einem je Stichtag; ohne Angabe der unter `submissions` in `pegel.yaml`",
        "folder of the submissions, or the one above it with a folder per day; by default that under `submissions` in `pegel.yaml`"
      ), valueName: "folder"))
  var submissions: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ordner für den Lauf; ohne Angabe federation/STICHTAG unter `out` in `pegel.yaml`",
        "folder for the run; by default federation/DAY below `out` in `pegel.yaml`"), valueName: "run"))
  var out: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Teilnehmer einer Maßnahme anstelle derer mit sicherer Lücke, als MASSNAHME=mitglied,mitglied (mehrfach möglich)",
        "participants of a measure in place of those with a certain gap, as MEASURE=member,member (repeatable)"
      ),
      valueName: "list"))
  var participants: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "früherer Lauf: der Bericht sagt auch, was sich seitdem geändert hat und warum",
        "an earlier run: the report also says what has changed since then, and why"), valueName: "run"))
  var since: String?

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var language: LanguageOption

  mutating func run() throws {
    var call = FederationCall(asOf: try asOf.day())
    call.submissions = submissions.map { FilePath($0).withoutTrailingSlash }
    call.participants = try participants.map(Self.named)
    call.since = since.map { .run(FilePath($0).withoutTrailingSlash) }
    let workspace = try options.load(readsSnapshots: false)
    let operation = FederationOperation(workspace: workspace, programVersion: Pegel.version)
    let place = try place(in: workspace, call)
    let (evaluation, diagnostics) = operation.evaluate(call)
    Console.report(diagnostics.sortedByPlace())
    guard let evaluation else { throw ExitCode(of: diagnostics).asArgumentParserCode }
    let (written, found) = operation.freeze(
      evaluation, call, to: place, in: language.language ?? workspace.language)
    Console.report(found)
    if let written { report(written) }
    if found.hasErrors { throw ExitCode(of: found).asArgumentParserCode }
  }

  private func place(in workspace: LoadedWorkspace, _ call: FederationCall) throws -> FilePath {
    if let out { return FilePath(out).withoutTrailingSlash }
    guard let folder = workspace.outputFolder else {
      throw Console.failure([Diagnostic(RunMessage.noPlace, at: nil)])
    }
    return folder.appending("federation").appending(call.asOf.description)
  }

  private func report(_ run: WrittenRun) {
    let name = (run.folder.relative(to: FilePath(".")) ?? run.folder).text
    let files = run.manifest.files.count + 1
    Console.note(
      Console.text("Lauf geschrieben: \(name), \(files) Dateien", "Run written: \(name), \(files) files"))
    Console.note(
      Console.text(
        "Prüfsumme von manifest.json für das Protokoll: \(run.manifestHash)",
        "Hash of manifest.json for the minutes: \(run.manifestHash)"))
  }

  /// `MEASURE=a,b`, or the end of the program with a message.
  private static func named(_ text: String) throws -> NamedParticipants {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let members = parts.count == 2 ? parts[1].split(separator: ",").map(String.init) : []
    guard let measure = parts.first, !measure.isEmpty, !members.isEmpty else {
      throw Console.failure([Diagnostic(RunMessage.invalidParticipants(text), at: nil)])
    }
    return NamedParticipants(measure: measure, members: members)
  }
}
