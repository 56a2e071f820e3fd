// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations

/// The municipalities that a command is about; without any, all.
struct CommunesOption: ParsableArguments {
  @Option(
    name: .customLong("commune"),
    help: ArgumentHelp(
      Console.text("nur diese Kommune (mehrfach möglich)", "only this municipality (repeatable)"),
      valueName: "id"))
  var ids: [String] = []
}
