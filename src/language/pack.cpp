// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/pack.hpp"

#include "language/date_words.hpp"
#include "language/number_elements.hpp"
#include "text/nearest.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <ianote/error.hpp>

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>

namespace ianote::language {

namespace {

/// What is read, and what messages call it.
struct PackSource {
    std::string_view xml;
    const std::string& name;

    Place place(std::size_t byte) const {
        const auto before = xml.substr(0, byte);
        return {name, 0, static_cast<int>(1 + std::count(before.begin(), before.end(), '\n'))};
    }

    [[noreturn]] void fail(const pugi::xml_node& node, std::string message, std::string remedy = {}) const {
        throw Error(ErrorKind::usage, "pack-malformed", place(place_of(node)), std::move(message), std::move(remedy));
    }

    static std::size_t place_of(const pugi::xml_node& node) {
        return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
    }
};

/// What to write instead of a name that there is not.
std::string one_of(std::string_view typed, const std::vector<std::string>& names) {
    const auto near = text::nearest(typed, names);
    return near.empty() ? fmt::format("one of {}", fmt::join(names, ", ")) : fmt::format("did you mean '{}'?", near);
}

/// The names of all values of an enumeration up to the last.
template <typename Enum> std::vector<std::string> names_up_to(Enum last) {
    std::vector<std::string> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) names.emplace_back(to_string(static_cast<Enum>(i)));
    return names;
}

void longest_first(std::vector<std::string>& forms) {
    std::stable_sort(forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

/// Whether the number that belongs to the word may precede it (`1. cikk`).
bool number_stands_before(const pugi::xml_node& node) {
    return std::string_view(node.attribute("number").value()) == "before";
}

struct PackReader {
    PackSource source;
    Pack pack = {};

    /// The value that an attribute names.
    template <typename Parse, typename Enum>
    auto named(const pugi::xml_node& node, const char* attribute, Parse parse, Enum last) const {
        const std::string_view typed = node.attribute(attribute).value();
        const auto value = parse(typed);
        if (!value)
            source.fail(node, fmt::format("<{}>: no {} is called '{}'", node.name(), attribute, typed),
                        one_of(typed, names_up_to(last)));
        return *value;
    }

    std::string_view content(const pugi::xml_node& node) const {
        const std::string_view text = text::trim(node.text().get());
        if (text.empty()) source.fail(node, fmt::format("<{}> is empty", node.name()), "write words into it");
        return text;
    }

    void label(const pugi::xml_node& node) {
        const auto kind = named(node, "field", parse_field_kind, FieldKind::other);
        auto key = text::fold_key(content(node));
        pack.labels[key] = kind;
        pack.header_words.add({std::move(key), WordKind::label, kind});
        ++pack.label_count;
    }

    std::string header_word(const pugi::xml_node& node, WordKind kind) {
        auto key = text::fold_key(content(node));
        pack.header_words.add({key, kind});
        return key;
    }

    /// Titles are looked for with the letters of their item and without.
    void document_type(const pugi::xml_node& node) {
        const auto whole = header_word(node, WordKind::document_type);
        auto key = text::title_key(content(node));
        if (!key.empty() && key != whole) pack.header_words.add({std::move(key), WordKind::document_type});
    }

    void act_title(const pugi::xml_node& node) {
        if (node.attribute("type").value() == std::string_view("none"))
            return pack.act_titles.add(content(node), no_act);
        const auto type = named(node, "type", parse_act_type, ActType::other);
        pack.act_titles.add(content(node), static_cast<int>(type));
    }

    Action action(const pugi::xml_node& node) const { return named(node, "action", parse_action, last_action); }

    void paradigm(const pugi::xml_node& node) {
        const auto value = [&](const char* attribute) { return std::string(node.attribute(attribute).value()); };
        pack.verbs.add(Verbs::Paradigm{
            value("name"),
            value("of"),
            value("like"),
            {value("present"), value("past"), value("future"), value("gerund"), value("participle"), value("base")},
            PackSource::place_of(node)});
    }

    /// A verb given by its lemma; each <with> holds words that belong to it, several with "|".
    void lemma(const pugi::xml_node& node) {
        Verbs::Entry entry{node.attribute("lemma").value(), node.attribute("paradigm").value(), {}, {}};
        entry.place = PackSource::place_of(node);
        entry.means = node.attribute("means").value();
        entry.sense.action = action(node);
        entry.sense.reflexive = node.attribute("reflexive").as_bool();
        entry.sense.with_be = node.attribute("be").as_bool();
        entry.sense.noun = node.attribute("noun").as_bool();
        entry.separable = node.attribute("separable").value();
        entry.past = node.attribute("past").value();
        for (const auto& with : node.children("with")) {
            for (const auto one : text::split(content(with), '|')) {
                entry.with.emplace_back(text::trim(one));
                std::vector<text::Token> tokens;
                text::tokenise(one, tokens);
                auto& complement = entry.sense.complements.emplace_back();
                for (const auto& token : tokens) complement.push_back(token.key);
            }
        }
        pack.verbs.add(std::move(entry));
        ++pack.verb_count;
    }

    void auxiliary(const pugi::xml_node& node) {
        static const std::unordered_map<std::string_view, Auxiliary> kinds{
            {"perfect", Auxiliary::perfect}, {"state", Auxiliary::state}, {"future", Auxiliary::future}};
        Verbs::Entry entry{node.attribute("lemma").value(), node.attribute("paradigm").value(), {}, {}};
        const auto kind = kinds.find(node.attribute("for").value());
        if (kind == kinds.end())
            source.fail(node, fmt::format("<auxiliary>: no auxiliary is for '{}'", node.attribute("for").value()),
                        "one of perfect, state, future");
        entry.place = PackSource::place_of(node);
        entry.makes[static_cast<std::size_t>(kind->second)] = true;
        pack.verbs.add(std::move(entry));
    }

    void order(const pugi::xml_node& node) {
        pack.verb_first = node.attribute("verbFirst").as_bool();
        pack.verb_second = node.attribute("verbSecond").as_bool();
        pack.free_order = node.attribute("free").as_bool();
        pack.past_conditional = node.attribute("pastConditional").as_bool();
        pack.verbs.set_bracket(node.attribute("bracket").as_bool(), node.attribute("objectLast").as_bool(),
                               node.attribute("infinitive").value());
        pack.verbs.set_free_order(pack.free_order);
    }

    void manner(const pugi::xml_node& node) {
        pack.verbs.add_words(WordClass::with, node.attribute("with").value());
        pack.verbs.add_words(WordClass::manner, content(node));
    }

    void participle(const pugi::xml_node& node) {
        pack.verbs.set_participle({node.attribute("prefix").value(),
                                   text::split_words(node.attribute("notBefore").value()),
                                   text::split_words(node.attribute("notWith").value())});
    }

    void subject(const pugi::xml_node& node) {
        const bool foreign = std::string_view(node.attribute("own").value()) == "no";
        pack.subjects.add(content(node), foreign ? foreign_subject : node.attribute("person").as_int(1));
    }

    void verb(const pugi::xml_node& node) {
        if (node.attribute("lemma")) return lemma(node);
        const bool third = node.attribute("person").as_int(1) == 3;
        (third ? pack.third_person : pack.first_person).add(content(node), static_cast<int>(action(node)));
        ++pack.verb_count;
    }

    void conjunction(const pugi::xml_node& node) {
        const auto word = content(node);
        if (word.find(' ') != std::string::npos) return; // its last word joins, or nothing does
        pack.conjunctions.insert(text::word_key(word));
        pack.verbs.add_words(WordClass::conjunction, word); // so that a clause's words are looked up once
    }

    void ordinal_word(const pugi::xml_node& node) {
        pack.ordinal_words[text::fold_key(content(node))] = node.attribute("value").as_int();
    }

    void division(const pugi::xml_node& node) {
        const auto type = named(node, "type", parse_division_type, DivisionType::article);
        const bool before = number_stands_before(node);
        if (type == DivisionType::article) pack.article_words.push_back(text::fold_key(content(node)));
        pack.divisions.add(content(node), 2 * static_cast<int>(type) + (before ? 1 : 0));
    }

    void enacting(const pugi::xml_node& node) { pack.enacting.add(content(node), static_cast<int>(action(node))); }

    void words(const pugi::xml_node& node, std::unordered_set<std::uint64_t>& into) const {
        std::vector<text::Token> tokens;
        const auto all = content(node);
        text::tokenise(all, tokens);
        for (const auto& token : tokens) into.insert(token.key);
    }

    /// Words of a closed class, with a bar between; `none`: words that hold one and say it not.
    void closed_word(const pugi::xml_node& node) {
        const auto of = named(node, "class", parse_closed_class, last_closed_class);
        const std::string_view is = node.attribute("is").value();
        const auto sense = find_closed_sense(of, is);
        if (!sense && is != "none")
            source.fail(node, fmt::format("<word>: {} has no '{}'", to_string(of), is), one_of(is, closed_names(of)));
        for (const auto form : text::split(content(node), '|')) pack.closed.add(of, sense, text::trim(form));
    }

    void reference(const pugi::xml_node& node) {
        const std::string_view attribute = node.first_attribute().value();
        if (pack.references->add(node.name(), attribute, content(node))) return;
        source.fail(node, fmt::format("<{}> knows no '{}'", node.name(), attribute), "see languages/README.md");
    }

    using Handlers = std::unordered_map<std::string_view, void (*)(PackReader&, const pugi::xml_node&)>;

    /// What each element of the first sections does.
    static const Handlers& of_header_and_acts() {
        static const Handlers handlers{
            {"institution",
             [](auto& r, auto& n) { r.pack.institutions.push_back(r.header_word(n, WordKind::institution)); }},
            {"place", [](auto& r, auto& n) { r.pack.places.insert(r.header_word(n, WordKind::place)); }},
            {"originals",
             [](auto& r, auto& n) { r.pack.original_marks.insert(r.header_word(n, WordKind::original_mark)); }},
            {"label", [](auto& r, auto& n) { r.label(n); }},
            {"marking", [](auto& r, auto& n) { r.header_word(n, WordKind::marking); }},
            {"documentType", [](auto& r, auto& n) { r.document_type(n); }},
            {"party", [](auto& r, auto& n) { r.pack.parties.push_back(r.header_word(n, WordKind::party)); }},
            {"textOpening", [](auto& r, auto& n) { r.header_word(n, WordKind::text_opening); }},
            {"act", [](auto& r, auto& n) { r.act_title(n); }},
            {"author", [](auto& r, auto& n) { r.pack.authors.add(r.content(n), 1); }},
            {"contents", [](auto& r, auto& n) { r.pack.contents.insert(text::fold_key(r.content(n))); }},
            {"annex",
             [](auto& r, auto& n) {
                 r.pack.annexes.push_back(text::fold_key(r.content(n)));
                 if (n.attribute("nested").as_bool()) r.pack.appendices.push_back(r.pack.annexes.back());
                 if (number_stands_before(n)) r.pack.numbered_annexes.insert(r.pack.annexes.back());
             }},
        };
        return handlers;
    }

    /// Of the grammar.
    static const Handlers& of_grammar() {
        static const Handlers handlers{
            {"opener",
             [](auto& r, auto& n) {
                 const std::string_view form = n.attribute("form").value();
                 const int value = form == "citation" ? citation_opener : form == "before-verb" ? verb_opener : 1;
                 const bool finite = n.attribute("finite").as_bool();
                 r.pack.openers.add(r.content(n), value | (finite ? finite_opener : 0));
                 ++r.pack.opener_count;
             }},
            {"verb", [](auto& r, auto& n) { r.verb(n); }},
            {"subject", [](auto& r, auto& n) { r.subject(n); }},
            {"paradigm", [](auto& r, auto& n) { r.paradigm(n); }},
            {"auxiliary", [](auto& r, auto& n) { r.auxiliary(n); }},
            {"order", [](auto& r, auto& n) { r.order(n); }},
            {"participle", [](auto& r, auto& n) { r.participle(n); }},
            {"manner", [](auto& r, auto& n) { r.manner(n); }},
            {"adjective", [](auto& r, auto& n) { r.pack.verbs.add_adjective(r.content(n), r.action(n)); }},
            {"ending", [](auto& r, auto& n) { r.pack.verbs.add_ending(n.attribute("of").value(), r.content(n)); }},
            {"adverb", [](auto& r, auto& n) { r.pack.verbs.add_words(WordClass::adverb, r.content(n)); }},
            {"subordinator", [](auto& r, auto& n) { r.pack.verbs.add_words(WordClass::subordinator, r.content(n)); }},
            {"determiner", [](auto& r, auto& n) { r.pack.verbs.add_words(WordClass::determiner, r.content(n)); }},
            {"object", [](auto& r, auto& n) { r.pack.verbs.add_words(WordClass::object, r.content(n)); }},
            {"agent", [](auto& r, auto& n) { r.pack.verbs.add_words(WordClass::agent, r.content(n)); }},
            {"pronouns", [](auto& r, auto& n) { r.pack.subject_unsaid = n.attribute("dropped").as_bool(); }},
            {"clitic", [](auto& r, auto& n) { r.pack.verbs.add_words(WordClass::clitic, r.content(n)); }},
            {"reflexive",
             [](auto& r, auto& n) {
                 r.pack.verbs.add_words(WordClass::own_reflexive, n.attribute("first").value());
                 const std::string_view third = n.attribute("third").value();
                 r.pack.verbs.add_words(WordClass::reflexive, third);
                 r.pack.reflexive = third.substr(0, third.find(' '));
             }},
            {"impersonal", [](auto& r, auto& n) { r.pack.impersonals.add(r.content(n), 1); }},
            {"link", [](auto& r, auto& n) { r.pack.links.add(r.content(n), 1); }},
            {"conjunction", [](auto& r, auto& n) { r.conjunction(n); }},
        };
        return handlers;
    }

    /// Of all other sections.
    static const Handlers& of_the_rest() {
        static const Handlers handlers{
            {"abbreviation", [](auto& r, auto& n) { r.pack.abbreviations.emplace(text::fold_key(r.content(n))); }},
            {"reference", [](auto& r, auto& n) { r.pack.reference_words.insert(text::word_key(r.content(n))); }},
            {"division", [](auto& r, auto& n) { r.division(n); }},
            {"one", [](auto& r, auto& n) { r.pack.ones.add(r.content(n), 1); }},
            {"enacting", [](auto& r, auto& n) { r.enacting(n); }},
            {"done", [](auto& r, auto& n) { r.pack.done.add(r.content(n), n.attribute("dated").as_bool() ? 1 : 0); }},
            {"signed", [](auto& r, auto& n) { r.pack.signers.add(r.content(n), 1); }},
            {"ordinalWord", [](auto& r, auto& n) { r.ordinal_word(n); }},
            {"frequent", [](auto& r, auto& n) { r.words(n, r.pack.frequent); }},
            {"repeatable", [](auto& r, auto& n) { r.words(n, r.pack.repeatable); }},
            {"opening",
             [](auto& r, auto& n) {
                 r.pack.opening_marks.emplace_back(n.attribute("mark").value(), n.attribute("before").value());
             }},
            {"elided", [](auto& r, auto& n) { r.pack.elided.push_back(text::fold_key(r.content(n))); }},
            {"possessive", [](auto& r, auto& n) { r.pack.possessives.push_back(text::fold_key(r.content(n))); }},
            {"word", [](auto& r, auto& n) { r.closed_word(n); }},
            {"firstPart", [](auto& r, auto& n) { r.pack.first_parts.insert(text::fold_key(r.content(n))); }},
            {"percent", [](auto& r, auto& n) { r.pack.space_before_percent = n.attribute("space").as_bool(); }},
            {"quotation",
             [](auto& r, auto& n) {
                 r.pack.quote_open = n.attribute("open").value();
                 r.pack.quote_close = n.attribute("close").value();
             }},
        };
        return handlers;
    }

    void element(const pugi::xml_node& node) {
        if (References::knows(node.name())) return reference(node);
        if (is_form_element(node.name())) return add_form(node, text::trim(node.text().get()), pack.forms);
        const bool is_empty = std::string_view(node.name()) == "months"; // it has attributes only
        if (is_date_element(node.name())) return add_date_words(node, is_empty ? "" : content(node), pack);
        if (is_number_element(node.name())) return add_number_words(node, content(node), pack);
        if (std::string_view(node.name()) == "shortMonths") {
            if (pack.months->set_short(content(node))) return;
            source.fail(node, "<shortMonths> has not twelve names",
                        "one for each month, with a slash between two names of the same: jan feb mar apr may jun jul "
                        "aug sept/sep oct nov dec");
        }
        for (const auto* handlers : {&of_header_and_acts(), &of_grammar(), &of_the_rest()}) {
            if (const auto found = handlers->find(node.name()); found != handlers->end())
                return found->second(*this, node);
        }
        source.fail(node, fmt::format("there is no element <{}>", node.name()), "see languages/README.md");
    }

    void read(const pugi::xml_node& root) {
        for (const auto& section : root.children()) {
            if (section.type() != pugi::node_element) continue;
            for (const auto& child : section.children()) {
                if (child.type() == pugi::node_element) element(child);
            }
        }
        if (auto fault = pack.verbs.fault())
            throw Error(ErrorKind::usage, "pack-malformed", source.place(fault->place), std::move(fault->message),
                        std::move(fault->remedy));
        if (pack.labels.empty())
            source.fail(root, "the pack has no header labels", "add <label field=\"...\"> elements");
        pack.header_words.sort();
        for (auto* forms : {&pack.parties, &pack.institutions, &pack.annexes}) longest_first(*forms);
    }
};

} // namespace

Pack parse_pack(std::string_view xml, const std::string& name) {
    const PackSource source{xml, name};
    pugi::xml_document document;
    const auto result = document.load_buffer(xml.data(), xml.size());
    if (!result) {
        const auto place = source.place(static_cast<std::size_t>(result.offset));
        throw Error(ErrorKind::usage, "pack-malformed", place, result.description());
    }
    const auto root = document.child("language");
    if (!root || std::string_view(root.attribute("xmlns").value()) != "urn:ianote:language:1") {
        source.fail(root, "the root is not <language xmlns=\"urn:ianote:language:1\">", "see languages/README.md");
    }
    PackReader reader{source};
    if (auto code = LanguageCode::parse(root.attribute("code").value())) reader.pack.code = *code;
    reader.pack.name = root.attribute("name").value();
    reader.pack.locale = root.attribute("locale").value();
    if (reader.pack.code.empty() || reader.pack.locale.empty())
        source.fail(root, "<language> has no code or no locale",
                    "as in <language code=\"fr\" locale=\"fr\" name=\"...\">");
    reader.pack.months = std::make_unique<MonthNames>(reader.pack.locale);
    reader.pack.references = std::make_unique<References>();
    reader.pack.spoken = std::make_unique<SpokenNames>(reader.pack.locale);
    reader.read(root);
    return std::move(reader.pack);
}

} // namespace ianote::language
