// SPDX-License-Identifier: EUPL-1.2
#include "CSimdJSON.h"

#include <algorithm>
#include <memory>
#include <new>
#include <simdjson.h>

static_assert(PEGEL_JSON_PADDING >= simdjson::SIMDJSON_PADDING, "more padding needed");

struct pegel_json {
  simdjson::dom::parser parser;
};

namespace {
/// The memory of a parser is several times the size of a document, and asking the system for it takes longer than parsing.
/// So each thread keeps the last one, unless it was made for a document that is unusually large.
thread_local std::unique_ptr<pegel_json> spare;
constexpr size_t least_capacity = 1 << 16;
constexpr size_t largest_spare = 1 << 22;

/// A parser with room for a document; NULL if memory runs out.
std::unique_ptr<pegel_json> parser_for(size_t length, size_t nesting) {
  std::unique_ptr<pegel_json> result = std::move(spare);
  if (!result) result.reset(new (std::nothrow) pegel_json());
  if (!result) return nullptr;
  // simdjson counts the document itself as a level.
  if (result->parser.capacity() >= length && result->parser.max_depth() == nesting + 1) return result;
  if (result->parser.allocate(std::max(length, least_capacity), nesting + 1) != simdjson::SUCCESS) return nullptr;
  return result;
}
} // namespace

extern "C" pegel_json *pegel_json_parse(const uint8_t *bytes, size_t length, size_t nesting,
                                        pegel_json_document *document) {
  std::unique_ptr<pegel_json> result = parser_for(length, nesting);
  if (!result) return nullptr;
  simdjson::dom::element root;
  if (result->parser.parse(bytes, length, false).get(root) != simdjson::SUCCESS) return nullptr;
  document->tape = result->parser.doc.tape.get();
  document->strings = result->parser.doc.string_buf.get();
  document->structurals = result->parser.implementation->structural_indexes.get();
  document->structural_count = result->parser.implementation->n_structural_indexes;
  return result.release();
}

extern "C" void pegel_json_free(pegel_json *parser) {
  std::unique_ptr<pegel_json> owned(parser);
  if (owned && owned->parser.capacity() <= largest_spare) spare = std::move(owned);
}
