// SPDX-License-Identifier: EUPL-1.2

import CLibYAML

/// Owns what libyaml allocates; its parser points into itself and must not move.
final class YAMLMemory {
  /// The parser.
  let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The current event; all zeros, which is no event, where there is none.
  let event: UnsafeMutablePointer<yaml_event_t>
  private let source: PaddedBytes
  /// The events whose scalars may be replayed.
  private var retained: [yaml_event_t] = []

  /// Sets up a parser for UTF-8; nil if memory runs out.
  init?(_ source: PaddedBytes) {
    self.source = source
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.initialize(to: yaml_parser_t())
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, source.bytes.baseAddress, source.bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    for index in retained.indices { yaml_event_delete(&retained[index]) }
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
  }

  /// Frees the current event and parses the next one; false after an error.
  func advance() -> Bool {
    yaml_event_delete(event)
    return yaml_parser_parse(parser, event) == 1
  }

  /// Keeps the current event's memory beyond the next one.
  func retainEvent() {
    retained.append(event.pointee)
    event.initialize(to: yaml_event_t())
  }
}
