// SPDX-License-Identifier: EUPL-1.2

/// Appends valid UTF-8 with the escapes of a JSON string, copying runs without escapes at once.
func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var runStart = 0
  var index = 0
  while index < utf8.count {
    guard let (scalar, length) = scalarToEscape(utf8, at: index) else {
      index += 1
      continue
    }
    output.append(contentsOf: utf8[runStart..<index])
    appendEscape(of: scalar, to: &output)
    index += length
    runStart = index
  }
  output.append(contentsOf: utf8[runStart...])
}

/// The code point at an offset and its length in bytes, if it has to be escaped.
private func scalarToEscape(
  _ utf8: UnsafeBufferPointer<UInt8>, at index: Int
) -> (scalar: UInt16, length: Int)? {
  let byte = utf8[index]
  switch byte {
  case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F:
    return (UInt16(byte), 1)
  case 0xC2 where utf8[index + 1] < 0xA0:
    return (UInt16(utf8[index + 1]), 2)
  case 0xE2 where utf8[index + 1] == 0x80 && (utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9):
    return (0x2000 | UInt16(utf8[index + 2] & 0x3F), 3)
  default:
    return nil
  }
}

private func appendEscape(of scalar: UInt16, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "\\"))
  switch scalar {
  case 0x08: output.append(UInt8(ascii: "b"))
  case 0x09: output.append(UInt8(ascii: "t"))
  case 0x0A: output.append(UInt8(ascii: "n"))
  case 0x0C: output.append(UInt8(ascii: "f"))
  case 0x0D: output.append(UInt8(ascii: "r"))
  case 0x22, 0x5C: output.append(UInt8(scalar))
  default:
    let digits = Array("0123456789abcdef".utf8)
    output.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] as [UInt16] { output.append(digits[Int(scalar >> shift & 0xF)]) }
  }
}
