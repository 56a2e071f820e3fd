// SPDX-License-Identifier: EUPL-1.2

/// Where a list or record comes from: a path, or a field of a record whose path is built only when asked for.
indirect enum Origin: Sendable {
  case path(AttributePath)
  case field(RecordValue, name: String)
  case element(Origin, Int64)
  case entry(Origin, String)

  var path: AttributePath {
    switch self {
    case .path(let path): path
    case .field(let record, let name): record.path.appending(.field(name))
    case .element(let origin, let position): origin.path.appending(.index(position))
    case .entry(let origin, let key): origin.path.appending(.field(key))
    }
  }
}
