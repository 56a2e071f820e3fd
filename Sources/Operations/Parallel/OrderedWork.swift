// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Works on the items of a sequence on several threads and hands the results on one by one, in the order of the items.
///
/// Each thread takes the next item, works on it, and waits for its turn to hand the result on before it takes another. So
/// there are never more items and results in memory than threads, however long the sequence is, and items are taken no
/// faster than results are used.
final class OrderedWork<Item, Result>: @unchecked Sendable {
  private let next: () -> Item?
  private let work: @Sendable (Item) -> Result
  private let use: (Result) -> Bool
  private let source = Lock()
  private let turn = Lock()
  /// How many items have been taken; guarded by `source`.
  private var taken = 0
  /// How many results have been handed on; guarded by `turn`.
  private var used = 0
  /// Whether no more is wanted; guarded by `turn`.
  private var isStopped = false

  /// - Parameters:
  ///   - next: The next item, or `nil` at the end. Never called by two threads at a time.
  ///   - work: What is done with each, by several threads at a time.
  ///   - use: What is done with each result, in order and never by two threads at a time; false to stop.
  init(
    next: @escaping () -> Item?, work: @escaping @Sendable (Item) -> Result, use: @escaping (Result) -> Bool
  ) {
    self.next = next
    self.work = work
    self.use = use
  }

  /// Works until there are no more items, on so many threads; the calling thread is one of them.
  func run(threads: Int = Processors.count) {
    let helpers = (1..<max(1, threads)).compactMap { _ in Thread { self.workUntilTheEnd() } }
    workUntilTheEnd()
    for helper in helpers { helper.join() }
  }

  private func workUntilTheEnd() {
    while let (item, position) = take() {
      let result = work(item)
      guard handOn(result, position) else { return }
    }
  }

  private func take() -> (Item, Int)? {
    source.locked {
      guard !turn.locked({ isStopped }), let item = next() else { return nil }
      taken += 1
      return (item, taken - 1)
    }
  }

  /// Waits for the turn of a position; false if no more is wanted.
  private func handOn(_ result: Result, _ position: Int) -> Bool {
    turn.locked {
      while used < position, !isStopped { turn.wait() }
      if !isStopped, !use(result) { isStopped = true }
      used += 1
      turn.wakeAll()
      return !isStopped
    }
  }
}

/// The processors that work can be spread over.
enum Processors {
  /// So many threads are never of use here, and each keeps a snapshot in memory.
  private static let most = 64

  /// Their number, at least 1.
  static let count = min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), most)
}

/// A lock on which threads can also wait for one another.
private final class Lock: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Lets go of the lock until another thread calls `wakeAll`.
  func wait() { pthread_cond_wait(condition, mutex) }

  func wakeAll() { pthread_cond_broadcast(condition) }
}

/// A thread with a stack as large as that of the program, since documents and expressions may be nested.
private struct Thread {
  private static let stackBytes = 8 << 20

  private final class Body {
    let run: () -> Void
    init(_ run: @escaping () -> Void) { self.run = run }
  }

  private let handle: pthread_t

  /// Starts a thread; `nil` if the system has none to give.
  init?(_ run: @escaping () -> Void) {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    pthread_attr_init(attributes)
    defer {
      pthread_attr_destroy(attributes)
      attributes.deallocate()
    }
    pthread_attr_setstacksize(attributes, Self.stackBytes)
    let body = Unmanaged.passRetained(Body(run))
    var handle: pthread_t = 0
    let code = pthread_create(
      &handle, attributes,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      }, body.toOpaque())
    guard code == 0 else {
      body.release()
      return nil
    }
    self.handle = handle
  }

  func join() { pthread_join(handle, nil) }
}
