// SPDX-License-Identifier: GPL-3.0-or-later
// Times and sizes as people type them.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace ianote::cli {

/// `30`, `30s`, `500ms`, `2m`; 0 is none. Throws Error `usage`.
std::chrono::milliseconds parse_time(const std::string& text, const std::string& option);

/// `1000000`, `512K`, `512M`, `2G` (powers of 1024); 0 is none. Throws Error `usage`.
std::size_t parse_size(const std::string& text, const std::string& option);

/// `0.8`, `80%`: 0 to 1. Throws Error `usage`.
double parse_share(const std::string& text);

/// As parse_time() reads it: `300s`, `500ms`.
std::string time_text(std::chrono::milliseconds time);

/// As parse_size() reads it: `1G`, `256M`, `1000`.
std::string size_text(std::size_t size);

} // namespace ianote::cli
