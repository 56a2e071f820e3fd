// SPDX-License-Identifier: EUPL-1.2

/// What the user or the facts wrote, as a message repeats it: cut if it is long.
func shown(_ text: String) -> String {
  guard text.utf8.count > Limits.quotedBytes else { return text }
  return String(text.unicodeScalars.prefix(Limits.quotedBytes / 2)) + "..."
}
