// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/lock.hpp"

#include "pdf/fast/lexer.hpp"

#include <fmt/format.h>

#include <vector>

namespace ianote::pdf {

namespace {

constexpr std::string_view key = "/Encrypt";
constexpr std::size_t most_keys = 1000;
constexpr std::size_t longest = 20000; // bytes of the dictionary

/// Where the key stands, as a whole word: the trailer is never packed, and there is one an update.
std::vector<std::size_t> places_of_key(std::string_view bytes) {
    std::vector<std::size_t> places;
    for (auto at = bytes.find(key); at != std::string_view::npos; at = bytes.find(key, at + 1)) {
        const auto behind = at + key.size();
        const bool whole =
            behind < bytes.size() && std::string_view(" \t\r\n<").find(bytes[behind]) != std::string_view::npos;
        if (whole && places.size() < most_keys) places.push_back(at);
    }
    return places;
}

/// The dictionary behind a key: there, or in the object that it names.
std::string_view dictionary_at(std::string_view bytes, std::size_t behind) {
    Lexer lexer(bytes.substr(behind, longest));
    const auto first = lexer.next();
    if (first.kind == TokenKind::dictionary_begin) return bytes.substr(behind + lexer.place(), longest);
    if (first.kind != TokenKind::number) return {};
    const auto number = static_cast<long long>(first.number);
    const auto generation = lexer.next();
    if (generation.kind != TokenKind::number) return {};
    const auto head = fmt::format("{} {} obj", number, static_cast<long long>(generation.number));
    for (auto at = bytes.rfind(head); at != std::string_view::npos && at > 0; at = bytes.rfind(head, at - 1)) {
        if (bytes[at - 1] >= '0' && bytes[at - 1] <= '9') continue; // of a longer number
        Lexer inside(bytes.substr(at + head.size(), longest));
        if (inside.next().kind == TokenKind::dictionary_begin)
            return bytes.substr(at + head.size() + inside.place(), longest);
    }
    return {};
}

/// Whether the filters of streams and of strings do nothing, and attachments have one of their own.
bool leaves_pages_open(std::string_view dictionary) {
    Lexer lexer(dictionary);
    bool streams = true; // without a word of theirs they are left alone
    bool strings = true;
    bool attachments = false;
    int depth = 1;
    for (auto token = lexer.next(); token.kind != TokenKind::end && depth > 0; token = lexer.next()) {
        if (token.kind == TokenKind::dictionary_begin) ++depth;
        if (token.kind == TokenKind::dictionary_end) --depth;
        if (token.kind != TokenKind::name || depth != 1) continue;
        const bool of_streams = token.text == "StmF";
        const bool of_strings = token.text == "StrF";
        const bool of_attachments = token.text == "EFF";
        if (!of_streams && !of_strings && !of_attachments) continue;
        const auto value = lexer.next();
        const bool open = value.kind == TokenKind::name && value.text == "Identity";
        if (of_streams) streams = open;
        if (of_strings) strings = open;
        if (of_attachments) attachments = !open;
    }
    return streams && strings && attachments;
}

} // namespace

std::string without_lock(std::string_view bytes) {
    const auto places = places_of_key(bytes);
    if (places.empty()) return {};
    for (const auto place : places) {
        const auto dictionary = dictionary_at(bytes, place + key.size());
        if (dictionary.empty() || !leaves_pages_open(dictionary)) return {};
    }
    std::string open(bytes);
    for (const auto place : places) open[place + key.size() - 1] = 'd'; // a key that no one knows
    return open;
}

} // namespace ianote::pdf
