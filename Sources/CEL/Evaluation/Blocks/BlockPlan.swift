// SPDX-License-Identifier: EUPL-1.2

/// Conditions laid out for evaluation in blocks of rows. Immutable; shared by any number of sessions and threads.
///
/// Everything that is read while rows are visited lies in memory of its own, so that reading it counts no references.
public final class BlockPlan: @unchecked Sendable {
  let nodes: UnsafeMutableBufferPointer<BlockNode>
  /// The constants: what a lane of each would begin with.
  let constants: UnsafeMutableBufferPointer<BlockValue>
  let columns: [ColumnPath]
  let summaries: UnsafeMutableBufferPointer<ColumnSummary>
  /// The records that fields are read from.
  let places: [RecordPath]
  let loops: [BlockLoop]
  /// The conditions that more than one loop filters its rows by first.
  let sharedConditions: Set<Int32>
  let globals: [GlobalValue]
  let variables: [BlockVariable]
  /// The types of records that the conditions were checked against.
  let types: [Int32: ObjectType]
  let lists: [[Int32]]
  let patterns: [Pattern]
  let calls: [BlockCall]
  let programs: [(program: Program, activation: Int)]
  /// The texts of the members of enumerations.
  let members: [UnsafeMutableBufferPointer<TextSpan>]
  /// A bit per member, packed in words.
  let answers: [UnsafeMutableBufferPointer<UInt64>]
  private let texts: TextMemory

  /// Arranges what a builder has collected.
  public init(_ builder: BlockPlanBuilder) {
    let texts = TextMemory()
    nodes = .allocate(builder.nodes.values)
    constants = .allocate(builder.constants.values.map { BlockValue($0, texts) })
    columns = builder.columns.values
    var places = NumberedTable<RecordPath>()
    let summaries = columns.map { path in
      var place = places.number(of: RecordPath(source: path.source, parent: nil, position: nil))
      for position in path.positions.dropLast() {
        place = places.number(of: RecordPath(source: path.source, parent: place, position: position))
      }
      return ColumnSummary(
        place: place, position: path.positions.last.map { Int32(truncatingIfNeeded: $0) } ?? -1,
        content: path.content)
    }
    self.summaries = .allocate(summaries)
    self.places = places.values
    loops = builder.loops.values
    sharedConditions = builder.sharedConditions
    globals = builder.globals.values
    variables = builder.variables.values
    types = builder.types
    lists = builder.lists.values
    patterns = builder.patterns
    calls = builder.calls
    programs = builder.programs
    members = builder.members.values.map { .allocate($0.map { texts.keep($0.text) }) }
    answers = builder.answers.values.map { .allocate(Self.words(of: $0)) }
    self.texts = texts
  }

  deinit {
    nodes.deallocate()
    constants.deallocate()
    summaries.deallocate()
    for span in members { span.deallocate() }
    for words in answers { words.deallocate() }
  }

  private static func words(of bools: [Bool]) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: bools.count / 64 + 1)
    for (place, isSet) in bools.enumerated() where isSet { words[place >> 6] |= 1 << UInt64(place & 63) }
    return words
  }
}

/// Bytes of a text that somebody else keeps.
struct TextSpan: @unchecked Sendable {
  var start: UnsafePointer<UInt8>
  var count: Int
}

/// Keeps texts in place for as long as it lives.
final class TextMemory: @unchecked Sendable {
  private var buffers: [UnsafeMutableBufferPointer<UInt8>] = []

  deinit { for buffer in buffers { buffer.deallocate() } }

  /// Copies a text.
  func keep(_ text: String) -> TextSpan {
    // At least one byte, so that an empty text has a place as well.
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
    buffer.initialize(repeating: 0)
    _ = buffer.update(fromContentsOf: text.utf8)
    buffers.append(buffer)
    return TextSpan(start: UnsafePointer(buffer.baseAddress.unsafelyUnwrapped), count: text.utf8.count)
  }
}

/// One value of any kind that a lane can have, or why there is none.
struct BlockValue {
  var outcome: RowOutcome
  var kind = LaneKind.numbers
  /// An integer, a duration, the seconds of a time, or the bits of a double.
  var number: Int64 = 0
  /// The fraction of a time.
  var nanoseconds: Int32 = 0
  var text: TextSpan

  /// A state without a value, or a truth value.
  init(_ outcome: RowOutcome) {
    self.outcome = outcome
    text = Self.noText
  }

  /// A value that is there.
  init(_ kind: LaneKind, number: Int64, nanoseconds: Int32 = 0) {
    self.init(.yes)
    self.kind = kind
    self.number = number
    self.nanoseconds = nanoseconds
  }

  init(_ text: TextSpan) {
    self.init(.yes)
    kind = .texts
    self.text = text
  }

  fileprivate init(_ constant: BlockConstant, _ texts: TextMemory) {
    switch constant {
    case .double(let bits): self.init(.doubles, number: Int64(bitPattern: bits))
    case .time(let seconds, let nanoseconds): self.init(.times, number: seconds, nanoseconds: nanoseconds)
    case .text(let text): self.init(texts.keep(text.text))
    case .failure: self.init(.error)
    }
  }

  /// The empty text, for values that are no text.
  private static let noText = TextSpan(
    start: UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1)), count: 0)
}

extension UnsafeMutableBufferPointer {
  /// Memory of its own with a copy of elements that hold no references.
  static func allocate(_ elements: [Element]) -> Self {
    let buffer = Self.allocate(capacity: elements.count + 1)
    _ = buffer.initialize(from: elements)
    return Self(rebasing: buffer[..<elements.count])
  }
}
