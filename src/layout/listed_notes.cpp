// SPDX-License-Identifier: GPL-3.0-or-later
// No language is known here, and a list of points looks like a list of notes: evidence adds up. Each number of the row
// must be cited before it, in order; a row that a colon leads in is none.
#include "layout/listed_notes.hpp"

#include "base/budget.hpp"
#include "layout/carve.hpp"
#include "layout/citations.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace ianote::layout {

namespace {

using read::BlockKind;
using Key = NoteKey;

constexpr int enough = 3;               ///< evidence that makes a row of blocks notes
constexpr std::size_t longest_end = 60; ///< bytes of a title of an annex

/// A block that begins as a note would.
struct Entry {
    std::size_t block = 0;
    Key key;
    Span sign;
    std::string_view text; ///< behind the sign; of a sign alone on its line the next block's
    bool alone = false;
    bool note = false;
};

/// Entries [first, last) that follow each other with growing numbers.
struct Row {
    std::size_t first = 0;
    std::size_t last = 0;
};

struct ListedNotes {
    read::Pages& pages;
    std::vector<Role>& roles;
    std::vector<Entry> entries = {};
    Citations citations = {};
    std::map<Key, std::uint32_t> taken = {};             ///< where the last note of a key ends its sign
    std::map<std::size_t, std::vector<Span>> marks = {}; ///< what becomes a mark, by block

    std::string_view text_of(std::size_t block) const { return block_text(pages, pages.blocks[block]); }

    std::uint32_t offset_of(std::string_view piece) const {
        return static_cast<std::uint32_t>(piece.data() - pages.text.data());
    }

    bool is_paragraph(std::size_t i) const {
        return i < pages.blocks.size() && roles[i] == Role::body && pages.blocks[i].kind == BlockKind::paragraph;
    }

    void collect_entries() {
        for (std::size_t i = 0; i < pages.blocks.size(); ++i) {
            if (!is_paragraph(i)) continue;
            const auto text = text::trim(text_of(i));
            if (text.empty() || (text.front() != '(' && text.front() != '*')) continue;
            const auto sign = read_note_sign(text, 0);
            if (!sign || (pages.notes_are_objects && !sign->stars)) continue; // their numbers are those of the objects
            Entry entry{i, {sign->stars, sign->number}, {}, text::trim(text.substr(sign->length))};
            const auto begin = offset_of(text);
            entry.sign = {begin, begin + static_cast<std::uint32_t>(sign->length)};
            entry.alone = entry.text.empty();
            if (entry.alone && is_paragraph(i + 1)) entry.text = text::trim(text_of(i + 1));
            if (entry.text.empty() || !starts_text(text.substr(sign->length), entry)) continue;
            entries.push_back(entry);
        }
    }

    /// Behind the sign stand a blank or, where it got lost, a capital.
    static bool starts_text(std::string_view rest, const Entry& entry) {
        if (entry.alone) return !read_note_sign(entry.text, 0);
        std::size_t at = 0;
        const auto c = text::next_code_point(rest, at);
        return text::is_blank(c) || text::is_upper(c);
    }

    std::vector<Row> rows() const {
        std::vector<Row> out;
        for (std::size_t e = 0; e < entries.size(); ++e) {
            const bool goes_on = e > 0 && follows(entries[e - 1], entries[e]);
            if (!goes_on) out.push_back({e, e});
            out.back().last = e + 1;
        }
        return out;
    }

    static bool follows(const Entry& a, const Entry& b) {
        return a.key.stars == b.key.stars && a.key.number + 1 == b.key.number && a.block + (a.alone ? 2 : 1) == b.block;
    }

    /// The citations that a row's numbers may belong to, in the order of the text; null for a number that has none.
    std::vector<const Citation*> cited_by(const Row& row) const {
        std::vector<const Citation*> out;
        std::uint32_t place = 0;
        for (auto e = row.first; e < row.last; ++e) {
            const auto& entry = entries[e];
            const auto* first = first_from(entry.key, std::max(place, region_of(entry.key)));
            if (!is_before(first, entry.key, row)) first = nullptr;
            if (first != nullptr) place = first->span.end;
            out.push_back(first);
        }
        return out;
    }

    /// Where the text begins that a number may be cited in: behind the note that had it before.
    std::uint32_t region_of(const Key& key) const {
        const auto found = taken.find(key);
        return found == taken.end() ? 0 : found->second;
    }

    /// All places between the row and the note that had this number before.
    std::vector<const Citation*> all_cited(const Entry& entry, const Row& row) const {
        std::vector<const Citation*> out;
        for (const auto* citation = first_from(entry.key, region_of(entry.key)); is_before(citation, entry.key, row);
             ++citation) {
            out.push_back(citation);
        }
        return out;
    }

    /// The first citation of a key from a byte on; null for none.
    const Citation* first_from(const Key& key, std::uint32_t from) const {
        const auto found = citations.find(key);
        if (found == citations.end()) return nullptr;
        const auto before_it = [](const Citation& c, std::uint32_t begin) { return c.span.begin < begin; };
        const auto at = std::lower_bound(found->second.begin(), found->second.end(), from, before_it);
        return at == found->second.end() ? nullptr : &*at;
    }

    /// Whether there is a citation, and it stands before the row.
    bool is_before(const Citation* citation, const Key& key, const Row& row) const {
        if (citation == nullptr) return false;
        const auto& all = citations.at(key);
        return citation != all.data() + all.size() && citation->block < entries[row.first].block;
    }

    bool is_cited_once(const Entry& entry, const Row& row) const {
        const auto* first = first_from(entry.key, region_of(entry.key));
        return is_before(first, entry.key, row) && !is_before(first + 1, entry.key, row);
    }

    bool is_led_in(const Row& row) const {
        for (auto i = entries[row.first].block; i-- > 0;) {
            if (roles[i] != Role::body) {
                if (roles[i] == Role::furniture) continue;
                return false;
            }
            return text::trim(text_of(i)).ends_with(':');
        }
        return false;
    }

    bool is_heading(std::size_t i) const { return pages.blocks[i].kind == BlockKind::heading; }

    bool is_at_end(const Row& row) const {
        const auto& first = entries[row.first];
        const auto& last = entries[row.last - 1];
        const auto next = last.block + (last.alone ? 2 : 1);
        if (next >= pages.blocks.size() || roles[next] != Role::body) return true;
        if (is_heading(next)) return first.block > 0 && !is_heading(first.block - 1);
        if (pages.blocks[next].page != pages.blocks[last.block].page) return true;
        const bool others = row.last < entries.size() && entries[row.last].key.stars != last.key.stars;
        if (others && entries[row.last].block == next) return true; // `(1) ...` behind `* ...`
        const auto text = text::trim(text_of(next));                // the title of an annex
        return text.size() <= longest_end && text::ascii_small(text) != text && is_in_capitals(text);
    }

    /// A single one, which no row goes on with: lists have more members.
    bool is_only_one(const Row& row) const {
        const auto& key = entries[row.first].key;
        if (row.last - row.first > 1 || key.number != 1) return false;
        for (auto e = row.last; e < entries.size() && entries[e].key != key; ++e) {
            if (entries[e].key.stars == key.stars) return entries[e].key.number != 2;
        }
        return true;
    }

    static bool is_in_capitals(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            if (text::is_lower(text::next_code_point(text, at))) return false;
        }
        return true;
    }

    /// One item after the other with the same star: a list.
    bool is_bullet(const Row& row) const {
        const auto& first = entries[row.first];
        if (!first.key.stars) return false;
        const auto same = [&](std::size_t e) { return e < entries.size() && entries[e].key == first.key; };
        const bool below = same(row.last) && entries[row.last].block <= entries[row.last - 1].block + 1;
        const bool above = row.first > 0 && same(row.first - 1) && entries[row.first - 1].block + 1 == first.block &&
                           !entries[row.first - 1].note;
        return below || above;
    }

    bool is_under_rule(const Row& row) const {
        const auto block = entries[row.first].block;
        return block > 0 && roles[block - 1] == Role::rule;
    }

    struct Counts {
        std::size_t cited = 0;
        std::size_t glued = 0;
        std::size_t listed = 0;
        std::size_t sources = 0;
        std::size_t once = 0;
        std::size_t named = 0; ///< behind the word that stands before most of them: `paragraph`
    };

    Counts count(const Row& row, const std::vector<const Citation*>& cited) const {
        Counts counts;
        std::map<std::string, std::size_t> words;
        for (auto e = row.first; e < row.last; ++e) {
            if (cites_a_source(entries[e].text)) ++counts.sources;
            const auto* citation = cited[e - row.first];
            if (citation == nullptr) continue;
            ++counts.cited;
            if (citation->weight == MarkWeight::glued) ++counts.glued;
            if (citation->weight == MarkWeight::listed) ++counts.listed;
            if (is_cited_once(entries[e], row)) ++counts.once;
            if (!citation->word.empty()) counts.named = std::max(counts.named, ++words[citation->word]);
        }
        return counts;
    }

    /// How much speaks for notes; 0 where something speaks against them.
    int evidence_for(const Row& row, const std::vector<const Citation*>& cited) const {
        const auto size = row.last - row.first;
        const auto most = [&](std::size_t part) { return part * 2 >= size; };
        const auto counts = count(row, cited);
        // marks get lost; what cites sources from first to last needs fewer of them
        const auto needed = counts.sources * 4 >= size * 3 ? size * 2 : size * 3;
        if (cited.front() == nullptr || counts.cited * 4 < needed || is_led_in(row) || is_bullet(row)) return 0;
        const bool by_name = counts.named > 1 && counts.named * 2 > size;
        const bool doubtful = by_name || counts.listed * 2 > size;
        if (doubtful && !most(counts.sources)) return 0;
        const bool at_end = is_at_end(row);
        if (!at_end && !most(counts.sources) && !is_under_rule(row)) return 0;
        int evidence = 0;
        if (most(counts.glued)) evidence += 2;
        if (most(counts.sources)) evidence += 2;
        if (at_end) ++evidence;
        if (counts.once == counts.cited) ++evidence;
        if (size > 1 ? counts.named < 2 : is_only_one(row)) ++evidence;
        if (is_under_rule(row)) ++evidence;
        return evidence;
    }

    /// Most evidence among the rows that begin with the same number and that nothing else cites: one of them holds the
    /// notes, the others are lists.
    int evidence_of_rivals(const Row& row, const Row* next, const Row* end) const {
        constexpr int most_rivals = 20;
        const auto& key = entries[row.first].key;
        const auto* between = first_from(key, entries[row.last - 1].sign.end);
        int best = 0;
        for (int seen = 0; next != end && seen < most_rivals; ++next) {
            if (entries[next->first].key != key) continue;
            if (is_before(between, key, *next)) break;
            best = std::max(best, evidence_for(*next, cited_by(*next)));
            ++seen;
        }
        return best;
    }

    void accept(const Row& row, const std::vector<const Citation*>& cited) {
        for (auto e = row.first; e < row.last; ++e) {
            auto& entry = entries[e];
            entry.note = true;
            roles[entry.block] = Role::note;
            marks[entry.block].push_back(entry.sign);
            if (entry.alone) roles[entry.block + 1] = Role::note_continuation;
            if (const auto* first = cited[e - row.first]; first != nullptr) {
                for (const auto* citation : all_cited(entry, row)) {
                    if (citation->weight >= first->weight) marks[citation->block].push_back(citation->span);
                }
            }
            taken[entry.key] = entry.sign.end;
        }
    }

    void run() {
        collect_entries();
        if (entries.empty()) return;
        std::vector<std::uint32_t> starts;
        for (const auto& entry : entries) starts.push_back(entry.sign.begin);
        citations = find_citations(pages, roles, starts);
        const auto all = rows();
        for (const auto& row : all) {
            base::check_limits();
            const auto cited = cited_by(row);
            const auto evidence = cited.front() == nullptr ? 0 : evidence_for(row, cited);
            if (evidence >= enough && evidence > evidence_of_rivals(row, &row + 1, all.data() + all.size()))
                accept(row, cited);
        }
        for (auto& [block, spans] : marks) carve_marks(pages, block, std::move(spans));
    }
};

} // namespace

void find_listed_notes(read::Pages& pages, std::vector<Role>& roles) {
    ListedNotes{.pages = pages, .roles = roles}.run();
}

} // namespace ianote::layout
