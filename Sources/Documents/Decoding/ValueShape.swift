// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What a value looks like in a document, as far as JSON Schema can say it.
package indirect enum ValueShape: Sendable {
  /// A text, with the regular expression it has to match.
  case text(pattern: String?)
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A number.
  case number
  /// A truth value; the documents also accept `ja` and `nein`.
  case truth
  /// A word of a closed set.
  case word([String])
  /// A list.
  case list(ValueShape)
  /// A mapping with free keys that match a regular expression.
  case dictionary(keys: String?, ValueShape)
  /// A mapping with known keys.
  case object(@Sendable () -> ObjectDescription)
  /// One of several shapes.
  case either([ValueShape])
  /// Anything; read later, once its type is known.
  case anything
}

/// What a mapping with known keys looks like.
package struct ObjectDescription: Sendable {
  /// The name under which the JSON Schema defines it.
  package let name: String
  /// What it is.
  package let documentation: LocalizedText
  /// Its keys in order.
  package let keys: [KeyDescription]

  /// Describes a mapping.
  package init(name: String, documentation: LocalizedText, keys: [KeyDescription]) {
    self.name = name
    self.documentation = documentation
    self.keys = keys
  }
}

/// One key of a mapping.
package struct KeyDescription: Sendable {
  /// The key.
  package let name: String
  /// Whether it has to be there.
  package let isRequired: Bool
  /// What it means.
  package let documentation: LocalizedText
  /// What its value looks like.
  package let shape: ValueShape

  /// Describes a key.
  package init(name: String, isRequired: Bool, documentation: LocalizedText, shape: ValueShape) {
    self.name = name
    self.isRequired = isRequired
    self.documentation = documentation
    self.shape = shape
  }
}
