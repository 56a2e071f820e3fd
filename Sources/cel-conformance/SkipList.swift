// SPDX-License-Identifier: EUPL-1.2

/// The cases that are not expected to pass, each with the reason. One that passes nevertheless counts as a failure.
enum SkipList {
  static let reasons: [String: String] = [:]
}
