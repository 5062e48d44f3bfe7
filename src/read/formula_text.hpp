// SPDX-License-Identifier: GPL-3.0-or-later
// A formula on one line: (a+b)/2, x^2, √(a+b), whatever notation it was written in.
#pragma once

#include <string>
#include <string_view>

namespace ianote::read {

class FormulaText {
public:
    /// Two words beside each other stay two where one of them is `apart`.
    void put(std::string_view text, bool apart);

    /// A number, name or sign of the formula: letters alone are a name and no product.
    void word(std::string_view text);

    /// What a script or an operator is of, in brackets unless it is one thing.
    void base(const std::string& text);

    /// With `bar` drawn between them, or without.
    void fraction(const std::string& above, const std::string& below, bool bar = true);
    void root(const std::string& degree, const std::string& radicand);
    void scripts(const std::string& below, const std::string& above);

    /// `(a+b)`
    void brackets(std::string_view open, const std::string& inside, std::string_view close);

    void blank() { out_ += ' '; }

    const std::string& text() const { return out_; }

private:
    std::string out_;
    bool apart_ = false; ///< what was written last ends a word
};

} // namespace ianote::read
