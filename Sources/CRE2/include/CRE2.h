// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled regular expression. Immutable; may be used by several threads at once.
typedef struct CRE2Pattern CRE2Pattern;

/// Offsets of bytes into the text that was searched; both -1 for a group that took no part in the match.
typedef struct {
  ptrdiff_t start;
  ptrdiff_t end;
} CRE2Range;

/// Compiles a pattern in UTF-8, using at most `max_memory` bytes for it and its matching. Returns null if RE2 does not
/// accept it, with the reason, cut to `error_capacity` bytes with a final zero, in `error`.
CRE2Pattern *_Nullable cre2_compile(const char *_Nonnull pattern, size_t length, int64_t max_memory,
                                    char *_Nonnull error, size_t error_capacity);

/// Frees a pattern.
void cre2_free(CRE2Pattern *_Nonnull pattern);

/// The number of instructions of the compiled program.
int cre2_program_size(const CRE2Pattern *_Nonnull pattern);

/// The number of groups in parentheses that capture.
int cre2_group_count(const CRE2Pattern *_Nonnull pattern);

/// Searches a text from an offset for the first match, which may begin anywhere. Fills `count` ranges: the whole match,
/// then the groups. `ranges` may be null if `count` is 0.
bool cre2_search(const CRE2Pattern *_Nonnull pattern, const char *_Nonnull text, size_t length, size_t start,
                 CRE2Range *_Nullable ranges, int count);

#ifdef __cplusplus
}
#endif
