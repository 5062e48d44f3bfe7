// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_form.hpp"

#include "text/eight_bytes.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cstring>

namespace ianote::text {

namespace {

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL; // 2^64 by the golden ratio, odd

/// The last step of SplitMix64 (Steele, Lea and Flood, 2014; the constants are those of David Stafford's Mix13): every
/// bit of a number changes every other with a chance of a half, so that a table may take any of them. One to one.
constexpr std::uint64_t mixed(std::uint64_t number) {
    number = (number ^ number >> 30U) * 0xBF58476D1CE4E5B9ULL;
    number = (number ^ number >> 27U) * 0x94D049BB133111EBULL;
    return number ^ number >> 31U;
}

/// What characters of a word are: of `mask`, exactly the bits `wanted`.
struct Kind {
    unsigned mask = 0;
    unsigned wanted = 0;
    std::array<char, 256> run{}; ///< what a byte of ASCII folds to; 0 for one that is none
};

constexpr Kind kind_of(unsigned mask, unsigned wanted) {
    Kind kind{mask, wanted, {}};
    for (std::size_t c = 0; c < ascii_classes.size(); ++c) {
        const unsigned bits = ascii_classes[c];
        if ((bits & mask) == wanted) kind.run[c] = static_cast<char>((bits & char_upper) != 0 ? c + 32 : c);
    }
    return kind;
}

constexpr std::array<Kind, 3> kinds{
    kind_of(char_word, char_word),
    kind_of(char_word | char_digit, char_word),
    kind_of(char_word | char_digit, char_word | char_digit),
};

} // namespace

/// Bytes of a full buffer without a character that it cuts in two.
std::size_t WordForm::whole_characters() const {
    auto lead = size_ - 1;
    while (lead > 0 && (static_cast<unsigned char>(bytes_[lead]) & 0xC0U) == 0x80U) --lead;
    auto end = lead;
    next_code_point(std::string_view(bytes_.data(), size_), end);
    return end > size_ ? lead : size_;
}

void WordForm::clear() {
    for (std::size_t at = 0; at < size_; at += 8) std::memset(bytes_.data() + at, 0, 8);
    size_ = 0;
    rest_ = 0;
}

void WordForm::add(char byte) {
    if (size_ < longest) {
        bytes_[size_++] = byte;
    } else {
        rest_ = (rest_ + static_cast<unsigned char>(byte)) * factor;
    }
}

/// Takes in the run that a text begins with. Adds up the capitals among it; returns how many bytes were read.
std::size_t WordForm::add_run(std::string_view text, const std::array<char, 256>& run, std::size_t& capitals) {
    auto* out = bytes_.data() + size_;
    const auto most = std::min(text.size(), longest - size_);
    std::size_t upper = 0;
    std::size_t read = 0;
    for (; read < most; ++read) {
        const auto folded = run[static_cast<unsigned char>(text[read])];
        if (folded == 0) break;
        upper += folded != text[read] ? 1 : 0;
        out[read] = folded;
    }
    size_ += read;
    for (; size_ == longest && read < text.size(); ++read) {
        const auto folded = run[static_cast<unsigned char>(text[read])];
        if (folded == 0) break;
        upper += folded != text[read] ? 1 : 0;
        add(folded);
    }
    capitals += upper;
    return read;
}

WordCounts WordForm::read(std::string_view text, std::size_t& at, WordParts parts, char32_t& last) {
    const auto& kind = kinds[static_cast<std::size_t>(parts)];
    WordCounts counts;
    clear();
    while (at < text.size()) {
        const auto run = add_run(text.substr(at), kind.run, counts.capitals);
        counts.characters += run;
        at += run;
        if (run > 0) last = static_cast<unsigned char>(text[at - 1]);
        if (at == text.size() || static_cast<unsigned char>(text[at]) < 128) break;
        auto next = at;
        const auto c = next_code_point(text, next);
        const unsigned bits = char_class(c);
        if ((bits & kind.mask) != kind.wanted) break;
        for (const char byte : folded_form(c, spare_)) add(byte);
        counts.capitals += (bits & char_upper) / char_upper;
        ++counts.characters;
        last = c;
        at = next;
    }
    return counts;
}

void WordForm::set(std::string_view folded) {
    clear();
    for (const char byte : folded) add(byte);
}

namespace {

constexpr std::uint64_t with_block(std::uint64_t hash, std::uint64_t block) {
    hash = (hash ^ block) * factor;
    return hash ^ hash >> 32U;
}

} // namespace

std::uint64_t WordForm::hash(std::uint64_t seed) const {
    auto hash = seed ^ rest_;
    for (std::size_t at = 0; at < size_; at += 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, bytes_.data() + at, sizeof block);
        hash = with_block(hash, block);
    }
    return mixed(hash);
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto block = eight_bytes(text, at);
        if (reads_eight_bytes && beyond_ascii(block) == 0) {
            const auto in_words = between(block | every(0x20), 'a', 'z') | between(block, '0', '9');
            words += count(in_words & ~(in_words << 8U | (inside ? 0x80U : 0U)));
            inside = in_words >> 63U != 0;
            at += sizeof block;
            continue;
        }
        for (const auto end = std::min(at + sizeof block, text.size()); at < end;) {
            const bool is_in = is_word(next_code_point(text, at));
            words += is_in && !inside ? 1 : 0;
            inside = is_in;
        }
    }
    return words;
}

AsciiWord read_ascii_word(std::string_view text, std::size_t at) {
    if constexpr (!reads_eight_bytes) return {};
    bool capitals = false;
    auto hash = WordForm::usual_seed;
    for (std::size_t size = 0; size + sizeof(std::uint64_t) <= WordForm::longest; size += sizeof(std::uint64_t)) {
        const auto block = eight_bytes(text, at + size);
        const auto beyond = beyond_ascii(block);
        const auto ascii = block & every(0x7F);
        const auto letters = between(ascii | every(0x20), 'a', 'z');
        const auto upper = letters & ~(block << 2U);
        const auto others = ~(letters | between(ascii, '0', '9')) & every(0x80);
        const auto ends = others | beyond;    // a bit for each byte that ends the word
        const auto stop = ends & (~ends + 1); // the first
        const auto kept = stop == 0 ? ~std::uint64_t{0} : (stop >> 7U) - 1;
        capitals = capitals || (upper & kept) != 0;
        if (kept != 0) hash = with_block(hash, (ascii | upper >> 2U) & kept);
        if (stop == 0) continue;
        if ((beyond & stop) != 0) break; // goes on with a character beyond ASCII, or may
        return {size + first(stop), capitals, mixed(hash)};
    }
    return {};
}

std::uint64_t word_hash(std::string_view folded) {
    WordForm form;
    form.set(folded);
    return form.hash();
}

} // namespace ianote::text
