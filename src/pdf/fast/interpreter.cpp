// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/interpreter.hpp"

#include "base/budget.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_set>
#include <utility>

namespace ianote::pdf {

namespace {

constexpr std::size_t max_operands = 100000; // of one operator; an array of TJ may be long
constexpr std::size_t max_saved = 512;
constexpr int deepest_form = 12;

/// Operators that change nothing of the text or its place (ISO 32000-1, annex A), and words that are operands.
bool changes_no_text(std::string_view name) {
    static const std::unordered_set<std::string_view> names{
        "ET",  "Tr", "i", "J",  "j",  "M", "d", "ri", "gs", "d0", "d1", "CS", "cs", "SC",   "SCN",   "sc",
        "scn", "G",  "g", "RG", "rg", "K", "k", "sh", "MP", "DP", "BX", "EX", "PS", "true", "false", "null"};
    return names.contains(name);
}

} // namespace

/// Finds what runs an operator by its name, which has three letters at the most.
class Interpreter::Handlers {
public:
    Handlers() {
        static constexpr auto all = std::to_array<std::pair<std::string_view, Handler>>({
            {"q", &Interpreter::save},
            {"Q", &Interpreter::restore},
            {"cm", &Interpreter::concat},
            {"w", &Interpreter::set_line_width},
            {"m", &Interpreter::begin_path},
            {"l", &Interpreter::add_line},
            {"c", &Interpreter::add_curve},
            {"v", &Interpreter::add_curve_from_here},
            {"y", &Interpreter::add_curve_from_here},
            {"h", &Interpreter::close_path},
            {"re", &Interpreter::add_rectangle},
            {"S", &Interpreter::stroke},
            {"s", &Interpreter::close_and_stroke},
            {"f", &Interpreter::fill},
            {"F", &Interpreter::fill},
            {"f*", &Interpreter::fill},
            {"B", &Interpreter::fill_and_stroke},
            {"B*", &Interpreter::fill_and_stroke},
            {"b", &Interpreter::close_fill_and_stroke},
            {"b*", &Interpreter::close_fill_and_stroke},
            {"n", &Interpreter::end_path},
            {"W", &Interpreter::clip},
            {"W*", &Interpreter::clip},
            {"BT", &Interpreter::begin_text},
            {"Tf", &Interpreter::select_font},
            {"Tc", &Interpreter::set_spacing},
            {"Tw", &Interpreter::set_word_spacing},
            {"Tz", &Interpreter::set_scale},
            {"TL", &Interpreter::set_leading},
            {"Ts", &Interpreter::set_rise},
            {"Td", &Interpreter::move_by},
            {"TD", &Interpreter::move_and_lead},
            {"Tm", &Interpreter::place},
            {"T*", &Interpreter::next_line},
            {"Tj", &Interpreter::show_text},
            {"TJ", &Interpreter::show_array},
            {"'", &Interpreter::show_next_line},
            {"\"", &Interpreter::show_spaced_line},
            {"Do", &Interpreter::draw_object},
            {"BMC", &Interpreter::begin_mark},
            {"BDC", &Interpreter::begin_mark_with_properties},
            {"EMC", &Interpreter::end_mark},
        });
        for (const auto& [name, handler] : all) {
            auto slot = number_of(name) % slots_.size();
            while (slots_[slot].second != nullptr) slot = (slot + 1) % slots_.size();
            slots_[slot] = {number_of(name), handler};
        }
    }

    /// Null where it is none of those that are run.
    Handler find(std::string_view name) const {
        if (name.size() > longest) return nullptr;
        const auto number = number_of(name);
        auto slot = number % slots_.size();
        while (slots_[slot].second != nullptr && slots_[slot].first != number) slot = (slot + 1) % slots_.size();
        return slots_[slot].second;
    }

private:
    static constexpr std::size_t longest = 3;

    static std::uint32_t number_of(std::string_view name) {
        std::uint32_t number = 0;
        for (const char c : name) number = number << 8U | static_cast<unsigned char>(c);
        return number;
    }

    std::array<std::pair<std::uint32_t, Handler>, 251>
        slots_{}; // a prime of slots: names are told apart by all letters
};

void Interpreter::start(const Matrix& to_page) {
    state_ = {};
    state_.matrix = to_page;
    state_.seen = {0, 0, page_.width, page_.height};
    decodable_ = true;
    shown_ = unknown_ = 0;
}

/// A sign here and there that no letter is known for is no reason to read the page with another program.
bool Interpreter::is_decoded() const {
    constexpr std::size_t few = 3;
    constexpr std::size_t share = 20;
    return decodable_ && (unknown_ <= few || unknown_ * share <= shown_);
}

bool Interpreter::run(std::string_view content, const Matrix& to_page) {
    start(to_page);
    run_stream(content);
    assembler_.part();
    return is_decoded();
}

bool Interpreter::draw(const DrawnObject& form, const Matrix& to_page, PieceKind kind) {
    start(to_page);
    saved_.clear();
    marks_ = {};
    kind_ = kind;
    draw_form(form);
    assembler_.part();
    return is_decoded();
}

void Interpreter::run_stream(std::string_view content) {
    Lexer lexer(content);
    for (;;) {
        const auto token = lexer.next();
        garbled_ = garbled_ || lexer.broken();
        if (token.kind == TokenKind::end) return;
        if (token.kind == TokenKind::dictionary_begin) { // the properties of a BDC: kept as they are written
            const auto begin = lexer.place();
            int depth = 1;
            auto end = begin;
            while (depth > 0) {
                end = lexer.place();
                const auto inner = lexer.next();
                if (inner.kind == TokenKind::end) break;
                if (inner.kind == TokenKind::dictionary_begin) ++depth;
                if (inner.kind == TokenKind::dictionary_end) --depth;
            }
            dictionary_ = content.substr(begin, end - begin);
            keep({TokenKind::dictionary_begin, 0, {}});
        } else if (token.kind != TokenKind::word) {
            keep(token);
        } else {
            operate(token.text, lexer);
            operands_.clear();
            strings_.clear();
            has_string_ = false;
        }
    }
}

void Interpreter::keep(const Token& token) {
    if (operands_.size() >= max_operands) return;
    if (token.kind == TokenKind::array_begin || token.kind == TokenKind::array_end)
        return; // TJ takes all that it finds
    const auto begin = strings_.size();
    if (!token.text.empty()) strings_ += token.text;
    operands_.push_back({token.kind, token.number, begin, strings_.size()});
    has_string_ = has_string_ || token.kind == TokenKind::string;
}

void Interpreter::operate(std::string_view name, Lexer& lexer) {
    constexpr std::array<std::string_view, 6> with_strings{"Tj", "TJ", "'", "\"", "BDC", "DP"};
    garbled_ = garbled_ || (has_string_ && // that no operator shows
                            std::find(with_strings.begin(), with_strings.end(), name) == with_strings.end());
    static const Handlers handlers;
    if (const auto handler = handlers.find(name)) return (this->*handler)();
    if (name == "BI") return inline_picture(lexer);
    if (name == "BX") ++optional_; // what stands between BX and EX may be new
    if (name == "EX") optional_ = std::max(optional_ - 1, 0);
    garbled_ = garbled_ || (optional_ == 0 && !changes_no_text(name));
}

double Interpreter::number(std::size_t from_end) const {
    return from_end < operands_.size() ? operands_[operands_.size() - 1 - from_end].number : 0;
}

std::string_view Interpreter::text(std::size_t from_end) const {
    if (from_end >= operands_.size()) return {};
    const auto& operand = operands_[operands_.size() - 1 - from_end];
    return std::string_view(strings_).substr(operand.begin, operand.end - operand.begin);
}

Point Interpreter::point(std::size_t from_end) const {
    return state_.matrix.of(number(from_end + 1), number(from_end));
}

/// To behind the `EI` that ends the image's data: one with white space on both sides.
void Interpreter::skip_inline_image(Lexer& lexer) {
    const auto source = lexer.source();
    const auto blank = [&](std::size_t at) {
        return at >= source.size() || source[at] == ' ' || source[at] == '\n' || source[at] == '\r' ||
               source[at] == '\t';
    };
    auto at = source.find("ID", lexer.place());
    while (at != std::string_view::npos) {
        at = source.find("EI", at + 2);
        if (at == std::string_view::npos) break;
        if (at > 0 && blank(at - 1) && blank(at + 2)) return lexer.move_to(at + 2);
    }
    lexer.move_to(source.size());
}

void Interpreter::save() {
    if (saved_.size() < max_saved) saved_.push_back(state_);
}

void Interpreter::restore() {
    if (saved_.empty()) return;
    state_ = saved_.back();
    saved_.pop_back();
}

void Interpreter::concat() {
    state_.matrix = Matrix{number(5), number(4), number(3), number(2), number(1), number(0)} * state_.matrix;
}

void Interpreter::draw_object() {
    const auto object = resources_.enter(std::string(text(0)));
    if (object.kind == DrawnObject::Kind::picture && !object.hidden) draw_picture();
    if (object.kind != DrawnObject::Kind::form) return;
    if (depth_ < deepest_form) draw_form(object);
    resources_.leave_form();
}

void Interpreter::draw_form(const DrawnObject& form) {
    const auto saved = state_;
    const auto saved_stack = std::exchange(saved_, {});
    const auto text_matrix = text_;
    const auto line_matrix = line_;
    const auto marks = marks_.enter();
    state_.matrix = form.matrix * state_.matrix;
    if (form.hidden) {
        Mark off;
        off.hidden = true;
        marks_.open(std::move(off));
    }
    if (form.box) state_.seen = Area::around(*form.box, state_.matrix).within(state_.seen);
    operands_.clear();
    strings_.clear();
    has_string_ = false;
    ++depth_;
    run_stream(form.content);
    --depth_;
    marks_.leave(marks);
    drawing_.end();
    text_ = text_matrix;
    line_ = line_matrix;
    saved_ = saved_stack;
    state_ = saved;
}

/// A picture fills the square of one unit.
void Interpreter::draw_picture() { drawing_.picture(Area::around({0, 0, 1, 1}, state_.matrix), seen()); }

void Interpreter::inline_picture(Lexer& lexer) {
    draw_picture();
    skip_inline_image(lexer);
}

void Interpreter::begin_mark() {
    Mark mark;
    mark.artifact = text(0) == "Artifact";
    marks_.open(std::move(mark));
}

void Interpreter::begin_mark_with_properties() {
    Mark mark;
    mark.artifact = text(1) == "Artifact";
    if (!operands_.empty() && operands_.back().kind == TokenKind::dictionary_begin)
        read_properties(mark, dictionary_);
    else
        read_properties(mark, resources_.properties(std::string(text(0))));
    if (text(1) == "OC") mark.hidden = resources_.hides(resources_.properties(std::string(text(0))));
    marks_.open(std::move(mark));
}

void Interpreter::end_mark() { marks_.close(); }

} // namespace ianote::pdf
