// SPDX-License-Identifier: EUPL-1.2

import CEL
import Values

extension Value {
  /// The value with random parts hidden and the ends of some lists cut off, which leaves them open.
  func hidingParts(at path: AttributePath, rarity: Int, _ random: inout SplitMix) -> Value {
    if random.oneIn(rarity) { return .unknown(UnknownSet(path)) }
    switch self {
    case .list(let list):
      let isOpen = random.oneIn(rarity * 2)
      let shown = isOpen ? random.below(list.count + 1) : list.count
      let elements = (0..<shown).map { place in
        list[place].hidingParts(at: path.appending(.index(Int64(place))), rarity: rarity, &random)
      }
      return .list(ListValue(elements, isComplete: !isOpen, path: path))
    case .map(let map):
      return .map(
        map.mappingValues { key, value in
          key.step.map { value.hidingParts(at: path.appending($0), rarity: rarity, &random) } ?? value
        })
    default: return self
    }
  }

  /// A value of the same type that is another one, most often; where it has no variants, the same.
  func varied(_ random: inout SplitMix) -> Value {
    switch self {
    case .bool: .bool(random.oneIn(2))
    case .int(let int): .int(random.pick([int, int &+ 1, -1, 0, 1, 3, .max]))
    case .uint(let uint): .uint(random.pick([uint, uint &+ 1, 0, 1, 3]))
    case .double(let double): .double(random.pick([double, -double, 0, 0.5, 1, .nan, .infinity]))
    case .string(let text): .string(random.pick([text, text + "a", "", "a", "é", "1", "10.0.0.1", "true"]))
    case .bytes(let bytes): .bytes(random.pick([bytes, [], [0], bytes + [0xFF]]))
    case .timestamp(let time): .timestamp(random.pick([time, Timestamp(seconds: 86_400) ?? time]))
    case .duration(let length): .duration(random.pick([length, Duration(nanoseconds: 1)]))
    case .list(let list):
      .list(
        ListValue((0..<random.below(list.count + 1)).map { list[$0].varied(&random) } + list.added(&random)))
    case .map(let map): .map(map.mappingValues { $1.varied(&random) })
    case .optional(let wrapped): .optional(random.oneIn(2) ? wrapped?.varied(&random) : nil)
    case .null, .record, .type, .abstract, .unknown: self
    }
  }

  /// The value with what a view of it hides exchanged for random values, except for what lies on the paths.
  func varied(
    outside paths: [AttributePath], seenAs view: Value, at path: AttributePath, _ random: inout SplitMix
  ) -> Value {
    switch (self, view) {
    case (_, .unknown):
      return paths.contains { $0.overlaps(path) } ? self : varied(&random)
    case (.list(let list), .list(let seen)):
      let known = (0..<seen.count).map { place in
        list[place].varied(
          outside: paths, seenAs: seen[place], at: path.appending(.index(Int64(place))), &random)
      }
      let rest = (seen.count..<list.count).map { list[$0] }
      let isNeeded = paths.contains { $0.overlaps(path.appending(.any)) }
      return .list(ListValue(known + (seen.isComplete || isNeeded ? rest : rest.map { $0.varied(&random) })))
    case (.map(let map), .map(let seen)):
      return .map(
        map.mappingValues { key, value in
          guard let step = key.step, let view = seen.position(of: key).map({ seen.values[$0] }) else {
            return value
          }
          return value.varied(outside: paths, seenAs: view, at: path.appending(step), &random)
        })
    default: return self
    }
  }

  /// The step to the entry with this key; none for numbers too large for a path.
  private var step: AttributePath.Step? {
    switch self {
    case .string(let text): .field(text)
    case .bool(let bool): .field("\(bool)")
    case .int(let int): .index(int)
    case .uint(let uint): Int64(exactly: uint).map(AttributePath.Step.index)
    default: nil
    }
  }
}

extension ListValue {
  /// Sometimes one more element, like one of those that are there.
  fileprivate func added(_ random: inout SplitMix) -> [Value] {
    guard count > 0, random.oneIn(4) else { return [] }
    return [self[random.below(count)].varied(&random)]
  }
}

extension MapValue {
  fileprivate func mappingValues(_ transform: (Value, Value) -> Value) -> MapValue {
    (try? MapValue(zip(keys, values).map { ($0, transform($0, $1)) })) ?? self
  }
}
