// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension Linker {
  /// What the maturity model says about packs, rules and levels.
  mutating func checkModel() {
    guard let model else { return }
    let packIDs = packs.map(\.id.value)
    for pack in model.packs.map(\.pack) where !packIDs.contains(where: { $0.utf8Key == pack.value.utf8Key }) {
      report(
        .unknownPack(pack.value, nearest: nearestName(to: pack.value, among: packIDs)), at: pack.location)
    }
    for override in model.overrides { _ = resolve(override.rule, from: nil) }
    for input in ([model.method] + (model.comparison ?? [])).flatMap(\.inputs) {
      for rule in input.rules { _ = resolve(rule, from: nil) }
    }
    checkLevels(of: model)
  }

  private mutating func checkLevels(of model: MaturityModel) {
    let numbers = model.levels.map(\.number.value).filter { $0 > 0 }
    let highest = numbers.max() ?? 0
    let levels = rules.compactMap(\.document.level) + model.overrides.compactMap(\.level)
    for level in levels where !numbers.contains(level.value) {
      report(.unknownLevel(level.value, highest: highest), at: level.location)
    }
  }
}
