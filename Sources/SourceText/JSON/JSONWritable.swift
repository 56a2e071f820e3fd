// SPDX-License-Identifier: EUPL-1.2

/// Something that is written as one JSON value.
public protocol JSONWritable {
  /// Writes exactly one value.
  func write(to writer: inout JSONWriter)
}

extension String: JSONWritable {
  /// Writes a string.
  public func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Bool: JSONWritable {
  /// Writes `true` or `false`.
  public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Int: JSONWritable {
  /// Writes an integer.
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Int64: JSONWritable {
  /// Writes an integer.
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension UInt64: JSONWritable {
  /// Writes an integer.
  public func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  /// Writes the value, or `null`.
  public func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes an array.
  public func write(to writer: inout JSONWriter) {
    writer.array { list in
      for element in self { element.write(to: &list) }
    }
  }
}

extension LocalizedText: JSONWritable {
  /// Writes an object with one member per language.
  public func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("de", de)
      object.member("en", en)
    }
  }
}
