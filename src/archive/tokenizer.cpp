// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/tokenizer.hpp"

#include "archive/database.hpp"
#include "archive/place.hpp"

#include <ianote/error.hpp>

#include <sqlite3.h>

#include <array>

namespace ianote::archive {

namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.75;
constexpr double usual_length = 40; // words of a point; the mean over the corpus is 38

using Token = int (*)(void*, int, const char*, int, int, int);

// the names and types below are FTS5's
int create_tokenizer(void* /*context*/, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** out) {
    static int instance = 0; // it has no state of its own
    *out = reinterpret_cast<Fts5Tokenizer*>(&instance);
    return SQLITE_OK;
}

void delete_tokenizer(Fts5Tokenizer* /*tokenizer*/) {}

// NOLINTNEXTLINE(readability-function-size): FTS5 wants these parameters
int tokenize(Fts5Tokenizer* /*tokenizer*/, void* context, int /*flags*/, const char* text, int size, Token token) {
    int flags = 0;
    for (int at = 0; at < size;) {
        const int begin = at;
        while (at < size && text[at] != ' ' && text[at] != '|') ++at;
        if (at > begin) {
            const int answer = token(context, flags, text + begin, at - begin, begin, at);
            if (answer != SQLITE_OK) return answer;
        }
        flags = at < size && text[at] == '|' ? FTS5_TOKEN_COLOCATED : 0;
        ++at;
    }
    return SQLITE_OK;
}

const std::array<double, 16>& length_norms() {
    static const auto norms = [] {
        std::array<double, 16> out{};
        for (unsigned i = 0; i < out.size(); ++i) out[i] = k1 * (1 - b + b * words_of_class(i) / usual_length);
        return out;
    }();
    return norms;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* result, int /*count*/,
          sqlite3_value** /*arguments*/) {
    const auto& ranking = *static_cast<const Ranking*>(api->xUserData(row));
    constexpr int max_seen = 8; // more of the same word hardly change the score
    const auto id = api->xRowid(row);
    if (ranking.passes && !ranking.passes(id)) return sqlite3_result_double(result, -1);
    const auto norm = length_norms()[Place::length_of(id)];
    double score = 0;
    for (std::size_t p = 0; p < ranking.phrase_weights.size(); ++p) {
        if (ranking.phrase_weights[p] == 0) continue;
        Fts5PhraseIter phrase{};
        int column = 0;
        int offset = 0;
        int seen = 0;
        if (api->xPhraseFirst(row, static_cast<int>(p), &phrase, &column, &offset) != SQLITE_OK) break;
        for (; column >= 0 && seen < max_seen; api->xPhraseNext(row, &phrase, &column, &offset)) ++seen;
        score += ranking.phrase_weights[p] * seen * (k1 + 1) / (seen + norm);
    }
    sqlite3_result_double(result, score);
}

fts5_api* find_api(Database& database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

void register_search(Database& database, Ranking& ranking) {
    auto* api = find_api(database);
    if (api == nullptr) {
        throw Error(ErrorKind::environment, "internal", {}, "this SQLite has no full-text search (FTS5)");
    }
    fts5_tokenizer tokenizer{create_tokenizer, delete_tokenizer, tokenize};
    database.check(api->xCreateTokenizer(api, "ianote", nullptr, &tokenizer, nullptr));
    database.check(api->xCreateFunction(api, "ianote_rank", &ranking, rank, nullptr));
}

} // namespace ianote::archive
