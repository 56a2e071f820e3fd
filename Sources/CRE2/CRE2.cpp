// SPDX-License-Identifier: EUPL-1.2

#include "CRE2.h"

#include <re2/re2.h>

#include <cstdio>
#include <memory>
#include <new>
#include <vector>

struct CRE2Pattern {
  re2::RE2 expression;
  CRE2Pattern(re2::StringPiece pattern, const re2::RE2::Options &options) : expression(pattern, options) {}
};

CRE2Pattern *cre2_compile(const char *pattern, size_t length, int64_t max_memory, char *error,
                          size_t error_capacity) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(max_memory);
  auto *result = new (std::nothrow) CRE2Pattern(re2::StringPiece(pattern, length), options);
  if (result == nullptr) {
    std::snprintf(error, error_capacity, "out of memory");
  } else if (!result->expression.ok()) {
    std::snprintf(error, error_capacity, "%s", result->expression.error().c_str());
    delete result;
    result = nullptr;
  }
  return result;
}

void cre2_free(CRE2Pattern *pattern) { delete pattern; }

int cre2_program_size(const CRE2Pattern *pattern) { return pattern->expression.ProgramSize(); }

int cre2_group_count(const CRE2Pattern *pattern) { return pattern->expression.NumberOfCapturingGroups(); }

bool cre2_search(const CRE2Pattern *pattern, const char *text, size_t length, size_t start, CRE2Range *ranges,
                 int count) {
  std::vector<re2::StringPiece> groups(count);
  re2::StringPiece subject(text, length);
  if (!pattern->expression.Match(subject, start, length, re2::RE2::UNANCHORED, groups.data(), count)) {
    return false;
  }
  for (int index = 0; index < count; index++) {
    const char *data = groups[index].data();
    ranges[index].start = data == nullptr ? -1 : data - text;
    ranges[index].end = data == nullptr ? -1 : data - text + static_cast<ptrdiff_t>(groups[index].size());
  }
  return true;
}
