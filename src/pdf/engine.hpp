// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs that read the pages of a PDF, behind one interface.
#pragma once

#include "base/optional_part.hpp"
#include "pdf/page.hpp"
#include "pdf/tags.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ianote::pdf {

enum class Reading {
    done,
    beyond_me, ///< the engine cannot decode every font of the page
    damaged,   ///< nor may another: it is packed as no text ever is, and might keep it busy for ever
};

class Engine {
public:
    virtual ~Engine() = default;
    virtual std::size_t page_count() const = 0;

    /// Whether the file was found damaged so far, and mended as well as could be.
    virtual bool damaged() const = 0;

    /// The structure that the document gives of itself; empty without one.
    virtual const TagTree& tags() const = 0;

    /// What the engine found wrong with the file since it was asked last, in its own words; some at the most.
    virtual std::vector<std::string> take_complaints() { return {}; }

    /// Reads page `index` (from 0) into `page`, fonts into `fonts` (added when they are new).
    virtual Reading read(std::size_t index, Page& page, std::vector<Font>& fonts) = 0;
};

/// Programs that were built to read PDF provide these.
struct EngineOpeners {
    std::unique_ptr<Engine> (*fast)(std::string_view bytes, std::size_t inflated);
    std::unique_ptr<Engine> (*poppler)(std::string_view bytes);
};

extern base::OptionalPart<EngineOpeners> engine_openers;

/// Opens with qpdf and reads content streams itself. Null when qpdf cannot make sense of the file at all. Throws Error
/// `pdf-password`, or `module-missing` in a program that does without PDF. `inflated` bytes at most may be unpacked.
/// `bytes` must outlive the engine.
std::unique_ptr<Engine> open_fast(std::string_view bytes, std::size_t inflated);

/// Opens with poppler, which decodes everything. Throws Error `pdf-password`, `pdf-damaged` or `module-missing`.
std::unique_ptr<Engine> open_poppler(std::string_view bytes);

} // namespace ianote::pdf
