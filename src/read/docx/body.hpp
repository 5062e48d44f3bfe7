// SPDX-License-Identifier: GPL-3.0-or-later
// The paragraphs, tables and notes of a DOCX file's parts.
#pragma once

#include "read/docx/fields.hpp"
#include "read/docx/numbering.hpp"
#include "read/docx/styles.hpp"
#include "read/docx/table.hpp"
#include "read/draft.hpp"

#include <pugixml.hpp>

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ianote::read::docx {

/// A footnote or endnote in the order of its mark.
struct NoteReference {
    bool endnote = false;
    std::string id;
    std::string n; ///< as printed
};

/// How notes of one kind are numbered.
struct NoteFormat {
    std::string format = "decimal";
    int start = 1;
    bool each_section = false;
};

class Body {
public:
    /// With `keep_changes`, what tracked changes took out and put in is marked; else it reads as if accepted.
    Body(const Styles& styles, Numbering& numbering, bool keep_changes)
        : styles_(styles)
        , numbering_(numbering)
        , keep_changes_(keep_changes) {}

    /// Reads what a chart, a diagram or an `altChunk` shows, which stands in another part.
    using Elsewhere = std::function<std::vector<Draft>(const pugi::xml_node&)>;
    Elsewhere elsewhere;

    /// Names a picture that nobody described; none while what belongs to the page is read.
    std::function<void(const pugi::xml_node&)> undescribed;

    NoteFormat footnotes;
    NoteFormat endnotes{"lowerRoman", 1, false};

    /// Reads the blocks below `parent` (w:body, a cell, a note, a footer) into `out`, tables as blocks of their own.
    void blocks(const pugi::xml_node& parent, DraftWriter& out);

    /// The same as paragraphs alone, tables flattened: what stands in a note or footer.
    std::vector<Draft> paragraphs(const pugi::xml_node& parent);

    /// Words met so far that are not seen, in cells and notes, too.
    void hidden(DraftWriter& out);

    const std::vector<NoteReference>& notes() const { return notes_; }

    std::size_t changes() const { return changes_; } ///< tracked changes that were met

    bool struck() const { return struck_; } ///< whether words are struck through, by their look

private:
    /// Where finished paragraphs go.
    struct Sink {
        DraftWriter* writer = nullptr; ///< null: into `drafts`
        std::vector<Draft> drafts;
    };

    struct Look {
        std::uint8_t style = style_plain;
        bool capitals = false;
        bool hidden = false;
        SignFont font = SignFont::none;
    };

    void walk(const pugi::xml_node& parent, Sink& sink);
    void block(const pugi::xml_node& node, Sink& sink);
    void paragraph(const pugi::xml_node& node, Sink& sink);
    void start_paragraph(const pugi::xml_node& properties, bool numbered);
    void finish_paragraph(Sink& sink);
    void flush_drop_cap(Sink& sink);
    void put(const Draft& draft, Sink& sink);
    std::vector<Draft> object(const pugi::xml_node& node);
    void control(const pugi::xml_node& node, Sink& sink);
    std::vector<Draft> content(const pugi::xml_node& parent);
    void table(const pugi::xml_node& node, Sink& sink);
    template <typename Inside> void change(std::uint8_t kind, const Inside& inside);
    void inlines(const pugi::xml_node& parent);
    void inline_node(const pugi::xml_node& node);
    void inline_control(const pugi::xml_node& node);
    void formula(const pugi::xml_node& node);
    template <typename Inside> void contents(bool is_contents, const Inside& inside);
    void run(const pugi::xml_node& node);
    void run_content(const pugi::xml_node& node, const Look& look);
    void note_reference(const pugi::xml_node& node, bool endnote);
    void field_mark(const pugi::xml_node& node);
    void text(std::string_view text, const Look& look);
    void description(const pugi::xml_node& node);
    void shows(std::string_view words);
    void picture(const pugi::xml_node& node);
    void drawn_shape(const pugi::xml_node& node);
    Look look_of(const pugi::xml_node& properties);
    std::uint8_t change_look(const RunLook& direct, const RunLook& character, const RunLook& paragraph);
    void section_end();

    const Styles& styles_;
    Numbering& numbering_;
    Draft draft_;
    Draft hidden_; ///< words that Word does not show
    const Style* style_ = nullptr;
    bool drop_cap_at_hand_ = false;     ///< the paragraph at hand is one
    Draft drop_cap_;                    ///< large letters that the next paragraph begins with
    std::vector<pugi::xml_node> boxes_; ///< text boxes, charts and diagrams met in the paragraph at hand
    Fields fields_;                     ///< that are open
    std::size_t contents_ = 0;          ///< tables of contents around the text at hand, besides those of fields
    bool in_contents_ = false;          ///< the paragraph at hand holds text of a table of contents
    std::vector<NoteReference> notes_;
    std::optional<std::size_t> marked_note_; ///< a note whose mark is the text that follows
    int next_footnote_ = 0;
    int next_endnote_ = 0;
    bool joins_next_ = false; ///< the mark of this paragraph's end was deleted
    std::size_t changes_ = 0;
    bool keep_changes_ = false;
    std::uint8_t change_ = style_plain; ///< what the tracked changes around the text at hand did to it
    bool in_link_ = false;
    bool described_ = false; ///< the drawing at hand says what it shows, or shows nothing
    bool struck_ = false;
};

} // namespace ianote::read::docx
