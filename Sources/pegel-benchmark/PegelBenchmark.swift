// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

/// The command `pegel-benchmark`: what single steps cost, in processor time. `Benchmarks/README.md` says how to use it.
@main
struct PegelBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pegel-benchmark", abstract: "Measures the steps of an evaluation.",
    subcommands: [MicroCommand.self, PhasesCommand.self, FloorCommand.self])
}
