// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/optional_part.hpp"

#include <ianote/error.hpp>

namespace ianote::base {

void throw_missing_part(const char* what) {
    throw Error(ErrorKind::environment, "module-missing", {}, std::string("this program was built without ") + what,
                "use the program ianote itself, or ask who built this one to link that part of ianote");
}

} // namespace ianote::base
