// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of a DOCX file (ECMA-376, 17.16): what stands in an instruction, in a result, in a table of contents.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ianote::read::docx {

class Fields {
public:
    /// `shown` is what the field shows where it has no result; `length` that of the text in front of it.
    void begin(std::string shown, std::size_t length);

    void instruction(std::string_view text);

    /// The result begins.
    void separate();

    /// What the field that ends shows and no result says; empty where there is one.
    std::string end(std::size_t length);

    /// Between the start of a field and its result: nothing that is printed.
    bool in_instruction() const { return instructions_ > 0; }

    /// A heading is no entry: the end of the table was lost.
    void leave_contents();

    bool in_contents() const { return contents_ > 0; } ///< in the result of a table of contents

private:
    struct Field {
        std::string shown;
        std::string instruction;
        std::size_t length = 0;
        bool result = false;
        bool contents = false;
    };

    std::vector<Field> open_;
    std::size_t instructions_ = 0;
    std::size_t contents_ = 0;
};

/// Whether an instruction makes a table of contents, of figures too.
bool makes_contents(std::string_view instruction);

} // namespace ianote::read::docx
