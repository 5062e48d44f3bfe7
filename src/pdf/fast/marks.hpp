// SPDX-License-Identifier: GPL-3.0-or-later
// Marked content (ISO 32000-1, 14.6): what the marks that are open say of the text to come.
#pragma once

#include "pdf/fast/qpdf.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::pdf {

struct Mark {
    bool artifact = false;
    bool hidden = false; ///< its layer is off
    std::int32_t number = -1;
    bool replaced = false; ///< it has an ActualText
    bool shown = false;    ///< which was given out already
    std::string actual;
};

/// The properties of a mark as they are written beside it.
void read_properties(Mark& mark, std::string_view dictionary);

/// The properties of a mark that has them from the page's list.
void read_properties(Mark& mark, QPDFObjectHandle dictionary);

class Marks {
public:
    void open(Mark mark);
    void close();

    /// Those that are open now stay so until the place is left: a form closes only what it opened.
    std::size_t enter();
    void leave(std::size_t entered);

    bool artifact() const { return artifact_; }

    bool hidden() const { return hidden_; }

    std::int32_t number() const { return number_; }

    /// The outermost mark with an ActualText; null for none.
    Mark* replacing() { return replacing_ == SIZE_MAX ? nullptr : &open_[replacing_]; }

private:
    void sum_up();

    std::vector<Mark> open_;
    std::size_t floor_ = 0; ///< so many stay open
    bool artifact_ = false;
    bool hidden_ = false;
    std::int32_t number_ = -1;
    std::size_t replacing_ = SIZE_MAX;
};

} // namespace ianote::pdf
