// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import RuleGraphs
package import SourceText
package import Values

/// A submission as it was received.
package struct ReceivedSubmission: Sendable {
  /// What it says.
  package let submission: Submission
  /// Its file, for messages.
  package let location: SourceLocation

  /// Takes a submission from a file.
  package init(_ submission: Submission, at location: SourceLocation) {
    self.submission = submission
    self.location = location
  }
}

/// Who is named to take part in a measure.
package struct NamedParticipants: Sendable, Hashable {
  /// The id of the measure.
  package var measure: String = ""
  /// The ids of the members.
  package var members: [String] = []

  init() {}

  /// Names participants.
  package init(measure: String, members: [String]) {
    self.measure = measure
    self.members = members
  }
}

/// The hashes of the documents that every submission has to rest on.
package struct FederationDocuments: Sendable {
  /// The version of the program.
  package var programVersion: String
  /// The hash of each pack, in the order of the graph.
  package var packHashes: [String]
  /// The hash of the maturity model, if there is one.
  package var modelHash: String?
  /// The inventory schemas, of which a submission has to rest on one.
  package var schemas: [SubmittedDocument]

  /// Names documents.
  package init(
    programVersion: String, packHashes: [String], modelHash: String?, schemas: [SubmittedDocument]
  ) {
    self.programVersion = programVersion
    self.packHashes = packHashes
    self.modelHash = modelHash
    self.schemas = schemas
  }
}

/// An earlier evaluation of the same federation, to compare with.
package struct EarlierEvaluation: Sendable {
  /// What came of it.
  package let result: FederationAssessment
  /// The submissions that it rested on.
  package let submissions: [Submission]

  /// Names what an earlier evaluation rested on and what came of it.
  package init(_ result: FederationAssessment, submissions: [Submission]) {
    self.result = result
    self.submissions = submissions
  }

  /// What a member handed in then.
  func submission(of member: String) -> Submission? {
    submissions.first { $0.commune.utf8Key == member.utf8Key }
  }

  /// Whether the result names a member.
  func names(_ member: String) -> Bool {
    result.membership.members.contains { $0.id.utf8Key == member.utf8Key }
  }
}

/// What a federation is to be judged on: submissions and its own snapshot, nothing else.
package struct FederationRequest: Sendable {
  /// The linked packs with the maturity model.
  package let graph: RuleGraph
  /// The federation.
  package let federation: Federation
  /// The day that `now` stands for: one for all.
  package let date: CivilDate
  /// The submissions, in the order of their files.
  package var submissions: [ReceivedSubmission]
  /// The documents that every submission has to rest on.
  package var documents: FederationDocuments
  /// What the federation's own snapshot is judged on; `nil` if it has none.
  package var own: AssessmentRequest?
  /// Participants that were named in the call, by measure.
  package var participants: [NamedParticipants] = []
  /// An earlier evaluation to compare with, if there is one.
  package var earlier: EarlierEvaluation?
  /// The files of the federation that went in, with their hashes.
  package var inputs: [AssessmentInput] = []

  /// Creates a request.
  package init(
    graph: RuleGraph, federation: Federation, date: CivilDate, submissions: [ReceivedSubmission],
    documents: FederationDocuments
  ) {
    self.graph = graph
    self.federation = federation
    self.date = date
    self.submissions = submissions
    self.documents = documents
  }
}
