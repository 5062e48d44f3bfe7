// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of the review page that the page of findings shares.
#pragma once

#include <ianote/bitext.hpp>
#include <ianote/check.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ianote::write {

/// The page of a pair with its findings in place.
std::string write_review_page(const Bitext& bitext, std::span<const Finding> findings);

/// From the first line to the title; <header> stays open. `style` goes behind that of all pages.
void begin_page(const std::string& title, std::string& out, std::string_view style = {});

/// Escaped text, bytes [first, second) of it marked; overlapping ones once.
std::string marked(std::string_view text, std::vector<std::pair<std::size_t, std::size_t>> marks);

void add_findings(const std::vector<const Finding*>& findings, std::string& out);

} // namespace ianote::write
