// SPDX-License-Identifier: EUPL-1.2

/// What comes of a joint evaluation: the board's result, and what concerns single members.
package struct FederationResult: Sendable {
  /// What the boards see.
  package var assessment = FederationAssessment()
  /// What each member takes home, by their ids.
  package var positions: [MemberPosition] = []
}
