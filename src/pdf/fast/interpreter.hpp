// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the operators of a content stream as far as text goes (ISO 32000-1, 8.4, 9.4 and 14.6).
#pragma once

#include "pdf/fast/assembler.hpp"
#include "pdf/fast/drawing.hpp"
#include "pdf/fast/glyphs.hpp"
#include "pdf/fast/lexer.hpp"
#include "pdf/fast/marks.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ianote::pdf {

/// A font that a page uses, and its number among the document's.
struct UsedFont {
    const GlyphSet* glyphs = nullptr; ///< null: not to be decoded here
    std::uint16_t index = 0;
};

/// What a page draws by its name: a picture, or a form with content of its own.
struct DrawnObject {
    enum class Kind : unsigned char { none, picture, form } kind = Kind::none;
    bool hidden = false; ///< its layer is off
    std::string content;
    Matrix matrix;
    std::optional<Area> box; ///< of a form, in its own axes: nothing outside of it is seen
};

/// What the interpreter asks of the document.
class Resources {
public:
    virtual ~Resources() = default;
    virtual UsedFont font(const std::string& name) = 0;

    /// The resources of a form are those that are asked from then on, until it is left.
    virtual DrawnObject enter(const std::string& name) = 0;
    virtual void leave_form() = 0;

    /// A property list by its name (`/Span /MC0 BDC`).
    virtual QPDFObjectHandle properties(const std::string& name) = 0;

    /// Whether what belongs to these properties is in a layer that is off.
    virtual bool hides(const QPDFObjectHandle& properties) = 0;
};

class Interpreter {
public:
    Interpreter(Page& page, Resources& resources)
        : page_(page)
        , resources_(resources)
        , assembler_(page)
        , drawing_(page) {}

    /// False when text is shown in a font that cannot be decoded; what is drawn is known all the same.
    bool run(std::string_view content, const Matrix& to_page);

    /// Whether something stood among the operators that is none: a part of the content may be lost.
    bool garbled() const { return garbled_; }

    /// The same with a form that lies on the page; its text is of a kind.
    bool draw(const DrawnObject& form, const Matrix& to_page, PieceKind kind);

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
        Area seen; ///< nothing is drawn outside of it
        double line_width = 1;
        TextState text;
    };

    /// How text stands on the page.
    struct Bearing {
        Matrix glyphs; ///< from glyph space to the page turned by quarters
        Area seen;     ///< of the page so turned
        int quarters = 0;
        bool leans = false;
    };

    struct Operand {
        TokenKind kind = TokenKind::end;
        double number = 0;
        std::size_t begin = 0; ///< of strings_
        std::size_t end = 0;
    };

    using Handler = void (Interpreter::*)();
    class Handlers;

    void run_stream(std::string_view content);
    void operate(std::string_view name, Lexer& lexer);
    void keep(const Token& token);
    double number(std::size_t from_end) const;
    std::string_view text(std::size_t from_end) const;
    Point point(std::size_t from_end) const;

    Bearing bearing(const Matrix& glyphs) const;
    bool is_decoded() const;
    void start(const Matrix& to_page);

    Area seen() const { return marks_.hidden() ? Area{} : state_.seen; }

    void show(std::string_view bytes);
    void show_glyph(std::string_view letters, const GlyphPlace& placed);
    void move(double x, double y);
    void advance(double along);
    void set_text_matrix(const Matrix& matrix);
    void draw_form(const DrawnObject& form);
    void draw_picture();
    void inline_picture(Lexer& lexer);
    static void skip_inline_image(Lexer& lexer);

    void save();
    void restore();
    void concat();
    void set_line_width();
    void begin_path();
    void add_line();
    void add_curve();
    void add_curve_from_here();
    void add_rectangle();
    void close_path();
    void stroke();
    void fill();
    void fill_and_stroke();
    void close_and_stroke();
    void close_fill_and_stroke();
    void end_path();
    void clip();
    void begin_text();
    void select_font();
    void set_spacing();
    void set_word_spacing();
    void set_scale();
    void set_leading();
    void set_rise();
    void move_by();
    void move_and_lead();
    void place();
    void next_line();
    void show_text();
    void show_array();
    void show_next_line();
    void show_spaced_line();
    void draw_object();
    void begin_mark();
    void begin_mark_with_properties();
    void end_mark();

    Page& page_;
    Resources& resources_;
    Assembler assembler_;
    Drawing drawing_;
    State state_;
    std::vector<State> saved_;
    Matrix text_;
    Matrix line_;
    std::vector<Operand> operands_;
    std::string strings_;     ///< bytes of the operands that have text
    bool has_string_ = false; ///< one of them is a string
    Marks marks_;
    PieceKind kind_ = PieceKind::text;
    std::string dictionary_; ///< the inline properties of a BDC
    bool clips_ = false;     ///< the path that is being made is the edge of what is seen
    bool garbled_ = false;
    int optional_ = 0;        ///< how deep in what a reader may pass over
    bool decodable_ = true;   ///< every font so far
    std::size_t shown_ = 0;   ///< signs
    std::size_t unknown_ = 0; ///< those for which no letter is known
    int depth_ = 0;
};

} // namespace ianote::pdf
