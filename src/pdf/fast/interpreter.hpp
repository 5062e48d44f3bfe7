// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the operators of a content stream as far as text goes (ISO 32000-1, 8.4, 9.4 and 14.6).
#pragma once

#include "pdf/fast/assembler.hpp"
#include "pdf/fast/glyphs.hpp"
#include "pdf/fast/lexer.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace ianote::pdf {

/// [a b c d e f] of the specification: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

/// First `inner`, then `outer`.
Matrix operator*(const Matrix& inner, const Matrix& outer);

/// A font that a page uses, and its number among the document's.
struct UsedFont {
    const GlyphSet* glyphs = nullptr; ///< null: not to be decoded here
    std::uint16_t index = 0;
};

/// What the interpreter asks of the document.
class Resources {
public:
    virtual ~Resources() = default;
    virtual UsedFont font(const std::string& name) = 0;

    /// The resources inside a form and its content; false when there is no such form.
    virtual bool enter_form(const std::string& name, std::string& content, Matrix& matrix) = 0;
    virtual void leave_form() = 0;

    /// The text of a property list by name (`/Span /MC0 BDC`): its ActualText and MCID.
    virtual QPDFObjectHandle properties(const std::string& name) = 0;
};

class Interpreter {
public:
    Interpreter(Page& page, Resources& resources)
        : page_(page)
        , resources_(resources)
        , assembler_(page) {}

    /// False as soon as text is shown in a font that cannot be decoded.
    bool run(std::string_view content, const Matrix& to_page);

private:
    struct TextState {
        UsedFont font;
        double size = 0;
        double spacing = 0;
        double word_spacing = 0;
        double scale = 1;
        double leading = 0;
        double rise = 0;
    };

    struct State {
        Matrix matrix;
        TextState text;
    };

    struct Operand {
        TokenKind kind = TokenKind::end;
        double number = 0;
        std::size_t begin = 0; ///< of strings_
        std::size_t end = 0;
    };

    struct MarkedContent {
        bool artifact = false;
        std::int32_t mark = -1;
        bool replaced = false; ///< it has an ActualText
        bool shown = false;    ///< which was given out already
        std::string actual;
    };

    struct OpenMarks {
        bool artifact = false;
        std::int32_t mark = -1;
        std::size_t replaced = SIZE_MAX; ///< the outermost mark with an ActualText; SIZE_MAX for none
    };

    using Handler = bool (Interpreter::*)();
    static const std::unordered_map<std::string_view, Handler>& handlers();

    bool run_stream(std::string_view content);
    bool operate(std::string_view name, Lexer& lexer);
    void keep(const Token& token);
    double number(std::size_t from_end) const;
    std::string_view text(std::size_t from_end) const;

    bool show(std::string_view bytes);
    void show_glyph(std::string_view letters, const GlyphPlace& placed);
    void open_mark(MarkedContent marked);
    void sum_up_marks();
    void move(double x, double y);
    void set_text_matrix(const Matrix& matrix);
    static void skip_inline_image(Lexer& lexer);
    static void read_properties(MarkedContent& marked, std::string_view dictionary);

    bool save();
    bool restore();
    bool concat();
    bool begin_text();
    bool select_font();
    bool set_spacing();
    bool set_word_spacing();
    bool set_scale();
    bool set_leading();
    bool set_rise();
    bool move_by();
    bool move_and_lead();
    bool place();
    bool next_line();
    bool show_text();
    bool show_array();
    bool show_next_line();
    bool show_spaced_line();
    bool draw_form();
    bool begin_mark();
    bool begin_mark_with_properties();
    bool end_mark();

    Page& page_;
    Resources& resources_;
    Assembler assembler_;
    State state_;
    std::vector<State> saved_;
    Matrix text_;
    Matrix line_;
    std::vector<Operand> operands_;
    std::string strings_; ///< bytes of the operands that have text
    std::vector<MarkedContent> marked_;
    OpenMarks marks_;        ///< of all that are open
    std::string dictionary_; ///< the inline properties of a BDC
    int depth_ = 0;
};

} // namespace ianote::pdf
