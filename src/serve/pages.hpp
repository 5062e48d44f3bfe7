// SPDX-License-Identifier: GPL-3.0-or-later
// One function a page, and THE TABLE of addresses.
#pragma once

#include "serve/app.hpp"

#include <ianote/review.hpp>
#include <ianote/search.hpp>

#include <array>

namespace ianote::serve {

struct Route {
    std::string_view method;
    std::string_view pattern; ///< parts of a path; `*` stands for any one
    void (*answer)(const RequestContext& context, HttpResponse& response);
    bool writes = false; ///< wants the archive open for writing
};

/// The route of a request, null for none.
const Route* find_route(std::string_view method, const std::vector<std::string>& parts);

void home_page(const RequestContext& context, HttpResponse& response);
void search_page(const RequestContext& context, HttpResponse& response);
void note_page(const RequestContext& context,
               HttpResponse& response); ///< /ST-12838-2023-INIT/fr, .../fr.xml, .../fr-es, .../fr-es.tmx
void decide_page(const RequestContext& context, HttpResponse& response); ///< POST /ST-12838-2023-INIT/fr-es
void document_page(const RequestContext& context,
                   HttpResponse& response); ///< /ST-12838-2023-INIT: the reader's language
void asset(const RequestContext& context, HttpResponse& response);

/// THE TABLE of addresses. The first row that fits answers: names stand before `*`.
inline constexpr std::array routes{
    Route{"GET", "", home_page},     Route{"GET", "search", search_page},
    Route{"GET", "assets/*", asset}, Route{"GET", "*", document_page},
    Route{"GET", "*/*", note_page},  Route{.method = "POST", .pattern = "*/*", .answer = decide_page, .writes = true},
};

void pair_page(const RequestContext& context, const archive::PairName& pair, HttpResponse& response);
void missing_page(const RequestContext& context, HttpResponse& response);

/// A page around `content`, with the search field filled in.
std::string framed(const RequestContext& context, std::string_view title, std::string_view content,
                   std::string_view query = {});

/// `/ST-12838-2023-INIT/fr#b.19`
std::string address_of(std::string_view identity, std::string_view language, std::string_view element = {});

} // namespace ianote::serve
