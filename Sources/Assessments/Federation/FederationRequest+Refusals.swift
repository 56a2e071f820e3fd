// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
package import SourceText
import Values

extension FederationRequest {
  /// Why submissions cannot be used; all that is wrong with any of them. Nobody can be compared with who has been judged
  /// by other rules, on another day or twice.
  package var refusals: [Diagnostic] {
    var first: [UTF8Key: ReceivedSubmission] = [:]
    var refusals: [Diagnostic] = []
    for received in submissions {
      let commune = received.submission.commune
      if let other = first[commune.utf8Key] {
        let message = FederationMessage.duplicateSubmission(member: commune, other: other.location.file.name)
        refusals.append(Diagnostic(message, at: received.location))
      } else {
        first[commune.utf8Key] = received
      }
      refusals += messages(about: received.submission).map { Diagnostic($0, at: received.location) }
    }
    return refusals
  }

  private func messages(about submission: Submission) -> [FederationMessage] {
    let commune = submission.commune
    let others = [wrongFederation(submission), wrongDate(submission), wrongModel(submission)]
    let packs = wrongDocuments(submission)
    let stranger = member(commune) == nil
    return others.compactMap(\.self)
      + packs.map { .wrongDocument(member: commune, found: $0.found, expected: $0.expected) }
      + (stranger ? [.notAMember(commune, asOf: date.description)] : [])
  }

  private func wrongFederation(_ submission: Submission) -> FederationMessage? {
    guard let found = submission.federation, found.utf8Key != federation.id.value.utf8Key else { return nil }
    return .wrongFederation(member: submission.commune, found: found, expected: federation.id.value)
  }

  private func wrongDate(_ submission: Submission) -> FederationMessage? {
    guard submission.asOf != date else { return nil }
    return .wrongDate(
      member: submission.commune, found: submission.asOf.description, expected: date.description)
  }

  private func wrongModel(_ submission: Submission) -> FederationMessage? {
    let expected = graph.model.map {
      SharedName($0.id.value, $0.version.value.description, documents.modelHash ?? "")
    }
    let found = submission.model.map { SharedName($0) }
    guard found != expected else { return nil }
    return .wrongModel(
      member: submission.commune, found: found.shown(beside: expected),
      expected: expected.shown(beside: found))
  }

  /// Packs and schema in another version, with another content, or missing. A municipality may have packs of its own
  /// besides.
  private func wrongDocuments(_ submission: Submission) -> [(found: String, expected: String)] {
    let packs = zip(graph.packs, documents.packHashes).map {
      SharedName($0.id.value, $0.version.value.description, $1)
    }
    let schema = SharedName(submission.schema)
    let schemas = documents.schemas.map { SharedName($0) }.filter { $0.id.utf8Key == schema.id.utf8Key }
    let found = submission.packs.map { SharedName($0.id, $0.version, $0.sha256) } + [schema]
    return (packs + schemas).compactMap { expected in
      let own = found.first { $0.id.utf8Key == expected.id.utf8Key }
      guard own != expected else { return nil }
      return (own.shown(beside: expected, for: expected.id), Optional(expected).shown(beside: own))
    }
  }
}

/// The name of a document by which two are told apart.
private struct SharedName: Hashable {
  let id: String
  let version: String
  let sha256: String

  init(_ id: String, _ version: String, _ sha256: String) {
    self.id = id
    self.version = version
    self.sha256 = sha256
  }

  init(_ document: SubmittedDocument) { self.init(document.id, document.version, document.sha256) }
}

extension SharedName? {
  /// Of a hash so many digits are shown.
  private static var digits: Int { 12 }

  /// Id and version, with the start of the hash where that alone is different; a dash in place of what is not there.
  fileprivate func shown(beside other: SharedName?, for id: String? = nil) -> String {
    guard let self else { return id.map { $0 + " –" } ?? "–" }
    let name = self.id + " " + self.version
    let isSame = other.map { ($0.id, $0.version) == (self.id, self.version) } ?? false
    return isSame ? name + " (" + self.sha256.prefix(Self.digits) + "…)" : name
  }
}
