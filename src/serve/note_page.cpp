// SPDX-License-Identifier: GPL-3.0-or-later
// A note in one of its languages: header, points, footnotes, and who names whom.
#include "model/kinds.hpp"
#include "model/places.hpp"
#include "serve/pages.hpp"
#include "text/escape.hpp"
#include "text/percent.hpp"

#include <ianote/export.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace ianote::serve {

namespace {

using archive::VersionRecord;

class NotePage {
public:
    NotePage(const RequestContext& context, const VersionRecord& version)
        : context_(context)
        , texts_(context.texts)
        , version_(version)
        , note_(context.archive.note(version.id))
        , ids_(note_) {
        for (const auto& citation : context.archive.cites(version.id)) present_[citation.cited] = citation.present;
    }

    std::string content() {
        return fmt::format(
            "<article class=\"note\" lang=\"{0}\">\n<h1>{1} <small>{2}</small></h1>\n<p class=\"title\">{3}</p>\n"
            "{4}{5}\n{6}\n<div class=\"body\">{7}</div>\n{8}</article>\n{9}",
            version_.language, text::escaped(version_.number.empty() ? version_.identity : version_.number),
            version_.date, text::escaped(version_.title), codes(), links(), header(), blocks(note_.body), footnotes(),
            citations());
    }

private:
    std::string codes() const {
        std::string out;
        for (const auto& code : version_.codes) {
            const auto label = archive::code_label(code.code, texts_.language());
            out += fmt::format("<a class=\"code\" href=\"/search?q={}\" title=\"{}\">{} {}</a> ",
                               text::percent_encoded("code:\"" + code.code + "\""), text::escaped(label),
                               text::escaped(code.code), text::escaped(code.number));
        }
        return out.empty() ? out : "<p>" + out + "</p>\n";
    }

    std::string links() const {
        std::string languages;
        std::string pairs;
        for (const auto& other : context_.archive.languages_of(version_.identity)) {
            if (other == version_.language) {
                languages += fmt::format("<strong>{}</strong> ", other);
                continue;
            }
            languages += fmt::format("<a href=\"{}\" hreflang=\"{}\">{}</a> ", address_of(version_.identity, other),
                                     other, other);
            pairs +=
                fmt::format("<a href=\"{}\">{}</a> ", address_of(version_.identity, version_.language + "-" + other),
                            texts_.with("side_by_side", other));
        }
        const auto number = parse_document_number(version_.number);
        std::string elsewhere;
        if (number) {
            elsewhere = fmt::format("<a href=\"{}\" rel=\"external\">{}</a> ",
                                    text::escaped(number->register_address(version_.language)), texts_["register"]);
        }
        return fmt::format("<p class=\"links\" lang=\"{}\">{}: {}{}<a href=\"{}.xml\">{}</a> {}</p>\n",
                           texts_.language(), texts_["versions"], languages, pairs,
                           address_of(version_.identity, version_.language), texts_["as_xml"], elsewhere);
    }

    std::string header() {
        std::string rows;
        for (const auto& field : note_.header.fields) {
            rows += fmt::format("<tr id=\"{}\"><th scope=\"row\">{}</th><td>{}</td></tr>\n",
                                text::escaped(ids_.of(field)), text::escaped(field.label),
                                field.text.empty() ? text::escaped(field_text(field)) : text(field.text));
        }
        return fmt::format(
            "<details class=\"header\" id=\"h\"><summary lang=\"{}\">{}</summary><table>{}</table></details>",
            texts_.language(), texts_["header"], rows);
    }

    static std::string_view element_of(const Block& block) {
        switch (block.kind) {
        case BlockKind::title: return "h2";
        case BlockKind::heading: return "h3";
        case BlockKind::act:
        case BlockKind::division:
        case BlockKind::annex: return "section";
        case BlockKind::caption: return "caption";
        case BlockKind::table: return "table";
        case BlockKind::row: return "tr";
        case BlockKind::cell: return block.head ? "th" : "td";
        case BlockKind::author:
        case BlockKind::enacting:
        case BlockKind::paragraph: return "p";
        default: return "div";
        }
    }

    /// The attributes of a block's element.
    static std::string attributes_of(const Block& block) {
        std::string out;
        if (!block.id.empty()) out += fmt::format(" id=\"{}\"", text::escaped(block.id));
        out += fmt::format(" class=\"{}\"", to_string(block.kind));
        if (block.kind == BlockKind::division) out += fmt::format(" data-type=\"{}\"", to_string(block.division));
        if (block.action) out += fmt::format(" data-action=\"{}\"", to_string(*block.action));
        if (block.cols > 1) out += fmt::format(" colspan=\"{}\"", block.cols);
        if (block.rows > 1) out += fmt::format(" rowspan=\"{}\"", block.rows);
        return out;
    }

    std::string words_of(const Block& block) {
        std::string out;
        const auto label = block.label.empty() && !block.n.empty() ? block.n + "." : block.label;
        if (!label.empty())
            out = fmt::format("<a class=\"n\" href=\"#{}\">{}</a> ", text::escaped(block.id), text::escaped(label));
        out += text(block.text);
        if (out.empty()) return out;
        if (block.kind == BlockKind::division) return fmt::format("<p class=\"label\">{}</p>", out);
        return element_of(block) == "div" ? fmt::format("<p>{}</p>", out) : out;
    }

    std::string blocks(const std::vector<Block>& list) {
        std::string out;
        for (const auto& block : list) {
            out += fmt::format("<{0}{1}>{2}{3}</{0}>\n", element_of(block), attributes_of(block), words_of(block),
                               blocks(block.children));
        }
        return out;
    }

    std::string footnotes() {
        if (note_.footnotes.empty()) return {};
        std::string out;
        for (const auto& footnote : note_.footnotes) {
            std::string more;
            model::for_each_paragraph(footnote, [&](const std::string& id, const Text& paragraph) {
                if (id != footnote.id) more += fmt::format("<p id=\"{}\">{}</p>", text::escaped(id), text(paragraph));
            });
            out += fmt::format("<li id=\"{0}\"><a class=\"n\" href=\"#ref-{0}\">{1}</a> {2}{3}</li>\n",
                               text::escaped(footnote.id), text::escaped(footnote.n), text(footnote.text), more);
        }
        return fmt::format("<section class=\"footnotes\"><h2 lang=\"{}\">{}</h2><ol>{}</ol></section>",
                           texts_.language(), texts_["footnotes"], out);
    }

    std::string text(const Text& all) {
        std::string out;
        for (const auto& part : all.inlines) out += inline_part(part);
        return out;
    }

    std::string inline_part(const Inline& part) {
        auto out = text::escaped(part.text);
        switch (part.kind) {
        case InlineKind::footnote_ref:
            if (part.value.empty()) return fmt::format("<sup>{}</sup>", out);
            return fmt::format("<sup><a id=\"ref-{0}\" href=\"#{0}\">{1}</a></sup>", text::escaped(part.value), out);
        case InlineKind::page_break: return fmt::format("<span class=\"pb\">[{} {}]</span>", texts_["page"], out);
        case InlineKind::doc_ref: out = reference(part, out); break;
        case InlineKind::date:
            if (part.value.find('/') == std::string::npos) // HTML has no ranges
                out = fmt::format("<time datetime=\"{}\">{}</time>", text::escaped(part.value), out);
            break;
        case InlineKind::operative: out = fmt::format("<strong class=\"op\">{}</strong>", out); break;
        case InlineKind::abbreviation:
            out = fmt::format("<abbr title=\"{}\">{}</abbr>", text::escaped(part.value), out);
            break;
        case InlineKind::ref: out = act_reference(part, out); break;
        case InlineKind::addressee: out = fmt::format("<span class=\"who\">{}</span>", out); break;
        case InlineKind::image: out = fmt::format("<span class=\"image\">[{}]</span>", out); break;
        case InlineKind::formula: out = fmt::format("<span class=\"formula\">{}</span>", out); break;
        case InlineKind::text: break;
        }
        std::string before;
        std::string behind;
        for (const auto& look : model::styles) {
            if ((part.style & look.bit) == 0) continue;
            before += fmt::format("<{}>", look.name);
            behind.insert(0, fmt::format("</{}>", look.name));
        }
        return before + out + behind;
    }

    std::string reference(const Inline& part, const std::string& shown) const {
        if (!part.document || shown.empty()) return shown;
        const auto identity = part.document->identity();
        const auto found = present_.find(identity);
        if (found == present_.end() || !found->second) return fmt::format("<span class=\"ref\">{}</span>", shown);
        return fmt::format("<a class=\"ref\" href=\"/{}\">{}</a>", text::percent_encoded(identity), shown);
    }

    /// An act on EUR-Lex, a part of this note, or what has no address.
    static std::string act_reference(const Inline& part, const std::string& shown) {
        if (part.value.empty()) return fmt::format("<span class=\"ref\">{}</span>", shown);
        const auto target =
            part.ref_type == RefType::internal
                ? "#" + text::percent_encoded(part.value)
                : "https://eur-lex.europa.eu/legal-content/AUTO/?uri=CELEX:" + text::percent_encoded(part.value);
        return fmt::format("<a class=\"ref\" href=\"{}\">{}</a>", text::escaped(target), shown);
    }

    std::string citations() const {
        std::string named;
        std::string last;
        for (const auto& citation : context_.archive.cites(version_.id)) {
            if (citation.cited == last) continue;
            last = citation.cited;
            const auto printed = text::escaped(citation.printed);
            const auto shown =
                citation.present ? fmt::format("<a href=\"/{}\">{}</a>", text::percent_encoded(citation.cited), printed)
                                 : printed;
            named += fmt::format("<li>{} <a class=\"at\" href=\"#{}\">{}</a></li>\n", shown,
                                 text::percent_encoded(citation.element), text::escaped(citation.element));
        }
        std::string naming;
        for (const auto& citation : context_.archive.cited_by(version_.identity)) {
            if (citation.language != version_.language) continue;
            naming += fmt::format("<li><a href=\"{}\">{}</a> {}</li>\n",
                                  address_of(citation.identity, citation.language, citation.element),
                                  text::escaped(citation.identity), text::escaped(citation.element));
        }
        std::string out;
        if (!named.empty()) out += fmt::format("<section><h2>{}</h2><ul>{}</ul></section>\n", texts_["cites"], named);
        if (!naming.empty())
            out += fmt::format("<section><h2>{}</h2><ul>{}</ul></section>\n", texts_["cited_by"], naming);
        return out + fmt::format("<p class=\"facts\">{}: {} ({}, SHA-256 {}…)</p>", texts_["source"],
                                 text::escaped(version_.source_name), text::escaped(version_.source_format),
                                 text::escaped(version_.source_sha256.substr(0, 16)));
    }

    const RequestContext& context_;
    const Texts& texts_;
    const VersionRecord& version_;
    const Note note_;
    const model::FieldIds ids_;
    std::map<std::string, bool> present_;
};

} // namespace

void note_page(const RequestContext& context, HttpResponse& response) {
    const auto& identity = context.parts[0];
    auto language = context.parts[1];
    const bool as_xml = language.ends_with(".xml");
    const bool as_tmx = language.ends_with(".tmx");
    if (as_xml || as_tmx) language.resize(language.size() - 4);
    if (const auto dash = language.find('-'); dash != std::string::npos && !as_xml) {
        const archive::PairName pair{identity, language.substr(0, dash), language.substr(dash + 1)};
        return pair_page(context, pair, response);
    }
    const auto version = context.archive.find(identity, language);
    if (!version || as_tmx) return missing_page(context, response);
    if (as_xml) {
        response.type = "application/xml; charset=utf-8";
        response.body = context.archive.xml(version->id);
        return;
    }
    response.body = framed(context, version->number + " " + language, NotePage(context, *version).content());
}

void document_page(const RequestContext& context, HttpResponse& response) {
    auto languages = context.archive.languages_of(context.parts[0]);
    if (languages.empty()) return missing_page(context, response);
    const auto own = std::find(languages.begin(), languages.end(), context.texts.language());
    response.status = 302;
    response.headers.emplace_back("Location",
                                  address_of(context.parts[0], own == languages.end() ? languages.front() : *own));
}

} // namespace ianote::serve
