// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import RuleGraphs
import SourceText

/// The documents that all members share, as a submission names them.
package struct SharedDocuments: Sendable {
  /// The version of the program.
  package var programVersion: String
  /// The id of the federation, if the workspace names one.
  package var federation: String?
  /// The hash of each pack, in the order of the graph.
  package var packHashes: [String]
  /// The hash of the schema.
  package var schemaHash: String
  /// The hash of the model, if there is one.
  package var modelHash: String?

  /// Names documents.
  package init(
    programVersion: String, federation: String?, packHashes: [String], schemaHash: String, modelHash: String?
  ) {
    self.programVersion = programVersion
    self.federation = federation
    self.packHashes = packHashes
    self.schemaHash = schemaHash
    self.modelHash = modelHash
  }
}

extension AssessmentRequest {
  /// Judges the municipality for its federation: twice, with its tailoring and without, and both times without what is
  /// strictly confidential.
  ///
  /// Everything in the result is made from the snapshot that nothing strictly confidential is left in, so that no such
  /// fact can find a way into it.
  package func submission(from shared: SharedDocuments) -> Submission {
    let (open, withheld) = withholding
    var submission = Submission(
      on: shared, in: graph, schema: graph.factTypes(of: snapshot.schema)?.schema)
    submission.commune = snapshot.commune.value
    submission.asOf = date
    submission.taken = snapshot.taken.value
    submission.isTailored = settings.document != nil
    submission.target = settings.document?.targets?.overall?.value
    submission.domainTargets = (settings.document?.targets?.domains ?? []).map {
      SubmittedTarget(domain: $0.domain.value, level: $0.level.value)
    }
    let tailored = open.judged(withheld)
    let own = open.replacing(graph.ownSettings).judged(withheld)
    submission.tailored = tailored.view
    submission.own = own.view
    submission.withheld = withheld.map { part in
      let rules = tailored.left(openBy: part).union(own.left(openBy: part))
      return WithheldPart(part, rules: rules.sorted().map(name))
    }
    return submission
  }

  /// The request without what is strictly confidential.
  var withholding: (request: AssessmentRequest, withheld: [Withheld]) {
    guard let schema = graph.factTypes(of: snapshot.schema)?.schema else {
      // Without its schema nobody can tell what is strictly confidential, so nothing is judged.
      let nothing = AssessmentRequest(
        graph: graph, snapshot: snapshot, answers: [:], settings: settings, date: date)
      return (nothing, [Withheld(.whole)])
    }
    let (open, withheld) = snapshot.withholding(by: schema)
    let request = AssessmentRequest(
      graph: graph, snapshot: open, answers: graph.linking(answersOf: open).0, settings: settings, date: date)
    return (request, withheld)
  }

  /// The request with other settings.
  func replacing(_ settings: LinkedTailoring) -> AssessmentRequest {
    AssessmentRequest(graph: graph, snapshot: snapshot, answers: answers, settings: settings, date: date)
  }

  private func judged(_ withheld: [Withheld]) -> WithholdingView {
    WithholdingView(self, withheld: withheld)
  }
}

extension Submission {
  /// A submission that says nothing yet but which documents it rests on.
  package init(on shared: SharedDocuments, in graph: RuleGraph, schema: InventorySchema?) {
    self.init()
    programVersion = shared.programVersion
    federation = shared.federation
    if let schema {
      self.schema = SubmittedDocument(
        id: schema.id.value, version: schema.version.value.description, sha256: shared.schemaHash)
    }
    packs = zip(graph.packs.indices, shared.packHashes).map { position, hash in
      let pack = graph.packs[position]
      return SubmittedPack(
        id: pack.id.value, version: pack.version.value.description, sha256: hash,
        buildsLevels: graph.buildsLevels(pack: position))
    }
    model = graph.model.map {
      SubmittedDocument(
        id: $0.id.value, version: $0.version.value.description, sha256: shared.modelHash ?? "")
    }
  }
}
