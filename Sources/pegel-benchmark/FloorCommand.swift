// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import CLibYAML
import CSimdJSON
import Operations
import SourceText

/// What the parsers alone need for the bytes of a file: the least that reading it could cost.
struct FloorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "floor", abstract: "Measures simdjson or libyaml alone on a file.")

  @Argument(help: "A JSON or YAML file.")
  var file: String

  func run() throws {
    let source = try Input.file(file)
    var watch = Stopwatch()
    let isParsed = watch.measure {
      file.hasSuffix(".json") ? Floor.json(source.bytes) : Floor.yaml(source.bytes)
    }
    guard isParsed else { throw ValidationError("`\(file)` cannot be parsed") }
    Record.print { line in
      line.member("bytes", source.bytes.count)
      line.time("floor", watch.median)
    }
  }
}

/// The parsers alone. Each says whether it came to the end.
enum Floor {
  /// simdjson's tape, without looking at it.
  static func json(_ bytes: [UInt8]) -> Bool {
    let padded = bytes + Array(repeating: 0, count: Int(PEGEL_JSON_PADDING))
    var document = pegel_json_document()
    let parser = pegel_json_parse(padded, bytes.count, 64, &document)
    defer { pegel_json_free(parser) }
    return parser != nil
  }

  /// libyaml's events, without looking at them.
  static func yaml(_ bytes: [UInt8]) -> Bool {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer {
      parser.deallocate()
      event.deallocate()
    }
    guard yaml_parser_initialize(parser) == 1 else { return false }
    defer { yaml_parser_delete(parser) }
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      while yaml_parser_parse(parser, event) == 1 {
        let isAtEnd = event.pointee.type == YAML_STREAM_END_EVENT
        yaml_event_delete(event)
        if isAtEnd { return true }
      }
      return false
    }
  }
}
