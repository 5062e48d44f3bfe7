// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/tag_reader.hpp"

#include "base/budget.hpp"
#include "pdf/fast/lexer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <unordered_set>

namespace ianote::pdf {

namespace {

constexpr std::size_t max_tags = 300000; // of one document
constexpr int deepest_tag = 120;         // elements within each other
constexpr std::size_t longest_lead = 24; // bytes of `12 0 obj`
constexpr int nested = 60;               // arrays and dictionaries within each other, inside one object

const std::map<std::string, TagKind, std::less<>>& kinds() {
    static const std::map<std::string, TagKind, std::less<>> table{
        {"P", TagKind::paragraph},    {"H", TagKind::heading},
        {"H1", TagKind::heading},     {"H2", TagKind::heading},
        {"H3", TagKind::heading},     {"H4", TagKind::heading},
        {"H5", TagKind::heading},     {"H6", TagKind::heading},
        {"Title", TagKind::heading},  {"Caption", TagKind::paragraph},
        {"TOCI", TagKind::paragraph}, {"LI", TagKind::item},
        {"Lbl", TagKind::item_label}, {"LBody", TagKind::item_body},
        {"Table", TagKind::table},    {"TR", TagKind::row},
        {"TH", TagKind::cell},        {"TD", TagKind::cell},
        {"Note", TagKind::note},      {"FENote", TagKind::note},
    };
    return table;
}

/// A value as it is written, as far as the tree is concerned.
struct Value {
    enum class Kind { none, integer, reference, name, array, dictionary, array_end, dictionary_end } kind = Kind::none;
    long long number = 0; ///< of an integer; of a reference the object's number
    std::string_view name;
};

/// Values from a place of the text on.
class Values {
public:
    Values(std::string_view text, std::size_t place)
        : lexer_(text) {
        lexer_.move_to(place);
    }

    std::size_t place() const { return lexer_.place(); }

    std::string_view text() const { return lexer_.source(); }

    Value next() {
        using Kind = Value::Kind;
        const auto token = lexer_.next();
        switch (token.kind) {
        case TokenKind::name: return {Kind::name, 0, token.text};
        case TokenKind::array_begin: return {Kind::array, 0, {}};
        case TokenKind::array_end: return {Kind::array_end, 0, {}};
        case TokenKind::dictionary_begin: return {Kind::dictionary, 0, {}};
        case TokenKind::dictionary_end: return {Kind::dictionary_end, 0, {}};
        case TokenKind::number: return number_or_reference(static_cast<long long>(token.number));
        case TokenKind::string: return {Kind::none, 1, {}};
        case TokenKind::word: return {Kind::none, token.text == "endobj" ? 0 : 1, {}};
        case TokenKind::end: break;
        }
        return {};
    }

    /// Passes over the rest of a value that began with this one.
    void skip(const Value& begun) {
        int depth = opens(begun) ? 1 : 0;
        while (depth > 0 && depth < nested) {
            const auto value = next();
            if (value.kind == Value::Kind::none && value.number == 0) return; // the text's end
            if (opens(value)) ++depth;
            if (value.kind == Value::Kind::array_end || value.kind == Value::Kind::dictionary_end) --depth;
        }
    }

private:
    static bool opens(const Value& value) {
        return value.kind == Value::Kind::array || value.kind == Value::Kind::dictionary;
    }

    /// `12 0 R` is a reference, `12` alone a number.
    Value number_or_reference(long long number) {
        const auto behind = lexer_.place();
        if (lexer_.next().kind == TokenKind::number) {
            const auto third = lexer_.next();
            if (third.kind == TokenKind::word && third.text == "R") return {Value::Kind::reference, number, {}};
        }
        lexer_.move_to(behind);
        return {Value::Kind::integer, number, {}};
    }

    Lexer lexer_;
};

/// A dictionary of the tree: an element, or a reference to a mark.
struct Entry {
    std::string type;
    long long page = -1; ///< object number of its page
    long long mark = -1;
    std::string_view text;       ///< in which its kids stand
    std::size_t kids = SIZE_MAX; ///< their place
};

class TagReader {
public:
    TagReader(QPDF& document, std::string_view bytes)
        : document_(document)
        , bytes_(bytes)
        , table_(document.getXRefTable()) {}

    MarkedTags read(QPDFObjectHandle root) {
        roles_ = root.getKey("/RoleMap");
        const auto text = root.isIndirect() ? object_text(root.getObjectID()) : keep(root.unparse());
        Values values(text, 0);
        if (values.next().kind == Value::Kind::dictionary) kids(read_entry(values), -1, -1, 0);
        return std::move(out_);
    }

private:
    std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

    /// The object's own text: in the file where it stands there, else (in an object stream) as qpdf writes it.
    std::string_view object_text(int number) {
        const auto entry = table_.find(QPDFObjGen(number, 0));
        if (entry != table_.end() && entry->second.getType() == 1) {
            const auto offset = static_cast<std::size_t>(std::max<qpdf_offset_t>(entry->second.getOffset(), 0));
            auto text = bytes_.substr(std::min(offset, bytes_.size()), longest_object);
            const auto start = text.find(" obj");
            const auto lead = std::to_string(number) + " 0";
            if (start < longest_lead && text.substr(0, lead.size()) == lead) return text.substr(start + 4);
        }
        return keep(document_.getObjectByID(number, 0).unparseResolved());
    }

    /// The entries of a dictionary that has been opened.
    static Entry read_entry(Values& values) {
        Entry entry;
        entry.text = values.text();
        for (auto key = values.next(); key.kind == Value::Kind::name; key = values.next()) {
            const std::string name(key.name);
            const auto place = values.place();
            const auto value = values.next();
            if (name == "S" && value.kind == Value::Kind::name) entry.type = value.name;
            if (name == "Pg" && value.kind == Value::Kind::reference) entry.page = value.number;
            if (name == "MCID" && value.kind == Value::Kind::integer) entry.mark = value.number;
            if (name == "K") entry.kids = place;
            values.skip(value);
        }
        return entry;
    }

    TagKind kind_of(const std::string& type) {
        auto name = type;
        for (int i = 0; i < 5; ++i) {
            const auto found = kinds().find(name);
            if (found != kinds().end()) return found->second;
            if (!roles_.isDictionary()) break;
            const auto key = fmt::format("/{}", name);
            auto role = roles_.getKey(key);
            if (!role.isName()) break;
            name = role.getName().substr(1);
        }
        return TagKind::other;
    }

    void mark(long long page, long long number, std::int32_t tag) {
        constexpr long long most = 10000000;
        if (page < 0 || page > INT32_MAX || number < 0 || number > most) return;
        out_.marks[static_cast<int>(page)][static_cast<std::int32_t>(number)] = tag;
    }

    void kids(const Entry& parent, long long page, std::int32_t tag, int depth) {
        if (parent.kids == SIZE_MAX) return;
        Values values(parent.text, parent.kids);
        const auto first = values.next();
        if (first.kind != Value::Kind::array) return kid(first, values, page, tag, depth);
        for (auto value = values.next(); value.kind != Value::Kind::array_end && value.kind != Value::Kind::none;
             value = values.next())
            kid(value, values, page, tag, depth);
    }

    void kid(const Value& value, Values& values, long long page, std::int32_t tag, int depth) {
        base::check_limits();
        if (value.kind == Value::Kind::integer) return mark(page, value.number, tag);
        if (value.kind == Value::Kind::dictionary) return element(read_entry(values), page, tag, depth);
        if (value.kind != Value::Kind::reference || value.number <= 0 || value.number > INT32_MAX) return;
        const auto number = static_cast<int>(value.number);
        if (!seen_.insert(number).second) return; // a tree that is none leads in circles
        Values inside(object_text(number), 0);
        if (inside.next().kind == Value::Kind::dictionary) element(read_entry(inside), page, tag, depth);
    }

    void element(const Entry& entry, long long page, std::int32_t tag, int depth) {
        if (entry.page >= 0) page = entry.page;
        if (entry.mark >= 0) return mark(page, entry.mark, tag);
        auto& tags = out_.tree.tags;
        if (entry.type.empty() || depth > deepest_tag || tags.size() >= max_tags) return;
        const auto own = static_cast<std::int32_t>(tags.size());
        Tag added;
        added.kind = kind_of(entry.type);
        added.parent = tag;
        tags.push_back(added);
        if (added.kind == TagKind::paragraph) {
            const auto item = out_.tree.nearest(tag, TagKind::item);
            if (item >= 0 && tags[static_cast<std::size_t>(item)].first_paragraph < 0)
                tags[static_cast<std::size_t>(item)].first_paragraph = own;
        }
        kids(entry, page, own, depth + 1);
    }

    static constexpr std::size_t longest_object = std::size_t{1}
                                                  << 20; ///< bytes; a list of ten thousand kids has a tenth

    QPDF& document_;
    std::string_view bytes_;
    std::map<QPDFObjGen, QPDFXRefEntry> table_;
    QPDFObjectHandle roles_;
    std::deque<std::string> kept_; ///< texts that do not stand in the file
    std::unordered_set<int> seen_;
    MarkedTags out_;
};

} // namespace

MarkedTags read_tags(QPDF& document, std::string_view bytes) {
    try {
        auto root = document.getRoot().getKey("/StructTreeRoot");
        return root.isDictionary() ? TagReader(document, bytes).read(root) : MarkedTags{};
    } catch (const std::runtime_error&) {
        return {};
    } catch (const std::logic_error&) {
        return {};
    }
}

} // namespace ianote::pdf
