// SPDX-License-Identifier: GPL-3.0-or-later
// Hunspell. Its dictionaries may be in any encoding: words are converted to it and back.
#include "check/spelling/speller.hpp"

#include <hunspell/hunspell.hxx>
#include <iconv.h>

#include <optional>

namespace ianote::check {

namespace {

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast,performance-no-int-to-ptr): what iconv_open gives for none
const iconv_t no_converter = reinterpret_cast<iconv_t>(-1);

class Converter {
public:
    Converter(const char* to, const char* from)
        : handle_(iconv_open(to, from)) {}

    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    ~Converter() {
        if (handle_ != no_converter) iconv_close(handle_);
    }

    /// Nothing for a word that cannot be written in that encoding.
    std::optional<std::string> convert(std::string word) const {
        constexpr std::size_t longest = 4; // bytes of UTF-8 a byte
        if (handle_ == no_converter) return std::nullopt;
        std::string out(word.size() * longest + longest, '\0');
        auto* from = word.data();
        auto left = word.size();
        auto* to = out.data();
        auto room = out.size();
        if (iconv(handle_, &from, &left, &to, &room) == static_cast<std::size_t>(-1)) return std::nullopt;
        out.resize(out.size() - room);
        return out;
    }

private:
    iconv_t handle_;
};

class HunspellSpeller : public Speller {
public:
    HunspellSpeller(const char* affixes, const char* words)
        : hunspell_(affixes, words)
        , into_(hunspell_.get_dict_encoding().c_str(), "UTF-8")
        , back_("UTF-8", hunspell_.get_dict_encoding().c_str()) {}

    bool knows(const std::string& word) override {
        const auto converted = into_.convert(word);
        return converted && hunspell_.spell(*converted);
    }

    std::vector<std::string> suggest(const std::string& word) override {
        std::vector<std::string> all;
        const auto converted = into_.convert(word);
        if (!converted) return all;
        for (auto& one : hunspell_.suggest(*converted)) {
            if (auto read = back_.convert(std::move(one))) all.push_back(std::move(*read));
        }
        return all;
    }

private:
    Hunspell hunspell_;
    Converter into_;
    Converter back_;
};

std::unique_ptr<Speller> open(const char* affixes, const char* words) {
    return std::make_unique<HunspellSpeller>(affixes, words);
}

} // namespace

} // namespace ianote::check

extern "C" const ianote::check::SpellerOpener* ianote_spelling_part() {
    static constexpr ianote::check::SpellerOpener opener{ianote::check::open};
    return &opener;
}
