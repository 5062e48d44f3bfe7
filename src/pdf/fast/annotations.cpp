// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/annotations.hpp"

#include "base/budget.hpp"
#include "pdf/fast/lexer.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace ianote::pdf {

namespace {

constexpr std::size_t max_annotations = 3000; // of one page
constexpr std::size_t max_choices = 2000;     // of one list
constexpr int deepest_field = 30;
constexpr double edge = 2; // points that a link's line may reach past it
constexpr unsigned hidden_flag = 1U << 1U;
constexpr unsigned print_flag = 1U << 2U;
constexpr unsigned no_view_flag = 1U << 5U;
constexpr unsigned password_flag = 1U << 13U;
constexpr unsigned push_button_flag = 1U << 16U;
constexpr double usual_size = 12;      // points, where the field leaves it open
constexpr double of_place = 0.7;       // and its place allows
constexpr double usual_width = 0.5;    // of a letter, as a share of its size
constexpr double usual_leading = 1.2;  // of a line
constexpr double usual_descent = 0.25; // of the size, below the baseline

/// A field's fact, which a field above it may have for it.
QPDFObjectHandle field_fact(QPDFObjectHandle field, const std::string& key) {
    for (int i = 0; i < deepest_field && field.isDictionary(); ++i) {
        if (field.hasKey(key)) return field.getKey(key);
        field = field.getKey("/Parent");
    }
    return QPDFObjectHandle::newNull();
}

unsigned flags_of(QPDFObjectHandle flags) {
    return flags.isInteger() ? static_cast<unsigned>(flags.getIntValue() & 0xFFFFFFFF) : 0U;
}

/// Seen by no one, on paper neither; or no part of what the page says: a note's window, marks of a printing house.
bool is_shown(QPDFObjectHandle annotation, Layers& layers) {
    const auto flags = flags_of(annotation.getKey("/F"));
    if ((flags & hidden_flag) != 0 || ((flags & no_view_flag) != 0 && (flags & print_flag) == 0)) return false;
    auto type = annotation.getKey("/Subtype");
    const std::array<const char*, 3> others{"/Popup", "/TrapNet", "/PrinterMark"};
    if (std::any_of(others.begin(), others.end(), [&](const char* name) { return type.isNameAndEquals(name); }))
        return false;
    return !layers.hide(annotation.getKey("/OC"));
}

/// The normal appearance, that of the state which it is in.
QPDFObjectHandle appearance_of(QPDFObjectHandle annotation) {
    const auto nothing = QPDFObjectHandle::newNull();
    auto all = annotation.getKey("/AP");
    auto normal = all.isDictionary() ? all.getKey("/N") : nothing;
    if (normal.isStream()) return normal;
    if (!normal.isDictionary()) return nothing;
    auto state = annotation.getKey("/AS");
    if (!state.isName()) state = field_fact(annotation, "/V");
    if (!state.isName()) return nothing;
    auto chosen = normal.getKey(state.getName());
    return chosen.isStream() ? chosen : nothing;
}

/// The words of a list for the value that stands for them.
std::string shown_choice(const QPDFObjectHandle& field, const std::string& value) {
    auto options = field_fact(field, "/Opt");
    if (!options.isArray()) return value;
    const auto count = std::min<std::size_t>(static_cast<std::size_t>(options.getArrayNItems()), max_choices);
    for (std::size_t i = 0; i < count; ++i) {
        auto option = options.getArrayItem(static_cast<int>(i));
        if (!option.isArray() || option.getArrayNItems() < 2) continue;
        auto given = option.getArrayItem(0);
        auto shown = option.getArrayItem(1);
        if (given.isString() && shown.isString() && given.getUTF8Value() == value) return shown.getUTF8Value();
    }
    return value;
}

std::string field_value(const QPDFObjectHandle& field) {
    const bool choice = field_fact(field, "/FT").isNameAndEquals("/Ch");
    auto value = field_fact(field, "/V");
    if (value.isString()) return choice ? shown_choice(field, value.getUTF8Value()) : value.getUTF8Value();
    if (!choice || !value.isArray()) return {};
    std::string lines;
    const auto chosen = value.getArrayAsVector();
    for (std::size_t i = 0; i < std::min(chosen.size(), max_choices); ++i) {
        auto one = chosen[i];
        if (one.isString()) lines += (lines.empty() ? "" : "\n") + shown_choice(field, one.getUTF8Value());
    }
    return lines;
}

/// The size in `/Helv 9 Tf 0 g`.
double size_in(QPDFObjectHandle look) {
    if (!look.isString()) return 0;
    const auto text = look.getStringValue();
    Lexer lexer(text);
    double last = 0;
    for (auto token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
        if (token.kind == TokenKind::number) last = token.number;
        if (token.kind == TokenKind::word && token.text == "Tf") return last > 0 ? last : 0;
    }
    return 0;
}

/// A field that was filled in is text of the note; a button or a signature lies on it as a stamp does.
void read_field(const QPDFObjectHandle& field, QPDFObjectHandle form, Annotation& into) {
    auto type = field_fact(field, "/FT");
    const auto flags = flags_of(field_fact(field, "/Ff"));
    const bool button = type.isNameAndEquals("/Btn");
    const bool filled = type.isNameAndEquals("/Tx") || type.isNameAndEquals("/Ch");
    if (filled || (button && (flags & push_button_flag) == 0)) into.kind = PieceKind::text;
    if (!filled || (flags & password_flag) != 0) return;
    into.value = field_value(field);
    into.size = size_in(field_fact(field, "/DA"));
    const bool anew = form.isDictionary() && form.getKey("/NeedAppearances").isBool() &&
                      form.getKey("/NeedAppearances").getBoolValue();
    if (anew && !into.value.empty()) into.appearance = QPDFObjectHandle::newNull(); // viewers draw what it holds now
}

} // namespace

std::vector<Annotation> shown_annotations(QPDFObjectHandle page, const QPDFObjectHandle& form, Layers& layers) {
    std::vector<Annotation> found;
    auto all = page.getKey("/Annots");
    if (!all.isArray()) return found;
    const auto count = std::min<std::size_t>(static_cast<std::size_t>(all.getArrayNItems()), max_annotations);
    for (std::size_t i = 0; i < count; ++i) {
        base::check_limits();
        auto annotation = all.getArrayItem(static_cast<int>(i));
        if (!annotation.isDictionary() || !annotation.getKey("/Rect").isRectangle()) continue;
        if (!is_shown(annotation, layers)) continue;
        Annotation shown;
        const auto place = annotation.getKey("/Rect").getArrayAsRectangle();
        shown.place.add({place.llx, place.lly});
        shown.place.add({place.urx, place.ury});
        shown.appearance = appearance_of(annotation);
        auto type = annotation.getKey("/Subtype");
        if (type.isNameAndEquals("/Widget")) read_field(annotation, form, shown);
        if (type.isNameAndEquals("/FreeText") && annotation.getKey("/Contents").isString()) {
            shown.value = annotation.getKey("/Contents").getUTF8Value();
            shown.size = size_in(annotation.getKey("/DA"));
        }
        if (shown.appearance.isStream() || !shown.value.empty()) found.push_back(std::move(shown));
    }
    return found;
}

void drop_lines_of_links(QPDFObjectHandle page, const Matrix& to_page, Page& into) {
    auto all = page.getKey("/Annots");
    if (!all.isArray() || into.rules.empty()) return;
    const auto count = std::min<std::size_t>(static_cast<std::size_t>(all.getArrayNItems()), max_annotations);
    for (std::size_t i = 0; i < count; ++i) {
        base::check_limits();
        auto link = all.getArrayItem(static_cast<int>(i));
        if (!link.isDictionary() || !link.getKey("/Subtype").isNameAndEquals("/Link")) continue;
        if (!link.getKey("/Rect").isRectangle()) continue;
        const auto rect = link.getKey("/Rect").getArrayAsRectangle();
        const auto place = Area::around({rect.llx, rect.lly, rect.urx, rect.ury}, to_page);
        std::erase_if(into.rules, [&](const Box& line) {
            return line.x0 >= place.x0 - edge && line.x1 <= place.x1 + edge && line.y0 >= place.y0 - edge &&
                   line.y1 <= place.y1 + edge;
        });
    }
}

Matrix placement(const Area& drawn, const Area& place) {
    const double across = drawn.x1 > drawn.x0 ? (place.x1 - place.x0) / (drawn.x1 - drawn.x0) : 1;
    const double up = drawn.y1 > drawn.y0 ? (place.y1 - place.y0) / (drawn.y1 - drawn.y0) : 1;
    return {across, 0, 0, up, place.x0 - drawn.x0 * across, place.y0 - drawn.y0 * up};
}

void write_value(const Annotation& annotation, const Matrix& to_page, std::uint16_t font, Page& page) {
    const auto place = Area::around(annotation.place, to_page);
    const double size = annotation.size > 0 ? annotation.size : std::min(usual_size, of_place * (place.y1 - place.y0));
    const auto lines = 1 + std::count_if(annotation.value.begin(), annotation.value.end(),
                                         [](char c) { return c == '\n' || c == '\r'; });
    double y = place.y0 + usual_descent * size;
    if (lines > 1) y = place.y1 - size;
    double x = place.x0;
    const std::string_view text = annotation.value;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        if (end > at) {
            Piece piece;
            piece.begin = static_cast<std::uint32_t>(page.text.size());
            page.text += text.substr(at, end - at);
            piece.end = static_cast<std::uint32_t>(page.text.size());
            piece.x0 = static_cast<float>(x);
            x += usual_width * size * static_cast<double>(end - at);
            piece.x1 = static_cast<float>(x);
            piece.y = static_cast<float>(y);
            piece.size = static_cast<float>(size);
            piece.font = font;
            piece.space_before = true;
            piece.kind = annotation.kind;
            page.pieces.push_back(piece);
        }
        x += usual_width * size;
        if (end < text.size() && (text[end] == '\n' || text[end] == '\r')) {
            x = place.x0;
            y -= usual_leading * size;
        }
        at = end + 1;
    }
}

} // namespace ianote::pdf
