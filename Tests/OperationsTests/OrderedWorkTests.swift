// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Testing

@testable import Operations

/// Work on several threads: the order of results, what is in memory at a time, and how it ends.
@Suite struct OrderedWorkTests {
  /// Counts how many items were taken and not yet used, from any thread.
  private final class Gauge: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var now = 0
    private(set) var most = 0

    init() { pthread_mutex_init(mutex, nil) }

    deinit {
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    }

    func change(by step: Int) {
      pthread_mutex_lock(mutex)
      now += step
      most = max(most, now)
      pthread_mutex_unlock(mutex)
    }
  }

  private func run(
    _ count: Int, threads: Int, gauge: Gauge = Gauge(), stopAfter: Int = .max
  ) -> (used: [Int], taken: Int) {
    var items = (0..<count).makeIterator()
    var taken = 0
    var used: [Int] = []
    let next = { () -> Int? in
      guard let item = items.next() else { return nil }
      taken += 1
      gauge.change(by: 1)
      return item
    }
    let work: @Sendable (Int) -> Int = { item in
      // The later, the faster: results would overtake one another.
      usleep(item % 5 == 0 ? 300 : 0)
      return item * 2
    }
    OrderedWork(next: next, work: work) { (result: Int) in
      used.append(result)
      gauge.change(by: -1)
      return used.count < stopAfter
    }.run(threads: threads)
    return (used, taken)
  }

  @Test(arguments: [1, 2, 3, 8, 50])
  func resultsComeInTheOrderOfTheItems(threads: Int) {
    let gauge = Gauge()
    #expect(run(200, threads: threads, gauge: gauge).used == (0..<200).map { $0 * 2 })
    #expect(gauge.most <= threads)
  }

  @Test func thereMayBeNoneOrFewerThanThreads() {
    #expect(run(0, threads: 4).used == [])
    #expect(run(1, threads: 4).used == [0])
    #expect(run(3, threads: 0).used == [0, 2, 4])
  }

  @Test func itStopsWhenNoMoreIsWanted() {
    let (used, taken) = run(10_000, threads: 4, stopAfter: 10)
    #expect(used == (0..<10).map { $0 * 2 })
    #expect(taken < 10_000)
  }

  @Test func thereIsAtLeastOneProcessor() { #expect(Processors.count >= 1) }
}

/// Lines of a stream, however its bytes arrive.
@Suite struct LineReaderTests {
  private func lines(of text: String, limit: Int = 1_000) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "lines")
    let descriptor = open(folder.path("lines").text, O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor, limit: limit)
    var result: [String] = []
    while let line = reader.next() {
      switch line {
      case .line(let number, let bytes): result.append("\(number):" + String(decoding: bytes, as: UTF8.self))
      case .tooLong(let number): result.append("\(number) too long")
      case .failed(let number, _): result.append("\(number) failed")
      }
    }
    return result
  }

  @Test(
    arguments: [
      ("", []), ("\n", []), ("a", ["1:a"]), ("a\n", ["1:a"]), ("a\nb", ["1:a", "2:b"]),
      ("\n\na\n \t\r\nb\n", ["3:a", "5:b"]), ("a\r\nb\r\n", ["1:a\r", "2:b\r"]),
      ("ä€\u{1F600}\n", ["1:ä€\u{1F600}"]),
    ] as [(String, [String])])
  func linesAndTheirNumbers(text: String, expected: [String]) throws {
    #expect(try lines(of: text) == expected)
  }

  @Test func linesLongerThanAPortionAreWhole() throws {
    let long = String(repeating: "x", count: 200_000)
    #expect(
      try lines(of: "a\n" + long + "\nb\n" + long, limit: 200_000) == [
        "1:a", "2:" + long, "3:b", "4:" + long,
      ])
  }

  @Test func lineAboveTheLimitIsPassedOver() throws {
    let long = String(repeating: "x", count: 200_000)
    #expect(try lines(of: "a\n" + long + "\nb\n", limit: 199_999) == ["1:a", "2 too long", "3:b"])
    #expect(try lines(of: "aaaa\nbbb\ncccc", limit: 3) == ["1 too long", "2:bbb", "3 too long"])
  }

  @Test func aFileThatCannotBeReadEnds() {
    var reader = LineReader(-1)
    guard case .failed(1, EBADF) = reader.next() else {
      Issue.record("reading from nothing did not fail")
      return
    }
    #expect(reader.next() == nil)
  }
}
