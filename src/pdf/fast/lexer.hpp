// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of content streams and CMaps (ISO 32000-1, 7.2 and 7.3).
#pragma once

#include <string>
#include <string_view>

namespace ianote::pdf {

enum class TokenKind { end, number, name, string, array_begin, array_end, dictionary_begin, dictionary_end, word };

struct Token {
    TokenKind kind = TokenKind::end;
    double number = 0;
    std::string_view text; ///< a name without `/`, a word, the bytes of a string; good until the next call of next()
};

class Lexer {
public:
    explicit Lexer(std::string_view source)
        : source_(source) {}

    Token next();

    std::size_t place() const { return at_; }

    void move_to(std::size_t place) { at_ = place; }

    std::string_view source() const { return source_; }

    /// Whether a string held what no string can: its end was lost, and it took what stands behind it.
    bool broken() const { return broken_; }

private:
    void skip_blanks();
    Token number();
    Token literal_string();
    Token hex_string();
    Token name();
    void escape();

    std::string_view source_;
    std::size_t at_ = 0;
    bool broken_ = false;
    std::string buffer_; ///< of a string whose bytes are not those of the source
};

} // namespace ianote::pdf
