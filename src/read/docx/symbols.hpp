// SPDX-License-Identifier: GPL-3.0-or-later
// Signs of fonts that have places of their own instead of Unicode's: Symbol and Wingdings.
#pragma once

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace ianote::read::docx {

/// Fonts whose places hold signs of their own.
enum class SignFont : std::uint8_t { none, symbol, wingdings, wingdings2, other };

SignFont sign_font(std::string_view name);

/// A list's bullet as a sign of Unicode; `•` for one that is not known.
std::string bullet_sign(std::string_view text, std::string_view font);

/// `<w:sym w:font="Symbol" w:char="F0B7"/>`; the sign itself where its font is an ordinary one.
std::string symbol(unsigned code, std::string_view font);

/// The sign that a `w:sym` names.
std::string symbol_of(const pugi::xml_node& node);

/// Text that is set in a font of signs, in Unicode; what is not known there stays as it is.
std::string in_sign_font(std::string_view text, SignFont font);

} // namespace ianote::read::docx
