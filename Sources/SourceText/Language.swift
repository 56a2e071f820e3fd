// SPDX-License-Identifier: EUPL-1.2

/// The languages that everything a user reads exists in.
public enum Language: String, Sendable, CaseIterable, Hashable {
  /// German.
  case de
  /// English.
  case en
}

/// One text in every language; there is no way to make one with a translation missing.
public struct LocalizedText: Sendable, Hashable {
  /// The German text.
  public var de: String
  /// The English text.
  public var en: String

  /// Creates a text.
  public init(de: String, en: String) {
    self.de = de
    self.en = en
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .de: de
    case .en: en
    }
  }
}
