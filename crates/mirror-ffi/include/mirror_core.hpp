/**
 * C++17 over mirror_core.h: header-only, every handle owned by an object that moves.
 *
 * - What can fail gives a `result<T>`: ask it with `if (r)`, take `*r`, or read `r.error()`. With
 *   exceptions switched on, `r.value()` throws instead. Nothing else here throws, apart from
 *   std::bad_alloc, and all of it compiles with -fno-exceptions.
 * - What may be absent, because it was not printed or cannot be told, is a std::optional.
 * - A std::string_view is borrowed from the object that gave it, until that object is changed, moved
 *   from or destroyed. The documents are std::strings of their own.
 * - Threads: `const` functions from any, where nobody changes the object; a scanner, a session and a
 *   tracker one at a time.
 * - An object that was moved from may be assigned to and destroyed. Asked anything else it says
 *   MIRROR_ERROR_NULL, nothing, or 0; never something healthy.
 *
 * SPDX: MIT OR Apache-2.0
 */
#ifndef MIRROR_CORE_HPP
#define MIRROR_CORE_HPP

#if defined(_MSVC_LANG)
#define MIRROR_CORE_CPP _MSVC_LANG
#else
#define MIRROR_CORE_CPP __cplusplus
#endif
#if MIRROR_CORE_CPP < 201703L
#error "mirror_core.hpp needs C++17 or later: -std=c++17"
#else

#include "mirror_core/result.hpp"
#include "mirror_core/words.hpp"
#include "mirror_core/classes.hpp"
#include "mirror_core/definitions.hpp"

namespace mirror_core {

/// Everything known from one text.
[[nodiscard]] inline result<snapshot> read(std::string_view bytes) { return snapshot::read(bytes); }

}  // namespace mirror_core

#endif  // C++17
#endif  // MIRROR_CORE_HPP
