// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/budget.hpp"
#include "pdf/fast/annotations.hpp"
#include "pdf/fast/interpreter.hpp"
#include "pdf/fast/layers.hpp"
#include "pdf/fast/lock.hpp"
#include "pdf/fast/page_tree.hpp"
#include "pdf/fast/tag_reader.hpp"
#include "pdf/module.hpp"

#include <ianote/error.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace ianote::pdf {

namespace {

constexpr std::size_t max_fonts = 2000;   // of one document
constexpr std::size_t usual_pieces = 600; // words of a full page
constexpr float letter_width = 612;       // of a page that does not say, points
constexpr float letter_height = 792;

/// Collects unpacked bytes and stops when there are too many; qpdf itself knows no limit.
class Collector : public Pipeline {
public:
    Collector(std::string& into, std::size_t& left)
        : Pipeline("collector", nullptr)
        , into_(into)
        , left_(left) {}

    void write(const unsigned char* bytes, std::size_t size) override {
        if (overflows || size > left_) {
            overflows = true; // told by a flag: qpdf would catch what is thrown here
            return;
        }
        left_ -= size;
        into_.append(reinterpret_cast<const char*>(bytes), size);
    }

    void finish() override {}

    bool overflows = false;

private:
    std::string& into_;
    std::size_t& left_;
};

Matrix read_matrix(QPDFObjectHandle array) {
    Matrix m;
    if (!array.isArray() || array.getArrayNItems() != 6) return m;
    const std::array<double*, 6> places{&m.a, &m.b, &m.c, &m.d, &m.e, &m.f};
    for (int i = 0; i < 6; ++i) {
        auto item = array.getArrayItem(i);
        if (item.isNumber()) *places[static_cast<std::size_t>(i)] = item.getNumericValue();
    }
    return m;
}

/// What qpdf says of a file in which nothing was mended.
bool is_remark(const std::string& message) {
    const std::array<std::string_view, 6> remarks{
        "reported number of objects", // the trailer counts objects that are not there
        "operation for ",             // we asked something of an object that is of another type
        "stream keyword followed by", // white space that is read all the same
        "extraneous whitespace",
        "name with stray #",
        "dictionary has duplicated key",
    };
    return std::any_of(remarks.begin(), remarks.end(),
                       [&](std::string_view remark) { return message.find(remark) == 0; });
}

/// No content is: and what unpacks pictures may take any time for a few bytes.
bool is_packed_as_picture(QPDFObjectHandle stream) {
    const std::array<const char*, 6> packings{"/JBIG2Decode",    "/DCTDecode", "/JPXDecode",
                                              "/CCITTFaxDecode", "/DCT",       "/CCF"};
    const auto is_picture = [&](QPDFObjectHandle filter) {
        return std::any_of(packings.begin(), packings.end(),
                           [&](const char* name) { return filter.isNameAndEquals(name); });
    };
    auto filter = stream.getDict().getKey("/Filter");
    if (!filter.isArray()) return is_picture(filter);
    const auto filters = filter.getArrayAsVector();
    return std::any_of(filters.begin(), filters.end(), is_picture);
}

bool has_part_packed_as_picture(QPDFObjectHandle font) {
    if (!font.isDictionary()) return false;
    auto descendants = font.getKey("/DescendantFonts");
    auto inner = descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0) : font;
    auto descriptor = inner.isDictionary() ? inner.getKey("/FontDescriptor") : inner;
    const auto packed = [](QPDFObjectHandle owner, const char* key) {
        if (!owner.isDictionary()) return false;
        auto part = owner.getKey(key);
        return part.isStream() && is_packed_as_picture(part);
    };
    return packed(font, "/ToUnicode") || packed(font, "/Encoding") || packed(descriptor, "/FontFile") ||
           packed(descriptor, "/FontFile2") || packed(descriptor, "/FontFile3");
}

std::optional<Area> read_area(QPDFObjectHandle box) {
    if (!box.isRectangle()) return {};
    const auto r = box.getArrayAsRectangle();
    return Area{std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury)};
}

class FastEngine : public Engine, private Resources {
public:
    /// `own` are the bytes where they are not those of the caller.
    FastEngine(std::string own, std::string_view bytes, std::size_t inflated)
        : own_(std::move(own))
        , left_(inflated) {
        if (!own_.empty()) bytes = own_;
        document_.setSuppressWarnings(true);
        document_.processMemoryFile("input", bytes.data(), bytes.size(), "");
        pages_ = list_pages(document_);
        auto catalogue = document_.getRoot();
        if (catalogue.isDictionary()) {
            layers_ = Layers(catalogue);
            form_ = catalogue.getKey("/AcroForm");
        }
        tags_ = read_tags(document_, bytes);
    }

    std::size_t page_count() const override { return pages_.size(); }

    bool damaged() const override {
        for (const auto& warning : document_.getWarnings())
            damaged_ = damaged_ || !is_remark(warning.getMessageDetail());
        return damaged_;
    }

    const TagTree& tags() const override { return tags_.tree; }

    Reading read(std::size_t index, Page& page, std::vector<Font>& fonts) override {
        fonts_ = &fonts;
        page.pieces.reserve(usual_pieces);
        page.text.reserve(usual_pieces * 8);
        resources_.clear();
        auto object = pages_.at(index);
        resources_.push_back(inherited(object, "/Resources"));
        names_.assign(1, {});
        picture_ = false;
        try {
            if (interpret(object, page)) return Reading::done;
        } catch (const std::runtime_error&) { // a part of the page is damaged; poppler may know better
        } catch (const std::logic_error&) {   // qpdf: an object is not of the type that it must have
        }
        return picture_ ? Reading::damaged : Reading::beyond_me;
    }

private:
    bool interpret(const QPDFObjectHandle& object, Page& page) {
        Interpreter interpreter(page, *this);
        const auto matrix = page_matrix(object, page);
        if (!interpreter.run(content_of(object), matrix)) return false;
        name_tags(object, page);
        drop_lines_of_links(object, matrix, page);
        const bool read = draw_annotations(object, interpreter, matrix, page);
        damaged_ = damaged_ || interpreter.garbled();
        return read;
    }

    /// From the numbers of marks, which each page begins anew, to elements of the tree.
    void name_tags(const QPDFObjectHandle& object, Page& page) const {
        const auto marks = tags_.marks.find(object.getObjectID());
        for (auto& piece : page.pieces) {
            if (piece.mark < 0) continue;
            if (marks == tags_.marks.end()) {
                piece.mark = -1;
                continue;
            }
            const auto known = marks->second.find(piece.mark);
            piece.mark = known == marks->second.end() ? -1 : known->second;
        }
    }

    bool draw_annotations(const QPDFObjectHandle& object, Interpreter& interpreter, const Matrix& to_page, Page& page) {
        for (const auto& annotation : shown_annotations(object, form_, layers_)) {
            const auto pieces = page.pieces.size();
            const auto text = page.text.size();
            bool good = true;
            if (QPDFObjectHandle(annotation.appearance).isStream()) {
                const auto form = open_form(annotation.appearance);
                const auto drawn = Area::around(form.box.value_or(annotation.place), form.matrix);
                good = interpreter.draw(form, placement(drawn, annotation.place) * to_page, annotation.kind);
                leave_form();
            }
            for (auto i = pieces; i < page.pieces.size(); ++i) page.pieces[i].mark = -1; // numbers of another tree
            if (!good) {
                page.pieces.resize(pieces);
                page.text.resize(text);
                if (annotation.value.empty()) return false;
            }
            if (page.pieces.size() == pieces && !annotation.value.empty())
                write_value(annotation, to_page, plain_font(), page);
        }
        return true;
    }

    /// For values that no font of the document shows.
    std::uint16_t plain_font() {
        if (!plain_font_ && fonts_->size() <= UINT16_MAX) {
            plain_font_ = static_cast<std::uint16_t>(fonts_->size());
            fonts_->emplace_back();
        }
        return plain_font_.value_or(0);
    }

    QPDFObjectHandle inherited(QPDFObjectHandle page, const std::string& key) {
        constexpr int deepest = 60;
        for (int i = 0; i < deepest && page.isDictionary(); ++i) {
            if (page.hasKey(key)) return page.getKey(key);
            page = page.getKey("/Parent");
        }
        return QPDFObjectHandle::newNull();
    }

    /// From the page's own axes to those of the page as it is seen: turned, its lower left corner at 0.
    Matrix page_matrix(const QPDFObjectHandle& object, Page& page) {
        auto box = read_area(inherited(object, "/MediaBox")).value_or(Area{0, 0, letter_width, letter_height});
        if (const auto crop = read_area(inherited(object, "/CropBox"))) {
            const auto shown = crop->within(box);
            if (shown.x0 < shown.x1 && shown.y0 < shown.y1) box = shown;
        }
        const auto [x0, y0, x1, y1] = box;
        auto rotate = inherited(object, "/Rotate");
        const auto turn = rotate.isInteger() ? ((rotate.getIntValue() % 360) + 360) % 360 : 0;
        const bool across = turn == 90 || turn == 270;
        page.width = static_cast<float>(across ? y1 - y0 : x1 - x0);
        page.height = static_cast<float>(across ? x1 - x0 : y1 - y0);
        switch (turn) {
        case 90: return {0, -1, 1, 0, -y0, x1};
        case 180: return {-1, 0, 0, -1, x1, y1};
        case 270: return {0, 1, -1, 0, y1, -x0};
        default: return {1, 0, 0, 1, -x0, -y0};
        }
    }

    void unpack(QPDFObjectHandle stream, std::string& into) {
        if (!stream.isStream()) return;
        if (is_packed_as_picture(stream)) {
            damaged_ = picture_ = true;
            return;
        }
        Collector collector(into, left_);
        if (!stream.pipeStreamData(&collector, 0, qpdf_dl_generalized, true)) damaged_ = true;
        base::check_limits();
        if (collector.overflows)
            throw Error(ErrorKind::input, "archive-bomb", {}, "the PDF unpacks into more than the limit allows");
        into += '\n'; // streams of one page are cut between tokens only
    }

    std::string content_of(QPDFObjectHandle page) {
        std::string content;
        auto contents = page.getKey("/Contents");
        if (contents.isArray()) {
            for (auto& part : contents.aitems()) unpack(part, content);
        } else {
            unpack(contents, content);
        }
        return content;
    }

    QPDFObjectHandle resource(const std::string& kind, const std::string& name) {
        auto dictionary =
            resources_.back().isDictionary() ? resources_.back().getKey(kind) : QPDFObjectHandle::newNull();
        return dictionary.isDictionary() ? dictionary.getKey("/" + name) : QPDFObjectHandle::newNull();
    }

    UsedFont font(const std::string& name) override {
        auto& known = names_.back();
        if (const auto found = known.find(name); found != known.end()) return found->second;
        return known[name] = open_font(resource("/Font", name));
    }

    UsedFont open_font(const QPDFObjectHandle& object) {
        const auto id = object.getObjGen();
        if (object.isIndirect()) {
            if (const auto found = by_object_.find(id); found != by_object_.end()) return found->second;
        }
        UsedFont used;
        picture_ = picture_ || has_part_packed_as_picture(object);
        if (sets_.size() < max_fonts) {
            if (auto set = GlyphSet::open(object)) {
                used.index = static_cast<std::uint16_t>(std::min<std::size_t>(fonts_->size(), UINT16_MAX));
                if (fonts_->size() <= UINT16_MAX) fonts_->push_back(set->facts);
                used.glyphs = set.get();
                sets_.push_back(std::move(set));
            }
        }
        if (object.isIndirect()) by_object_[id] = used;
        return used;
    }

    DrawnObject enter(const std::string& name) override {
        DrawnObject drawn;
        auto object = resource("/XObject", name);
        if (!object.isStream()) return drawn;
        auto type = object.getDict().getKey("/Subtype");
        if (type.isNameAndEquals("/Form")) return open_form(object);
        if (type.isNameAndEquals("/Image")) drawn.kind = DrawnObject::Kind::picture;
        drawn.hidden = layers_.hide(object.getDict().getKey("/OC"));
        return drawn;
    }

    /// Its resources are those that are asked until it is left.
    DrawnObject open_form(QPDFObjectHandle form) {
        DrawnObject drawn;
        auto facts = form.getDict();
        drawn.kind = DrawnObject::Kind::form;
        unpack(form, drawn.content);
        drawn.hidden = layers_.hide(facts.getKey("/OC"));
        drawn.matrix = read_matrix(facts.getKey("/Matrix"));
        drawn.box = read_area(facts.getKey("/BBox"));
        auto own = facts.getKey("/Resources");
        resources_.push_back(own.isDictionary() ? own : resources_.back());
        names_.emplace_back();
        return drawn;
    }

    void leave_form() override {
        resources_.pop_back();
        names_.pop_back();
    }

    QPDFObjectHandle properties(const std::string& name) override { return resource("/Properties", name); }

    bool hides(const QPDFObjectHandle& properties) override { return layers_.hide(properties); }

    std::string own_;
    mutable QPDF document_; ///< it forgets the warnings that it tells
    MarkedTags tags_;
    Layers layers_{QPDFObjectHandle::newDictionary()};
    QPDFObjectHandle form_ = QPDFObjectHandle::newNull();
    std::optional<std::uint16_t> plain_font_;
    mutable bool damaged_ = false; ///< and mended
    bool picture_ = false;         ///< a stream of the page is packed as a picture
    std::vector<QPDFObjectHandle> pages_;
    std::size_t left_; ///< bytes that may still be unpacked
    std::vector<QPDFObjectHandle> resources_;
    std::vector<std::map<std::string, UsedFont>> names_; ///< fonts by name, for the page and each open form
    std::map<QPDFObjGen, UsedFont> by_object_;
    std::vector<std::unique_ptr<GlyphSet>> sets_;
    std::vector<Font>* fonts_ = nullptr;
};

} // namespace

std::unique_ptr<Engine> make_fast(std::string_view bytes, std::size_t inflated) {
    try {
        return std::make_unique<FastEngine>(std::string(), bytes, inflated);
    } catch (const QPDFExc& error) {
        if (error.getErrorCode() != qpdf_e_password) return nullptr;
    } catch (const std::runtime_error&) {
        return nullptr; // qpdf throws more than it documents for what is no page tree at all
    } catch (const std::logic_error&) {
        return nullptr;
    }
    try {
        if (auto open = without_lock(bytes); !open.empty())
            return std::make_unique<FastEngine>(std::move(open), std::string_view(), inflated);
    } catch (const std::runtime_error&) {
        return nullptr;
    } catch (const std::logic_error&) {
        return nullptr;
    }
    throw Error(ErrorKind::input, "pdf-password", {}, "this PDF asks for a password");
}

} // namespace ianote::pdf
