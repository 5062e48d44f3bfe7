// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/analysis.hpp"
#include "archive/counting.hpp"
#include "archive/points.hpp"
#include "archive/snippet.hpp"
#include "model/attributes.hpp"
#include "model/places.hpp"
#include "text/split.hpp"

#include <ianote/align.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ianote::archive {

namespace {

constexpr std::size_t longest_query = 4096; // bytes; what a person types has less than a hundred
constexpr std::size_t snippet_words = 36;

/// The query with the filters that were given beside it.
Query whole_query(const SearchRequest& request) {
    auto typed = std::string_view(request.text).substr(0, longest_query);
    while (!typed.empty() && typed.size() == longest_query &&
           (static_cast<unsigned char>(typed.back()) & 0xC0U) == 0x80U) {
        typed.remove_suffix(1); // not in the middle of a letter
    }
    auto query = parse_query(typed, is_field);
    if (request.filters.empty()) return query;
    Query all;
    if (query.kind != QueryKind::all_of || !query.children.empty()) all.children.push_back(std::move(query));
    for (const auto& [name, value] : request.filters) {
        const auto* entry = find_field(name);
        if (entry == nullptr || !entry->fits(value)) {
            throw Error(ErrorKind::usage, "usage", {}, fmt::format("--{} does not understand '{}'", name, value),
                        entry == nullptr
                            ? ""
                            : fmt::format("it is: {} (in a query: {})", entry->field.help, entry->field.example));
        }
        Query field;
        field.kind = QueryKind::field;
        field.name = name;
        field.text = value;
        all.children.push_back(std::move(field));
    }
    return all;
}

/// A query that is only signs asks for nothing that could be found.
bool asks_for_nothing(const SearchRequest& request) {
    return request.filters.empty() && request.text.find_first_not_of(" \t\r\n") != std::string::npos;
}

class Searcher {
public:
    Searcher(Archive& archive, const SearchRequest& request, const Languages& packs)
        : archive_(archive)
        , parts_(archive.parts())
        , request_(request)
        , packs_(packs) {}

    SearchResult run() {
        SearchResult out;
        const auto query = whole_query(request_);
        const FieldContext context{parts_.database, parts_.facts};
        PlanOptions options;
        for (const auto& language : parts_.facts.languages()) options.languages.push_back(language.str());
        options.last_word_open = request_.last_word_open;
        options.packs = &packs_;
        plan_ = make_plan(query, context, options);
        out.hints = plan_.hints;
        if (plan_.everything && asks_for_nothing(request_)) return out;
        const auto wanted = request_.limit > SIZE_MAX - request_.offset ? SIZE_MAX : request_.limit + request_.offset;
        auto matches = find_matches(parts_, plan_, wanted);
        out.estimated = matches.share < 1;
        std::optional<std::span<const AskingPoint>> asking;
        if (request_.with_facets) asking = parts_.facts.asking(parts_.database);
        auto counts = count_matches(matches, parts_.facts, asking);
        out.points = counts.points;
        out.versions = counts.versions;
        out.notes = counts.notes;
        out.facets = std::move(counts.facets);
        choose(matches.list);
        for (const auto& match : matches.list) out.hits.push_back(hit(match));
        if (request_.with_texts) add_texts(matches.list, out.hits);
        return out;
    }

private:
    std::int32_t day_of(const Match& match) const {
        const auto* version = parts_.facts.of_block(Place::block_of(match.row));
        return version == nullptr ? VersionFacts::no_day : version->day;
    }

    /// Leaves the matches that were asked for, in their order.
    void choose(std::vector<Match>& list) const {
        const auto before = [&](const Match& a, const Match& b) {
            if (request_.order == Order::relevance && a.score != b.score) return a.score > b.score;
            const auto day_a = day_of(a);
            const auto day_b = day_of(b);
            if (day_a != day_b) return request_.order == Order::oldest ? day_a < day_b : day_a > day_b;
            return a.row < b.row;
        };
        const auto begin = std::min(request_.offset, list.size());
        const auto end =
            std::min(list.size(), request_.limit > list.size() - begin ? list.size() : begin + request_.limit);
        std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(end), list.end(), before);
        list.resize(end);
        list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(begin));
    }

    const VersionRecord& record(std::int64_t id) {
        const auto [found, is_new] = records_.try_emplace(id);
        if (is_new) {
            auto known = archive_.version(id);
            if (!known) {
                throw Error(ErrorKind::environment, "archive-damaged", {parts_.database.path(), 0, 0},
                            "the archive is damaged (a version is missing)");
            }
            found->second = std::move(*known);
        }
        return found->second;
    }

    Hit hit(const Match& match) {
        const auto* facts = parts_.facts.of_block(Place::block_of(match.row));
        const auto& version = record(facts == nullptr ? -1 : facts->id);
        Hit out;
        out.version = version.id;
        out.document = version.identity;
        out.number = version.number;
        out.language = version.language;
        out.kind = to_string(Place::kind_of(match.row));
        out.date = version.date;
        out.title = version.title;
        out.score = match.score;
        for (const auto& code : version.codes) {
            out.codes.push_back(code.number.empty() ? code.code : code.code + " " + code.number);
        }
        if (const auto action = Place::action_of(match.row); action != no_action) {
            out.action = ianote::to_string(static_cast<Action>(action));
        }
        if (Place::kind_of(match.row) == PointKind::header) {
            out.id = model::header_id;
            return out;
        }
        Statement point(parts_.database, "SELECT element, n FROM point WHERE id = ?1");
        if (point.bind(1, match.row).step()) {
            out.id = point.text(0);
            out.n = point.text(1);
        }
        const auto marks = read_marks(parts_.database, match.row);
        out.asks = text::split_words(model::addressee_names(marks.asked));
        out.confidence = marks.confidence;
        return out;
    }

    /// Snippets, each note read once.
    void add_texts(const std::vector<Match>& matches, std::vector<Hit>& hits) {
        std::map<std::int64_t, std::vector<std::size_t>> by_version;
        for (std::size_t i = 0; i < hits.size(); ++i) by_version[hits[i].version].push_back(i);
        for (const auto& [version, list] : by_version) {
            const auto note = archive_.note(version);
            const auto points = list_points(note);
            for (const auto i : list) {
                const auto block = static_cast<std::size_t>(Place::block_of(matches[i].row) - version);
                const auto ordinal = block * Place::points_a_block + Place::ordinal_of(matches[i].row);
                if (ordinal < points.size()) add_text(points[ordinal], hits[i]);
            }
            if (!request_.also.empty()) add_other_language(note, list, hits);
        }
    }

    void add_text(const Point& point, Hit& hit) const {
        const auto most = request_.whole_texts ? 0 : snippet_words;
        auto snippet = make_snippet(point.text, plan_.marked, most);
        if (point.kind == PointKind::header && !request_.whole_texts) { // the title says most, if it says as much
            if (auto title = make_snippet(hit.title, plan_.marked, most); title.found >= snippet.found)
                snippet = std::move(title);
        }
        hit.snippet = std::move(snippet.text);
        hit.marks = std::move(snippet.marks);
    }

    void add_other_language(const Note& note, const std::vector<std::size_t>& list, std::vector<Hit>& hits) {
        if (note.language.view() == request_.also) return;
        const auto other = archive_.find(note.identity, request_.also);
        if (!other) return;
        const auto other_note = archive_.note(other->id);
        const auto bitext = align_notes(note, other_note, packs_).bitext;
        const auto other_points = list_points(other_note);
        for (const auto i : list) {
            auto& hit = hits[i];
            if (hit.id == model::header_id) {
                hit.also = other->title;
                hit.also_id = model::header_id;
                continue;
            }
            for (const auto& group : bitext.groups) {
                if (std::find(group.source.begin(), group.source.end(), hit.id) == group.source.end()) continue;
                hit.also_id = joined_ids(group.target);
                for (const auto& point : other_points) {
                    if (std::find(group.target.begin(), group.target.end(), point.element) == group.target.end())
                        continue;
                    hit.also += (hit.also.empty() ? "" : " ") + point.text;
                }
            }
        }
    }

    Archive& archive_;
    Archive::Parts& parts_;
    const SearchRequest& request_;
    const Languages& packs_;
    Plan plan_;
    std::map<std::int64_t, VersionRecord> records_;
};

} // namespace

SearchResult search(Archive& archive, const SearchRequest& request, const Languages& languages) {
    auto& parts = archive.parts();
    Transaction transaction(parts.database, Transaction::Kind::reading);
    parts.facts.refresh(parts.database);
    return Searcher(archive, request, languages).run();
}

std::vector<YearCount> count_by_year(Archive& archive, std::size_t max_codes) {
    auto& parts = archive.parts();
    Transaction transaction(parts.database, Transaction::Kind::reading);
    parts.facts.refresh(parts.database);
    std::map<int, std::pair<std::size_t, std::map<std::uint32_t, std::size_t>>> years;
    std::vector<bool> seen(parts.facts.notes(), false);
    parts.facts.for_each([&](const VersionFacts& version) {
        const auto note = static_cast<std::size_t>(version.note);
        if (seen[note]) return;
        seen[note] = true;
        auto& [notes, codes] = years[version.year];
        ++notes;
        for (const auto code : version.codes) ++codes[code];
    });
    std::vector<YearCount> out;
    for (const auto& [year, counts] : years) {
        auto& one = out.emplace_back();
        one.year = year;
        one.notes = counts.first;
        for (const auto& [code, count] : counts.second)
            one.codes.push_back({std::string(parts.facts.code(code)), count});
        std::stable_sort(one.codes.begin(), one.codes.end(),
                         [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
        if (one.codes.size() > max_codes) one.codes.resize(max_codes);
    }
    return out;
}

std::vector<std::string> complete(Archive& archive, std::string_view prefix, std::size_t most) {
    std::vector<SearchWord> words;
    find_words(prefix, words);
    std::vector<std::string> out;
    if (words.size() != 1) return out;
    auto& database = archive.parts().database;
    Transaction transaction(database, Transaction::Kind::reading);
    for (auto& form : forms_with_prefix(database, words.front().folded, most)) out.push_back(std::move(form.folded));
    return out;
}

} // namespace ianote::archive
