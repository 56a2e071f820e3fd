// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Operations
import SourceText
import Values

/// `pegel questions`: what is open, as a table to fill in, and the filled table back in.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: Console.text(
      "Gibt offene Fragen und fehlende Angaben als Tabelle aus und liest die ausgefüllte Tabelle ein.",
      "Prints open questions and missing facts as a table, and reads the filled table back."),
    discussion: Console.text(
      """
      Ohne --in wird die Tabelle ausgegeben, die Fragen zuerst, deren Antwort die Stufen am stärksten einengt. Mit --in werden \
      die Antworten neben der Bestandsaufnahme gespeichert: answers.yaml und supplements.yaml. Zeilen ohne Antwort \
      ändern nichts; fehlerhafte Zeilen bleiben ganz außen vor und werden mit ihrer Nummer genannt. --import liest das Tabellenblatt, \
      in dem eine Veröffentlichung ihre Fragen beantworten lässt, und merkt sich deren Wortlaut zur Anzeige. Wird es noch \
      einmal eingelesen, behalten unveränderte Antworten ihren Tag; mit --on sind alle von diesem Tag.
      """,
      """
      Without --in the table is printed, with the questions first whose answers narrow the levels most. With --in the answers \
      are stored beside the snapshot: answers.yaml and supplements.yaml. Rows without an answer change nothing; rows \
      with a mistake are left out whole and named by their numbers. --import reads the spreadsheet in which a publication \
      has its questions answered, and keeps their wording for display. When it is read once more, answers that have not \
      changed keep their day; with --on all of them are of that day.
      """))

  @OptionGroup var options: WorkspaceOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "die Kommune; nötig, wenn es mehrere gibt", "the municipality; needed if there are several"),
      valueName: "id"))
  var commune: String?

  @OptionGroup var asOf: DayOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Datei für die Tabelle; ohne Angabe wird sie ausgegeben", "file for the table; else it is printed"),
      valueName: "file"))
  var out: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("höchstens so viele Fragen", "at most so many questions"), valueName: "number"))
  var limit: Int?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      Console.text("die ausgefüllte Tabelle einlesen", "read the filled table"), valueName: "file"))
  var filled: String?

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp(
      Console.text(
        "das ausgefüllte Tabellenblatt einer Veröffentlichung einlesen, als CSV gespeichert; mit --by",
        "read the filled spreadsheet of a publication, saved as CSV; with --by"), valueName: "file"))
  var imported: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Rolle, die geantwortet hat, wo die Tabelle keine nennt",
        "role that has answered where the table names none"), valueName: "role"))
  var by: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Tag der Antworten, wo die Tabelle keinen nennt; ohne Angabe heute",
        "day of the answers where the table names none; by default today"), valueName: "date"))
  var on: String?

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    guard [filled, imported, out].count(where: { $0 != nil }) > 1 else { return }
    throw ValidationError(
      Console.text(
        "Von --in, --import und --out geht nur eines.", "Only one of --in, --import and --out can be given."))
  }

  mutating func run() throws {
    let (day, answered) = (try asOf.day(), try on.map(Arguments.date))
    let workspace = try options.load()
    let operation = QuestionsOperation(workspace: workspace)
    let (opened, diagnostics) = operation.open(commune, asOf: day)
    guard let opened else { throw Console.failure(diagnostics) }
    let now = Console.now
    let defaults = QuestionDefaults(
      by: by, on: answered ?? now.date, today: now.date.adding(days: 1), keepsDays: answered == nil)
    if let filled {
      try report(operation.read(FilePath(filled), into: opened, defaults: defaults, at: now))
    } else if let imported {
      try report(operation.importing(FilePath(imported), into: opened, defaults: defaults, at: now))
    } else {
      Console.report(diagnostics)
      try write(QuestionList(of: opened, limit: limit), in: language.language ?? workspace.language)
    }
  }

  private func write(_ list: QuestionList, in language: Language) throws {
    guard let out else { return try Console.print(list.csv(in: language)) }
    let file = FilePath(out)
    do throws(OutputFailure) {
      var folder = try OutputFolder(file.folder)
      try folder.add(file.name, list.csv(in: language).utf8)
      try folder.commit()
    } catch {
      throw Console.failure([error.diagnostic])
    }
    Console.note(
      Console.text("\(list.count) offene Fragen in \(out)", "\(list.count) open questions in \(out)"))
  }

  private func report(_ result: QuestionsOperation.Result) throws {
    Console.report(result.diagnostics)
    Console.note(
      Console.text(
        "\(result.taken) Zeilen übernommen, \(result.skipped) nicht.",
        "\(result.taken) rows taken over, \(result.skipped) left out."))
    for file in result.files { Console.note("  " + file.text) }
    if result.diagnostics.hasErrors { throw ExitCode(of: result.diagnostics).asArgumentParserCode }
  }
}
