// SPDX-License-Identifier: GPL-3.0-or-later
// The ids of all places of a note, to be compared with those of another version.
#pragma once

#include "model/places.hpp"
#include "support.hpp"

#include <array>
#include <string>
#include <vector>

namespace ianote::test {

/// The ids of the body and the notes, in order.
inline std::vector<std::string> ids_of(const Note& note) {
    std::vector<std::string> out;
    model::for_each_place(note, [&](const model::Place& place) {
        if (!place.id.empty() && !model::is_header_place(place.id)) out.push_back(place.id);
    });
    return out;
}

/// Where two lists part, for a message; empty: they are the same.
inline std::string first_difference(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (x == a.end() && y == b.end()) return {};
    return "behind " + (x == a.begin() ? std::string("nothing") : *(x - 1)) + ": " +
           (x == a.end() ? std::string("the end") : *x) + " / " + (y == b.end() ? std::string("the end") : *y);
}

/// A text in three languages: the same paragraphs in the same order.
inline constexpr std::array<std::string_view, 3> three_languages{"fr", "es", "en"};

/// The head of a note of that language about `subject`.
inline std::string head_of(std::string_view language, const std::string& subject) {
    if (language == "fr")
        return "Conseil de l'Union européenne\n\nBruxelles, le 12 mars 2024\n\n(OR. en)\n\n7769/24\n\nJAI "
               "49\n\nNOTE\n\n"
               "Origine: Secrétariat général du Conseil\n\nDestinataire: délégations\n\nObjet: " +
               subject + "\n\n";
    if (language == "es")
        return "Consejo de la Unión Europea\n\nBruselas, 12 de marzo de 2024\n\n(OR. en)\n\n7769/24\n\nJAI "
               "49\n\nNOTA\n\n"
               "De: Secretaría General del Consejo\n\nA: Delegaciones\n\nAsunto: " +
               subject + "\n\n";
    return "Council of the European Union\n\nBrussels, 12 March 2024\n\n(OR. en)\n\n7769/24\n\nJAI 49\n\nNOTE\n\n"
           "From: General Secretariat of the Council\n\nTo: Delegations\n\nSubject: " +
           subject + "\n\n";
}

} // namespace ianote::test
