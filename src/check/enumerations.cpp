// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/enumerations.hpp"

#include "check/side_words.hpp"

#include <algorithm>
#include <tuple>

namespace ianote::check {

namespace {

constexpr std::size_t short_item = 4; // words
constexpr std::size_t long_item = 9;

enum class Behind : std::uint8_t { nothing, comma, stop };

Behind behind(const Words& words, std::size_t i) {
    const auto between = words.behind(i);
    if (between == " " || between == "-" || between == "'" || between == "\xE2\x80\x99") return Behind::nothing;
    if (between.find_first_of(".;:()[]!?\"/") != std::string_view::npos) return Behind::stop;
    for (const auto* mark : {"\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xAB", "\xC2\xBB", "\xE2\x80\x9E", "\xE2\x80\x9C"}) {
        if (between.find(mark) != std::string_view::npos) return Behind::stop;
    }
    return between.find(',') != std::string_view::npos ? Behind::comma : Behind::nothing;
}

class Reader {
public:
    Reader(const LinkSide& side, const language::Pack& pack)
        : words_(side.unit->words)
        , pack_(pack) {
        std::tie(first_, end_) = words_of(side);
    }

    std::vector<Enumeration> run() const {
        std::vector<Enumeration> found;
        for (auto i = first_ + 1; i + 1 < end_; ++i) {
            if (!is_joiner(i) || behind(words_, i) != Behind::nothing || behind(words_, i - 1) == Behind::stop)
                continue;
            Enumeration list{items_before(i, short_item), items_before(i, long_item).size() + 1};
            list.items.push_back(last_item(i));
            found.push_back(std::move(list));
        }
        return found;
    }

private:
    bool is_joiner(std::size_t i) const {
        return pack_.conjunctions.contains(words_.tokens[i].key) && !words_.is_number(i);
    }

    /// In the order of the text. Each but the first lies between a comma and what stands behind it.
    std::vector<Item> items_before(std::size_t joiner, std::size_t longest) const {
        std::vector<Item> items;
        auto end = joiner; // behind the item's last word
        while (true) {
            auto begin = end - 1;
            const auto is_inside = [&](std::size_t i) {
                return i > first_ && behind(words_, i - 1) == Behind::nothing && !is_joiner(i - 1) && end - i < longest;
            };
            while (is_inside(begin)) --begin;
            items.push_back({words_.tokens[begin].begin, words_.tokens[end - 1].end});
            const bool goes_on = begin > first_ && behind(words_, begin - 1) == Behind::comma && !is_joiner(begin - 1);
            if (!goes_on) break;
            end = begin;
        }
        std::reverse(items.begin(), items.end());
        return items;
    }

    Item last_item(std::size_t joiner) const {
        auto last = joiner + 1;
        while (last + 1 < end_ && last - joiner < short_item && behind(words_, last) == Behind::nothing &&
               !is_joiner(last + 1))
            ++last;
        return {words_.tokens[joiner + 1].begin, words_.tokens[last].end};
    }

    const Words& words_;
    const language::Pack& pack_;
    std::size_t first_ = 0;
    std::size_t end_ = 0;
};

} // namespace

std::vector<Enumeration> find_enumerations(const LinkSide& side, const language::Pack& pack) {
    return Reader(side, pack).run();
}

} // namespace ianote::check
