// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The way to a value from a variable: `servers[3].encrypted`, `org.isb.deputy`, `servers[*]`.
///
/// Names are compared byte by byte, never by canonical equivalence.
public struct AttributePath: Sendable {
  /// One step from a value into it.
  public enum Step: Sendable {
    /// A field of a record, or an entry of a map by a text key (a truth value as key counts as its text).
    case field(String)
    /// An element of a list, from 0, or an entry of a map by a number.
    case index(Int64)
    /// Any element or entry.
    case any
  }

  /// The name of the variable.
  public let root: String
  /// The steps from there.
  public let steps: [Step]

  /// Creates a path.
  public init(root: String, steps: [Step] = []) {
    self.root = root
    self.steps = steps
  }

  /// The path one step further.
  public func appending(_ step: Step) -> AttributePath {
    AttributePath(root: root, steps: steps + [step])
  }

  /// Whether one of the two paths leads into what the other leads to; `.any` stands for every step.
  ///
  /// This is how an unknown attribute and an attribute that is read meet: a part of what is read whole is unknown, or
  /// what is read is a part of something unknown.
  public func overlaps(_ other: AttributePath) -> Bool {
    isSameText(root, other.root) && zip(steps, other.steps).allSatisfy { $0.covers($1) || $1.covers($0) }
  }

  /// Whether everything at the other path lies at this path or below it; `.any` here stands for every step.
  public func isPrefix(of other: AttributePath) -> Bool {
    isSameText(root, other.root) && steps.count <= other.steps.count
      && zip(steps, other.steps).allSatisfy { $0.covers($1) }
  }
}

extension AttributePath.Step: Hashable {
  /// Whether the steps are the same, names byte by byte.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.field(let left), .field(let right)): isSameText(left, right)
    case (.index(let left), .index(let right)): left == right
    case (.any, .any): true
    case (.field, _), (.index, _), (.any, _): false
    }
  }

  /// Hashes the step.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .field(let name): name.utf8Key.hash(into: &hasher)
    case .index(let index): hasher.combine(index)
    case .any: hasher.combine(0 as UInt8)
    }
  }

  func covers(_ other: Self) -> Bool { self == .any || self == other }
}

extension AttributePath: Hashable {
  /// Whether the paths are the same, names byte by byte.
  public static func == (left: AttributePath, right: AttributePath) -> Bool {
    left.steps == right.steps && isSameText(left.root, right.root)
  }

  /// Hashes root and steps.
  public func hash(into hasher: inout Hasher) {
    root.utf8Key.hash(into: &hasher)
    hasher.combine(steps)
  }
}

extension AttributePath: CustomStringConvertible {
  /// The path as it would be written in an expression, with `*` for any element.
  public var description: String {
    steps.reduce(into: root) { text, step in
      switch step {
      case .field(let name): text += isIdentifier(name) ? ".\(name)" : "[\(Value.string(name))]"
      case .index(let index): text += "[\(index)]"
      case .any: text += "[*]"
      }
    }
  }
}

/// Whether a text has the form of an identifier; reserved words are not excluded.
private func isIdentifier(_ text: String) -> Bool {
  guard let first = text.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
    return false
  }
  return text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
