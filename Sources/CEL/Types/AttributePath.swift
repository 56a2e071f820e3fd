// SPDX-License-Identifier: EUPL-1.2

/// The way to a value from a variable: `servers[3].encrypted`, `org.isb.deputy`, `servers[*]`.
public struct AttributePath: Sendable, Hashable {
  /// One step from a value into it.
  public enum Step: Sendable, Hashable {
    /// A field of a record, or an entry of a map by a text key.
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
}
