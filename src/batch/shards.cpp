// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/registry.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

#include <ianote/batch.hpp>
#include <ianote/error.hpp>

#include <fmt/format.h>
#include <unicode/regex.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace ianote::batch {

namespace {

std::optional<std::size_t> number_of(const char* text) {
    if (text == nullptr) return std::nullopt;
    const std::string_view view(text);
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(view.data(), view.data() + view.size(), value);
    if (error != std::errc() || end != view.data() + view.size() || view.empty()) return std::nullopt;
    return value;
}

/// The variables that schedulers set in each task of an array.
struct Scheduler {
    const char* index;
    const char* count;
    const char* first; ///< number of the first task, where the scheduler says it
    std::size_t usual_first;
};

constexpr std::array schedulers{
    Scheduler{"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN", 0},
    Scheduler{"JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", nullptr,
              0}, // Kubernetes; the count is set in the job's own manifest
    Scheduler{"SGE_TASK_ID", "SGE_TASK_LAST", "SGE_TASK_FIRST", 1},
    Scheduler{"PARALLEL_SEQ", "PARALLEL_JOBS", nullptr, 1}, // GNU parallel; the count is exported by the caller
};

Shard from_environment() {
    for (const auto& scheduler : schedulers) {
        const auto index =
            number_of(std::getenv(scheduler.index)); // NOLINT(concurrency-mt-unsafe): before any thread starts
        if (!index) continue;
        auto count = number_of(std::getenv(scheduler.count)); // NOLINT(concurrency-mt-unsafe)
        if (!count) {
            throw Error(ErrorKind::usage, "usage", {},
                        fmt::format("--shard auto: {} is set, but {} is not", scheduler.index, scheduler.count),
                        fmt::format("export {} with the number of tasks, or give --shard K/N", scheduler.count));
        }
        const auto named_first = scheduler.first == nullptr
                                     ? std::nullopt
                                     : number_of(std::getenv(scheduler.first)); // NOLINT(concurrency-mt-unsafe)
        const auto first = named_first.value_or(scheduler.usual_first);
        if (std::string_view(scheduler.count) == "SGE_TASK_LAST") *count = *count - first + 1;
        if (*index < first || *index - first >= *count) {
            throw Error(ErrorKind::usage, "usage", {},
                        fmt::format("--shard auto: task {} of {} does not exist", *index, *count));
        }
        return {*index - first, *count, true};
    }
    throw Error(ErrorKind::usage, "usage", {}, "--shard auto: no scheduler has set the variables of a task array",
                "give --shard K/N, K from 0 to N-1");
}

/// What names of files begin with, in small letters or capitals.
class NamePattern {
public:
    explicit NamePattern(const char* pattern) {
        UErrorCode status = U_ZERO_ERROR;
        pattern_.reset(icu::RegexPattern::compile(pattern, UREGEX_CASE_INSENSITIVE, status));
    }

    /// What its groups have taken, after the whole; none when the name begins otherwise.
    std::vector<std::string> groups(const std::string& name) const {
        UErrorCode status = U_ZERO_ERROR;
        const auto text = icu::UnicodeString::fromUTF8(name);
        const std::unique_ptr<icu::RegexMatcher> matcher(pattern_->matcher(text, status));
        std::vector<std::string> out;
        if (U_FAILURE(status) || matcher->lookingAt(status) == 0) return out;
        for (std::int32_t group = 0; group <= matcher->groupCount(); ++group)
            matcher->group(group, status).toUTF8String(out.emplace_back());
        return out;
    }

private:
    std::unique_ptr<icu::RegexPattern> pattern_;
};

/// Without the codes of languages at its end: `statement.fr`, `statement_ES`.
std::string without_languages(std::string name) {
    constexpr std::size_t ending = 3; // a mark and two letters
    const auto ends_in_language = [&] {
        if (name.size() < ending) return false;
        const auto end = std::string_view(name).substr(name.size() - ending);
        return std::string_view("._- ").find(end.front()) != std::string_view::npos &&
               language::built_in_packs().contains(text::ascii_small(end.substr(1)));
    };
    while (ends_in_language()) name.resize(name.size() - ending);
    return name;
}

/// By the number of the note, with which a name begins in one of three ways; empty for other names.
std::string key_of_number(const std::string& name) {
    // ST-12838-2023-INIT.fr.xml, ST-12838-2023-INIT_fr.pdf, st12838.fr23.docx, 12838-23.fr.md, 12838_23 REV 1 ES.docx
    static const NamePattern with_identity("(ST|SN|CM|PE-CONS)[-_ ]?([0-9]{1,5})[-_ ](?:19|20)?([0-9]{2})[-_ ]"
                                           "(INIT|(?:(?:REV|ADD|COR|DCL|EXT)[-_ ]?[0-9]+[-_ ]?)+)");
    static const NamePattern of_register("(st|sn|cm|pe)([0-9]{5})(?:-((?:re|ad|co|dc|ex)[0-9]{2}))?"
                                         "(?:-((?:re|ad|co|dc|ex)[0-9]{2}))?[.][a-z]{2}([0-9]{2})");
    static const NamePattern plain("([0-9]{4,5})[-_](?:([0-9]{1,2})[-_])?([0-9]{2})"
                                   "((?:[-_ ](?:REV|ADD|COR|DCL|EXT)[-_ ]?[0-9]+)*)");
    if (const auto part = with_identity.groups(name); !part.empty())
        return part[1] + "-" + part[2] + "-" + part[3] + "-" + part[4];
    if (const auto part = of_register.groups(name); !part.empty())
        return part[1] + "-" + part[2] + "-" + part[5] + "-" + part[3] + part[4];
    if (const auto part = plain.groups(name); !part.empty())
        return "ST-" + part[1] + "-" + part[3] + "-" + part[2] + part[4];
    return {};
}

} // namespace

Shard parse_shard(const std::string& text) {
    if (text == "auto") return from_environment();
    const auto slash = text.find('/');
    if (slash != std::string::npos) {
        const auto index = number_of(text.substr(0, slash).c_str());
        const auto count = number_of(text.substr(slash + 1).c_str());
        if (index && count && *count > 0 && *index < *count) return {*index, *count};
    }
    throw Error(ErrorKind::usage, "usage", {}, fmt::format("--shard '{}' is not K/N", text),
                "K counts from 0 to N-1, as in --shard 0/4");
}

std::string shard_key(const std::string& file_name) {
    const auto name = std::filesystem::path(file_name).filename().string().substr(0, 200);
    auto key = key_of_number(name);
    if (key.empty()) key = without_languages(std::filesystem::path(name).stem().string());
    constexpr std::string_view first_version = "INIT"; // 12838-23.fr.md and ST-12838-2023-INIT.fr.xml are one note
    if (key.size() > first_version.size()) {
        auto tail = key.substr(key.size() - first_version.size());
        std::transform(tail.begin(), tail.end(), tail.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        if (tail == first_version) key.resize(key.size() - first_version.size());
    }
    std::string out;
    for (const char c : key) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0) {
            out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
    }
    return out;
}

bool in_shard(const std::string& file_name, const Shard& shard) {
    if (shard.count <= 1) return true;
    text::Fnv1a hash; // the same on every machine
    hash.add(shard_key(file_name));
    return (hash.value() >> 16U) % shard.count == shard.index;
}

} // namespace ianote::batch
