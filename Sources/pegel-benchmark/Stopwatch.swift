// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Times of several runs of the same work, in milliseconds of processor time of the calling thread: other programs on the
/// machine hardly show in them.
struct Stopwatch {
  private(set) var times: [Double] = []

  /// Runs work until enough time has passed for a steady median, and keeps its last result.
  ///
  /// - Parameters:
  ///   - seconds: how long to go on.
  ///   - least: how many runs are made in any case.
  ///   - most: how many runs are made at most.
  mutating func measure<Value>(
    seconds: Double = 0.6, least: Int = 5, most: Int = 2_000, _ work: () throws -> Value
  ) rethrows -> Value {
    let start = Self.now
    var value = try timed(work)
    while times.count < least || (times.count < most && Self.now - start < seconds * 1_000) {
      value = try timed(work)
    }
    return value
  }

  private mutating func timed<Value>(_ work: () throws -> Value) rethrows -> Value {
    let start = Self.now
    let value = try work()
    times.append(Self.now - start)
    return value
  }

  /// The middle of all times.
  var median: Double {
    let sorted = times.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return 0 }
    return sorted.count % 2 == 1 ? upper : (sorted[sorted.count / 2 - 1] + upper) / 2
  }

  /// The shortest time.
  var least: Double { times.min() ?? 0 }

  /// The processor time of this thread, in milliseconds.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}

/// What the process has used so far.
enum Usage {
  /// The most memory it had at a time, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1_024
  }

  /// Its processor time, in milliseconds.
  static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}
