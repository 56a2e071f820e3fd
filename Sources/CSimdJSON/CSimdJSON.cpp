// SPDX-License-Identifier: EUPL-1.2
#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>

static_assert(PEGEL_JSON_PADDING >= simdjson::SIMDJSON_PADDING, "more padding needed");

struct pegel_json {
  simdjson::dom::parser parser;
};

extern "C" pegel_json *pegel_json_parse(const uint8_t *bytes, size_t length, size_t nesting,
                                        pegel_json_document *document) {
  pegel_json *result = new (std::nothrow) pegel_json();
  if (result == nullptr) return nullptr;
  // simdjson counts the document itself as a level.
  if (result->parser.allocate(length, nesting + 1) != simdjson::SUCCESS) {
    delete result;
    return nullptr;
  }
  simdjson::dom::element root;
  if (result->parser.parse(bytes, length, false).get(root) != simdjson::SUCCESS) {
    delete result;
    return nullptr;
  }
  document->tape = result->parser.doc.tape.get();
  document->strings = result->parser.doc.string_buf.get();
  document->structurals = result->parser.implementation->structural_indexes.get();
  document->structural_count = result->parser.implementation->n_structural_indexes;
  return result;
}

extern "C" void pegel_json_free(pegel_json *parser) { delete parser; }
