// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/table.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace ianote::text {

namespace {

char separator_of(std::string_view row) {
    for (const char separator : {'\t', ';', ','}) {
        if (row.find(separator) != std::string_view::npos) return separator;
    }
    return '\t';
}

class TableReader {
public:
    explicit TableReader(std::string_view text)
        : text_(text) {}

    bool at_end() const { return at_ >= text_.size(); }

    /// Empty or a remark: goes on to the next one.
    bool skip_line() {
        const auto line = text_.substr(at_, std::min(text_.find('\n', at_), text_.size()) - at_);
        if (!trim(line).empty() && line.front() != '#') return false;
        at_ += line.size() + 1;
        ++line_;
        return true;
    }

    TableRow row() {
        if (separator_ == 0) separator_ = separator_of(text_.substr(at_, text_.find('\n', at_) - at_));
        TableRow row{line_, {}};
        while (true) {
            auto quoted = quoted_cell();
            row.cells.emplace_back(quoted ? std::move(*quoted) : plain_cell());
            const bool more = !at_end() && text_[at_] == separator_;
            ++at_; // the separator, or the end of the line
            if (!more) break;
        }
        ++line_;
        return row;
    }

private:
    bool ends_cell(std::size_t at) const { return at >= text_.size() || text_[at] == '\n' || text_[at] == separator_; }

    std::string plain_cell() {
        const auto begin = at_;
        while (!ends_cell(at_)) ++at_;
        return std::string(trim(text_.substr(begin, at_ - begin)));
    }

    /// Nothing, and no step, where the mark at the start is a word's own: it is not closed at the end of a cell.
    std::optional<std::string> quoted_cell() {
        if (at_end() || text_[at_] != '"') return std::nullopt;
        std::string cell;
        int lines = 0;
        for (auto at = at_ + 1; at < text_.size(); ++at) {
            if (text_[at] == '"' && text_.substr(at + 1, 1) != "\"") {
                if (!ends_cell(at + 1)) return std::nullopt;
                at_ = at + 1;
                line_ += lines;
                return std::string(trim(cell));
            }
            if (text_[at] == '"') ++at; // two stand for one
            lines += text_[at] == '\n' ? 1 : 0;
            cell += text_[at];
        }
        return std::nullopt;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    char separator_ = 0;
};

} // namespace

std::vector<TableRow> read_table(std::string_view text) {
    std::vector<TableRow> rows;
    for (TableReader reader(text); !reader.at_end();) {
        if (!reader.skip_line()) rows.push_back(reader.row());
    }
    return rows;
}

} // namespace ianote::text
