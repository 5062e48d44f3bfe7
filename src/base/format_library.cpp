// SPDX-License-Identifier: GPL-3.0-or-later
// fmt, compiled once: Debian has it as a shared library, which costs each start of the program, or as headers, which
// cost each source file a third of its compile time. What its headers declare and leave to a library is made here.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE

namespace detail {
template FMT_API auto dragonbox::to_decimal(float x) noexcept -> dragonbox::decimal_fp<float>;
template FMT_API auto dragonbox::to_decimal(double x) noexcept -> dragonbox::decimal_fp<double>;
template FMT_API auto locale_ref::get<std::locale>() const -> std::locale;
template FMT_API void buffer<char>::append(const char*, const char*);
template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;
template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<wchar_t>;
template FMT_API auto decimal_point_impl(locale_ref) -> wchar_t;
template FMT_API void vformat_to(buffer<char>&, string_view, basic_format_args<buffer_context<char>>, locale_ref);
} // namespace detail

FMT_END_NAMESPACE
