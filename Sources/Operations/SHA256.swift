// SPDX-License-Identifier: EUPL-1.2

import CCrypto

/// The SHA-256 digest (FIPS 180-4) of bytes, as 64 lower case hexadecimal digits.
package func sha256(_ bytes: some Sequence<UInt8>) -> String {
  let input = Array(bytes)
  var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
  var length: UInt32 = 0
  let status = EVP_Digest(input, input.count, &digest, &length, EVP_sha256(), nil)
  precondition(status == 1 && length == 32, "the installed libcrypto cannot compute SHA-256")
  return hexadecimal(digest.prefix(32))
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }
  return String(decoding: text, as: UTF8.self)
}
