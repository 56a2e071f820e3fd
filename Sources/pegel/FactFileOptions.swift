// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Documents
import Operations
import SourceText
import Values

/// Facts without snapshots around them, judged without a workspace.
struct FactFileOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Dateien bewerten, die nur Fakten nach diesem Bestandsschema enthalten; ihr Name ist die Kommune, und jede Tabelle gilt als vollständig",
        "judge files that hold only facts of this inventory schema; their name is the municipality, and every table counts as complete"
      ), valueName: "schema"))
  var bare: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ordner eines Regelpakets für --bare (mehrfach möglich)",
        "folder of a rule pack for --bare (repeatable)"),
      valueName: "folder"))
  var pack: [String] = []

  /// The day for facts where none is given: it is refused wherever it could show.
  static let anyDay = CivilDate(daysSinceEpoch: 0)

  mutating func validate() throws {
    if bare == nil, !pack.isEmpty {
      throw ValidationError(Console.text("--pack gehört zu --bare", "--pack belongs to --bare"))
    }
    if bare != nil, pack.isEmpty {
      throw ValidationError(
        Console.text("--bare braucht ein Regelpaket (--pack)", "--bare needs a rule pack (--pack)"))
    }
  }

  /// Loads packs and schema, and finds the files; reports what is wrong, and ends the program if they cannot be used.
  func load(schema: String, snapshots: [String], on day: CivilDate?) throws -> LoadedWorkspace {
    let nowhere = SourceLocation(
      file: SourceFile(name: "", text: ""), span: SourceSpan(start: 0, end: 0))
    var document = Workspace(at: nowhere)
    document.packs = pack.map { Located(FilePath($0).withoutTrailingSlash.text, at: nowhere) }
    document.schemas = [Located(schema, at: nowhere)]
    var request = WorkspaceRequest(root: FilePath("."), document: document)
    request.readsExamples = false
    request.snapshots = snapshots.map { FilePath($0) }
    request.factFileDay = day ?? Self.anyDay
    let (loaded, diagnostics) = WorkspaceLoader.load(request)
    guard let loaded else { throw Console.failure(diagnostics) }
    Console.report(diagnostics)
    return loaded
  }
}
