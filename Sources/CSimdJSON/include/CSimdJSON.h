// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser together with the document it holds.
typedef struct pegel_json pegel_json;

/// What simdjson made of a document. All pointers live as long as the parser.
typedef struct {
  /// The tape: one 64-bit word per value, type in the highest byte; numbers take two words.
  const uint64_t *tape;
  /// The decoded strings: each a 32-bit length, the bytes, and a zero.
  const uint8_t *strings;
  /// The offsets of all brackets, colons, commas and starts of values.
  const uint32_t *structurals;
  /// How many structural offsets there are.
  size_t structural_count;
} pegel_json_document;

/// Parses `length` bytes, behind which `PEGEL_JSON_PADDING` readable bytes must follow.
///
/// Returns NULL if the text is not JSON, is nested deeper than `nesting`, holds a number that is too big, or memory
/// runs out. Free the result with `pegel_json_free`.
pegel_json *pegel_json_parse(const uint8_t *bytes, size_t length, size_t nesting, pegel_json_document *document);

/// Frees a parser and its document; NULL is allowed.
void pegel_json_free(pegel_json *parser);

/// How many bytes simdjson may read behind the text.
#define PEGEL_JSON_PADDING 64

#ifdef __cplusplus
}
#endif
