// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs

extension AssessmentProvenance {
  /// Where an assessment of a request comes from.
  ///
  /// - Parameters:
  ///   - request: what is assessed.
  ///   - communeName: the name of the municipality.
  ///   - packHashes: the hash of each pack, in the order of the graph.
  ///   - inputs: all files that went in.
  ///   - programVersion: the version of the program.
  package init(
    of request: AssessmentRequest, communeName: String, packHashes: [String], inputs: [AssessmentInput],
    programVersion: String
  ) {
    let snapshot = request.snapshot
    let schema = request.graph.factTypes(of: snapshot.schema)?.schema
    self.init(
      programVersion: programVersion, commune: snapshot.commune.value, communeName: communeName,
      asOf: request.date, taken: snapshot.taken.value,
      classification: max(snapshot.classification, .confidential),
      schema: schema.map { "\($0.id.value)@\($0.version.value)" } ?? snapshot.schema.id,
      packs: zip(request.graph.packs.indices, packHashes).map {
        AssessedPack($0, in: request.graph, sha256: $1)
      },
      model: request.graph.model.map(AssessedModel.init), isTailored: request.settings.document != nil,
      inputs: inputs,
      sources: snapshot.provenance.map {
        AssessedSource(part: $0.part.value, source: $0.source, on: $0.on?.value)
      })
  }
}

extension AssessedPack {
  init(_ position: Int, in graph: RuleGraph, sha256: String) {
    let pack = graph.packs[position]
    self.init(
      id: pack.id.value, version: pack.version.value.description, title: pack.title,
      publisher: pack.publisher,
      buildsLevels: graph.buildsLevels(pack: position), sha256: sha256,
      counting: pack.coverage.map(AssessedCounting.init))
  }
}
